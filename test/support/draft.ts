/** Documents to open on the draft page: the demo's F4 report in every format, and files no reader should trust. */
import { zipSync } from 'fflate';
import { demoCity, documentOf } from '../../src/cli/demo/index.ts';
import type { LayoutName } from '../../src/cli/demo/types.ts';

export interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const { reports } = demoCity();

/** A demo report drawn in a layout, under a name. */
export async function draft(agency: string, year: number, layout: LayoutName, name: string): Promise<Upload> {
  const report = reports.find((found) => found.agency.id === agency && found.year === year);
  if (report === undefined) throw new Error(`${agency} ${year}`);
  return upload(name, await documentOf({ ...report, layout }));
}

export const upload = (name: string, content: Uint8Array | string): Upload => ({
  name,
  mimeType: '',
  buffer: Buffer.from(content),
});

/** 200 MB of blanks that a zip makes small. */
export function bomb(): Upload {
  const big = new Uint8Array(200_000_000).fill(32);
  return upload('bomb.docx', zipSync({ 'word/document.xml': [big, { level: 1 }] }));
}

/** A report whose file name, agency, cells and prose are markup that would run if it were taken as such. */
export function hostile(page: string): Upload {
  const attack =
    '&lt;img src=x onerror=&quot;window.stolen=1&quot;&gt;&lt;script&gt;window.stolen=1&lt;/script&gt;';
  const html = page
    .replaceAll('甲市教育局', `甲市${attack}教育局`)
    .replaceAll(/<td([^>]*)>0<\/td>/g, `<td$1>${attack}</td>`);
  return upload('<img src=x onerror=window.stolen=1>.html', html);
}
