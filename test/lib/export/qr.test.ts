import jsqr from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrBmp, qrPath } from '../../../src/lib/export/qr.ts';

const LINK = 'http://10.1.2.3/gouji/zh/demo/v/t2/check/2024/?tab=annex&pick=a0002:T3-01.a0006:due';
// jsqr is CommonJS: under Node the function sits on `default`.
const decode = ((jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr) as typeof jsqr;

/** Pixels of a one-bit BMP, as a decoder wants them. */
function pixels(bytes: Uint8Array): { data: Uint8ClampedArray; side: number } {
  const view = new DataView(bytes.buffer);
  const side = view.getInt32(18, true);
  const stride = Math.ceil(side / 32) * 4;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const bit = ((bytes[62 + (side - 1 - y) * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      data.set(bit === 1 ? [255, 255, 255] : [0, 0, 0], (y * side + x) * 4);
    }
  }
  return { data, side };
}

describe('QR code', () => {
  it('as a picture is read by another library', () => {
    const { data, side } = pixels(qrBmp(LINK));
    expect(decode(data, side, side)?.data).toBe(LINK);
  });

  it('as a drawing has the same modules', () => {
    const { side, path } = qrPath(LINK);
    const bytes = qrBmp(LINK, 1);
    expect(new DataView(bytes.buffer).getInt32(18, true)).toBe(side);
    const { data } = pixels(bytes);
    const dark = Array.from({ length: side * side }, (_, at) => at).filter((at) => data[at * 4] === 0);
    expect(path.match(/M/g)?.length).toBe(dark.length);
  });
});
