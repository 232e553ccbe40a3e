import type { AgencyFile } from '../../core/dataset/agency-file.ts';
import type { Bilingual, Severity } from '../../core/model.ts';

/** Findings of one report in the order its page lists them, for the agency page. */
export interface FindingYear {
  year: number;
  report: string;
  findings: { check: string; severity: Severity; message: Bilingual }[];
}

const ORDER: readonly string[] = ['error', 'warn', 'info'];

/** Years with findings, newest first; checks that could not be made are not among them. */
export function findingYears(file: AgencyFile): FindingYear[] {
  return file.reports
    .map((report) => ({
      year: report.year,
      report: report.report,
      findings: report.findings
        .filter((finding) => finding.state === 'fail')
        .map(({ check, severity, message }) => ({ check, severity: severity as Severity, message }))
        .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity)),
    }))
    .filter((row) => row.findings.length > 0)
    .sort((a, b) => b.year - a.year);
}
