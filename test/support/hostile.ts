import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Set by any payload that runs; also each carries an attribute that no element of the site has. */
export const MARK = 'data-hostile';

/** Texts that begin markup, scripts, styles, links and formulas where something forgets to escape. */
export const PAYLOADS = [
  `<img ${MARK} src=x onerror="window.hostile='img'">`,
  `<script ${MARK}>window.hostile='script'</script>`,
  `"><svg ${MARK} onload="window.hostile='svg'">`,
  `'><a ${MARK} href="javascript:window.hostile='a'">x</a>`,
  `</title></textarea><iframe ${MARK} srcdoc="x"></iframe>`,
  `<style ${MARK}>*{display:none!important}</style>`,
  `=HYPERLINK("javascript:window.hostile='f'","x")`,
  `@SUM(1)`,
  `+cmd|' /C calc'!A0`,
  `-2+3+cmd`,
  `{@html '<b ${MARK}>'}\${window.hostile='t'}{{window.hostile='m'}}`,
] as const;

const SCRIPT_LINK = "javascript:window.hostile='link'";
const escaped = (text: string) => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const payload = (index: number) => PAYLOADS[index % PAYLOADS.length] ?? '';

/** Writes `<dir>/hostile`: a collection whose every field of free text is a payload, over documents that hold them too. */
export function writeHostile(dir: string, source: string): void {
  const folder = path.join(dir, 'hostile');
  const document = readFileSync(source, 'utf8');
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const meta = {
    name: { zh: payload(0), en: payload(2) },
    note: { zh: payload(1), en: payload(3) },
    kind: 'collected',
    census: true,
    years: [2023, 2024],
  };
  write('collection.json', JSON.stringify(meta));
  write('agencies.csv', table('agency,name,type,order,name_en,short,aliases,level,family,region', AGENCIES));
  write('lineage.csv', table('from,to,kind,year,source', [['a0003', 'a0002', 'merge', '2024', payload(4)]]));
  write(
    'reports.csv',
    table('agency,year,version,file,url,title,publisher,published,signed_raw,note', REPORTS),
  );
  write('due.csv', table('agency,year,deadline,basis,checked,places,result,note', DUE));
  write('corrections.csv', table('agency,year,key,action,reason,value,expect,source,date', CORRECTIONS));
  write('notes.csv', table('agency,year,check,verdict,values,note,source,date', NOTES));
  for (const [at, [, year, , file = '']] of REPORTS.entries())
    write(file, hostileDocument(document.replaceAll('2024', year ?? ''), at));
}

const AGENCIES = [0, 1, 2, 3].map((at) => [
  `a000${at + 1}`,
  `甲市${payload(at)}局`,
  'dept',
  String(at + 1),
  payload(at + 4),
  payload(at + 6),
  payload(at + 5).replaceAll(';', ''),
  payload(at),
  'education',
  payload(at + 7),
]);
const REPORTS = [
  ['a0001', '2023'],
  ['a0001', '2024'],
  ['a0002', '2024'],
  ['a0003', '2023'],
].map(([agency = '', year = ''], at) => [
  agency,
  year,
  '1',
  `raw/${agency}/${year} =x '"<img ${MARK} onerror=alert(1)>.html`.replaceAll('"', ''),
  at % 2 === 0 ? SCRIPT_LINK : `data:text/html,<script ${MARK}>1</script>`,
  payload(at),
  payload(at + 2),
  `${Number(year) + 1}-01-20`,
  payload(at + 3),
  payload(at + 5),
]);
const DUE = [
  [
    'a0001',
    '2024',
    '2025-01-20',
    payload(0),
    '2025-02-01',
    payload(1).replaceAll(';', ''),
    'found',
    payload(2),
  ],
  ['a0004', '2024', '2025-01-20', payload(3), '2025-02-01', payload(4), 'confirmed_unpublished', payload(5)],
];
const CORRECTIONS = [
  ['a0001', '2024', 'req_new.total', 'unreadable', payload(0), '', '12', payload(2), '2025-03-01'],
  ['a0002', '2024', 'req_new.total', 'unreadable', payload(6), '', '', SCRIPT_LINK, '2025-03-01'],
];
const NOTES = [['a0001', '2024', 'T3-01', payload(1), payload(7), payload(0), SCRIPT_LINK, '2025-03-01']];

function table(head: string, rows: readonly (readonly string[])[]): string {
  return [head, ...rows.map((row) => row.map(cell).join(','))].join('\n').concat('\n');
}

/** The document with payloads as text in its title, prose and one cell, and with live ones beside them. */
function hostileDocument(source: string, at: number): string {
  const text = escaped(PAYLOADS.join(' '));
  return source
    .replace(
      '<body',
      `<script ${MARK}>window.hostile='document'</script><body onload="window.hostile='body'"`,
    )
    .replace(/<title>/, `<title>${escaped(payload(at))}`)
    .replace(/(<td[^>]*>)(?:<p[^>]*>)?\s*0\s*(?:<\/p>)?<\/td>/, `$1${escaped(payload(at))}</td>`)
    .replaceAll('</p>', `${escaped(payload(at + 1))}</p>`)
    .replace(
      '</body>',
      `<p>${text}</p><a href="${SCRIPT_LINK}">附件</a><img src=x onerror="window.hostile='i'"></body>`,
    );
}
