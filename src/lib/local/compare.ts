import {
  checkReport,
  checkSeries,
  factMap,
  mergeResults,
  toCheckInput,
  type CheckInput,
  type CheckResult,
} from '../../core/checks/index.ts';
import type { AgencyFile } from '../../core/dataset/agency-file.ts';
import type { Applicant, Edition, Fact, Locator, Method, ParsedReport, Status } from '../../core/model.ts';
import type { ServedText } from './servedText.ts';

export interface Comparison {
  /** Every check of the report and of its place among the agency's years. */
  checks: CheckResult;
  /** Data years of the served reports it was set beside. */
  years: number[];
  /** True when last year's text was there to compare. */
  text: boolean;
}

/**
 * Sets an opened report beside the served years of its agency. A served report of the same year gives way to the
 * opened one: the draft is what is examined. Only findings about the opened year come back.
 */
export function compareYears(parsed: ParsedReport, file: AgencyFile, text?: ServedText): Comparison {
  const { agency, name, class: agencyType } = file.agency;
  const now = toCheckInput(parsed, { agency, agencyName: name, agencyType });
  const others = file.reports.filter((report) => report.year !== now.year);
  const inputs = others.map((report) => servedInput(file, report, text));
  const lineage = file.lineage.map(({ from, to, year }) => ({ from, to, year }));
  const series = checkSeries([...inputs, now], { lineage });
  const about = (finding: { year: number }) => finding.year === now.year;
  const own: CheckResult = {
    counts: {},
    findings: series.findings.filter(about),
    unassessed: series.unassessed.filter(about),
  };
  return {
    checks: mergeResults([checkReport(now), own]),
    years: others.map((report) => report.year).sort((a, b) => a - b),
    text: text !== undefined && text.report === `${agency}-${now.year - 1}`,
  };
}

type Served = AgencyFile['reports'][number];

/** A served report as the checks between years see it; its own checks were made when it was released. */
function servedInput(file: AgencyFile, report: Served, text?: ServedText): CheckInput {
  return {
    agency: file.agency.agency,
    agencyName: file.agency.name,
    agencyType: file.agency.class,
    rulemaking: false,
    year: report.year,
    edition: report.edition as Edition | null,
    editionSeen: report.editionSeen,
    originKind: report.origin.kind as CheckInput['originKind'],
    kind: 'report',
    facts: factMap(report.facts.map(servedFact)),
    mentions: [],
    identity: null,
    sections: [],
    problems: [],
    prose: text?.report === report.report ? text.prose : [],
  };
}

function servedFact(fact: Served['facts'][number]): Fact {
  return {
    indicator: fact.indicator,
    applicant: fact.applicant as Applicant | null,
    value: fact.value,
    raw: fact.raw,
    status: fact.status as Status,
    locator: fact.locator as Locator | null,
    method: fact.method as Method,
    confidence: fact.confidence,
    flags: fact.flags,
  };
}
