import { unzipSync, zipSync } from 'fflate';

type Random = () => number;

/** Pieces that readers trip over: spans, nesting, entities, numbers, marks of every format. */
const TOKENS = [
  '<table>',
  '</table>',
  '<tr>',
  '<td rowspan="65534" colspan="1000">',
  '<td>',
  '</td></tr>',
  '<p>',
  '<br>',
  '<del>',
  '<title>',
  '<div style="display:none">',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '&#x110000;',
  '&#0;',
  '&nbsp;',
  '<script>',
  '<svg>',
  '<pre>',
  '<w:p>',
  '</w:tc>',
  '<w:vMerge/>',
  '<w:gridSpan w:val="99999"/>',
  '<w:numId w:val="1"/>',
  '<w:ilvl w:val="-5"/>',
  '<!DOCTYPE x>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<c r="ZZZ9999999">',
  '<row r="-1">',
  't="s"',
  '<v>1e308</v>',
  's="9999"',
  ' 0 Td ',
  ' 1e9 0 0 1e9 0 0 cm ',
  ' BT ',
  ' ET ',
  ' re f ',
  '/Count 99999',
  'endobj',
  '/Kids [2 0 R]',
  '(((',
  '|',
  '\t',
  '\n\n',
  '规章',
  '总计',
  '一、',
  '第二十条第（一）项',
  '0',
  '99999999999999999999',
  '-',
  '１２',
  '\ufeff',
  '\ud800',
  '万元',
  '二〇二四',
].map((token) => new TextEncoder().encode(token));
const XML_PART = /\.(?:xml|rels)$/;
const MOST_EDITS = 6;

/** A copy of a document with a few edits: bytes changed, cut, doubled, tokens put in, another document spliced in. */
export function mutate(bytes: Uint8Array, other: Uint8Array, next: Random): Uint8Array {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && next() < 0.85) return mutateZip(bytes, other, next);
  return edit(bytes, other, next);
}

/** Edits parts inside an Office file; edits of the packed bytes would hardly ever get past its checksums. */
function mutateZip(bytes: Uint8Array, other: Uint8Array, next: Random): Uint8Array {
  const files: Record<string, Uint8Array> = unzipSync(bytes);
  const names = Object.keys(files).filter((name) => XML_PART.test(name));
  const name = names[Math.floor(next() * names.length)];
  const part = name === undefined ? undefined : files[name];
  if (name !== undefined && part !== undefined)
    files[name] = new Uint8Array(edit(part, other.subarray(0, 2000), next));
  if (next() < 0.03 && name !== undefined) delete files[name];
  return zipSync(files, { level: 1 });
}

function edit(bytes: Uint8Array, other: Uint8Array, next: Random): Uint8Array {
  let result = bytes;
  const edits = 1 + Math.floor(next() * MOST_EDITS);
  for (let count = 0; count < edits; count += 1) result = editOnce(result, other, next);
  return result;
}

function editOnce(bytes: Uint8Array, other: Uint8Array, next: Random): Uint8Array {
  const at = Math.floor(next() * (bytes.length + 1));
  const length = Math.floor(next() ** 4 * bytes.length);
  const kind = Math.floor(next() * 8);
  const before = bytes.subarray(0, at);
  const rest = bytes.subarray(at);
  const token = TOKENS[Math.floor(next() * TOKENS.length)] ?? new Uint8Array();
  if (kind === 0) return joined(before, Uint8Array.of(Math.floor(next() * 256)), rest.subarray(1));
  if (kind === 1) return joined(before, rest.subarray(length));
  if (kind === 2) return joined(before, rest.subarray(0, length), rest);
  if (kind === 3) return joined(before, token, rest);
  if (kind === 4)
    return joined(before, ...Array.from({ length: 1 + Math.floor(next() ** 3 * 3000) }, () => token), rest);
  if (kind === 5)
    return joined(before, other.subarray(Math.floor(next() * other.length)).subarray(0, length + 20), rest);
  if (kind === 6) return next() < 0.3 ? before : joined(before, rest.subarray(1 + Math.floor(next() * 8)));
  return joined(
    before,
    Uint8Array.from({ length: 1 + Math.floor(next() * 12) }, () => Math.floor(next() * 256)),
    rest,
  );
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
