/** A choice made in a field before the page's script ran; app.html keeps it. */
interface Choice {
  at: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
  value: string;
  checked: boolean | undefined;
}

interface Kept {
  open: boolean;
  made: Choice[];
}

const kept = (): Kept | undefined => (globalThis as { gouji?: Kept }).gouji;

/** True when the reader has chosen something already: what the answer needs may be fetched at once. */
export const choseEarly = () => (kept()?.made.length ?? 0) > 0;

/** Makes the kept choices again, now that somebody listens; nothing is kept from here on. */
export function replayEarly(): void {
  const early = kept();
  if (early === undefined) return;
  early.open = false;
  for (const { at, value, checked } of early.made.splice(0)) {
    if (!at.isConnected) continue;
    if (at instanceof HTMLInputElement && checked !== undefined) at.checked = checked;
    if (at.type !== 'file') at.value = value;
    at.dispatchEvent(new Event('input', { bubbles: true }));
    at.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
