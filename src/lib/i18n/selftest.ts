import type { Lang } from '../../core/model.ts';
import type { CheckId, Verdict } from '../selftest/types.ts';

const zh = {
  title: '本机自检',
  lead: '用这一页可以自己验证：本站只向它所在的服务器取文件，数据文件与版本记录一致，查询引擎算出的数与网页上的数相同。自检不向任何人发送结果。',
  button: '开始自检',
  running: '正在自检：取数据文件、启动查询引擎……',
  noScript:
    '自检在浏览器里运行，需要启用 JavaScript。未启用时，网页不会运行任何程序，也就不会连接任何服务器。',
  overall: {
    ok: '通过：各项都符合。',
    note: '没有发现不符，但有的项目在这里不能判断。',
    fail: '有不符合的项目，见下表。',
  } satisfies Record<Verdict, string>,
  verdict: { ok: '符合', note: '不能判断', fail: '不符合' } satisfies Record<Verdict, string>,
  columns: { check: '项目', verdict: '结果', text: '说明' },
  caption: '自检结果',
  checks: {
    origins: '只连接本站',
    policy: '浏览器限制',
    hash: '数据文件的散列值',
    engine: '查询引擎',
    figure: '与网页上的数相同',
    storage: '浏览器里存了什么',
    language: '文字与地区',
  } satisfies Record<CheckId, string>,
  ownOnly: (n: number) => `浏览器记录的 ${n} 个地址都在本站服务器上，没有其他服务器。`,
  listFull: (n: number) =>
    `浏览器记录的 ${n} 个地址都在本站服务器上；记录已满，可能不全。刷新后只打开本页再试。`,
  foreign: (origins: readonly string[]) =>
    `网页向其他服务器发出过请求：${origins.join('、')}。可能来自浏览器插件或网关，请联系发布本站的单位。`,
  policy: (policy: string) =>
    `网页写明只准连接本站，浏览器会拦下其他连接。规则（Content-Security-Policy）：${policy}`,
  noPolicy: '网页里没有这项规则（例如在开发服务器上）；已发布的网页都有。',
  openPolicy: (sources: readonly string[]) => `规则允许本站以外的来源，或缺少条目：${sources.join('、')}。`,
  hash: (name: string, release: string, sha256: string) =>
    `${name}：版本 ${release} 的 gouji.duckdb 与版本记录一致，SHA-256 ${sha256}。`,
  failed: (name: string, what: string, detail: string) => `${name}：${what}。${detail}`,
  engine: '查询引擎已在本机启动，文件来自本站。',
  notStarted: '没有启动：数据文件没有通过核对。',
  notAsked: '没有进行：前面的项目没有通过。',
  noData: '本站没有资料集。',
  equal: (name: string, rows: number) =>
    `${name}：引擎按年合计新收申请，${rows} 行都与制作网页时的结果相同。`,
  different: (name: string) => `${name}：引擎按年合计新收申请的结果与制作网页时不同。`,
  notCompared: (name: string) => `${name}：数据文件夹在网页制作后换过，没有与网页上的数比较。`,
  cookies: '服务器或网关给这个地址设了 Cookie；本站的网页不设。',
  kept: (keys: readonly string[]) =>
    keys.length === 0
      ? '这个地址下没有存任何内容，也没有 Cookie。'
      : `没有 Cookie；存有：${keys.join('、')}。`,
  noStorage: '浏览器不让网页存取；处理结果和显示设置只在页面打开时有效。',
  font: '中文字体可用。',
  noFont: '没有中文字体：汉字显示成方框，请安装一种中文字体。',
  fontUnknown: '浏览器不让检查字体。',
  locale: (language: string, zone: string) => `语言 ${language}，时区 ${zone}。`,
  unknown: '不详',
  browser: (name: string, agent: string) => `浏览器：${name}（${agent}）`,
  connection: (protocol: string, secure: boolean) =>
    `连接：${protocol}${secure ? '' : '（非加密连接，本站功能不受影响）'}`,
  address: (origin: string) => `本站地址：${origin}`,
  around: '环境',
  requests: '本页取过的地址',
  requestsNote:
    '来自浏览器的资源计时记录（PerformanceResourceTiming）。查询引擎在后台线程中取的文件也来自本站，由上面的限制保证；也可以按 F12 打开开发者工具的“网络”逐条核对。',
  requestCount: (n: number) => `${n} 个地址`,
  copyLabel: '自检结果',
  copy: { copy: '复制', copied: '已复制', copyFailed: '没有复制成功，请选中文字复制' },
  time: (when: string) => `时间（本机时钟）：${when}`,
};

