import type { Edition } from '../../core/model.ts';
import { tablesOf } from './tables.ts';
import type { DemoReport, Piece } from './types.ts';

/** Printed in every document, so that none can be taken for a real agency's. */
export const LABEL = '演示数据（合成），并非真实机关';

/** Title as the page prints it; the wording depends on nothing but the agency's place in the list. */
export function titleOf(report: DemoReport): string {
  const { agency, year } = report;
  const titles = [
    `${agency.name}${year}年政府信息公开工作年度报告`,
    `${year}年${agency.name}政府信息公开工作年度报告`,
    `${agency.name}${year}年度政府信息公开工作年度报告`,
  ];
  return titles[agency.order % titles.length] ?? '';
}

/** 2025-01-20 → 2025年1月20日. */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

const heading = (text: string): Piece => ({ kind: 'heading', text });
const sub = (text: string): Piece => ({ kind: 'subheading', text });
const paragraph = (text: string): Piece => ({ kind: 'paragraph', text });

const SECTIONS: Record<'f2019' | 'f2021', readonly [string, string, string, string, string, string]> = {
  f2021: [
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ],
  f2019: [
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '五、政府信息公开工作存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ],
};

function overview(report: DemoReport): Piece[] {
  const { text } = report;
  return [
    paragraph(text.overview),
    sub('（一）主动公开'),
    paragraph(text.disclosed),
    sub('（二）依申请公开'),
    paragraph(text.requested),
    sub('（三）政府信息管理'),
    paragraph(text.managed),
    sub('（四）政府信息公开平台建设'),
    paragraph(text.platform),
    sub('（五）监督保障'),
    paragraph(text.supervised),
  ];
}

function numbered(lines: readonly string[]): Piece[] {
  return lines.map((line, index) => paragraph(`（${'一二三四五六'.charAt(index)}）${line}`));
}

function sinceReform(report: DemoReport, edition: 'f2019' | 'f2021'): Piece[] {
  const { text } = report;
  const [one, two, three, four, five, six] = SECTIONS[edition];
  const [table2, table3, table4] = tablesOf(edition, report.cells);
  const table = (rows: typeof table2, name: string): Piece[] => (rows ? [{ kind: 'table', rows, name }] : []);
  return [
    paragraph(text.intro),
    heading(one),
    ...overview(report),
    heading(two),
    paragraph(text.sectionTwo),
    ...table(table2, '主动公开'),
    heading(three),
    paragraph(text.sectionThree),
    ...(report.picture ? [{ kind: 'picture', name: '依申请公开' } as const] : table(table3, '依申请公开')),
    heading(four),
    paragraph(text.sectionFour),
    ...table(table4, '复议诉讼'),
    heading(five),
    paragraph(text.sectionFive),
    heading(six),
    ...numbered(text.sectionSix),
  ];
}

function beforeReform(report: DemoReport): Piece[] {
  const { text } = report;
  const [annex] = tablesOf('f2014', report.cells);
  return [
    paragraph(text.intro),
    heading('一、概述'),
    paragraph(text.overview),
    paragraph(text.managed),
    paragraph(text.supervised),
    heading('二、主动公开政府信息的情况'),
    paragraph(text.disclosed),
    paragraph(text.platform),
    heading('三、依申请公开政府信息的情况'),
    paragraph(text.requested),
    heading('四、因政府信息公开申请提起行政复议、行政诉讼的情况'),
    paragraph(text.sectionFour),
    heading('五、存在的主要问题和改进措施'),
    paragraph(text.sectionFive),
    heading('六、其他需要报告的事项'),
    ...numbered(text.sectionSix),
    heading(`附表：政府信息公开情况统计表（${report.year}年度）`),
    ...(annex ? [{ kind: 'table', rows: annex, name: '统计表' } as const] : []),
  ];
}

function body(report: DemoReport, edition: Edition): Piece[] {
  return edition === 'f2019' || edition === 'f2021' ? sinceReform(report, edition) : beforeReform(report);
}

/** A report's content in reading order: text, tables, signature. */
export function piecesOf(report: DemoReport): Piece[] {
  const signature: Piece[] = [{ kind: 'signature', text: report.agency.name }];
  const day = report.signedRaw ?? (report.signed ? chineseDate(report.signed) : null);
  if (day !== null) signature.push({ kind: 'signature', text: day });
  return [...body(report, report.edition), ...signature];
}
