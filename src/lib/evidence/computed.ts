import { evaluate, measureOf, type Measure } from '../../core/codebook/measures.ts';
import type { AgencyFile } from '../../core/dataset/agency-file.ts';
import type { Edition, Fact, Status } from '../../core/model.ts';
import type { Address, Term } from './address.ts';
import { cellFact, factsOf, find, type FileReport } from './cell.ts';
import { listed } from './largest.ts';

/** One part of a computed number, leading on to its own evidence. A count's denominator is null. */
export interface Operand {
  address: Address;
  /** Sign it is added with; of the side of the fraction it stands on. */
  sign: 1 | -1;
  side: 'numerator' | 'denominator' | 'both';
  agency: Pick<AgencyFile['agency'], 'agency' | 'name' | 'nameEn'>;
  year: number;
  key: string;
  numerator: number | null;
  denominator: number | null;
  status: Status;
}

/**
 * A number that is worked out. `value` is null when an operand has no number or a rate is over 0; what an operand
 * lacks is never taken as 0.
 */
export interface Computed {
  /** The measure whose formula it follows; null for a plain sum of cells. */
  measure: Measure | null;
  operands: readonly Operand[];
  numerator: number | null;
  denominator: number | null;
  value: number | null;
}

/** A rate of one report from the cells its form prints. */
export function rateOf(
  file: AgencyFile,
  report: string,
  measure: Measure,
  held: FileReport | null,
): Computed {
  const edition = held?.edition as Edition | undefined;
  const terms = edition === undefined ? undefined : measure.terms[edition];
  if (held === null || edition === undefined || terms === undefined)
    return { measure, operands: [], numerator: null, denominator: null, value: null };
  const facts = factsOf(held) as unknown as ReadonlyMap<string, Fact>;
  const { numerator, denominator, value } = evaluate(measure, facts, edition);
  const sides = [
    ['numerator', terms.numerator],
    ['denominator', terms.denominator],
  ] as const;
  const operands = sides.flatMap(([side, own]) => [
    ...(own?.plus ?? []).map((key) => operandOf(file, { report, key }, side, 1)),
    ...(own?.minus ?? []).map((key) => operandOf(file, { report, key }, side, -1)),
  ]);
  return { measure, operands, numerator, denominator, value };
}

function operandOf(file: AgencyFile, term: Term, side: Operand['side'], sign: 1 | -1): Operand {
  const fact = cellFact(file, term.report, term.key);
  return {
    address: { kind: 'cell', ...term },
    ...{ sign, side },
    agency: fact.agency,
    year: fact.year,
    key: fact.key,
    numerator: fact.value,
    denominator: null,
    status: fact.status,
  };
}

/** Several cells added up, or one rate of several reports pooled: Σ numerators ÷ Σ denominators, never a mean. */
export function sumOf(terms: readonly Term[], files: ReadonlyMap<string, AgencyFile>): Computed | null {
  const operands = terms.flatMap((term): Operand[] => {
    const file = files.get(term.report.replace(/-\d{4}$/, ''));
    const found = file === undefined ? null : find(file, term.report, term.key);
    if (file === undefined || found === null) return [];
    if (found.kind === 'fact')
      return [operandOf(file, { report: term.report, key: found.fact.key }, 'numerator', 1)];
    const rate = rateOf(file, term.report, found.measure, found.held);
    const { agency, name, nameEn } = file.agency;
    return [
      {
        address: { kind: 'cell', ...term },
        ...{ sign: 1, side: 'both' },
        agency: { agency, name, nameEn },
        year: Number(term.report.slice(-4)),
        key: term.key,
        numerator: rate.numerator,
        denominator: rate.denominator,
        status: rate.operands.find(({ numerator }) => numerator === null)?.status ?? 'reported',
      },
    ];
  });
  if (operands.length < terms.length) return null;
  const [first] = operands;
  return addUp(first?.side === 'both' ? measureOf(first.key) : null, operands);
}

/** Operands of one kind added up by a measure's formula, or as a plain sum. Null when one of them has no number. */
export function addUp(measure: Measure | null, operands: readonly Operand[]): Computed {
  const add = (pick: (operand: Operand) => number | null) =>
    operands.some((operand) => pick(operand) === null)
      ? null
      : operands.reduce((sum, operand) => sum + operand.sign * (pick(operand) ?? 0), 0);
  const numerator = operands.length === 0 ? null : add((operand) => operand.numerator);
  const isRate = operands.some(({ side }) => side === 'both');
  if (!isRate) return { measure, operands, numerator, denominator: null, value: numerator };
  const denominator = add((operand) => operand.denominator);
  const scale = measure?.scale ?? 1;
  const value =
    numerator === null || denominator === null || denominator <= 0 ? null : (scale * numerator) / denominator;
  return { measure, operands, numerator, denominator, value };
}

/**
 * The formula in real numbers: `7 + 1 = 8`, `100 × (7 + 1) ÷ 12`. Operands without a number stand as `?`. Written with
 * `write`, so that numbers look as they do on the page. Of more operands than a drawer lists the rest stands as its
 * sum, said by `more`.
 */
export function arithmetic(
  computed: Computed,
  write: (value: number) => string,
  more: (count: number, sum: string) => string,
): string {
  const { operands, measure } = computed;
  const shown = (value: number | null) => (value === null ? '?' : write(value));
  const sum = (list: readonly Operand[], pick: (operand: Operand) => number | null) => {
    const named = new Set(listed(list));
    const rest = list.filter((operand) => !named.has(operand));
    const left = addUp(
      null,
      rest.map((operand) => ({ ...operand, side: 'numerator', numerator: pick(operand) })),
    );
    const text = [
      ...[...named].map((operand, at) =>
        at === 0 && operand.sign === 1
          ? shown(pick(operand))
          : `${operand.sign === 1 ? '+' : '−'} ${shown(pick(operand))}`,
      ),
      ...(rest.length === 0 ? [] : [`+ ${more(rest.length, shown(left.numerator))}`]),
    ].join(' ');
    return list.length > 1 ? `(${text})` : text;
  };
  const bare = (text: string) => text.replace(/^\((.*)\)$/, '$1');
  const top = operands.filter(({ side }) => side !== 'denominator');
  const upper = sum(top, ({ numerator }) => numerator);
  const lower = operands.some(({ side }) => side === 'both')
    ? sum(operands, ({ denominator }) => denominator)
    : sum(
        operands.filter(({ side }) => side === 'denominator'),
        ({ numerator }) => numerator,
      );
  if (lower === '') return bare(upper);
  const factor = measure === null || measure.scale === 1 ? '' : `${write(measure.scale)} × `;
  return `${factor}${upper} ÷ ${lower}`;
}
