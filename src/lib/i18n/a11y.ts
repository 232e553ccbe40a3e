import type { Lang } from '../../core/model.ts';
import type { Addresses, ProsePage, ProseSection } from '../prose/types.ts';

const ZH: readonly ProseSection[] = [
  {
    id: 'target',
    heading: '目标',
    blocks: [
      {
        list: [
          '每张图旁边都有同样数字的表格和一句文字说明，不靠看图也能得到全部数字。',
          '状态、程度除颜色外还有文字或形状；0、空白、缺行等各有文字。',
          '全部功能可以只用键盘：Tab 移动，回车或空格操作，Esc 关闭，图上用方向键逐点读数。',
          '没有只在鼠标停留时才出现的内容，没有自动播放、闪烁或限时操作。',
          '未启用脚本时，默认范围的数字、图和表仍然完整。',
        ],
      },
    ],
  },
  {
    id: 'large',
    heading: '大字与放大',
    blocks: [
      '**大字**把全站文字放大到 20 像素，行距不小于一倍半，并改为单栏。也可以用浏览器放大到 200%：主要页面不出现整页横向滚动，较宽的表格在自己的框里滚动。',
      '选择只保存在这个浏览器里，不写入链接，也不发给任何人。配色选**跟随系统**时，随系统的浅色、深色和高对比设置。',
    ],
  },
  {
    id: 'tested',
    heading: '做过的检验',
    blocks: [
      {
        list: [
          '自动检查（axe-core）：各类页面，中文和英文，浅色和深色。自动检查只能发现一部分问题。',
          '只用键盘走完筛选、查找、打开核查线索、核对来源等步骤。',
          '宽度 683 像素（相当于 1366 像素放大到 200%）和 390 像素下的主要页面，标准和大字。',
          '系统“减少动态效果”和“强制颜色”设置。',
        ],
      },
      '以上由程序在 Chromium 中检验，每次改动都重新运行。',
    ],
  },
  {
    id: 'limits',
    heading: '已知不足',
    blocks: [
      {
        list: [
          '没有请使用读屏软件的读者实际试用，也没有用读屏软件逐页试听。',
          '图中的文字不随**大字**变大；请看图旁的表格，或用浏览器放大整页。',
          '按规定格式重排的统计表有七列以上，手机上要在表格内横向滚动。',
          '所存原文保持各机关公布时的样子；原文里的图片没有文字说明。',
          'SQL 页的编辑框供熟悉查询语言的读者使用，读屏软件读代码可能不便。',
        ],
      },
    ],
  },
];

const zh = (at: Addresses): ProsePage => ({
  title: '无障碍与阅读设置',
  lead: '本站以《网页内容无障碍指南》WCAG 2.2 的 AA 级为目标。下面可以改文字大小和配色，并说明做过哪些检验、还有哪些不足。',
  sections: [
    ...ZH,
    {
      id: 'feedback',
      heading: '反馈',
      blocks: [
        `看不清、读不到或操作不了时，请告诉发布本站的单位，写明网址、所用的浏览器和辅助软件。[本机自检](${at.site('selftest')})的结果可以复制在内。联系方式见[帮助](${at.site('help')}#contact)。`,
      ],
    },
  ],
});

const EN: readonly ProseSection[] = [
  {
    id: 'target',
    heading: 'What it aims at',
    blocks: [
      {
        list: [
          'Every chart has a table with the same numbers and a sentence beside it: nothing is to be had from the picture alone.',
          'States and severities have a word or a shape besides their colour; 0, blank, row missing and the rest each have their own word.',
          'Everything can be done with the keyboard: Tab moves, Enter or Space acts, Esc closes, arrow keys walk the points of a chart.',
          'Nothing appears on hovering only, nothing plays by itself, flashes or runs out of time.',
          'Without scripts the figures, charts and tables of the default view are complete.',
        ],
      },
    ],
  },
  {
    id: 'large',
    heading: 'Large text and zoom',
    blocks: [
      '**Large** sets all text to 20 pixels with at least one and a half lines of spacing and one column. Zooming the browser to 200% works as well: the main pages do not scroll sideways, wide tables scroll in their own frame.',
      'The choice is kept in this browser only; it is in no link and is sent to nobody. **As the system** follows the system’s light, dark and contrast settings.',
    ],
  },
  {
    id: 'tested',
    heading: 'What was tested',
    blocks: [
      {
        list: [
          'Automatic checks (axe-core): every kind of page, Chinese and English, light and dark. They find only a part of all problems.',
          'Filtering, searching, opening a finding and going back to its source with the keyboard alone.',
          'The main pages at a width of 683 pixels (1366 zoomed to 200%) and of 390 pixels, with standard and large text.',
          'The system’s settings for reduced motion and forced colours.',
        ],
      },
      'A program runs these tests in Chromium, again with every change.',
    ],
  },
  {
    id: 'limits',
    heading: 'Known limits',
    blocks: [
      {
        list: [
          'No reader who uses a screen reader has tried the site, and it has not been listened to page by page.',
          'Words inside charts do not grow with **Large**; read the table beside the chart, or zoom the page.',
          'The official tables have seven columns and more; on a phone they scroll inside their frame.',
          'Held documents stay as their agencies published them; pictures in them have no text.',
          'The editor of the SQL page is for readers who know the query language; screen readers may read code awkwardly.',
        ],
      },
    ],
  },
];

const en = (at: Addresses): ProsePage => ({
  title: 'Accessibility and reading comfort',
  lead: 'This site aims at level AA of the Web Content Accessibility Guidelines (WCAG) 2.2. Text size and colours can be changed here; below is what has been tested and what is still lacking.',
  sections: [
    ...EN,
    {
      id: 'feedback',
      heading: 'Feedback',
      blocks: [
        `If something cannot be seen, heard or operated, tell whoever publishes this site: the address, your browser and your assistive software. The result of the [self-test](${at.site('selftest')}) can be copied along. For contact see [Help](${at.site('help')}#contact).`,
      ],
    },
  ],
});

/** The accessibility statement; the switches stand above it on the page. */
export const a11yPage = (lang: Lang, at: Addresses): ProsePage => (lang === 'zh' ? zh : en)(at);
