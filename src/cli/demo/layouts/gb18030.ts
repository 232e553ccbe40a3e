let table: Map<string, [number, number]> | null = null;

/** Two-byte characters of GB18030, read off the platform's own decoder: no encoder ships with Node. */
function twoByteTable(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const map = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (!map.has(text)) map.set(text, [lead, trail]);
    }
  }
  return map;
}

/** Text as GB18030 bytes; throws RangeError for a character outside ASCII and the two-byte range. */
export function encodeGb18030(text: string): Uint8Array {
  table ??= twoByteTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = table.get(character);
    if (pair === undefined) throw new RangeError(`no two-byte GB18030 code for ${character}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}
