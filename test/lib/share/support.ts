import type { FigureProps } from '../../../src/lib/charts/types.ts';
import type { ShareContext } from '../../../src/lib/share/types.ts';

export const ORIGIN = 'https://xxgk.example.gov.cn';

export const figure = {
  title: '新收政府信息公开申请',
  summary: '2024 年新收申请313件（20/21 家有数）。有数年度 2017–2024。',
  note: '有数不足一半的年度只画点。',
  formula: '合计 = 有数报告的该项之和；空白不当作 0',
  caption: 'n 见图中各年（有数/应报） · 数据截至 2025-06-10 · 版本 t2',
  height: 300,
} satisfies Partial<FigureProps>;

/** What a page of the demonstration says of itself. */
export function share(lang: 'zh' | 'en', rest: Partial<ShareContext> = {}): ShareContext {
  return {
    lang,
    collection: { id: 'demo', name: { zh: '甲市（演示）', en: 'City Jia (demo)' }, kind: 'synthetic' },
    release: { id: 't2', date: '2025-06-10', hash: 'ab'.repeat(32) },
    link: `/${lang}/demo/v/t2/?y=2017-2024&cls=all&a=all&fp=4oymiquy7qob`,
    fp: '4oymiquy7qob',
    embed: { pinned: `/${lang}/demo/v/t2/e/f/requests/?y=2017-2024`, live: `/${lang}/demo/e/f/requests/` },
    ...rest,
  };
}
