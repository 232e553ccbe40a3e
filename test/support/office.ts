import { zipSync } from 'fflate';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file of a body's XML, with numbering and styles parts when given. */
export function docx(body: string, parts: { numbering?: string; styles?: string } = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    'word/document.xml': utf8(`<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`),
  };
  if (parts.numbering !== undefined) {
    files['word/numbering.xml'] = utf8(`<w:numbering ${W}>${parts.numbering}</w:numbering>`);
  }
  if (parts.styles !== undefined)
    files['word/styles.xml'] = utf8(`<w:styles ${W}>${parts.styles}</w:styles>`);
  return zipSync(files);
}

/** `<w:p>` with one run, after the given paragraph properties. */
export const p = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

/** `<w:tc>` with one paragraph, after the given cell properties. */
export const tc = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;

/** A workbook of sheets given as `sheetData` rows with what follows them; shared strings and styles when given. */
export function xlsx(
  sheets: readonly { rows: string; after?: string; state?: string }[],
  parts: { strings?: readonly string[]; styles?: string } = {},
): Uint8Array {
  const list = sheets.map(({ state }, at) => {
    return `<sheet name="s${at}" sheetId="${at + 1}" r:id="r${at}"${state === undefined ? '' : ` state="${state}"`}/>`;
  });
  const targets = sheets.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/s${at}.xml"/>`);
  const files: Record<string, Uint8Array> = {
    'xl/workbook.xml': utf8(`<workbook xmlns:r="r"><sheets>${list.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': utf8(`<Relationships>${targets.join('')}</Relationships>`),
  };
  for (const [at, { rows, after = '' }] of sheets.entries()) {
    files[`xl/worksheets/s${at}.xml`] = utf8(`<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`);
  }
  if (parts.strings !== undefined) {
    files['xl/sharedStrings.xml'] = utf8(
      `<sst>${parts.strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    );
  }
  if (parts.styles !== undefined) files['xl/styles.xml'] = utf8(`<styleSheet>${parts.styles}</styleSheet>`);
  return zipSync(files);
}

/** An inline-string cell. */
export const c = (ref: string, text: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A number cell, with a style when given. */
export const n = (ref: string, value: string, style = 0): string =>
  `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
