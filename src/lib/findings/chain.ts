import type { AgencyFile } from '../../core/dataset/agency-file.ts';

/** A link between two neighbouring data years: what one carried out and the next carried in. */
export interface ChainLink {
  year: number;
  applicant: string;
  /** 四 of the year before; null when it is not a number there. */
  out: number | null;
  /** 二 of the year. */
  in: number | null;
}

const COLUMNS = ['nat', 'biz', 'res', 'npo', 'law', 'oth', 'total'];

/**
 * The links of an agency's years in order: the total column of every pair of neighbouring reports, and any other column
 * whose two numbers differ. Nothing is said across a year without a report.
 */
export function carryChain(file: Pick<AgencyFile, 'reports'>): ChainLink[] {
  const reports = [...file.reports].sort((a, b) => a.year - b.year);
  return reports.flatMap((report, index) => {
    const before = reports[index - 1];
    if (before === undefined || before.year !== report.year - 1) return [];
    const links = COLUMNS.map((applicant): ChainLink => ({
      year: report.year,
      applicant,
      out: valueOf(before, 'req_carried_out', applicant),
      in: valueOf(report, 'req_carried_in', applicant),
    }));
    if (links.every((link) => link.in === null && link.out === null)) return [];
    return links.filter((link) => link.applicant === 'total' || differs(link));
  });
}

/** True when both numbers are known and are not the same. */
export function differs(link: ChainLink): boolean {
  return link.in !== null && link.out !== null && link.in !== link.out;
}

function valueOf(report: AgencyFile['reports'][number], indicator: string, applicant: string): number | null {
  const fact = report.facts.find((each) => each.indicator === indicator && each.applicant === applicant);
  return fact?.value ?? null;
}
