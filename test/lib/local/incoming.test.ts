import { describe, expect, it } from 'vitest';
import { fromClipboard } from '../../../src/lib/local/incoming.ts';

const clipboard = (parts: Record<string, string>, files: File[] = []) => ({
  files,
  getData: (type: string) => parts[type] ?? '',
});
const text = async (item: { bytes: () => Promise<Uint8Array> } | undefined) =>
  new TextDecoder().decode(await item?.bytes());

describe('what is pasted', () => {
  it('is the markup beside the text, marked as Unicode whatever it declares', async () => {
    const html = '<meta charset=gb2312><table><tr><td>规章</td></tr></table>';
    const [item, ...more] = fromClipboard(clipboard({ 'text/html': html, 'text/plain': '规章' }), '粘贴 1');
    expect(more).toEqual([]);
    expect(item?.name).toBe('粘贴 1');
    expect(item?.mediaType).toBe('text/html;charset=utf-8');
    expect([...((await item?.bytes()) ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    expect(await text(item)).toBe(html);
  });

  it('is the markup even when Word adds a picture of it', () => {
    const picture = new File(['x'], 'image.png');
    const items = fromClipboard(clipboard({ 'text/html': '<p>一</p>' }, [picture]), 'a');
    expect(items.map((item) => item.mediaType)).toEqual(['text/html;charset=utf-8']);
  });

  it('is the files or the text where there is no markup, and nothing where there is nothing', async () => {
    expect(fromClipboard(clipboard({}, [new File(['x'], 'a.docx')]), 'a').map((item) => item.name)).toEqual([
      'a.docx',
    ]);
    expect(await text(fromClipboard(clipboard({ 'text/plain': '一、总体情况' }), 'a')[0])).toBe(
      '一、总体情况',
    );
    expect(fromClipboard(clipboard({ 'text/plain': ' \n' }), 'a')).toEqual([]);
  });
});
