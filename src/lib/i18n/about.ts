import { LICENCE, LICENCE_NOTE } from '../../core/open/licence.ts';
import type { Lang } from '../../core/model.ts';
import type { Addresses, ProsePage } from '../prose/types.ts';

const zh = (at: Addresses): ProsePage => ({
  title: '关于勾稽',
  lead: '勾稽把各级行政机关公布的政府信息公开工作年度报告读成数据，按报告自身的勾稽关系核对，并做成可以直接打开的网页。“勾稽”是会计用语，指表内、表间数字应当对得上的关系。',
  sections: [
    {
      id: 'what',
      heading: '这是什么',
      blocks: [
        '本站不是政府网站，也不是官方发布。数字以各机关公布的报告为准；核查线索只说明数字之间对不上或需要核实，不是对任何机关的结论。',
        `怎样读、怎样核对、有哪些局限，见[方法](${at.site('method')})；怎样使用，见[帮助](${at.site('help')})。`,
      ],
    },
    {
      id: 'data',
      heading: '数据从哪里来',
      blocks: [
        '每个资料集写明来历：留存原文的，每个数字记有在原文中的位置；转录的，只有数字和发布机关网址，没有留存原文；演示数据（合成）由程序生成，其中的城市、机关和数字都是虚构的，出现的地方都有标注，不与真实数据相加。',
        '“未收录”只表示这里没有这份报告，不表示没有发布。转录资料多数只见到报告的一部分，没有见到的数据项不作任何推断。机关英文名没有官方译名的，保留中文。',
      ],
    },
    {
      id: 'privacy',
      heading: '隐私',
      blocks: [
        {
          list: [
            '网页由静态文件组成，可以放在任何文件服务器上，包括不连外网的单位内网。不登录、不设 Cookie、不统计访问。',
            `不向其他服务器发任何请求；网页自身的规则也禁止这样做。可以在[本机自检](${at.site('selftest')})核对。`,
            '预检打开的文件只在本机浏览器内处理，不上传、不保存。',
            `浏览器里只保存两样：您对核查线索记下的处理结果，和[显示设置](${at.site('a11y')})。都只在这台电脑的这个浏览器里，清除浏览数据即消失。`,
            '服务器自己可能记录谁取了哪个文件，这由发布本站的单位决定。',
          ],
        },
      ],
    },
    {
      id: 'licence',
      heading: '许可',
      blocks: [
        `数据：${LICENCE.title}（${LICENCE.id}）。${LICENCE_NOTE.zh}`,
        `程序：MIT 许可。网页中所用的第三方软件及其许可全文见 [licences.txt](${at.file('licences.txt')})。`,
      ],
    },
    {
      id: 'cite',
      heading: '怎样引用',
      blocks: [
        `引用一个数：打开它的核对栏，复制核对记录，里面有数值、原文、日期、来源和固定链接。引用一张图：用图下的分享，有 GB/T 7714、APA 等格式。引用整个资料集：见[数据](${at.collection('data/')})页。请引用版本，也请引用发布报告的机关。`,
      ],
    },
  ],
});

const en = (at: Addresses): ProsePage => ({
  title: 'About Gouji',
  lead: 'Gouji reads the annual reports on open government information that Chinese administrative bodies publish, reconciles each report by the rules its own form prints, and turns the result into plain web pages. 勾稽 (gōujī) is an accounting term: figures that must agree with one another.',
  sections: [
    {
      id: 'what',
      heading: 'What this is',
      blocks: [
        'This is not a government site and not an official publication. The reports as published by each body are authoritative; a finding says that figures do not agree or need checking and is no judgement about any body.',
        `How reports are read and checked, and the limits of it: [Method](${at.site('method')}). How to use the site: [Help](${at.site('help')}).`,
      ],
    },
    {
      id: 'data',
      heading: 'Where the figures come from',
      blocks: [
        'Each collection says how it came about. Where documents are held, every figure records its place in the document. Transcribed collections have figures and the publisher’s address, but no copy. Demonstration data (synthetic, 演示数据) are generated: city, bodies and numbers are fictional, they are labelled wherever they show, and they are never added to real ones.',
        '“Not collected” means that the report is not here, not that it was not published. Most transcribed reports were seen in part only; nothing is inferred about the rest. Names of agencies without an official English name stay in Chinese.',
      ],
    },
    {
      id: 'privacy',
      heading: 'Privacy',
      blocks: [
        {
          list: [
            'The site is a folder of files; any file server can hold it, also one without internet access. There is no login, no cookie and no counting of visits.',
            `No request goes to any other server, and the pages’ own rules forbid it. The [self-test](${at.site('selftest')}) lets you prove that.`,
            'Files opened to check a draft are read in your browser, neither uploaded nor kept.',
            `The browser keeps two things: your answers to findings, and your [display choices](${at.site('a11y')}). Both stay in this browser on this computer and go when browsing data are cleared.`,
            'The server itself may log who fetched which file; that is up to whoever publishes this site.',
          ],
        },
      ],
    },
    {
      id: 'licence',
      heading: 'Licences',
      blocks: [
        `Data: ${LICENCE.title} (${LICENCE.id}). ${LICENCE_NOTE.en}`,
        `Program: MIT licence. Third-party software in these pages, with the full text of its licences: [licences.txt](${at.file('licences.txt')}).`,
      ],
    },
    {
      id: 'cite',
      heading: 'How to cite',
      blocks: [
        `One number: open its record and copy it; it holds the value, the printed words, dates, source and a pinned link. One figure: share it from below the figure, in GB/T 7714, APA and other formats. A whole collection: see [Data](${at.collection('data/')}). Please cite the release, and the agency that published the report.`,
      ],
    },
  ],
});

/** What the site is, whose the data are, what is kept about its readers (nothing), how to cite. */
export const aboutPage = (lang: Lang, at: Addresses): ProsePage => (lang === 'zh' ? zh : en)(at);
