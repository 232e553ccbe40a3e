import type { Bilingual, Lang } from '../../core/model.ts';

/** Pages that are text only. */
export const PROSE_PAGES = ['about', 'method'] as const;
export type ProsePage = (typeof PROSE_PAGES)[number];

export interface Prose {
  title: string;
  sections: { heading: string; paragraphs: string[] }[];
}

export const PROSE_TITLES: Record<ProsePage, Bilingual> = {
  about: { zh: '关于', en: 'About' },
  method: { zh: '方法', en: 'Method' },
};

const ZH: Record<ProsePage, Prose> = {
  about: {
    title: '关于勾稽',
    sections: [
      {
        heading: '这是什么',
        paragraphs: [
          '勾稽把各级行政机关公布的政府信息公开工作年度报告读成数据，按报告自身的勾稽关系核对，并做成可以直接打开的网页。“勾稽”是会计用语，指表内、表间数字应当对得上的关系。',
          '网页由静态文件组成，可以放在任何文件服务器上，包括不连外网的单位内网。筛选在浏览器里计算，不登录、不上传、不向其他服务器发请求。',
        ],
      },
      {
        heading: '数据从哪里来',
        paragraphs: [
          '每个资料集写明来历：留存原文的，每个数字记有在原文中的位置；转录的，只有数字和发布机关网址，没有留存原文；演示数据是程序生成的，城市和数字都是虚构的。',
          '数字以各机关公布的报告为准。这里列出的核查线索只说明数字之间对不上或需要核实，不是对任何机关的结论。',
        ],
      },
      {
        heading: '局限',
        paragraphs: [
          '“未收录”只表示这里没有这份报告，不表示没有发布。转录资料多数只见到报告的一部分，没有见到的数据项不作任何推断。',
          '机关英文名没有官方译名的，保留中文。',
        ],
      },
    ],
  },
  method: {
    title: '方法',
    sections: [
      {
        heading: '没有数字的几种情况',
        paragraphs: [
          '报告写明 0 的，是 0。空白、缺行、本年格式无此项、不适用、无法识读、未转录、未收录、确认未发布，各是各的情况，都不当作 0，也不参加合计。',
        ],
      },
      {
        heading: '合计',
        paragraphs: [
          '合计只加有数的报告，同时写明几家有数、几家应报（资料集不是全量时，应报就是已收录）。不是全部有数的，只能叫“已知合计”。',
          '政府的报告涵盖整个辖区，里面已经有部门的数，所以不与部门相加；需要看政府的数时单独选“政府（汇总）”。',
          '办理结果只用六组各项都有数的报告，占比先合计再相除，不取各家比率的平均。总数小于 10 时只写分数，不写百分比。',
        ],
      },
      {
        heading: '格式变化',
        paragraphs: [
          '2018 年及以前用国办发〔2014〕32 号的统计表，2019、2020 年用国办公开办函〔2019〕60 号的表，2021 年起用国办公开办函〔2021〕30 号的表。三张表的项目不完全相同：可比的才连线，大体相当的隔开并标 ≈，不可比的分成两条。',
          '例如 2014 年格式的“收到申请数”不能确定只计新收；2019 年格式的行政许可“处理决定数量”多按办件量填报。两者都不与后来的数连线。',
        ],
      },
      {
        heading: '期限',
        paragraphs: [
          '2019 年修订的《政府信息公开条例》规定，部门每年 1 月 31 日前、地方政府 3 月 31 日前公布上年度报告；修订前都是 3 月 31 日。乡镇、街道按当地通知，这里不作判断。已知日期全部晚于期限才写“迟”，有一个日期早于期限就写“日期待核”。',
        ],
      },
      {
        heading: '版本',
        paragraphs: [
          '网页上的数全部来自已固定的版本。地址里带 /v/版本号/ 的页面内容不再变动；数据文件在使用前核对散列值，对不上就不用。',
        ],
      },
    ],
  },
};

const EN: Record<ProsePage, Prose> = {
  about: {
    title: 'About Gouji',
    sections: [
      {
        heading: 'What this is',
        paragraphs: [
          'Gouji reads the annual reports on open government information that Chinese administrative bodies publish, reconciles each report by the rules its own form prints, and turns the result into plain web pages. 勾稽 (gōujī) is an accounting term: figures that must agree with one another.',
          'The site is a folder of files. Any file server can hold it, also one without internet access. Filters are worked out in your browser: no login, no upload, no request to any other server.',
        ],
      },
      {
        heading: 'Where the figures come from',
        paragraphs: [
          'Each collection says how it came about. Where documents are held, every figure records its place in the document. Transcribed collections have figures and the publisher’s address, but no copy. Demonstration data are generated: the city and its numbers are fictional.',
          'The reports as published by each body are authoritative. A finding says that figures do not agree or need checking; it is not a judgement about any body.',
        ],
      },
      {
        heading: 'Limits',
        paragraphs: [
          '“Not collected” means that the report is not here, not that it was not published. Most transcribed reports were seen in part only; nothing is inferred about the rest.',
          'Names of agencies without an official English name stay in Chinese.',
        ],
      },
    ],
  },
  method: {
    title: 'Method',
    sections: [
      {
        heading: 'Ways of having no number',
        paragraphs: [
          'A printed 0 is 0. Blank, row missing, not in this form, not applicable, unreadable, not transcribed, not collected and confirmed unpublished are told apart. None of them is 0 and none enters a total.',
        ],
      },
      {
        heading: 'Totals',
        paragraphs: [
          'A total adds the reports that state the figure, and says how many do and how many were due (where a collection is not a census, due means held). Unless all do, it is called a known total.',
          'A government reports for its whole jurisdiction, departments included, so it is never added to them. To see governments, choose that class alone.',
          'Outcomes use only reports that state every row of all six groups. Shares are pooled, not averaged over bodies. Below a base of 10 only the fraction is given, no percentage.',
        ],
      },
      {
        heading: 'Changes of form',
        paragraphs: [
          'Up to 2018 reports follow the table of notice 国办发〔2014〕32号, in 2019 and 2020 that of 国办公开办函〔2019〕60号, since 2021 that of 国办公开办函〔2021〕30号. Comparable rows are joined by a line, roughly equal ones are set apart and marked ≈, others are two series.',
          'The 2014 form’s “requests received” may include cases carried over, and the 2019 form’s licensing decisions were often filled with cases handled. Neither is joined to later years.',
        ],
      },
      {
        heading: 'Deadlines',
        paragraphs: [
          'Under the Regulation on Open Government Information (政府信息公开条例) as revised in 2019, departments publish by 31 January and local governments by 31 March; before, the date was 31 March for all. Townships and subdistricts follow local notices and are not judged. A report is called late only when every known date is after the deadline; one earlier date makes it a date to verify.',
        ],
      },
      {
        heading: 'Releases',
        paragraphs: [
          'Every figure here comes from a frozen release. Pages with /v/ and a release in their address no longer change. A data file is checked against its hash before use and refused when it differs.',
        ],
      },
    ],
  },
};

/** The text of a page in a language. */
export function prose(page: ProsePage, lang: Lang): Prose {
  return (lang === 'zh' ? ZH : EN)[page];
}
