import { describe, expect, it } from 'vitest';
import { isLocalAddress } from '../../src/cli/collect/addresses.ts';
import { attachmentsOf } from '../../src/cli/collect/attachments.ts';
import { contentHash } from '../../src/cli/collect/content.ts';
import { secondsOf } from '../../src/cli/collect/fetcher.ts';
import { kindOf } from '../../src/cli/collect/kind.ts';
import { parseReport } from '../../src/core/pipeline.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('local addresses', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    'nonsense',
  ])('%s is one', (address) => expect(isLocalAddress(address)).toBe(true));
  it.each(['61.150.65.235', '172.32.0.1', '2400:3200::1', '::ffff:61.150.65.235'])('%s is none', (address) =>
    expect(isLocalAddress(address)).toBe(false),
  );
});

it('reads Retry-After as seconds or as a date', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  expect(secondsOf('7', now)).toBe(7);
  expect(secondsOf('Thu, 01 Jan 2026 00:01:00 GMT', now)).toBe(60);
  expect(secondsOf('Wed, 31 Dec 2025 00:00:00 GMT', now)).toBe(0);
  expect([secondsOf('soon', now), secondsOf(null, now)]).toEqual([null, null]);
});

describe('attachments', () => {
  const base = new URL('https://a.gov.cn/x/y.html');
  const page = (body: string) => attachmentsOf(bytes(`<html><body>${body}</body></html>`), base);

  it('stand on the same host, relative or not, each once', () => {
    expect(
      page(
        '<a href="P1.pdf">一</a><a href="/b.docx#top">二</a><a href="P1.pdf">三</a><a href="//b.gov.cn/c.pdf">四</a>' +
          '<a href="javascript:x()">年报.pdf</a><a href="http://[bad/年报.pdf">五</a><a>六</a>',
      ),
    ).toEqual(['https://a.gov.cn/x/P1.pdf', 'https://a.gov.cn/b.docx']);
  });

  it('are those named as a report when there are such, and never many', () => {
    expect(page('<a href="a.pdf">申请表</a><a href="b.pdf">2023年年度报告</a>')).toEqual([
      'https://a.gov.cn/x/b.pdf',
    ]);
    expect(page(Array.from({ length: 40 }, (_, at) => `<a href="${at}.pdf">x</a>`).join(''))).toHaveLength(5);
  });
});

it('tells what bytes are by the bytes', () => {
  expect(kindOf(bytes('<html><body>x</body></html>')).ext).toBe('html');
  expect(kindOf(bytes('%PDF-1.7\n')).ext).toBe('pdf');
  expect(kindOf(bytes('只有文字')).ext).toBe('txt');
  expect(kindOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])).ext).toBe('doc');
  expect(kindOf(new Uint8Array([0, 1, 2, 3, 4, 5])).ext).toBe('bin');
});

describe('the content of a page', () => {
  const page = (more: string, figure = 5) =>
    `<html><body><h1>甲市教育局2023年政府信息公开工作年度报告</h1>${more}<p>一、总体情况</p><p>2023年主动公开政府信息${figure}条。</p></body></html>`;
  const hash = async (html: string) => contentHash(await parseReport(bytes(html), { kind: 'local' }));

  it('is not its counters and clocks, and is its figures and sentences', async () => {
    const plain = await hash(page(''));
    expect(await hash(page('<p>浏览次数：17 次</p>'))).toBe(plain);
    expect(await hash(page('<p>点击量: [1,024]</p>'))).toBe(plain);
    expect(await hash(page('<p>今天是2025年6月1日 星期日</p>'))).toBe(plain);
    expect(await hash(page('<script>token="abc"</script>'))).toBe(plain);
    expect(await hash(page('', 6))).not.toBe(plain);
    expect(await hash(page('<p>另有说明。</p>'))).not.toBe(plain);
  });
});
