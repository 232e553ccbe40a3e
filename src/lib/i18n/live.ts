import type { Lang } from '../../core/model.ts';

interface LiveWords {
  loading: (made: string, now: string, date: string) => string;
  loaded: (made: string, now: string, date: string) => string;
  failed: (made: string, now: string) => string;
  otherPage: (made: string, now: string, date: string) => string;
  shown: (now: string, date: string) => string;
  thisPage: string;
  overview: string;
  noId: string;
  unknown: (id: string, release: string) => string;
  fetching: string;
  fetchFailed: string;
  agencyTitle: string;
  reportTitle: string;
  needsScript: string;
  homeOther: (now: string, date: string) => string;
  newCollections: (ids: readonly string[]) => string;
}

const zh: LiveWords = {
  loading: (made, now, date) =>
    `数据文件夹已换成版本 ${now}（${date}），正在载入。载入前，下面仍是建站时的版本 ${made}。`,
  loaded: (made, now, date) =>
    `下面是数据文件夹中的版本 ${now}（${date}），由本机浏览器计算；建站时的版本是 ${made}。`,
  failed: (made, now) => `数据文件夹里的版本 ${now} 没有载入成功，下面仍是建站时的版本 ${made}。`,
  otherPage: (made, now, date) =>
    `本页是建站时的版本 ${made} 的内容；数据文件夹现在的版本是 ${now}（${date}）。`,
  shown: (now, date) => `本页取自数据文件夹中的版本 ${now}（${date}）。`,
  thisPage: '看新版本的这一页',
  overview: '到总览看新版本',
  noId: '地址里没有写明看哪一个（id=…）。',
  unknown: (id, release) => `版本 ${release} 里没有 ${id}。`,
  fetching: '正在载入。',
  fetchFailed: '数据文件没有取到，请稍后重试。',
  agencyTitle: '机关（数据文件夹中的版本）',
  reportTitle: '年度报告（数据文件夹中的版本）',
  needsScript: '本页的内容取自数据文件夹，需要启用 JavaScript。',
  homeOther: (now, date) => `数据文件夹现在的版本是 ${now}（${date}）`,
  newCollections: (ids) => `数据文件夹里有本站没有页面的资料集：${ids.join('、')}。重新构建网站后才能看到。`,
};

const en: LiveWords = {
  loading: (made, now, date) =>
    `The data folder now holds release ${now} (${date}); it is being loaded. Until then the figures below are those of release ${made}, from which this site was built.`,
  loaded: (made, now, date) =>
    `The figures below are those of release ${now} (${date}) in the data folder, computed in your browser; the site was built from release ${made}.`,
  failed: (made, now) =>
    `Release ${now} in the data folder could not be loaded; the figures below are still those of release ${made}, from which this site was built.`,
  otherPage: (made, now, date) =>
    `This page shows release ${made}, from which the site was built; the data folder now holds release ${now} (${date}).`,
  shown: (now, date) => `This page is read from release ${now} (${date}) in the data folder.`,
  thisPage: 'See this page in the new release',
  overview: 'See the new release on the overview',
  noId: 'The address does not say which one (id=…).',
  unknown: (id, release) => `Release ${release} has no ${id}.`,
  fetching: 'Loading.',
  fetchFailed: 'The data file could not be fetched; please try again later.',
  agencyTitle: 'Agency, from the release in the data folder',
  reportTitle: 'Report, from the release in the data folder',
  needsScript: 'This page is read from the data folder and needs JavaScript.',
  homeOther: (now, date) => `the data folder now holds release ${now} (${date})`,
  newCollections: (ids) =>
    `The data folder holds collections this site has no pages for: ${ids.join(', ')}. Build the site again to see them.`,
};

/** Words about data that were replaced after the site was built. */
export function liveWords(lang: Lang): LiveWords {
  return lang === 'zh' ? zh : en;
}
