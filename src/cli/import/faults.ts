import type { Bilingual } from '../../core/model.ts';
import { CliError } from '../errors.ts';

/** Why a column or a line of an imported table cannot be used. */
export const FAULTS = {
  missing_column: { zh: '缺少此列', en: 'column missing' },
  unknown_column: {
    zh: '不认识的列：在 --mapping 里写明它是什么，不用则写 -',
    en: 'unknown column: say in --mapping what it is, or - when it is not used',
  },
  duplicate_column: { zh: '列名重复', en: 'column there twice' },
  same_target: { zh: '两列含义相同', en: 'two columns mean the same' },
  both_layouts: {
    zh: '每列一项与每行一项不能混用',
    en: 'a figure per column and a figure per line do not mix',
  },
  empty_cell: { zh: '必填项为空', en: 'must not be empty' },
  bad_value: { zh: '值不合规则', en: 'breaks the rule' },
  unknown_indicator: { zh: '编码表没有此数据项', en: 'not in the codebook' },
  bad_number: { zh: '既不是数，也不是状态', en: 'neither a plain number nor a status' },
  no_value: { zh: '没有数值也没有状态', en: 'neither a value nor a status' },
  value_and_status: { zh: '有数值又有无数值的状态', en: 'a value and a status that has none' },
  extra_cell: { zh: '列名之外还有内容', en: 'more cells than the header' },
  unknown_report: { zh: '报告表没有此 report_id', en: 'report_id not in the reports file' },
  two_values: { zh: '同一数据项有两个不同的值', en: 'two different figures for one cell' },
  two_bodies: { zh: '名称对应多个机关', en: 'the name fits several bodies' },
} as const satisfies Record<string, Bilingual>;

export interface Fault {
  code: keyof typeof FAULTS;
  /** The column, and what stands there. */
  detail: string;
}

/** Faults of lines that are named; the rest are counted. */
const NAMED = 20;

/** One fault in both languages. */
export function faultLine({ code, detail }: Fault): string {
  const { zh, en } = FAULTS[code];
  return `${detail} (${code} ${zh} / ${en})`;
}

/** Where faults of lines are told. */
export interface FaultList {
  add(lines: readonly number[], fault: Fault): void;
}

/** What is wrong with the lines of a table: all are counted, the first are named. */
export class LineFaults implements FaultList {
  private readonly named: { line: number; text: string }[] = [];
  count = 0;

  constructor(private readonly table: string) {}

  add(lines: readonly number[], fault: Fault): void {
    this.count += 1;
    if (this.named.length >= NAMED) return;
    const places = `${lines.length > 1 ? 'lines' : 'line'} ${lines.join(', ')}`;
    this.named.push({ line: lines[0] ?? 0, text: `${places}: ${faultLine(fault)}` });
  }

  /** Throws E_IMPORT_ROWS when there are any: nothing has been written then. */
  refuse(): void {
    if (this.count === 0) return;
    const named = this.named.toSorted((a, b) => a.line - b.line).map(({ text }) => text);
    const more = this.count - named.length;
    const rest = more > 0 ? [`+${more}`] : [];
    throw new CliError('E_IMPORT_ROWS', `${this.table}, ${[...named, ...rest].join('; ')}`);
  }
}
