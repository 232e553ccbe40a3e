import { measureOf, type Measure } from '../../core/codebook/measures.ts';
import type { Status } from '../../core/model.ts';
import { ALL, BARS, FLOW, LINE, type TotalAddress } from '../evidence/address.ts';
import { addUp, type Computed, type Operand } from '../evidence/computed.ts';
import type { MeasureRow } from '../queries/measureRows.ts';
import type { ExploreView } from '../url/explore.ts';
import { FLOW_PARTS, OUTCOME_PARTS } from './ask.ts';
import { isNatural, numeratorCells } from './evidence.ts';
import { CLOSED, stated, type Measured } from './measured.ts';
import { partsOf } from './parts.ts';
import { totalsByYear, type AgencyPoint } from './points.ts';
import { joined } from './requestPictures.ts';

/** What a view's totals are taken apart from. */
export interface Apart {
  measured: Measured;
  points: readonly AgencyPoint[];
  view: Pick<ExploreView, 'aggregate'>;
  rowsOf: (code: string) => readonly MeasureRow[];
}

/** A total of a view taken apart into one number per report (`evidence.ts` addresses them); null for one it does not show. */
export function exploreTotal(address: TotalAddress, apart: Apart): Computed | null {
  const { code, year, part } = address;
  const [kind, ...rest] = part.split('.');
  const agency = rest.length === 0 ? null : rest.join('.');
  if (kind === BARS || kind === FLOW) {
    const parts: Readonly<Record<string, string>> = kind === BARS ? OUTCOME_PARTS : FLOW_PARTS;
    return numeratorTotal(code, parts, apart, (row) =>
      agency === null ? row.year === year : row.agency === agency,
    );
  }
  const { measured } = apart;
  if (code !== measured.measure.code) return null;
  const rows = kind === LINE ? lineRows(apart, year, agency) : kind === ALL ? allRows(apart, agency) : [];
  return rows.length === 0 ? null : readTotal(measured, rows);
}

function lineRows({ measured, view }: Apart, year: number, agency: string | null): readonly MeasureRow[] {
  if (agency !== null)
    return measured.rows
      .filter((row) => row.agency === agency && row.year === year && stated(row))
      .flatMap(partsOf);
  const found = totalsByYear(measured, view.aggregate).find((point) => point.year === year);
  return (found?.parts ?? []).flatMap(partsOf);
}

function allRows({ measured, points }: Apart, agency: string | null): readonly MeasureRow[] {
  const reports = new Set(points.find((point) => point.agency === agency)?.reports);
  return measured.rows.flatMap(partsOf).filter(({ report }) => report !== null && reports.has(report));
}

/** Rows added up as the scale reads them. */
function readTotal(measured: Measured, rows: readonly MeasureRow[]): Computed | null {
  const { measure, reading } = measured;
  const count = reading.style === 'count';
  const operands = rows.flatMap((row): Operand[] => {
    const own = count && !isNatural(measured) ? numeratorCells(measure, row) : null;
    return operandOf(row, own, measure.code, count ? 'numerator' : 'both');
  });
  if (operands.length === 0) return null;
  if (count) return addUp(measure.kind === 'count' ? measure : null, operands);
  return addUp(measure.kind === 'count' ? perClosed(measure) : measure, operands);
}

/** A count read per 100 closed requests, as the measure it becomes. */
function perClosed(measure: Measure): Measure {
  const closed = measureOf(CLOSED);
  const formula = {
    zh: `100 × ${measure.name.zh} ÷ ${closed.name.zh}`,
    en: `100 × ${measure.name.en} ÷ ${closed.name.en}`,
  };
  return { ...measure, kind: 'rate', unit: 'per_100', scale: 100, formula, denominator: closed.name };
}

/** A numerator of the request pictures over the reports that state every part of its picture. */
function numeratorTotal(
  code: string,
  parts: Readonly<Record<string, string>>,
  { rowsOf }: Apart,
  counts: (row: MeasureRow) => boolean,
): Computed | null {
  const name = Object.keys(parts).find((each) => parts[each] === code);
  if (name === undefined) return null;
  const operands = joined(parts, rowsOf).flatMap(({ row, parts: values }) =>
    values === null || row.status === 'not_in_form' || !counts(row)
      ? []
      : operandOf(
          { ...row, numerator: values[name] ?? null },
          numeratorCells(measureOf(code), row),
          code,
          'numerator',
        ),
  );
  return operands.length === 0 ? null : addUp(null, operands);
}

/** One report's part; `cells` are those its number adds up, where it is not the code's own number. */
function operandOf(
  row: MeasureRow,
  cells: Operand['address'] | null,
  code: string,
  side: 'numerator' | 'both',
): Operand[] {
  if (row.report === null) return [];
  return [
    {
      address: cells ?? { kind: 'cell', report: row.report, key: code },
      ...{ sign: 1, side },
      agency: { agency: row.agency, name: row.name, nameEn: row.name_en },
      year: row.year,
      key: cells?.kind === 'cell' ? cells.key : code,
      numerator: row.numerator,
      denominator: side === 'both' ? row.denominator : null,
      status: row.status as Status,
    },
  ];
}
