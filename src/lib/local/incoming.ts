import type { Incoming } from './desk.ts';

/** Files as the file chooser or a drop gives them. */
export function fromFiles(files: Iterable<File>): Incoming[] {
  return [...files].map((file) => ({
    name: file.name,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }));
}

/** The clipboard's part of interest: something of `DataTransfer` that a test can make. */
export interface Pasted {
  files: Iterable<File>;
  getData(type: string): string;
}

/**
 * What was pasted: files first, else the markup Word, WPS and browsers put beside the text, else the text. Nothing
 * when the clipboard holds none of them. The text is Unicode already, so the bytes say so before any declaration in it.
 */
export function fromClipboard(data: Pasted, name: string): Incoming[] {
  const files = fromFiles(data.files);
  const html = data.getData('text/html');
  if (/<(?:table|p|div|span|h\d)\b/i.test(html)) return [textual(name, html, 'text/html;charset=utf-8')];
  if (files.length > 0) return files;
  const text = data.getData('text/plain');
  return text.trim() === '' ? [] : [textual(name, text, 'text/plain;charset=utf-8')];
}

function textual(name: string, text: string, mediaType: string): Incoming {
  const bytes = new TextEncoder().encode(`\uFEFF${text}`);
  return { name, mediaType, size: bytes.length, bytes: () => Promise.resolve(bytes) };
}
