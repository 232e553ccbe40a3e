import { encode } from 'uqr';

/** Modules of the QR code of a text, true for black, without the quiet zone. */
function modules(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: 0 }).data;
}

/** Side of the quiet zone that the standard (ISO/IEC 18004) asks for, in modules. */
const QUIET = 4;

/** The QR code of a text as an SVG path in a square viewBox of the returned side, quiet zone included. */
export function qrPath(text: string): { side: number; path: string } {
  const rows = modules(text);
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])))
    .join('');
  return { side: rows.length + 2 * QUIET, path };
}

/** The QR code of a text as a one-bit BMP, `scale` pixels a module: the one picture format that needs no packing. */
export function qrBmp(text: string, scale = 4): Uint8Array {
  const rows = modules(text);
  const side = (rows.length + 2 * QUIET) * scale;
  const stride = Math.ceil(side / 32) * 4;
  const bytes = new Uint8Array(62 + stride * side);
  writeBmpHead(new DataView(bytes.buffer), side, stride);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const dark = rows[Math.floor(y / scale) - QUIET]?.[Math.floor(x / scale) - QUIET] ?? false;
      // BMP rows run from the bottom up; a set bit is palette entry 1, white.
      const at = 62 + (side - 1 - y) * stride + (x >> 3);
      if (!dark) bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return bytes;
}

function writeBmpHead(view: DataView, side: number, stride: number): void {
  view.setUint16(0, 0x424d);
  view.setUint32(2, 62 + stride * side, true);
  view.setUint32(10, 62, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, side, true);
  view.setInt32(22, side, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 1, true);
  view.setUint32(34, stride * side, true);
  view.setUint32(46, 2, true);
  view.setUint32(58, 0x00ffffff, true);
}
