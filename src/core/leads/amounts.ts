import { findingBy, SMALL, usable, type LeadReport } from './body.ts';
import type { Clue } from './types.ts';
import { named, printed } from './words.ts';

/** T2-06: the fee is probably not in the form's unit of 10,000 yuan. Below 10 the cell says too little. */
export function feeUnitClue(report: LeadReport): Clue | null {
  const key = 'admin_fees_10k_yuan';
  const instance = findingBy(report, 'T2-06')?.instances[0];
  const value = usable(report, key);
  if (instance === undefined || value === null || value < SMALL) return null;
  const { name } = named(key);
  return {
    text: { zh: `${name.zh}{0}，单位应为万元`, en: `${name.en} is {0}; the form asks for 10,000 yuan` },
    cells: [{ report: report.report, key, value }],
    formula: {
      zh: `单元格为${instance.left}，对照${instance.right}`,
      en: `the cell has ${instance.left}, set against ${instance.right}`,
    },
    fraction: null,
  };
}

/** T2-04 and T2-10: a figure such a body hardly has, e.g. rules 规章 of a bureau, thousands of penalties of a township. */
export function powersClue(report: LeadReport): Clue | null {
  const found = ['T2-04', 'T2-10'].flatMap((check) =>
    (findingBy(report, check)?.instances ?? []).flatMap(({ right, cells: [key] }) => {
      const value = key === undefined ? null : usable(report, key);
      return key === undefined || value === null || value < SMALL ? [] : [{ key, value, right }];
    }),
  );
  const [first] = found.sort((a, b) => b.value - a.value);
  if (first === undefined) return null;
  const { name, unit } = named(first.key);
  const usual = first.right === '0' ? { zh: '一般为0', en: 'usually 0' } : limit(first.right);
  return {
    text: {
      zh: `${name.zh}{0}${unit}，此类机关${usual.zh}`,
      en: `${name.en} is {0}; for a body of this kind it is ${usual.en}`,
    },
    cells: [{ report: report.report, key: first.key, value: first.value }],
    formula: {
      zh: `${printed(first.value)} 对照 ${first.right}`,
      en: `${printed(first.value)} against ${first.right}`,
    },
    fraction: null,
  };
}

function limit(right: string) {
  const bound = printed(Number(right.replace('<', '')));
  return { zh: `一般少于${bound}`, en: `usually below ${bound}` };
}
