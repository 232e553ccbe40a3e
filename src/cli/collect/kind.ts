import { decode } from '../../core/read/charset.ts';
import { sniffBytes, sniffText } from '../../core/read/sniff.ts';

export interface FileKind {
  ext: string;
  mediaType: string;
}

const KINDS: Record<string, FileKind> = {
  html: { ext: 'html', mediaType: 'text/html' },
  text: { ext: 'txt', mediaType: 'text/plain' },
  pdf: { ext: 'pdf', mediaType: 'application/pdf' },
  docx: { ext: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { ext: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  zip: { ext: 'zip', mediaType: 'application/zip' },
  ole: { ext: 'doc', mediaType: 'application/x-ole-storage' },
  rtf: { ext: 'rtf', mediaType: 'application/rtf' },
  image: { ext: 'img', mediaType: 'image' },
};
const UNKNOWN: FileKind = { ext: 'bin', mediaType: 'application/octet-stream' };

/** What bytes are, by themselves: neither the server's content type nor any name has a say. */
export function kindOf(bytes: Uint8Array): FileKind {
  const container = sniffBytes(bytes);
  const kind = container === null ? sniffText(decode(bytes).text) : container;
  return KINDS[kind === 'zip' ? officeKind(bytes) : kind] ?? UNKNOWN;
}

/** Office files name their parts in clear in the archive's directory. */
function officeKind(bytes: Uint8Array): 'docx' | 'xlsx' | 'zip' {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (names.includes('word/document')) return 'docx';
  return names.includes('xl/workbook') ? 'xlsx' : 'zip';
}
