/** Hands a file to the reader as a download; works from plain http and `file://`. */
export function saveFile(
  name: string,
  content: Blob | Uint8Array | string,
  type = 'application/octet-stream',
): void {
  const blob = content instanceof Blob ? content : new Blob([content as BlobPart], { type });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some engines read the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
