import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../src/core/dataset/hash.ts';
import { parseTable, type Row } from '../../src/core/dataset/table.ts';
import { gouji, playground, ROOT } from './run.ts';

const place = playground();
afterAll(() => place.remove());

/** A name and a telephone number no other text has, one pair for each place they are planted in. */
const planted: { where: string; name: string; phone: string }[] = [];
const SURNAMES = '赵钱孙李周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜';
const ROLES = ['联系人', '责任编辑', '审核', '填表人', '经办人', '负责人'];

function plant(where: string): string {
  const index = planted.length;
  const name = `${SURNAMES[index % SURNAMES.length] ?? ''}${index < SURNAMES.length ? '麒麟' : '凤凰'}${SURNAMES[(index * 7 + 3) % SURNAMES.length] ?? ''}`;
  const phone = `139${String(70_000_000 + index * 1117)}`;
  planted.push({ where, name, phone });
  return `${ROLES[index % ROLES.length] ?? ''}：${name}，${phone}`;
}

const csv = (columns: string, ...lines: string[]) => `${columns}\n${lines.join('\n')}\n`;
const cell = (where: string) => `"${plant(where)}"`;

function writeInputs(): string {
  mkdirSync(path.join(place.dir, 'city/raw'), { recursive: true });
  place.write(
    'city/collection.json',
    JSON.stringify({ name: { zh: '甲市', en: 'City' }, kind: 'collected', census: true }),
  );
  place.write(
    'city/agencies.csv',
    csv(
      'agency,name,type,order,name_en,short,aliases,level,family,region',
      `a0001,甲市交通运输局,dept,1,Transport Bureau,${cell('agency short')},${cell('agency aliases')},${cell('level')},,甲市`,
      'a0002,甲市林业局,dept,2,Forestry Bureau,,,,,甲市',
    ),
  );
  place.write(
    'city/lineage.csv',
    csv('from,to,kind,year,source', `a0002,a0001,transfer,2024,${cell('lineage')}`),
  );
  const text = (where: string) => cell(`reports ${where}`);
  place.write(
    'city/reports.csv',
    csv(
      'agency,year,version,kind,file,title,publisher,link_state,note,signed,signed_raw',
      `a0001,2024,1,snapshot,raw/a.html,${text('title')},${text('publisher')},${text('link_state')},${text('note')},,`,
      `a0002,2024,1,transcribed,,${text('title 2')},${text('publisher 2')},,${text('note 2')},2025-01-20,${text('signed_raw')}`,
    ),
  );
  place.write(
    'city/due.csv',
    csv(
      'agency,year,deadline,basis,checked,places,result,note',
      `a0001,2024,2025-01-31,${cell('due basis')},${cell('due checked')},${cell('due places')},not_checked,${cell('due note')}`,
    ),
  );
  place.write(
    'city/figures.csv',
    csv(
      'agency,year,indicator,applicant,value,raw,status',
      `a0002,2024,licensing_decisions,,38,${cell('figures raw')},`,
      `a0002,2024,penalty_decisions,,,${cell('figures raw without a number')},unreadable`,
    ),
  );
  place.write(
    'city/corrections.csv',
    csv(
      'agency,year,key,action,reason,value,expect,source,date',
      `a0002,2024,licensing_decisions,set,${cell('correction reason')},40,39,${cell('correction source')},${cell('correction date')}`,
    ),
  );
  place.write(
    'city/notes.csv',
    csv(
      'agency,year,check,verdict,values,note,source,date',
      `a0001,2024,T3-01,${cell('verdict')},${cell('note values')},${cell('note')},${cell('note source')},${cell('note date')}`,
    ),
  );
  return writeDocument();
}

/** A whole report whose prose, table cells, title and signature hold names and numbers; its bytes' hash. */
function writeDocument(): string {
  const html = readFileSync(path.join(ROOT, 'data/demo/raw/a0010/2024.html'), 'utf8')
    .replace('</title>', `${plant('document title')}</title>`)
    .replace(
      '</body>',
      `<p>2024年收到申请12件，${plant('prose beside a figure')}。</p>
<p>${plant('paragraph')}</p>
<table><tr><td>${plant('cell')}</td><td>38件 ${plant('cell beside a figure')}</td></tr></table></body>`,
    );
  place.write('city/raw/a.html', html);
  return hashOf(new TextEncoder().encode(html));
}

/** Every file below a folder as text, packed ones unpacked, databases as their cells. */
async function textsBelow(folder: string): Promise<[name: string, text: string][]> {
  const found: [string, string][] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name);
    if (statSync(file).isFile()) found.push([name, await textOf(file)]);
  }
  return found;
}

async function textOf(file: string): Promise<string> {
  if (/\.(duckdb|parquet)$/.test(file)) return cellsOf(file);
  const bytes = readFileSync(file);
  if (/\.(zip|xlsx)$/.test(file))
    return Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n');
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

async function cellsOf(file: string): Promise<string> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const text: string[] = [];
  if (file.endsWith('.parquet')) text.push(JSON.stringify(await rows(`SELECT * FROM '${file}'`)));
  else {
    await connection.run(`ATTACH '${file}' AS db (READ_ONLY)`);
    for (const { name } of await rows(
      `SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'db'`,
    ))
      text.push(JSON.stringify(await rows(`SELECT * FROM db."${String(name)}"`)));
  }
  connection.closeSync();
  instance.closeSync();
  return text.join('\n');
}

let sha256 = '';
beforeAll(() => {
  sha256 = writeInputs();
  const frozen = gouji(
    ['release', 'city', '--id', 'r1', '--date', '2025-06-01', '--note', plant('release note')],
    place.dir,
  );
  expect(frozen.code, frozen.err).toBe(0);
  const served = gouji(['serve-files'], place.dir);
  expect(served.code, served.err).toBe(0);
}, 120_000);

const releaseRows = (name: string): Row[] =>
  parseTable(readFileSync(path.join(place.dir, 'city/releases/r1', name), 'utf8')).rows;

describe('names and telephone numbers planted in every input', () => {
  it('are in no file of the release, of the held texts and of what is served', async () => {
    const texts = [
      ...(await textsBelow(path.join(place.dir, 'city/releases'))),
      ...(await textsBelow(path.join(place.dir, 'city/held'))),
      ...(await textsBelow(`${place.dir}-static`)),
    ];
    expect(texts.length).toBeGreaterThan(60);
    const leaks = texts.flatMap(([file, text]) =>
      planted
        .filter(({ name, phone }) => text.includes(name) || text.includes(phone))
        .map(({ where }) => `${file}: ${where}`),
    );
    expect(leaks).toEqual([]);
  }, 60_000);

  it('leave their places marked', () => {
    const [document, transcribed] = releaseRows('reports.csv');
    expect(document?.publisher).toMatch(/⟦姓名⟧.*⟦电话⟧/);
    expect(transcribed?.signed_raw).toMatch(/⟦姓名⟧.*⟦电话⟧/);
    expect(releaseRows('notes.csv')[0]?.note).toMatch(/⟦姓名⟧.*⟦电话⟧/);
  });

  it('leave the hash of the bytes as they were', () => {
    expect(releaseRows('reports.csv').find((row) => row.agency === 'a0001')?.sha256).toBe(sha256);
  });
});
