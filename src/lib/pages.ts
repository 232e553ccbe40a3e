import type { Bilingual } from '../core/model.ts';

/** A page of a collection as its menu lists it. */
export interface CollectionPage {
  /** First segment of its address below the collection; `''` is the overview. */
  segment: string;
  /** Its address below the collection's own; `year` is the newest data year of the release. */
  path: (year: number) => string;
  label: Bilingual;
}

/** The menu of every collection, in order. A page is listed here once it exists. */
export const COLLECTION_PAGES: readonly CollectionPage[] = [
  { segment: '', path: () => '', label: { zh: '总览', en: 'Overview' } },
  { segment: 'check', path: (year) => `check/${year}/`, label: { zh: '核查', en: 'Check' } },
  { segment: 'x', path: () => 'x/', label: { zh: '探索', en: 'Explore' } },
  { segment: 'compare', path: () => 'compare/', label: { zh: '比较', en: 'Compare' } },
  { segment: 'leads', path: () => 'leads/', label: { zh: '线索', en: 'Leads' } },
  { segment: 'm', path: () => 'm/', label: { zh: '指标', en: 'Measures' } },
  { segment: 'codebook', path: () => 'codebook/', label: { zh: '编码手册', en: 'Codebook' } },
  { segment: 'data', path: () => 'data/', label: { zh: '数据', en: 'Data' } },
  { segment: 'sql', path: () => 'sql/', label: { zh: 'SQL', en: 'SQL' } },
  { segment: 'versions', path: () => 'versions/', label: { zh: '版本', en: 'Versions' } },
];

/** A page about the site itself, below `/{lang}/`. */
export interface SitePage {
  segment: 'open' | 'help' | 'method' | 'about' | 'a11y' | 'selftest';
  label: Bilingual;
  /** In the header too; the foot of every page lists them all. */
  head: boolean;
}

/** The pages outside collections, in the order menus list them. */
export const SITE_PAGES: readonly SitePage[] = [
  { segment: 'open', label: { zh: '预检', en: 'Check a draft' }, head: true },
  { segment: 'help', label: { zh: '帮助', en: 'Help' }, head: true },
  { segment: 'method', label: { zh: '方法', en: 'Method' }, head: true },
  { segment: 'about', label: { zh: '关于', en: 'About' }, head: true },
  { segment: 'a11y', label: { zh: '无障碍', en: 'Accessibility' }, head: false },
  { segment: 'selftest', label: { zh: '本机自检', en: 'Self-test' }, head: false },
];
