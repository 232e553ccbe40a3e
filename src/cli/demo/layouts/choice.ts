import { at } from '../random.ts';
import type { DemoAgency, LayoutName } from '../types.ts';

const ROTATION: readonly LayoutName[] = [
  'html-portal',
  'text-blank',
  'html-card',
  'docx',
  'html-nested',
  'text-pipe',
  'html-word',
  'html-gb18030',
  'text-lines',
  'html-portal',
  'xlsx',
];

// A planted fact that lives in the page, not in the table, fixes the kind of document.
const FIXED: Record<string, LayoutName> = {
  '市政府 2024': 'html-card',
  '市财政局 2024': 'html-nested',
  '市水利局 2021': 'html-portal',
  '市科技局 2024': 'html-portal',
  '市交通运输局 2023': 'html-card',
  '市统计局 2023': 'html-card',
  // Both years on one system, so that only the text differs.
  '市体育局 2023': 'html-card',
  '市体育局 2024': 'html-card',
  '市应急局 2024': 'html-portal',
  // An empty cell must be visible as a cell.
  '青山乡 2019': 'html-nested',
};

/** Kind of document of a report: a body keeps its system for about two years. */
export function layoutOf(agency: DemoAgency, year: number): LayoutName {
  const fixed = FIXED[`${agency.short} ${year}`];
  if (fixed) return fixed;
  return at(ROTATION, (agency.order * 5 + Math.floor((year - 2016) / 2) * 4) % ROTATION.length);
}

export const EXTENSION: Record<LayoutName, string> = {
  'html-portal': 'html',
  'html-nested': 'html',
  'html-card': 'html',
  'html-word': 'html',
  'html-gb18030': 'html',
  'text-blank': 'txt',
  'text-lines': 'txt',
  'text-pipe': 'txt',
  docx: 'docx',
  xlsx: 'xlsx',
};

/** Word and Excel files print no page date; pages and their text copies do. */
export function printsPageDate(layout: LayoutName): boolean {
  return layout !== 'docx' && layout !== 'xlsx';
}
