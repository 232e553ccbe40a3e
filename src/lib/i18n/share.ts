import type { Lang } from '../../core/model.ts';

const zh = {
  share: '分享',
  of: (title: string) => `分享：${title}`,
  close: '关闭',
  image: '图片',
  png: 'PNG 1080×1440',
  svg: 'SVG',
  csv: 'CSV',
  making: '正在画图',
  failed: '这个浏览器画不出图片；文字、嵌入和引用照常可用。',
  preview: (title: string) => `分享图预览：${title}`,
  chosen: (collection: string, n: number) => `${collection}所选${n}个机关`,
  classes: (collection: string, names: readonly string[]) => `${collection}${names.join('、')}`,
  bodies: (n: number) => `${n} 个机关`,
  chatLabel: '聊天文字',
  chat: (finding: string, kind: string | null, release: string, link: string) =>
    `${finding}（${kind === null ? '' : `${kind}，`}勾稽，版本 ${release}）${link}`,
  embedLabel: '嵌入网页',
  embedWhich: '嵌入哪一版',
  embedPinned: (release: string) => `固定版本 ${release}（推荐，数字不变）`,
  embedLive: '随最新版本更新（数字会变）',
  noEmbed: '这张图没有嵌入页。',
  cite: '引用',
  citeFormat: '引用格式',
  formats: { gbt7714: 'GB/T 7714', apa: 'APA', bibtex: 'BibTeX', ris: 'RIS', csl: 'CSL-JSON' },
  save: '下载',
  copy: { copy: '复制', copied: '已复制', copyFailed: '没有复制成功' },
  formula: '公式',
  source: (name: string, release: string, date: string) =>
    `来源：勾稽 · ${name} · 版本 ${release}（${date}）`,
  fingerprint: (fp: string) => `视图指纹 ${fp}`,
  licence: (id: string, host: string) => `数据 ${id} · ${host}`,
  scan: '扫码看此图的数据与出处（固定链接，不随新版本变）',
  link: '固定链接',
  smallPrint: '图中机关较多、字较小：扫码看原图和表格。',
  openFull: '查看数据与出处',
  comma: '，',
  newRequests: (n: string) => `新收申请${n}件`,
  findings: (n: number) => `核查线索${n}条`,
  reportTitle: (name: string, year: number, what: string) => `${name}${year}年度：${what}`,
  leadsTitle: (name: string, n: number) => `${name}：${n}条报道线索，先排除填报错误`,
};

export type ShareWords = typeof zh;

const en: ShareWords = {
  share: 'Share',
  of: (title) => `Share: ${title}`,
  close: 'Close',
  image: 'Image',
  png: 'PNG 1080×1440',
  svg: 'SVG',
  csv: 'CSV',
  making: 'Drawing',
  failed: 'This browser cannot draw the image; text, embed and citations work as usual.',
  preview: (title) => `Preview of the image: ${title}`,
  chosen: (collection, n) => `${collection}, ${n} bodies chosen`,
  classes: (collection, names) => `${collection}, ${names.join(', ').toLowerCase()}`,
  bodies: (n) => `${n} bodies`,
  chatLabel: 'Text for a chat',
  chat: (finding, kind, release, link) =>
    `${finding} (${kind === null ? '' : `${kind}; `}Gouji, release ${release}) ${link}`,
  embedLabel: 'Embed in a page',
  embedWhich: 'Which release',
  embedPinned: (release) => `Pinned to ${release} (recommended: numbers stay)`,
  embedLive: 'Follows the newest release (numbers change)',
  noEmbed: 'This figure has no embed.',
  cite: 'Cite',
  citeFormat: 'Format of the citation',
  formats: { gbt7714: 'GB/T 7714', apa: 'APA', bibtex: 'BibTeX', ris: 'RIS', csl: 'CSL-JSON' },
  save: 'Download',
  copy: { copy: 'Copy', copied: 'Copied', copyFailed: 'Copying did not work' },
  formula: 'Formula',
  source: (name, release, date) => `Source: Gouji · ${name} · release ${release} (${date})`,
  fingerprint: (fp) => `Fingerprint of the view ${fp}`,
  licence: (id, host) => `Data ${id} · ${host}`,
  scan: 'Scan for the numbers and their sources (pinned link: stays the same when new releases come)',
  link: 'Pinned link',
  smallPrint: 'Many bodies, small letters: scan for the figure and its table.',
  openFull: 'See data and sources',
  comma: ', ',
  newRequests: (n) => `${n} new requests`,
  findings: (n) => (n === 1 ? '1 finding' : `${n} findings`),
  reportTitle: (name, year, what) => `${name}, ${year}: ${what}`,
  leadsTitle: (name, n) => `${name}: ${n} leads, reporting errors to rule out first`,
};

const WORDS: Record<Lang, ShareWords> = { zh, en };

/** Words of the share panel, of shared images and of embeds. */
export function shareWords(lang: Lang): ShareWords {
  return WORDS[lang];
}
