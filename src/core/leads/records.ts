import { counted } from '../plural.ts';
import type { Row } from '../dataset/table.ts';
import type { RowOf } from '../dataset/shapes.ts';
import { findingBy, usable, type LeadReport } from './body.ts';
import type { Clue, LeadCell } from './types.ts';
import { named, printed } from './words.ts';

/** A cell whose published number became another one. */
interface Edit {
  key: string;
  from: string;
}

/**
 * X-03, or a change between releases whose reason is another document: numbers that differ from what was published
 * before. The lead states what is published now and what was. Declared corrections and better reading are no changes
 * of the report.
 */
export function changedClue(report: LeadReport, changes: readonly Row[]): Clue | null {
  const finding = findingBy(report, 'X-03');
  const edits: Edit[] =
    finding === null
      ? recollected(changes)
      : finding.instances.flatMap(({ left, cells: [key] }) =>
          key === undefined ? [] : [{ key, from: left }],
        );
  const stated = edits.flatMap(({ key, from }) => {
    const value = usable(report, key);
    const before = Number(from.replaceAll(',', ''));
    return value === null || from === '' || !Number.isFinite(before) || before === value
      ? []
      : [{ key, before, value }];
  });
  const [first] = stated.sort((a, b) => Math.abs(b.value - b.before) - Math.abs(a.value - a.before));
  if (first === undefined) return null;
  const { name, unit } = named(first.key);
  const more = stated.length - 1;
  const cell: LeadCell = { report: report.report, key: first.key, value: first.value };
  return {
    text: {
      zh: `公布后数值有变化，${name.zh}原为${printed(first.before)}${unit}，现为{0}${unit}${more > 0 ? `；另有${more}格也有变化` : ''}`,
      en: `a figure changed after publication: ${name.en} was ${printed(first.before)} and is now {0}${more > 0 ? `; ${counted(more, 'more cell')} changed` : ''}`,
    },
    cells: [cell],
    formula: {
      zh: `先前公布${printed(first.before)} ≠ 现公布${printed(first.value)}`,
      en: `published before ${printed(first.before)} ≠ published now ${printed(first.value)}`,
    },
    fraction: null,
  };
}

/** The first value of each cell that another document changed; oldest steps first. */
function recollected(changes: readonly Row[]): Edit[] {
  const first = new Map<string, Edit>();
  for (const row of changes) {
    const key = row['key'] ?? '';
    if (row['why'] === 'recollected' && !first.has(key))
      first.set(key, { key, from: row['from_value'] ?? '' });
  }
  return [...first.values()];
}

/** X-04: the page was held once and was not found when it was looked for again. */
export function vanishedClue(report: LeadReport): Clue | null {
  const instance = findingBy(report, 'X-04')?.instances[0];
  if (instance === undefined) return null;
  return {
    text: {
      zh: `网页${instance.left}收录，${instance.right}再看时未找到`,
      en: `the page was collected on ${instance.left} and not found on ${instance.right}`,
    },
    cells: [],
    formula: {
      zh: `收录${instance.left} < 未找到${instance.right}`,
      en: `collected ${instance.left} < not found ${instance.right}`,
    },
    fraction: null,
    path: `r/${report.report}/`,
  };
}

/** A report that was due and that a dated search of named places did not find (PRODUCT H4, H24). */
export function missingClue(due: RowOf<'due'>): Clue | null {
  if (due.state !== 'confirmed_unpublished') return null;
  const places = due.places === '' ? 0 : due.places.split(';').length;
  return {
    text: {
      zh: `${due.checked}在${places}处查找，均未找到（期限${due.deadline}）`,
      en: `searched for in ${counted(places, 'place')} on ${due.checked} and not found (deadline ${due.deadline})`,
    },
    cells: [],
    formula: {
      zh: `查找日期${due.checked} > 期限${due.deadline}，${places}处均未找到`,
      en: `searched on ${due.checked} > deadline ${due.deadline}; found in none of ${counted(places, 'place')}`,
    },
    fraction: null,
    path: `check/${due.year}/?st=confirmed_unpublished`,
  };
}
