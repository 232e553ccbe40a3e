import type { Lang } from '../../core/model.ts';

interface SourceWords {
  title: string;
  none: string;
  pending: string;
  failed: string;
  noScript: string;
  file: string;
  original: (publisher: string) => string;
  noLink: string;
  linkAlive: (date: string) => string;
  linkDead: (date: string) => string;
  linkUnknown: string;
  hash: string;
  masked: string;
  maskedSpan: Record<'phone' | 'name', string>;
  page: (page: number) => string;
  picture: string;
  noPlace: (cell: string) => string;
  shown: (cell: string) => string;
  pick: string;
  synthetic: string;
}

const zh: SourceWords = {
  title: '原文',
  none: '转录数据，不存原文。',
  pending: '正在取原文……',
  failed: '没有取到原文；数据不受影响，请重试。',
  noScript: '并排对照需要 JavaScript。',
  file: '留存原文文件',
  original: (publisher) => `${publisher}网站原文`,
  noLink: '没有网址',
  linkAlive: (date) => `${date} 可访问`,
  linkDead: (date) => `${date} 已失效，以下为留存文本`,
  linkUnknown: '网址尚未检查',
  hash: '原件 SHA-256',
  masked: '电话号码和个人姓名已遮盖（█），不影响数据。',
  maskedSpan: { phone: '已遮盖电话', name: '已遮盖姓名' },
  page: (page) => `第 ${page} 页`,
  picture: '此处原文是图片，图中的数没有识读。',
  noPlace: (cell) => `${cell}：原文里没有这一格。`,
  shown: (cell) => `已标出：${cell}`,
  pick: '点一格（或用方向键移到一格后按回车），打开它的出处。',
  synthetic: '演示用合成文本',
};

const en: SourceWords = {
  title: 'Source text',
  none: 'Transcribed figures, no copy of the document is held.',
  pending: 'Fetching the source text …',
  failed: 'The source text could not be fetched. The figures are not affected; try again.',
  noScript: 'Showing it side by side needs JavaScript.',
  file: 'File of the held text',
  original: (publisher) => `Original on the website of ${publisher}`,
  noLink: 'no address known',
  linkAlive: (date) => `could be opened on ${date}`,
  linkDead: (date) => `could no longer be opened on ${date}; below is the held text`,
  linkUnknown: 'address not checked yet',
  hash: 'SHA-256 of the original',
  masked: 'Telephone numbers and personal names are covered (█); figures are not affected.',
  maskedSpan: { phone: 'telephone number covered', name: 'name covered' },
  page: (page) => `Page ${page}`,
  picture: 'The original has a picture here; figures in it were not read.',
  noPlace: (cell) => `${cell}: the source has no such cell.`,
  shown: (cell) => `Marked: ${cell}`,
  pick: 'Choose a cell (click, or arrow keys and Enter) to open its evidence.',
  synthetic: 'synthetic demonstration text',
};

const WORDS: Record<Lang, SourceWords> = { zh, en };

/** Words of the source pane. */
export function sourceWords(lang: Lang): SourceWords {
  return WORDS[lang];
}
