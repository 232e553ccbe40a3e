import type { Bilingual } from '../../core/model.ts';
import type { Failure, Outcome } from './types.ts';

/** What a look at an address meant. */
export const OUTCOME: Record<Outcome, Bilingual> = {
  new: { zh: '已收录', en: 'collected' },
  same: { zh: '没有变化', en: 'unchanged' },
  content_same: { zh: '字节不同，内容相同', en: 'bytes differ, content same' },
  changed: { zh: '内容有变化，两个版本都已保留', en: 'content changed, both versions kept' },
  gone: { zh: '已不在', en: 'gone' },
  failed: { zh: '这次没有取到', en: 'not fetched this time' },
  refused: { zh: '没有去取', en: 'not asked for' },
};

/** Why an address gave no document. */
export const FAILURE: Record<Failure, Bilingual> = {
  robots: { zh: '网站的 robots.txt 不允许收录此页', en: 'robots.txt of the site does not allow this page' },
  robots_unreachable: {
    zh: '网站没有答复 robots.txt，按不允许处理',
    en: 'the site did not answer for robots.txt, which is taken for a refusal',
  },
  private_address: {
    zh: '本机或内网地址；内网使用请加 --allow-private',
    en: 'a local or private address; in an intranet use --allow-private',
  },
  redirects: { zh: '跳转过多或地址无效', en: 'too many redirects, or one to nowhere' },
  not_web: { zh: '不是 http 或 https 地址', en: 'not an http or https address' },
  timeout: { zh: '超过时限', en: 'took too long' },
  too_large: { zh: '超过大小限制', en: 'larger than the limit' },
  network: { zh: '连接失败', en: 'the connection failed' },
  http_status: { zh: '服务器拒绝或出错', en: 'the server refused or failed' },
  not_found: { zh: '页面不存在', en: 'page not found' },
  home_page: { zh: '跳转到了首页', en: 'redirected to the front page' },
  not_there: { zh: '页面自称内容已不存在', en: 'the page says itself that it is not there' },
};

/** `code detail` in words. */
export function failureText(cell: string): string {
  const [code = '', ...rest] = cell.split(' ');
  const words = Object.entries(FAILURE).find(([key]) => key === code)?.[1];
  const text = words === undefined ? code : `${words.zh} / ${words.en}`;
  return rest.length === 0 ? text : `${text} (${rest.join(' ')})`;
}
