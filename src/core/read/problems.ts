import type { Bilingual } from '../model.ts';

/** Codes of refusals: there is no Document. Most are thrown as `ReadError`; the shells add those about time and files. */
export const refusals = {
  too_large: { zh: '文件超过 30 MB，未读取。', en: 'The file is larger than 30 MB and was not read.' },
  doc_binary: {
    zh: '这是旧版 Word（.doc）或其他 OLE 二进制文件，请另存为 .docx 后再试。',
    en: 'This is an old binary Word (.doc) or other OLE file. Save it as .docx and try again.',
  },
  rtf: {
    zh: '这是 RTF 文件，请另存为 .docx 后再试。',
    en: 'This is an RTF file. Save it as .docx and try again.',
  },
  unsupported_format: {
    zh: '不认识的文件格式（可读：html、txt、docx、xlsx、含文字层的 pdf）。',
    en: 'Unknown file format (readable: html, txt, docx, xlsx, pdf with a text layer).',
  },
  zip_damaged: { zh: '压缩包（docx/xlsx）已损坏。', en: 'The zip container (docx/xlsx) is damaged.' },
  zip_limit: {
    zh: '压缩包解开后过大或条目过多，已拒绝。',
    en: 'The zip container would unpack to too much or has too many entries; refused.',
  },
  xml_damaged: { zh: '文件内部的 XML 已损坏。', en: 'The XML inside the file is damaged.' },
  xml_limit: {
    zh: '文件内部的 XML 含实体声明或嵌套过深，已拒绝。',
    en: 'The XML inside the file declares entities or nests too deeply; refused.',
  },
  encrypted: { zh: '文件已加密或设有密码。', en: 'The file is encrypted or protected by a password.' },
  pdf_damaged: { zh: 'PDF 已损坏，无法打开。', en: 'The PDF is damaged and cannot be opened.' },
  pdf_limit: {
    zh: 'PDF 页数或文字量过大，已拒绝。',
    en: 'The PDF has too many pages or too much text; refused.',
  },
  timeout: { zh: '读取时间过长，已中止。', en: 'Reading took too long and was stopped.' },
  crashed: { zh: '读取时耗尽内存或意外中止。', en: 'Reading ran out of memory or ended unexpectedly.' },
  internal: {
    zh: '读取程序内部出错，请附上此文件报告问题。',
    en: 'A defect of the reader; please report it with this file.',
  },
  cannot_open: { zh: '打不开文件。', en: 'The file cannot be opened.' },
  file_missing: { zh: '清单所列文件不存在。', en: 'The file named in the manifest is not there.' },
  nesting_limit: { zh: '页面标签嵌套过深，已拒绝。', en: 'The page nests its tags too deeply; refused.' },
} as const satisfies Record<string, Bilingual>;

/** Codes found in `Document.problems`: the Document exists, and this is what is wrong with it. */
export const problems = {
  empty: { zh: '文件为空或只有空白。', en: 'The file is empty or holds only white space.' },
  no_text_layer: {
    zh: '没有文字层（图片或扫描件），无法读取数字。',
    en: 'There is no text layer (an image or a scan); no figures can be read.',
  },
  page_without_text: {
    zh: '部分页面没有文字层（图片），其中的数字未读取。',
    en: 'Some pages have no text layer (images); figures on them were not read.',
  },
  charset_damaged: {
    zh: '部分字节无法按文件编码解读，已标为 U+FFFD。',
    en: 'Some bytes are invalid in the document’s encoding and appear as U+FFFD.',
  },
  charset_mismatch: {
    zh: '声明的编码与实际字节不符，已按实际编码读取。',
    en: 'The declared encoding does not fit the bytes; the encoding that fits was used.',
  },
  extension_mismatch: {
    zh: '扩展名与内容不符，已按内容读取。',
    en: 'The extension does not match the content; the content decided.',
  },
  table_too_large: { zh: '表格过大，只保留为文字。', en: 'A table is too large and was kept as text only.' },
  table_overlap: {
    zh: '表格的合并单元格相互重叠，重叠处按先后顺序放置。',
    en: 'Merged cells of a table overlap; the earlier cell keeps its place.',
  },
  text_limit: { zh: '文字过多，其余部分未读取。', en: 'There is too much text; the rest was not read.' },
  hidden_text: {
    zh: '可见内容极少，读取了页面中隐藏的内容。',
    en: 'Hardly anything on the page is visible; its hidden content was read.',
  },
  deleted_text: {
    zh: '文件含删除线或修订删除的文字，未计入。',
    en: 'The document holds struck-out or deleted text, which is left out.',
  },
  image_in_body: {
    zh: '正文含图片，图片中的数字未读取。',
    en: 'The body holds images; figures inside them were not read.',
  },
  table_ambiguous: {
    zh: '表格中有无法对齐的文字，相应单元格留空并标明。',
    en: 'Some text of a table could not be aligned with its columns; those cells are left empty.',
  },
} as const satisfies Record<string, Bilingual>;

const all: Record<string, Bilingual> = { ...refusals, ...problems };

/** The sentence for a refusal or problem code in both languages, with `detail` in brackets; an unknown code is its own text. */
export function problemText(code: string, detail?: string): Bilingual {
  const text = all[code] ?? { zh: code, en: code };
  if (detail === undefined || detail === '') return text;
  return { zh: `${text.zh}（${detail}）`, en: `${text.en} (${detail})` };
}
