import {
  APPLICANTS,
  FORMS,
  TABLE2_2019,
  TABLE2_2021,
  TABLE4,
  type FormTable,
  type TableName,
} from '../codebook/index.ts';
import type { Edition, Fact, Locator, ReadProblem, Status } from '../model.ts';
import { toFact, type Reading, type Readings } from './reading.ts';

/** Table 3 decides the edition ((六)其他处理 is three rows since 2021, one before), then table 2, then the annex. */
export function editionOf(readings: ReadonlyMap<TableName, Readings>): Edition | null {
  const table3 = readings.get('table3');
  const keys = new Set([...(table3?.keys() ?? [])].map((key) => key.split('.')[0]));
  if (keys.has('oth_no_correction') || keys.has('oth_no_payment') || keys.has('oth_other')) return 'f2021';
  if (keys.has('oth_all')) return 'f2019';
  const table2 = readings.get('table2');
  if (table2 && table2.size > 0) {
    const old = [...table2.keys()].filter((key) => key.startsWith('v19_')).length;
    return old * 2 > table2.size ? 'f2019' : 'f2021';
  }
  if (readings.has('annex')) return 'f2014';
  return keys.size > 0 ? 'f2021' : null;
}

/**
 * Every key of the form once. A key no copy printed is `absent`; of table 2 in another edition, `not_in_form`; in a
 * table printed as a picture, `unreadable`.
 */
export function complete(
  edition: Edition | null,
  readings: ReadonlyMap<TableName, Readings>,
  pictures: ReadonlyMap<TableName, Locator>,
  problems: ReadProblem[],
): Fact[] {
  if (edition === null)
    return tableFacts({ name: 'table4', rows: TABLE4, byApplicant: false }, readings, 'absent', true);
  const facts = FORMS[edition].flatMap((form) => {
    const picture = pictures.get(form.name);
    const status = picture ? 'unreadable' : missing(form, edition, readings);
    const own = tableFacts(form, readings, status, false);
    return picture ? own.map((fact) => ({ ...fact, locator: picture, confidence: 0 })) : own;
  });
  const foreign = foreignTable2(edition, readings);
  if (foreign.length > 0)
    problems.push({ code: 'mixed_editions', detail: foreign.map((fact) => fact.indicator).join(' ') });
  const annex = edition === 'f2014' ? [] : annexFacts(readings);
  return [...facts, ...foreign, ...annex];
}

/** Rows of the form that another edition's table 2 stands in for are not in the form that was printed. */
function missing(
  form: FormTable,
  edition: Edition,
  readings: ReadonlyMap<TableName, Readings>,
): (code: string) => Status {
  if (form.name !== 'table2') return () => 'absent';
  const printed = readings.get('table2') ?? new Map<string, Reading>();
  return (code) => {
    const topic = topicOf(code);
    const other = [...printed.keys()].some(
      (key) => topicOf(key) === topic && isOld(key) !== (edition === 'f2019'),
    );
    return other ? 'not_in_form' : 'absent';
  };
}

const isOld = (code: string): boolean => code.startsWith('v19_');
const topicOf = (code: string): string =>
  code
    .replace(/^v19_|^admin_/, '')
    .split('_')[0]
    ?.replace(/s$/, '') ?? code;

function foreignTable2(edition: Edition, readings: ReadonlyMap<TableName, Readings>): Fact[] {
  const table2 = readings.get('table2');
  if (!table2) return [];
  const other =
    edition === 'f2019' ? TABLE2_2021 : edition === 'f2014' ? [...TABLE2_2019, ...TABLE2_2021] : TABLE2_2019;
  return other.flatMap(({ code }) => {
    const reading = table2.get(code);
    return reading ? [toFact(code, null, reading)] : [];
  });
}

function annexFacts(readings: ReadonlyMap<TableName, Readings>): Fact[] {
  return FORMS.f2014.flatMap((form) => tableFacts(form, readings, () => 'absent', true));
}

function tableFacts(
  form: FormTable,
  readings: ReadonlyMap<TableName, Readings>,
  missingStatus: Status | ((code: string) => Status),
  onlyPrinted: boolean,
): Fact[] {
  const table = readings.get(form.name);
  const statusOf = typeof missingStatus === 'string' ? (): Status => missingStatus : missingStatus;
  return form.rows.flatMap(({ code }) =>
    (form.byApplicant ? APPLICANTS.map((applicant) => applicant.code) : [null]).flatMap((applicant) => {
      const reading = table?.get(applicant === null ? code : `${code}.${applicant}`);
      if (!reading && onlyPrinted && !table) return [];
      return [toFact(code, applicant, reading ?? lacking(statusOf(code)))];
    }),
  );
}

function lacking(status: Status): Reading {
  return { value: null, status, raw: '', locator: null, confidence: 1, flags: [] };
}