export type SelfTestWords = typeof zh;

const en: SelfTestWords = {
  title: 'Self-test',
  lead: 'This page lets you prove for yourself that the site fetches files from its own server only, that the data files are those of their releases, and that the query engine finds the same numbers as the pages show. The result is sent to nobody.',
  button: 'Start the self-test',
  running: 'Testing: fetching data files, starting the query engine …',
  noScript:
    'The self-test runs in the browser and needs JavaScript. Without it the pages run no program at all and so contact nobody.',
  overall: {
    ok: 'Passed: everything is as it should be.',
    note: 'Nothing is wrong, but something could not be judged here.',
    fail: 'Something is not as it should be: see the table.',
  },
  verdict: { ok: 'as it should be', note: 'not judged', fail: 'not as it should be' },
  columns: { check: 'Item', verdict: 'Result', text: 'In words' },
  caption: 'Result of the self-test',
  checks: {
    origins: 'Contacts this site only',
    policy: 'Limits set to the browser',
    hash: 'Hashes of the data files',
    engine: 'Query engine',
    figure: 'Same numbers as the pages',
    storage: 'Kept in the browser',
    language: 'Script and locale',
  },
  ownOnly: (n) =>
    `All ${n} addresses the browser has listed are on this site’s server; there is no other server.`,
  listFull: (n) =>
    `All ${n} addresses the browser has listed are on this site’s server; its list is full and may lack some. Reload and open this page alone.`,
  foreign: (origins) =>
    `The page has asked other servers: ${origins.join(', ')}. A browser extension or a gateway may be the cause; please tell whoever publishes this site.`,
  policy: (policy) =>
    `The page itself allows connections to this site only, and the browser stops all others. The rule (Content-Security-Policy): ${policy}`,
  noPolicy:
    'The page holds no such rule (on a development server, for instance); every published page has one.',
  openPolicy: (sources) =>
    `The rule allows sources beyond this site, or lacks an entry: ${sources.join(', ')}.`,
  hash: (name, release, sha256) =>
    `${name}: gouji.duckdb of release ${release} is what its release says, SHA-256 ${sha256}.`,
  failed: (name, what, detail) => `${name}: ${what}. ${detail}`,
  engine: 'The query engine has started on this computer, from files of this site.',
  notStarted: 'Not started: the data file did not pass.',
  notAsked: 'Not done: something before it did not pass.',
  noData: 'This site has no collection.',
  equal: (name, rows) =>
    `${name}: the engine’s totals of new requests by year, ${rows} rows, are those the pages were made with.`,
  different: (name) =>
    `${name}: the engine’s totals of new requests by year differ from those the pages were made with.`,
  notCompared: (name) =>
    `${name}: the data folder was replaced after the pages were made; its numbers were not compared with theirs.`,
  cookies: 'A server or gateway has set a cookie for this address; the pages of this site set none.',
  kept: (keys) =>
    keys.length === 0
      ? 'Nothing is kept under this address, and there is no cookie.'
      : `No cookie; kept are: ${keys.join(', ')}.`,
  noStorage:
    'The browser keeps nothing for pages; answers to findings and display choices last while a page is open.',
  font: 'There is a Chinese font.',
  noFont: 'There is no Chinese font: characters show as boxes. Please install one.',
  fontUnknown: 'The browser does not let pages look at fonts.',
  locale: (language, zone) => `Language ${language}, time zone ${zone}.`,
  unknown: 'not known',
  browser: (name, agent) => `Browser: ${name} (${agent})`,
  connection: (protocol, secure) =>
    `Connection: ${protocol}${secure ? '' : ' (not encrypted; the site works the same)'}`,
  address: (origin) => `Address of this site: ${origin}`,
  around: 'Circumstances',
  requests: 'Addresses this page has fetched',
  requestsNote:
    'From the browser’s resource timing (PerformanceResourceTiming). What the query engine fetches in its own thread comes from this site too, by the limits above; F12, “Network” shows every request.',
  requestCount: (n) => (n === 1 ? '1 address' : `${n} addresses`),
  copyLabel: 'result of the self-test',
  copy: { copy: 'Copy', copied: 'Copied', copyFailed: 'Not copied; select the text and copy it' },
  time: (when) => `Time (clock of this computer): ${when}`,
};

/** Words of the self-test. */
export const selfTestWords = (lang: Lang): SelfTestWords => (lang === 'zh' ? zh : en);
