import type { Inputs, InputRow } from '../../core/dataset/inputs.ts';
import { compareCells } from '../../core/dataset/table.ts';
import { indexNames, matchBody } from '../../core/registry/match.ts';
import type { FaultList } from './faults.ts';
import type { ImportedReport } from './parse.ts';

type Agency = InputRow<'agencies'>;
type Registry = Pick<Inputs, 'agencies' | 'lineage'>;

/** What makes two bodies one: their name and region. */
export function identity({ name, region }: { name: string; region: string }): string {
  return `${name}|${region}`;
}

/**
 * Gives a report the name and region of the body it means, where agencies.csv knows it: by its id, or, when the file names
 * no region, by a name it had in that year. A name that fits several bodies is named among the faults.
 */
export function bodyFinder(
  registry: Registry,
): (report: ImportedReport, line: number, faults: FaultList) => ImportedReport {
  const index = indexNames(registry);
  const known = new Map(registry.agencies.map((row) => [row.agency, row]));
  return (report, line, faults) => {
    const { name, region, year } = report;
    const byId = known.get(name);
    const ids = byId === undefined && region === '' ? matchBody(name, Number(year), index).ids : [];
    if (ids.length > 1)
      faults.add([line], { code: 'two_bodies', detail: `${name} ${year}: ${ids.join(', ')}` });
    const agency = byId ?? known.get(ids[0] ?? '');
    return agency === undefined ? report : { ...report, name: agency.name, region: agency.region };
  };
}

/** The agencies with the bodies nobody listed yet, which get the next free `a0001` in the order of region and name. */
export function withNewAgencies(known: readonly Agency[], first: Iterable<ImportedReport>): Agency[] {
  const seen = new Set(known.map(identity));
  const fresh = [...first]
    .filter((report) => !seen.has(identity(report)))
    .sort((a, b) => compareCells(a.region, b.region) || compareCells(a.name, b.name));
  const taken = known.map((row) => Number(/^a(\d+)$/.exec(row.agency)?.[1] ?? 0));
  const next = taken.reduce((most, number) => Math.max(most, number), 0) + 1;
  return [...known, ...fresh.map((report, at) => agencyRow(report, next + at))];
}

function agencyRow(report: ImportedReport, number: number): Agency {
  return {
    agency: `a${String(number).padStart(4, '0')}`,
    order: String(number),
    name: report.name,
    name_en: '',
    short: '',
    aliases: '',
    type: report.type,
    level: report.level,
    family: report.family,
    region: report.region,
    region_code: '',
    uscc: '',
    from_year: '',
    to_year: '',
  };
}
