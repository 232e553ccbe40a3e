import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator, Page } from '@playwright/test';
import jsQR from 'jsqr';
import { answered, axeInThemes, expect, needs, test } from './support.ts';

needs('demo');

/** Opens the share panel of a figure and waits for its image. */
async function panelOf(page: Page, figure: string): Promise<Locator> {
  const whole = page.locator(`figure[data-figure=${figure}]`);
  await whole.getByRole('button', { name: /^(分享|Share)$/ }).click();
  const panel = whole.getByTestId('share-panel');
  await expect(panel.locator('img')).toBeVisible();
  return panel;
}

/** Presses a download button and gives the file's bytes. */
async function fileOf(page: Page, panel: Locator, name: RegExp): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name }).click();
  return readFileSync(await (await download).path());
}

/** Pixels of a PNG and of the corner its QR code is in, decoded by the browser. */
function decoded(page: Page, png: Buffer) {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [400, 400];
    const context = canvas.getContext('2d');
    context?.drawImage(image, image.width - 400, image.height - 400, 400, 400, 0, 0, 400, 400);
    const corner = [...(context?.getImageData(0, 0, 400, 400).data ?? [])];
    context?.drawImage(image, 0, 0, 4, 4, 0, 0, 4, 4);
    return {
      width: image.width,
      height: image.height,
      corner,
      paper: [...(context?.getImageData(0, 0, 1, 1).data ?? [])],
    };
  }, png.toString('base64'));
}

test('the image is made without network, carries the caveats on screen, and its QR code is the pinned link', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/zh/demo/x/?min_n=10');
  await answered(page, 'default');
  // What the panel is made of is fetched once; the image itself asks for nothing.
  await panelOf(page, 'explore');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('share-panel')).toHaveCount(0);
  await page.route('**/*', (route) => route.abort());
  const panel = await panelOf(page, 'explore');
  const png = await decoded(page, await fileOf(page, panel, /PNG/));
  expect([png.width, png.height]).toEqual([1080, 1440]);
  expect(png.paper).toEqual([255, 255, 255, 255]);
  const pinned = await page.getByTestId('pinned-link').textContent();
  expect(jsQR(Uint8ClampedArray.from(png.corner), 400, 400)?.data).toBe(pinned);

  const svg = (await fileOf(page, panel, /^SVG$/)).toString();
  const read = await page.evaluate((text) => {
    const doc = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      failed: doc.querySelector('parsererror') !== null,
      caveats: [...doc.querySelectorAll('[data-role=caveat]')].map((node) =>
        node.textContent?.replace(/\s/g, ''),
      ),
      links: [...doc.querySelectorAll('*')].flatMap((node) =>
        [...node.attributes].filter(
          ({ name, value }) => /href$|^src$/.test(name) || /url\(\s*['"]?(?!#)/.test(value),
        ),
      ).length,
      styles: doc.querySelectorAll('script,style,foreignObject').length,
      text: doc.documentElement.textContent?.replace(/\s/g, '') ?? '',
    };
  }, svg);
  expect(read).toMatchObject({ failed: false, links: 0, styles: 0 });
  expect(read.text).toContain('CC0-1.0');
  expect(read.text).toContain('演示数据（合成）');
  const onScreen = await page.locator('.answers [data-caveat]').allTextContents();
  expect(onScreen.length).toBeGreaterThan(0);
  expect(read.caveats).toEqual(onScreen.map((text) => text.replace(/\s/g, '')));
});

