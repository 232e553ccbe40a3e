import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/core/read/index.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));
const wide = (text: string, mark: boolean, big: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return Uint8Array.from(big ? bytes.swap16() : bytes);
};
const firstText = async (bytes: Uint8Array, name?: string): Promise<unknown> => {
  const { blocks } = await readDocument(bytes, name === undefined ? {} : { name });
  return blocks[0]?.kind === 'text' ? blocks[0].text : null;
};

/** 政府信息公开年度报告 */
const GBK = hex('d5fe b8ae d0c5 cfa2 b9ab bfaa c4ea b6c8 b1a8 b8e6');
/** 政府資訊公開年度報告 */
const BIG5 = hex('ac46 a9b2 b8ea b054 a4bd b67d a67e ab d7 b3f8 a769');

describe('charset', () => {
  const text = '2024年度政府信息公开工作年度报告\n规章 0 0 0\n';

  test.each([
    ['utf-8', utf8(text), 'utf-8'],
    ['utf-8 with a mark', join(hex('efbbbf'), utf8(text)), 'utf-8'],
    ['utf-16le with a mark', wide(text, true, false), 'utf-16le'],
    ['utf-16be with a mark', wide(text, true, true), 'utf-16be'],
    ['utf-16le without', wide(text, false, false), 'utf-16le'],
    ['utf-16be without', wide(text, false, true), 'utf-16be'],
  ])('%s', async (_, bytes, charset) => {
    const document = await readDocument(bytes);
    expect(document.charset).toBe(charset);
    expect(document.blocks).toHaveLength(2);
    expect(document.problems).toEqual([]);
  });

  test('GBK and Big5 without declaration', async () => {
    expect(await firstText(GBK)).toBe('政府信息公开年度报告');
    expect(await firstText(BIG5)).toBe('政府資訊公開年度報告');
  });

  test('a declaration that lies is overruled and reported', async () => {
    const lying = await readDocument(join(latin('<meta charset="utf-8"><p>'), GBK, latin('</p>')));
    expect(lying.charset).toBe('gb18030');
    expect(lying.problems).toContainEqual({ code: 'charset_mismatch', detail: 'utf-8 → gb18030' });
    const other = await readDocument(utf8('<meta charset="gb2312"><p>政府信息公开</p>'));
    expect(other.charset).toBe('utf-8');
    expect(other.problems).toContainEqual({ code: 'charset_mismatch', detail: 'gb18030 → utf-8' });
  });

  test('four-byte GB18030', async () => {
    expect(await firstText(join(GBK, hex('95328236')))).toBe('政府信息公开年度报告𠀀');
  });

  test('damaged UTF-8 stays UTF-8 and the damage is counted', async () => {
    const bytes = utf8('政府信息公开工作年度报告'.repeat(3));
    const document = await readDocument(bytes.slice(0, -1));
    expect(document.charset).toBe('utf-8');
    expect(document.problems).toEqual([{ code: 'charset_damaged', detail: '1' }]);
  });
});

describe('sniffing', () => {
  test('the bytes decide, not the name', async () => {
    expect((await readDocument(utf8('规章 0 0 0'), { name: 'a.html' })).format).toBe('text');
    const page = await readDocument(utf8('<html><p>规章</p></html>'), { name: 'a.doc' });
    expect(page.format).toBe('html');
    expect(page.problems).toContainEqual({ code: 'extension_mismatch', detail: '.doc → html' });
  });

  test('a text that quotes a tag is text, a fragment is html', async () => {
    expect((await readDocument(utf8('说明：用<br>换行，<p>分段\n规章 0'))).format).toBe('text');
    expect((await readDocument(utf8('<tr><td>规章</td><td>0</td></tr>'))).format).toBe('html');
  });

  test.each([
    ['quoted-printable', '<p>=E6=94=BF=E5=BA=\r\n=9C<td class=3D"x">'],
    ['base64', Buffer.from('<p>政府<td class="x">').toString('base64')],
  ])('a single-file web page in %s is the html inside', async (encoding, body) => {
    const message =
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--=_x"\r\n\r\nThis is a page.\r\n' +
      `----=_x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n` +
      `${body}\r\n----=_x--`;
    const document = await readDocument(latin(message));
    expect(document.source).toMatch(/^<p>政府<td class="x">/);
    expect(document.format).toBe('html');
  });

  test('an encrypted office file says that it is', async () => {
    const bytes = join(hex('d0cf11e0a1b11ae1'), wide('EncryptedPackage', false, false));
    await expect(readDocument(bytes)).rejects.toMatchObject({ code: 'encrypted' });
  });

  test.each([
    ['doc_binary', hex('d0cf11e0a1b11ae1 0000')],
    ['rtf', latin('{\\rtf1\\ansi 1}')],
    ['unsupported_format', zipSync({ 'a.txt': utf8('x') })],
    ['unsupported_format', hex('00010203040506070809 0b0e0f10 1112131415161718191a1b1c1d1e1f')],
    ['zip_damaged', latin('PK\u0003\u0004 nothing of a zip')],
    ['pdf_damaged', latin('%PDF-1.7 nothing of a pdf')],
  ])('%s is refused', async (code, bytes) => {
    await expect(readDocument(bytes)).rejects.toMatchObject({ name: 'ReadError', code });
  });

  test.each([
    ['empty', utf8('')],
    ['empty', utf8(' \n\u3000\t')],
    ['empty', utf8('<html><body><p>&nbsp;</p></body></html>')],
    ['no_text_layer', hex('89504e470d0a1a0a 0000000d')],
    ['no_text_layer', hex('ffd8ffe000104a464946')],
  ])('%s is a document that says so', async (code, bytes) => {
    const document = await readDocument(bytes);
    expect(document.blocks).toEqual([]);
    expect(document.problems.map((problem) => problem.code)).toContain(code);
  });

  test('a file over the limit is refused unread', async () => {
    await expect(readDocument(new Uint8Array(30 * 1024 * 1024 + 1))).rejects.toMatchObject({
      code: 'too_large',
    });
  });
});

test('the bytes handed in are not changed', async () => {
  const bytes = utf8('<p>公开</p>');
  const before = bytes.slice();
  await readDocument(bytes);
  expect(bytes).toEqual(before);
});

test('a text keeps its lines as printed and counts the blank ones', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('规章 | 0 |', '\t0\t', '', '  ', '12', '　　一、总体情况'), { minLength: 1 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      async (lines, end) => {
        const document = await readDocument(utf8(lines.join(end)));
        const printed = lines.filter((line) => line.trim() !== '');
        expect(document.blocks.map((block) => (block.kind === 'text' ? block.text : null))).toEqual(printed);
        const blanks = document.blocks.reduce(
          (sum, block) => sum + (block.kind === 'text' ? block.blank : 0),
          0,
        );
        const last = lines.findLastIndex((line) => line.trim() !== '');
        expect(blanks).toBe(lines.slice(0, last + 1).filter((line) => line.trim() === '').length);
      },
    ),
    { seed: 3 },
  );
});
