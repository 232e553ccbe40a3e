import { hash } from '../random.ts';
import { chineseDate, LABEL, piecesOf, titleOf } from '../pieces.ts';
import type { DemoReport, Piece, TableRows } from '../types.ts';

/** How one content system dresses the same content. */
interface Skin {
  heading(text: string): string;
  paragraph(text: string): string;
  signature(text: string): string;
  table: string;
  cell: string;
  cellText(text: string): string;
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : '');

function table(rows: TableRows, skin: Skin): string {
  const lines = rows.map((row) => {
    const cells = row.map(
      (cell) =>
        `<td${span('rowspan', cell.rowspan)}${span('colspan', cell.colspan)}${skin.cell}>${skin.cellText(cell.text)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table${skin.table}>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table>`;
}

function piece(item: Piece, skin: Skin, report: DemoReport): string {
  if (item.kind === 'table') return table(item.rows, skin);
  if (item.kind === 'picture')
    return `<p style="text-align:center"><img src="./W${report.year}0118.png" alt=""></p>`;
  if (item.kind === 'heading') return skin.heading(escape(item.text));
  if (item.kind === 'signature') return skin.signature(escape(item.text));
  return skin.paragraph(escape(item.text));
}

function article(report: DemoReport, skin: Skin): string {
  return piecesOf(report)
    .map((item) => piece(item, skin, report))
    .join('\n');
}

const plain = (text: string): string => (text === '' ? '&nbsp;' : escape(text));

const PORTAL: Skin = {
  heading: (text) => `<p><strong>${text}</strong></p>`,
  paragraph: (text) => `<p style="text-indent:2em">${text}</p>`,
  signature: (text) => `<p style="text-align:right">${text}</p>`,
  table: ' border="1" cellspacing="0" cellpadding="2" width="100%"',
  cell: '',
  cellText: plain,
};

const NESTED: Skin = {
  heading: (text) => `<div class="bt"><b><font size="3">${text}</font></b></div>`,
  paragraph: (text) => `<div style="line-height:2">　　<span style="font-size:16px">${text}</span></div>`,
  signature: (text) => `<div align="right"><span style="font-size:16px">${text}</span></div>`,
  table: ' width="96%" align="center" bgcolor="#cccccc" cellspacing="1"',
  cell: ' bgcolor="#ffffff" align="center"',
  cellText: (text) => `<span>${plain(text)}</span>`,
};

const CARD: Skin = {
  heading: (text) => `<h2>${text}</h2>`,
  paragraph: (text) => `<p>${text}</p>`,
  signature: (text) => `<p class="sign">${text}</p>`,
  table: ' class="report-table"',
  cell: '',
  cellText: (text) => `<p>${plain(text)}</p>`,
};

const WORD: Skin = {
  heading: (text) =>
    `<p class=MsoNormal style='text-indent:32.0pt'><b><span style='font-size:16.0pt;font-family:黑体'>${text}<o:p></o:p></span></b></p>`,
  paragraph: (text) =>
    `<p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt;font-family:仿宋_GB2312'>${text}<o:p></o:p></span></p>`,
  signature: (text) =>
    `<p class=MsoNormal align=right><span style='font-size:16.0pt;font-family:仿宋_GB2312'>${text}<o:p></o:p></span></p>`,
  table: " class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'",
  cell: " style='border:solid windowtext 1.0pt;padding:0cm 5.4pt'",
  cellText: (text) => `<p class=MsoNormal align=center><span lang=EN-US>${plain(text)}<o:p></o:p></span></p>`,
};

/** Chrome that stands on every page of the city's portal: navigation, share widgets, other reports, an editor. */
function portal(report: DemoReport): string {
  const title = titleOf(report);
  const attachment = report.attachment
    ? `<div class="fj">附件：<a href="./P0${report.year + 1}0121.docx">${title}.docx</a></div>`
    : '';
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${title}_甲市人民政府门户网站</title>
<meta name="SiteName" content="甲市人民政府门户网站">
<meta name="ArticleTitle" content="${title}">
<meta name="PubDate" content="${report.published} 09:${minute(report)}">
<meta name="ContentSource" content="${report.agency.name}">
</head>
<body>
<div class="top"><a href="/">首页</a> <a href="/xw/">新闻中心</a> <a href="/xxgk/">信息公开</a> <a href="/fw/">政务服务</a> <a href="/hd/">互动交流</a></div>
<div class="demo-label">${LABEL}</div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/xxgk/">信息公开</a> &gt; 年度报告</div>
<h1>${title}</h1>
<div class="article-info">发布时间：${report.published} 09:${minute(report)}　来源：${report.agency.name}　<a href="javascript:;">打印</a></div>
<div class="share">分享到：<a title="微信" href="javascript:;"></a><a title="微博" href="javascript:;"></a></div>
<div class="content" id="zoom">
${article(report, PORTAL)}
</div>
${attachment}
<div class="related"><h3>相关链接</h3><ul><li><a href="../nb/">历年政府信息公开年度报告</a></li><li><a href="../zn/">政府信息公开指南</a></li></ul></div>
<div class="footer">主办：甲市人民政府办公室　网站标识码：9901000001（虚构）</div>
</body>
</html>
`;
}

/** A two-digit minute of the page's time stamp. */
function minute(report: DemoReport): string {
  return String(10 + (hash(`minute ${report.agency.id} ${report.year}`) % 50));
}

/** An older system: the report sits in tables that only make the layout. */
function nested(report: DemoReport): string {
  const title = titleOf(report);
  return `<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${title}</title>
</head>
<body bgcolor="#f4f4f4">
<table width="980" align="center" border="0"><tr><td width="180" valign="top">
<table width="100%"><tr><td><a href="gkzn.htm">公开指南</a></td></tr><tr><td><a href="gkml.htm">公开目录</a></td></tr><tr><td><a href="gknb.htm">公开年报</a></td></tr></table>
</td><td valign="top">
<table width="100%" border="0"><tr><td align="center"><b>${title}</b></td></tr>
<tr><td align="center"><font color="#999999">来源：${report.agency.name}　发布日期：${report.published}</font></td></tr>
<tr><td align="center"><i>${LABEL}</i></td></tr>
<tr><td>
${article(report, NESTED)}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

function card(report: DemoReport): string {
  const title = titleOf(report);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>.report-table td{border:1px solid #333}.sign{text-align:right}</style>
</head>
<body>
<header><nav><a href="/">网站首页</a><a href="/zwgk">政务公开</a><a href="/bsfw">办事服务</a></nav></header>
<aside role="note">${LABEL}</aside>
<main>
<article>
<h1>${title}</h1>
<div class="meta"><span>信息来源：${report.agency.name}</span> <span>发布时间：${chineseDate(report.published)}</span></div>
<section>
${article(report, CARD)}
</section>
</article>
</main>
<footer><p>甲市政务公开平台</p></footer>
</body>
</html>
`;
}

function word(report: DemoReport): string {
  const title = titleOf(report);
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<title>${title}</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
<style>
<!-- p.MsoNormal {margin:0cm; text-align:justify; font-size:10.5pt;} -->
</style>
</head>
<body lang=ZH-CN>
<div class=WordSection1>
<p class=MsoNormal align=center><b><span style='font-size:22.0pt'>${title}<o:p></o:p></span></b></p>
<p class=MsoNormal align=center><span style='font-size:12.0pt'>发布时间：${report.published}　来源：${report.agency.name}<o:p></o:p></span></p>
<p class=MsoNormal align=center><i><span style='font-size:9.0pt'>${LABEL}<o:p></o:p></span></i></p>
${article(report, WORD)}
</div>
</body>
</html>
`;
}

/** The page of a report; throws RangeError for a layout that is not a page. */
export function pageOf(report: DemoReport): string {
  switch (report.layout) {
    case 'html-portal':
      return portal(report);
    case 'html-nested':
      return nested(report);
    case 'html-card':
      return card(report);
    case 'html-word':
      return word(report);
    case 'html-gb18030':
      return portal(report).replace(
        '<meta charset="utf-8">',
        '<meta http-equiv="Content-Type" content="text/html; charset=gb18030">',
      );
    default:
      throw new RangeError(`${report.layout} is not a page`);
  }
}
