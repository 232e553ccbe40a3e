/** `…/a/a0026/` → `…/a/?id=a0026`, reports alike; null for any other address. Query keys and the part after `#` stay. */
export function liveHref(href: string): string | null {
  const match = /^([^?#]*\/(?:a|r)\/)([a-z0-9][a-z0-9-]*)\/(?:\?([^#]*))?(#.*)?$/.exec(href);
  if (match === null) return null;
  const [, root = '', id = '', query = '', anchor = ''] = match;
  return `${root}?id=${id}${query === '' ? '' : `&${query}`}${anchor}`;
}

const BEFORE_USE = ['pointerover', 'pointerdown', 'focusin', 'click'] as const;

/**
 * While a page shows data newer than the site, its links to agencies and reports must lead to the same data, and such
 * pages may not even exist as files. Links are turned when they are about to be used, whoever drew them.
 */
export function liveLinks(node: HTMLElement, on: boolean) {
  let active = on;
  function turn(event: Event): void {
    const anchor = event.target instanceof Element ? event.target.closest('a') : null;
    const href = active ? liveHref(anchor?.getAttribute('href') ?? '') : null;
    if (anchor && href !== null && !(anchor.getAttribute('href') ?? '').includes('/v/')) {
      anchor.setAttribute('href', href);
    }
  }
  for (const type of BEFORE_USE) node.addEventListener(type, turn, true);
  return {
    update(next: boolean) {
      active = next;
    },
    destroy() {
      for (const type of BEFORE_USE) node.removeEventListener(type, turn, true);
    },
  };
}
