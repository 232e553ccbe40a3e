/** `…/a/a0026/` → `…/a/?id=a0026`, reports alike; null for any other address. Query keys and the part after `#` stay. */
export function liveHref(href: string): string | null {
  const match = /^([^?#]*\/(?:a|r)\/)([a-z0-9][a-z0-9-]*)\/(?:\?([^#]*))?(#.*)?$/.exec(href);
  if (match === null) return null;
  const [, root = '', id = '', query = '', anchor = ''] = match;
  return `${root}?id=${id}${query === '' ? '' : `&${query}`}${anchor}`;
}

/**
 * Where the page of an agency or a report is, given the address it has in a release that is not large: there, or in a
 * large one on the page that draws it in the browser. Every link to such a page is made here.
 */
export function pageHref(href: string, large: boolean): string {
  return large ? (liveHref(href) ?? href) : href;
}

const BEFORE_USE = ['pointerover', 'pointerdown', 'focusin', 'click'] as const;

/** Whether links of the newest release are turned; `all`: pinned ones too, where these have no files either. */
export type LiveLinks = boolean | 'all';

/**
 * While a page shows data newer than the site, its links to agencies and reports must lead to the same data, and such
 * pages may not even exist as files. Links are turned when they are about to be used, whoever drew them.
 */
export function liveLinks(node: HTMLElement, which: LiveLinks) {
  let active = which;
  function turn(event: Event): void {
    const anchor = event.target instanceof Element ? event.target.closest('a') : null;
    const written = anchor?.getAttribute('href') ?? '';
    const href = active === false || (active !== 'all' && written.includes('/v/')) ? null : liveHref(written);
    if (anchor && href !== null) {
      anchor.setAttribute('href', href);
    }
  }
  for (const type of BEFORE_USE) node.addEventListener(type, turn, true);
  return {
    update(next: LiveLinks) {
      active = next;
    },
    destroy() {
      for (const type of BEFORE_USE) node.removeEventListener(type, turn, true);
    },
  };
}
