import type { Lang } from '../../core/model.ts';

const zh = {
  bar: '本视图的链接与文件',
  link: '固定链接',
  what: (release: string) => `版本 ${release}、全部选项和指纹都写在里面，以后打开还是这些数`,
  length: (n: number) => `${n} 个字符`,
  fingerprint: '指纹',
  files: '文件',
  csv: 'CSV',
  xlsx: 'Excel（XLSX）',
  working: '正在生成文件。',
  failed: '文件没有生成，请重试。',
  holds: (fp: string) => `与链接生成时一致（指纹 ${fp}）。`,
  differs: (wanted: string, found: string) =>
    `此视图与链接不符：链接记录的指纹是 ${wanted}，现在这些数的指纹是 ${found}。请勿当作原来的数引用。`,
  unchecked: (wanted: string) => `链接记录的指纹 ${wanted} 无法核对：链接要的视图没有取到，下面不是它的数。`,
  bare: '地址里没有选项，上面是默认视图。如果原来的链接更长，选项可能在转发途中被去掉了。',
  notBuilt: (release: string) =>
    `上面的数来自数据文件夹中的版本 ${release}，本站还没有它的固定页面；重新构建网站后才能给出固定链接。`,
  copy: { copy: '复制', copied: '已复制', copyFailed: '没能复制，请手动选取' },
};

const en: typeof zh = {
  bar: 'Link and files of this view',
  link: 'Pinned link',
  what: (release) =>
    `release ${release}, every option and the fingerprint are in it: it keeps leading to these numbers`,
  length: (n) => `${n} characters`,
  fingerprint: 'Fingerprint',
  files: 'Files',
  csv: 'CSV',
  xlsx: 'Excel (XLSX)',
  working: 'Making the file.',
  failed: 'The file could not be made; please try again.',
  holds: (fp) => `The same as when the link was made (fingerprint ${fp}).`,
  differs: (wanted, found) =>
    `This view differs from the link: the link recorded the fingerprint ${wanted}, these numbers have ${found}. Do not cite them as the earlier ones.`,
  unchecked: (wanted) =>
    `The link’s fingerprint ${wanted} cannot be compared: the view it asks for could not be had, and the figures below are not its own.`,
  bare: 'The address has no options: above is the default view. If the link was longer, they may have been cut off on the way.',
  notBuilt: (release) =>
    `The figures above are from release ${release} in the data folder, for which this site has no pinned pages yet; build the site again to get a pinned link.`,
  copy: { copy: 'Copy', copied: 'Copied', copyFailed: 'Not copied; please select it by hand' },
};

/** Words of the bar under a view and of what is said about its link. */
export function pinnedWords(lang: Lang): typeof zh {
  return lang === 'zh' ? zh : en;
}
