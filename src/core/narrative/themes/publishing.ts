import { guard } from '../skeleton.ts';
import type { ProseSpec } from '../spec.ts';

const ITEMS = ['条', '条次', '篇', '篇次', '件', '件次', '份', '则', '个', '期', '批次', '次', '项'];
/** Optional words between 公开 and 信息. */
const KIND = '(?:各类|各项|各种|的|了)*';
const INFO = '(?:政府|政务|政府政务|政府和政务)?信息';
const COUNT = '(?:内容|数量|总数|总量|条数|数)?(?:合计|总计|共计|累计|总共|共有|共|约|达到|达|为|有|:)*';
/** A channel named before the verb makes it that channel's number, unless the list ends in 等渠道. */
const CHANNEL_BEFORE =
  /(?:网站|网|双微|两微|一端|微信|微博|公众号|抖音|视频号|头条|媒体|报纸|电视|公报|专栏|公开栏|客户端|小程序|APP)(?!.{0,12}等)[^,、]*$/i;
const MANY_CHANNELS = '(?:各种|各类|多种|不同)?(?:渠道|平台|方式|形式|载体|途径)';

export const CHANNEL_WORDS =
  '网站|官网|政务网|微信|公众号|微博|抖音|快手|视频号|短视频|媒体|报纸|电视|公报|客户端|头条|双微|两微';
/** From a channel's name to its number: no other channel, no visits, followers, messages or documents between. */
const TO_NUMBER = `(?:(?!${CHANNEL_WORDS}|访问|浏览|点击|阅读|留言|信箱|来信|关注|粉丝|访谈|征集|解读|培训|规范性文件|总计|合计|共计公开|栏目|申请|检查|平台\\d)[^,;:。、#@%&()]){0,18}`;
/** The channel is one of several other ones that share the number: 微信、微博发布 N 条. */
function shared(names: string): RegExp {
  const own = new RegExp(names);
  const others = CHANNEL_WORDS.split('|').filter((word) => !own.test(word));
  return guard(`(?:${others.join('|')})(?:平台|公众号|号)?(?:[、和及与]|以及)[^,、#]{0,6}$`);
}

/** 个 and 项 count columns and accounts of a channel, not what it published. */
const POSTS = ['条', '条次', '篇', '篇次', '件', '件次', '份', '则', '次', '期'];

function channel(indicator: string, names: string, units: readonly string[] = POSTS): ProseSpec {
  return {
    indicator,
    cue: new RegExp(names),
    units,
    patterns: [`(?:${names})${TO_NUMBER}#`, `(?:${names})[^,;。#]{0,8}:#`],
    notAfter: shared(names),
    notIn: guard(
      `等(?:多种|各类)?(?:渠道|平台|方式|形式|载体|途径|媒体)|更新率|采用|报送|上报|日均|开设|设置|新增栏目|(?:${names})[和及与、]`,
    ),
    notBefore: /^(?:个)?(?:账号|栏目|专栏|专题|网站|平台|公众号)/,
  };
}

/** What was published, in all and by channel (sections one and two). */
export const PUBLISHING: readonly ProseSpec[] = [
  {
    indicator: 'pub_total',
    cue: /公开|发布|更新/,
    units: ITEMS,
    patterns: [
      `(?:合计|总计|共计|累计|总共|共)(?:主动)?(?:公开|发布)${KIND}${INFO}${COUNT}#`,
      `主动公开${KIND}${INFO}${COUNT}#`,
      `${INFO}主动公开(?:的)?${COUNT}#`,
      `主动公开(?:了)?#${KIND}${INFO}`,
      `(?:公开|发布|更新)${KIND}(?:政府|政务)信息${COUNT}#`,
      `(?:公开|发布)(?:了)?#${KIND}(?:政府|政务)信息`,
      `(?:政府|政务)?信息公开(?:总数|总量|数量|总条数)${COUNT}#`,
      `(?:公开|发布)${KIND}信息(?:合计|总计|共计|累计|总数|总量|共)(?:约|达|为)?#`,
      `(?:${MANY_CHANNELS}|全年|年度)(?:共|累计|共计|主动)*(?:公开|发布)${KIND}信息${COUNT}#`,
      `主动公开(?:共|共计|累计)?#`,
    ],
    unitLost: [`(?:主动公开|发布|公开)${KIND}(?:政府|政务)信息${COUNT}@`],
    notAfter: CHANNEL_BEFORE,
    notIn: /申请|规范性文件/,
    notBefore: /^(?:件)?(?:依申请|申请|规范性文件|解读)/,
  },
  channel(
    'pub_website',
    '门户网站|政府网站|官方网站|部门网站|官网|政务网|政府网|网站|信息公开专栏|政府信息公开平台',
  ),
  channel('pub_wechat', '微信公众号|政务微信|官方微信|微信公众平台|微信|公众号'),
  channel('pub_weibo', '政务微博|官方微博|新浪微博|微博'),
  channel('pub_video', '抖音号?|快手|视频号|短视频', ['条', '部', '个', '期', '次', '篇']),
  {
    indicator: 'pub_media',
    cue: /媒体|报|电视|广播|电台/,
    units: ['条', '条次', '篇', '篇次', '次', '件', '则', '个'],
    patterns: [
      '(?:新闻媒体|主流媒体|各类媒体|各级媒体|媒体|报纸|报刊|日报|晚报|电视台?|广播|电台)~(?:刊发|刊登|采用|采编|报道|播发|播出|发布|发表|公开)(?:(?!解读|微信|微博|网站)[^,;。#]){0,12}#',
      '(?:新闻媒体|报纸|报刊|电视)(?:公开|发布|宣传|报道)?(?:信息|报道)?#',
    ],
    notIn: /新媒体|自媒体|网站|微信|微博/,
    notAfter: /(?:新|自)$/,
  },
  {
    indicator: 'pub_gazette_issues',
    cue: /公报/,
    units: ['期'],
    patterns: ['(?:政府)?公报~#', '(?:编印|出版|印发|编发|刊发|发行)#(?:政府)?公报'],
  },
  {
    indicator: 'pub_docs',
    cue: /文件|公文/,
    units: ['件', '份', '个', '条', '篇'],
    patterns: [
      '(?:公开|发布)(?:了|各类|各项|的)*(?:行政规范性文件|规范性文件|政策文件|政策性文件|政府文件|市政府文件|公文|文件)(?:共|共计|累计)?#',
      '(?:公开|发布)(?:了)?#(?:各类|行政)?(?:规范性文件|政策文件|政府文件|公文)',
    ],
    notAfter: /解读|依申请$/,
  },
  {
    indicator: 'interpretations',
    cue: /解读|图解/,
    units: ['篇', '件', '条', '个', '次', '期', '份', '部', '则', '项', '篇次'],
    patterns: [
      '(?:政策)?解读(?:政策|性)?(?:信息|稿件|材料|文件|产品|文章|稿|视频|内容|类信息|作品|情况)*(?:共|共计|累计|合计|约|达|数|数量|总数|为|:)*#',
      '(?:发布|编发|制作|公开|推出|开展|转载|撰写|形成)(?:了)?#(?:各类|多元化|政策|文字|图文)*(?:解读|图解)',
      '(?:政策|文件)(?:文字|图文|图片|视频|多媒体)?解读~#',
      '对#[^,;。#]{0,10}(?:文件|政策)(?:进行|开展|作)(?:了)?[^,;。#]{0,6}解读',
    ],
    notIn: /解读(?:会|率|回应)|培训/,
  },
];
