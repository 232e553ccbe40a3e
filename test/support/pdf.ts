/** One drawing of a page: text at a baseline, or a straight line. Points, origin at the lower left of an A4 page. */
export type Drawing =
  | { kind: 'text'; x: number; y: number; size: number; text: string }
  | { kind: 'line'; x0: number; y0: number; x1: number; y1: number };

export const text = (x: number, y: number, content: string, size = 10): Drawing => ({
  kind: 'text',
  x,
  y,
  size,
  text: content,
});
export const line = (x0: number, y0: number, x1: number, y1: number): Drawing => ({
  kind: 'line',
  x0,
  y0,
  x1,
  y1,
});

/**
 * A PDF whose Chinese font is named, not embedded, and encoded by a predefined character map, as report generators
 * on servers write them. Every ideograph is one em wide, Latin letters and digits half.
 */
export function pdf(pages: readonly (readonly Drawing[])[]): Uint8Array {
  const kids = pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500 814 939 500]' +
      ' /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>' +
      ' /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]' +
      ' /ItalicAngle 0 /Ascent 752 /Descent -271 /CapHeight 737 /StemV 58 >> >>',
    ...pages.flatMap((page, index) => {
      const content = page.map(operators).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${6 + index * 2} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return assemble(objects);
}

function operators(drawing: Drawing): string {
  if (drawing.kind === 'line') {
    return `${drawing.x0} ${drawing.y0} m ${drawing.x1} ${drawing.y1} l S`;
  }
  const hex = Buffer.from(drawing.text, 'utf16le').swap16().toString('hex');
  return `BT /F ${drawing.size} Tf 1 0 0 1 ${drawing.x} ${drawing.y} Tm <${hex}> Tj ET`;
}

function assemble(objects: readonly string[]): Uint8Array {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`;
  return new TextEncoder().encode(body + table + trailer);
}
