import { ReadError } from '../errors.ts';
import type { Document, Format, ReadProblem } from '../model.ts';
import { assemble } from './assemble.ts';
import { decode } from './charset.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { readLines } from './lines.ts';
import { mimePage } from './mime.ts';
import { readPdf } from './pdf.ts';
import type { CMapSource } from './pdf-source.ts';
import type { Piece } from './pieces.ts';
import { mainPart } from './relationships.ts';
import { sniffBytes, sniffText } from './sniff.ts';
import { readXlsx } from './xlsx.ts';
import { Zip } from './zip.ts';

const MAX_BYTES = 30 * 1024 * 1024;

const EXTENSIONS: Record<Format, readonly string[]> = {
  html: ['.html', '.htm', '.shtml', '.xhtml', '.asp', '.aspx', '.jsp', '.php', '.mht'],
  text: ['.txt', '.text', '.md', '.csv', '.tsv'],
  docx: ['.docx', '.docm'],
  xlsx: ['.xlsx', '.xlsm'],
  pdf: ['.pdf'],
};

/** What the caller knows about the file; the bytes decide, hints only break ties. */
export interface ReadHint {
  name?: string;
  mediaType?: string;
  /** Where predefined character maps of PDFs come from; without it, text in unembedded CJK fonts is lost. */
  cmap?: CMapSource;
}

/**
 * Bytes → Document, the same in Node and in a worker. A file that holds nothing readable (empty, an image) is a
 * Document with a problem; bytes that cannot be opened at all throw a `ReadError` with a code of `refusals`.
 */
export async function readDocument(bytes: Uint8Array, hint: ReadHint = {}): Promise<Document> {
  const document = await readBytes(bytes, hint);
  const extension = /\.[a-z0-9]{1,5}$/i.exec(hint.name ?? '')?.[0].toLowerCase();
  const fits = EXTENSIONS[document.format];
  // An image or an empty file says so already.
  if (extension !== undefined && document.blocks.length > 0 && !fits.includes(extension)) {
    document.problems.push({ code: 'extension_mismatch', detail: `${extension} → ${document.format}` });
  }
  return document;
}

async function readBytes(bytes: Uint8Array, hint: ReadHint): Promise<Document> {
  if (bytes.length > MAX_BYTES) throw new ReadError('too_large', `${bytes.length} B`);
  switch (sniffBytes(bytes)) {
    case 'empty':
      return bare('text', 'empty');
    case 'image':
      return bare('text', 'no_text_layer');
    case 'ole':
      throw new ReadError(isEncrypted(bytes) ? 'encrypted' : 'doc_binary');
    case 'rtf':
      throw new ReadError('rtf');
    case 'zip':
      return readZip(bytes);
    case 'pdf': {
      const read = await readPdf(bytes, hint.cmap);
      return packed('pdf', read);
    }
    default: {
      const page = mimePage(bytes);
      return page === null ? readDecoded(bytes, hint) : readDecoded(page.bytes, page);
    }
  }
}

/** An encrypted docx or xlsx is an OLE file with a stream of this name. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');
}

function readZip(bytes: Uint8Array): Document {
  const zip = new Zip(bytes);
  const main = mainPart(zip) ?? '';
  const named = (usual: string, folder: string): string | null => {
    if (main.startsWith(folder) && zip.names.has(main)) return main;
    return zip.names.has(usual) ? usual : null;
  };
  const word = named('word/document.xml', 'word/');
  if (word !== null) return packed('docx', readDocx(zip, word));
  const excel = named('xl/workbook.xml', 'xl/');
  if (excel !== null) return packed('xlsx', readXlsx(zip, excel));
  throw new ReadError('unsupported_format', 'zip');
}

function packed(format: Format, read: { pieces: Piece[]; problems: ReadProblem[] }): Document {
  const blocks = assemble(read.pieces, read.problems);
  const problems = [...read.problems];
  if (blocks.length === 0 && !problems.some(({ code }) => code === 'no_text_layer')) {
    const scanned = problems.some(({ code }) => code === 'image_in_body');
    problems.push({ code: scanned ? 'no_text_layer' : 'empty' });
  }
  return { format, charset: null, source: null, title: null, meta: {}, blocks, problems };
}

function bare(format: Format, code: string): Document {
  return { format, charset: null, source: null, title: null, meta: {}, blocks: [], problems: [{ code }] };
}

function readDecoded(bytes: Uint8Array, hint: ReadHint): Document {
  const { text: source, charset, problems } = decode(bytes, hint.mediaType);
  const kind = sniffText(source);
  if (kind === 'unknown') throw new ReadError('unsupported_format');
  if (kind === 'empty') return { ...bare('text', 'empty'), charset, source };
  if (kind === 'text') {
    const { blocks, problems: met } = readLines(source);
    problems.push(...met);
    return { format: 'text', charset, source, title: null, meta: {}, blocks, problems };
  }
  return htmlDocument(source, charset, problems);
}

function htmlDocument(source: string, charset: string, problems: ReadProblem[]): Document {
  const { title, meta, pieces, problems: met } = readHtml(source);
  problems.push(...met);
  const blocks = assemble(pieces, problems);
  if (blocks.length === 0) problems.push({ code: 'empty' });
  return { format: 'html', charset, source, title, meta, blocks, problems };
}