test('the panel: texts, citations, an embed that is pinned unless asked otherwise', async ({ page }) => {
  await page.goto('/zh/demo/?a=a0004');
  await answered(page, 'answered');
  const panel = await panelOf(page, 'requests');
  const embed = panel.getByRole('textbox', { name: '嵌入网页' });
  await expect(embed).toHaveValue(
    /src="http[^"]+\/zh\/demo\/v\/t2\/e\/f\/requests\/\?[^"]*a=a0004[^"]*fp=[a-z2-7]{12}"/,
  );
  await panel.getByRole('radio', { name: /随最新版本/ }).check();
  await expect(embed).toHaveValue(/\/zh\/demo\/e\/f\/requests\/\?a=a0004"/);
  const chat = await panel.getByRole('textbox', { name: '聊天文字' }).inputValue();
  const pinned = (await page.getByTestId('pinned-link').textContent()) ?? 'none';
  expect(chat.endsWith(pinned)).toBe(true);
  expect(chat).toMatch(/^甲市[^（]+\d{4}年/);
  const cite = panel.getByRole('textbox', { name: '引用', exact: true });
  for (const [format, form] of [
    ['gbt7714', /^勾稽\. .+\[DS\/OL\]\/\//],
    ['apa', /\[Figure\]/],
    ['bibtex', /^@misc\{/],
    ['ris', /^TY {2}- FIGURE/],
    ['csl', /"type": "figure"/],
  ] as const) {
    await panel.getByRole('combobox', { name: '引用格式' }).selectOption(format);
    await expect(cite).toHaveValue(form);
    expect(await cite.inputValue()).toContain('t2');
  }
});

test.describe('an embed in a page of another origin', () => {
  let host: Server;
  let address: string;
  test.beforeAll(async ({ baseURL }) => {
    host = createServer((request, response) => {
      const src = `${baseURL}${new URL(request.url ?? '/', 'http://host').searchParams.get('src') ?? ''}`;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><title>host</title><body style="margin:0"><iframe src="${src.replaceAll('&', '&amp;')}" width="100%" height="900" style="border:0"></iframe>`,
      );
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(host.address() as AddressInfo).port}/?src=`;
  });
  test.afterAll(() => host.close());

  for (const [name, path] of [
    ['overview', '/zh/demo/v/t2/e/f/requests/'],
    ['measure', '/en/demo/v/t2/e/m/disclosure_rate_broad/'],
    ['explore', '/zh/demo/v/t2/e/x/?m=req_new&y=2024'],
  ] as const) {
    test(`${name}: the figure and its sentence at 320 px, without navigation`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 900 });
      await page.goto(address + encodeURIComponent(path));
      const frame = page.frameLocator('iframe');
      await expect(frame.locator('[data-testid=embed] figure svg').first()).toBeVisible();
      await expect(frame.locator('html')).not.toHaveAttribute('data-view', 'pending');
      await expect(frame.locator('nav, [role=search]')).toHaveCount(0);
      const inner = page.frames().find((one) => one !== page.mainFrame());
      await expect.poll(() => inner?.title()).toMatch(/\d{4}.*\d|\d+ 家/);
      const summary = (await frame.locator('.summary').textContent()) ?? '';
      expect(await inner?.title()).toContain(/\d[\d,.]*(?:%|件)|\d+ 家/.exec(summary)?.[0] ?? 'no number');
      const widths = await inner?.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(widths?.[0]).toBeLessThanOrEqual(widths?.[1] ?? 0);
      const link = frame.getByTestId('embed-link');
      await expect(link).toHaveAttribute('target', '_blank');
      await expect(link).toHaveAttribute('rel', 'noopener');
      await expect(link).toHaveAttribute('href', /\/demo\/v\/t2\/.*y=20/);
      expect(page.url()).toContain(address);
    });
  }
});

test('a pinned embed says whether its rows are the link’s; a filtered one starts no engine', async ({
  page,
}) => {
  for (const path of ['e/f/requests/', 'e/f/requests/?a=a0004', 'e/m/req_new/']) {
    const engine: string[] = [];
    page.on('request', (request) => /\/engine\/|\.duckdb/.test(request.url()) && engine.push(request.url()));
    await page.goto(`/zh/demo/v/t2/${path}`);
    const embed = page.getByTestId('embed');
    await expect(embed).toHaveAttribute('data-answer', path.includes('?') ? 'answered' : 'default');
    const own = (await embed.getAttribute('data-fp')) ?? '';
    expect(own).toMatch(/^[a-z2-7]{12}$/);
    const link = `/zh/demo/v/t2/${path}${path.includes('?') ? '&' : '?'}fp=`;
    await page.goto(link + own);
    await expect(page.getByTestId('fp-holds')).toContainText(own);
    await page.goto(`${link}aaaaaaaaaaaa`);
    await expect(page.getByTestId('fp-differs')).toHaveAttribute('data-own', own);
    expect(engine, path).toEqual([]);
  }
});

test('titles say the finding first', async ({ page }) => {
  for (const [path, title] of [
    ['/zh/demo/', /^甲市（演示）2024年新收申请[\d,]+件（\d+\/\d+ 家有数） · /],
    ['/zh/demo/m/req_new/', /^甲市（演示）.*2024.*\d/],
    ['/zh/demo/a/a0004/', /^甲市.*2024年：/],
    ['/zh/demo/r/a0004-2024/', /^甲市.*2024年度：.*核查线索\d+条/],
    ['/zh/demo/check/2024/', /^甲市（演示）2024年度：.*\d/],
    ['/en/demo/', /^City Jia \(demo\): .*2024.*\d/],
  ] as const) {
    await page.goto(path);
    await expect(page).toHaveTitle(title);
    await expect(page.locator('meta[property="og:title"]')).toHaveCount(1);
    // Nothing is claimed about an address the build was not told.
    await expect(page.locator('link[rel=canonical], meta[property="og:image"]')).toHaveCount(0);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('an embed shows its figure and its table', async ({ page }) => {
    await page.goto('/zh/demo/v/t2/e/f/outcomes/');
    await expect(page).toHaveTitle(/甲市（演示）2024年/);
    await expect(page.locator('figure svg')).toBeVisible();
    await page.locator('figure summary').click();
    await expect(page.locator('figure table')).toBeVisible();
  });
});

for (const lang of ['zh', 'en'] as const) {
  test(`axe finds nothing on the panel and the embeds (${lang})`, async ({ page }) => {
    await page.goto(`/${lang}/demo/`);
    await panelOf(page, 'requests');
    expect(await axeInThemes(page)).toEqual([]);
    for (const path of ['f/outcomes/', 'm/req_new/', 'x/']) {
      await page.goto(`/${lang}/demo/v/t2/e/${path}`);
      expect(await axeInThemes(page)).toEqual([]);
    }
  });
}
