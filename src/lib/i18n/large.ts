import type { Lang } from '../../core/model.ts';
import { exact } from './index.ts';

/** Words of lists that are cut because a release is large. */
export interface LargeWords {
  /** Of reports: how many are shown, how many more there are. */
  reports: (shown: number, all: number) => string;
  bodies: (shown: number, all: number) => string;
  rows: (shown: number, all: number) => string;
  /** Where the rest is found. */
  search: string;
  explore: string;
  narrower: string;
  /** What stands where a page has no figures before it runs. */
  drawn: (reports: number) => string;
  loading: string;
}

const zh: LargeWords = {
  reports: (shown, all) =>
    `共 ${exact(all, 'zh')} 份报告，此处列出前 ${exact(shown, 'zh')} 份，另有 ${exact(all - shown, 'zh')} 份。`,
  bodies: (shown, all) =>
    `共 ${exact(all, 'zh')} 个机关，此处列出前 ${exact(shown, 'zh')} 个，另有 ${exact(all - shown, 'zh')} 个。`,
  rows: (shown, all) =>
    `共 ${exact(all, 'zh')} 行，此处列出前 ${exact(shown, 'zh')} 行，另有 ${exact(all - shown, 'zh')} 行。`,
  search: '按名称查找机关',
  explore: '自由探索',
  narrower: '缩小年度、类别或机关范围可见其余；“数据”页的文件含全部。',
  drawn: (reports) => `本资料集有 ${exact(reports, 'zh')} 份报告，数量较多，本页内容在浏览器中按需生成。`,
  loading: '正在读取名单',
};

const en: LargeWords = {
  reports: (shown, all) =>
    `The first ${exact(shown, 'en')} of ${exact(all, 'en')} reports; ${exact(all - shown, 'en')} more.`,
  bodies: (shown, all) =>
    `The first ${exact(shown, 'en')} of ${exact(all, 'en')} bodies; ${exact(all - shown, 'en')} more.`,
  rows: (shown, all) =>
    `The first ${exact(shown, 'en')} of ${exact(all, 'en')} rows; ${exact(all - shown, 'en')} more.`,
  search: 'Find a body by name',
  explore: 'Explore',
  narrower:
    'Narrow the years, the class or the bodies to see the others; the files of the data page hold all of them.',
  drawn: (reports) =>
    `This collection has ${exact(reports, 'en')} reports, so this page is drawn in the browser when it is opened.`,
  loading: 'Reading the list of bodies',
};

export function largeWords(lang: Lang): LargeWords {
  return lang === 'zh' ? zh : en;
}
