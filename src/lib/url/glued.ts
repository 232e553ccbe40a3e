/** What `404.html` and `app.html` left out of the address, once, as text; null when nothing was. */
export function takeGlued(root: { dataset: DOMStringMap }): string | null {
  const left = root.dataset['glued'] ?? '';
  delete root.dataset['glued'];
  if (left === '') return null;
  try {
    return decodeURIComponent(left);
  } catch {
    // No text at all: it is named as it stood.
    return left;
  }
}
