import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test as base, type Page } from '@playwright/test';

/** The collections the built site serves, as its own index lists them. */
export interface Served {
  id: string;
  kind: string;
  latest: string;
  name: { zh: string; en: string };
}

/**
 * Every test fails when its page asks anything of another origin. A page of the site has been opened
 * when its controls answer: before that the browser itself acts on a key, and Escape stops its loading.
 */
export const test = base.extend<{ ownOriginOnly: void }>({
  page: async ({ page, javaScriptEnabled }, use) => {
    const open = page.goto.bind(page);
    page.goto = async (url, options) => {
      const response = await open(url, options);
      if (javaScriptEnabled && url.startsWith('/')) await live(page);
      return response;
    };
    await use(page);
  },
  ownOriginOnly: [
    async ({ context }, use) => {
      const foreign: string[] = [];
      context.on('request', (request) => {
        const url = request.url();
        const own = /^(data|blob|about):/.test(url) || new URL(url).hostname === '127.0.0.1';
        if (!own) foreign.push(url);
      });
      await use();
      expect(foreign, 'requests to another origin').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Collections of the built site, the city's demonstration first where it is there. */
export function served(): Served[] {
  const file = new URL('../../build/data/index.json', import.meta.url);
  const { collections } = JSON.parse(readFileSync(file, 'utf8')) as { collections: Served[] };
  return [...collections].sort((a, b) => Number(b.id === 'demo') - Number(a.id === 'demo'));
}

/** Fails when the built site lacks a collection a test is about: a build without it has not been tested. */
export function needs(id: string): void {
  if (!served().some((entry) => entry.id === id)) throw new Error(`build/data has no ${id}`);
}

/** The collection browser tests use most: the largest one that is sure to be there. */
export function main(): Served {
  const found = served().find(({ id }) => id === 'demo' || id === 'sample');
  if (found === undefined) throw new Error('build/data has neither demo nor sample');
  return found;
}

/** The numbers a page shows: every table cell in order. */
export async function cells(page: Page): Promise<string[]> {
  await openTables(page);
  return page.locator('[data-testid=answers] td').allTextContents();
}

/** Opens the table twin of every figure. */
export async function openTables(page: Page): Promise<void> {
  const closed = page.locator('figure button[aria-pressed=false]');
  while ((await closed.count()) > 0) await closed.first().click();
}

/** Waits until every control answers: a key pressed before the script is there is lost. */
export async function live(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-script', 'ready');
}

/** The overview answers its filters from a file beside it; without it the engine is asked. */
export async function withoutCube(page: Page): Promise<void> {
  await page.route('**/cube.json', (route) => route.abort());
}

/** Waits until the page shows what its address asks for. */
export async function answered(page: Page, kind: 'default' | 'answered'): Promise<void> {
  await live(page);
  await expect(page.getByTestId('answers')).toHaveAttribute('data-answer', kind);
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Violations axe finds on the page, as short lines. The script is injected by the test, not by the site. */
export async function axe(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(readFileSync(AXE, 'utf8'));
  return page.evaluate(async (asked) => {
    const run = (window as unknown as { axe: typeof import('axe-core') }).axe.run;
    // Every rule runs unless some are asked for; only what breaks one is written out.
    const { violations } = await run(document, {
      resultTypes: ['violations'],
      ...(asked && { runOnly: { type: 'rule', values: asked } }),
    });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
  }, rules);
}

/** The rules of WCAG 2 A and AA that look at colours. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Violations of the page in light and then in dark, where nothing but colours changes. */
export async function axeInThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await axe(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axe(page, OF_COLOUR);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((line) => `dark: ${line}`)];
}
