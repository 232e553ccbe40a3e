import type { Inputs } from '../../core/dataset/inputs.ts';
import { indexNames, matchBody } from '../../core/registry/match.ts';
import { CliError } from '../errors.ts';
import type { ImportedReport } from './merge.ts';

/**
 * Reports with the name and region of the body they mean, where agencies.csv knows it: by its id, or, when the file
 * names no region, by a name it had in that year. Throws E_IMPORT_ROWS when a name fits several bodies.
 */
export function resolveBodies(
  reports: readonly ImportedReport[],
  inputs: Pick<Inputs, 'agencies' | 'lineage'>,
): ImportedReport[] {
  const index = indexNames(inputs);
  const known = new Map(inputs.agencies.map((row) => [row.agency, row]));
  return reports.map((report) => {
    const byName = report.region === '' ? matchBody(report.name, Number(report.year), index).ids : [];
    if (byName.length > 1)
      throw new CliError('E_IMPORT_ROWS', `${report.name} ${report.year}: ${byName.join(', ')}`);
    const agency = known.get(report.name) ?? known.get(byName[0] ?? '');
    return agency === undefined ? report : { ...report, name: agency.name, region: agency.region };
  });
}
