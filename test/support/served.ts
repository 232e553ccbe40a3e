import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { gzipSync } from 'fflate';
import { formKeys, PROSE } from '../../src/core/codebook/index.ts';
import type { Edition } from '../../src/core/model.ts';

/** A small release with every kind of gap, as plain data: what query tests recompute from. */
export interface FixtureReport {
  report: string;
  agency: string;
  class: string;
  scope: 'own' | 'jurisdiction';
  year: number;
  edition: Edition;
  published: string | null;
  state: string;
  /** Reported cells only; a key that is missing here is blank in the report. */
  cells: Record<string, number>;
}

export interface FixtureAgency {
  agency: string;
  name: string;
  class: string;
}

export const COLUMNS = [
  ...new Set([
    ...formKeys('f2021'),
    ...formKeys('f2019'),
    ...formKeys('f2014'),
    ...PROSE.map((row) => row.code),
  ]),
];
export const columnOf = (key: string) => key.replace('.', '__');

/** mulberry32: the same numbers on every machine. */
function random(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const AGENCIES: FixtureAgency[] = [
  { agency: 'a0001', name: '甲市教育局', class: 'dept' },
  { agency: 'a0002', name: '甲市科学技术局', class: 'dept' },
  { agency: 'a0003', name: '甲市公安局', class: 'dept' },
  { agency: 'a0004', name: '甲市水利局', class: 'dept' },
  { agency: 'a0005', name: '青山乡人民政府', class: 'town' },
  { agency: 'a0006', name: '甲市人民政府', class: 'gov' },
];
/** Changes as lineage.csv holds them: the police began in March 2020, the water bureau took in another in January 2021. */
export const LINEAGE = [
  { from: 'a0003', to: 'a0003', kind: 'new', year: 2020, source: '2020年3月组建' },
  { from: 'a0004', to: 'a0004', kind: 'new', year: 2021, source: '2021年1月组建' },
  { from: 'a0002', to: 'a0005', kind: 'merge', year: 2022, source: '' },
  { from: 'a0001', to: 'a0001', kind: 'rename', year: 2022, source: '' },
];
/** Reports those changes make shorter than a year. */
export const SHORT: ReadonlySet<string> = new Set(['a0003-2020', 'a0002-2022']);
/** Corrections and computed totals: a number in place of a number or of a gap, and a print found unreadable. */
export const BESIDE: {
  report: string;
  key: string;
  amended: boolean;
  corrected: number | null;
  computed: number | null;
}[] = ['a0001', 'a0002', 'a0003', 'a0004', 'a0006'].flatMap((agency) => [
  { report: `${agency}-2022`, key: 'req_new.total', amended: true, corrected: 1234, computed: null },
  { report: `${agency}-2023`, key: 'req_new.total', amended: false, corrected: null, computed: 88 },
  { report: `${agency}-2023`, key: 'out_total.total', amended: true, corrected: null, computed: null },
  { report: `${agency}-2024`, key: 'out_total.total', amended: true, corrected: 500, computed: null },
  { report: `${agency}-2024`, key: 'out_granted.total', amended: true, corrected: 77, computed: null },
]);
export const YEARS = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];

/** The form in force, but the water bureau stays on the old one for two more years: forms meet in one year. */
function editionOf(agency: string, year: number): Edition {
  if (year <= (agency === 'a0004' ? 2020 : 2018)) return 'f2014';
  return year <= 2020 ? 'f2019' : 'f2021';
}

/** Every fifth report is missing; a cell is blank in one report of six, so that groups and sums meet nulls. */
export function fixtureReports(seed = 20): FixtureReport[] {
  const next = random(seed);
  return AGENCIES.flatMap(({ agency, class: kind }) =>
    YEARS.filter(() => next() > 0.2).map((year) => {
      const edition = editionOf(agency, year);
      const gappy = next() < 0.4;
      const cells: Record<string, number> = {};
      for (const key of [
        ...formKeys(edition),
        'npc_total',
        'cppcc_total',
        'proposals_both',
        'foi_received_text',
      ]) {
        const value = Math.floor(next() ** 3 * 40);
        if (!gappy || next() > 1 / 6) cells[key] = value;
      }
      const scope = kind === 'gov' ? 'jurisdiction' : 'own';
      const published = `${year + 1}-01-2${Math.floor(next() * 9)}`;
      return {
        report: `${agency}-${year}`,
        agency,
        class: kind,
        scope,
        year,
        edition,
        published,
        state: 'on_time',
        cells,
      };
    }),
  );
}

const quote = (value: string | number | null) =>
  value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;

function statements(reports: FixtureReport[]): string[] {
  const kind = (key: string) => (key.endsWith('yuan') || key.endsWith('amount') ? 'DOUBLE' : 'BIGINT');
  const columns = COLUMNS.map((key) => `${columnOf(key)} ${kind(key)}`).join(', ');
  const values = reports.map((row) => {
    const fixed = [
      row.report,
      row.agency,
      row.year,
      row.edition,
      row.class,
      '',
      row.scope,
      row.published,
      row.state,
    ];
    return `(${[...fixed, ...COLUMNS.map((key) => row.cells[key] ?? null)].map(quote).join(', ')})`;
  });
  const status = reports.flatMap((row) =>
    Object.keys(row.cells).map((key) => `(${quote(row.report)}, ${quote(key)}, 'reported')`),
  );
  const held = new Map(reports.map((row) => [row.report, row]));
  const coverage = AGENCIES.flatMap(({ agency }) =>
    YEARS.map((year) => {
      const row = held.get(`${agency}-${year}`);
      const state = row?.state ?? 'not_collected';
      return `(${[agency, year, state, `${year + 1}-01-31`, null, row?.published ?? null, null].map(quote).join(', ')})`;
    }),
  );
  return [
    `CREATE TABLE report (report VARCHAR, agency VARCHAR, year INTEGER, edition VARCHAR, class VARCHAR, family VARCHAR,
      scope VARCHAR, published VARCHAR, state VARCHAR, edition_seen BOOLEAN DEFAULT true,
      origin_kind VARCHAR DEFAULT 'synthetic', signed VARCHAR, days INTEGER, errors INTEGER DEFAULT 0,
      warns INTEGER DEFAULT 0, infos INTEGER DEFAULT 0, ${columns})`,
    `INSERT INTO report (report, agency, year, edition, class, family, scope, published, state,
      ${COLUMNS.map(columnOf).join(', ')}) VALUES ${values.join(', ')}`,
    `CREATE TABLE status (report VARCHAR, key VARCHAR, status VARCHAR)`,
    `INSERT INTO status VALUES ${status.join(', ')}`,
    `CREATE TABLE beside (report VARCHAR, key VARCHAR, amended BOOLEAN, corrected DOUBLE, computed DOUBLE)`,
    `INSERT INTO beside VALUES ${BESIDE.map((row) => `(${quote(row.report)}, ${quote(row.key)}, ${row.amended}, ${quote(row.corrected)}, ${quote(row.computed)})`).join(', ')}`,
    `CREATE TABLE agency (agency VARCHAR, ord INTEGER, name VARCHAR, name_en VARCHAR, short VARCHAR, aliases VARCHAR,
      class VARCHAR, family VARCHAR, region VARCHAR, from_year INTEGER, to_year INTEGER)`,
    `INSERT INTO agency VALUES ${AGENCIES.map((row, ord) => `(${[row.agency, ord, row.name, null, null, null, row.class, '', '甲市', null, null].map(quote).join(', ')})`).join(', ')}`,
    `CREATE TABLE coverage (agency VARCHAR, year INTEGER, state VARCHAR, deadline VARCHAR, days INTEGER,
      published VARCHAR, signed VARCHAR)`,
    `INSERT INTO coverage VALUES ${coverage.join(', ')}`,
    `CREATE TABLE lineage ("from" VARCHAR, "to" VARCHAR, kind VARCHAR, year INTEGER, source VARCHAR)`,
    `INSERT INTO lineage VALUES ${LINEAGE.map((row) => `(${[row.from, row.to, row.kind, row.year, row.source].map(quote).join(', ')})`).join(', ')}`,
  ];
}

/** Writes the fixture as a release file a wasm build can read. */
export async function writeDatabase(file: string, reports: FixtureReport[]): Promise<void> {
  rmSync(file, { force: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`ATTACH '${file}' AS served (STORAGE_VERSION 'v1.0.0')`);
  await connection.run('USE served');
  for (const sql of statements(reports)) await connection.run(sql);
  await connection.run('USE memory');
  await connection.run('DETACH served');
  connection.closeSync();
  instance.closeSync();
}

/** Writes a served data folder with one collection and one release: what the pages read. */
export async function writeServed(root: string): Promise<void> {
  const folder = path.join(root, 'fixture', 't1');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'gouji.duckdb');
  await writeDatabase(file, fixtureReports());
  const bytes = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(bytes));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const files = { 'gouji.duckdb': { sha256, bytes: bytes.length } };
  const release = {
    id: 't1',
    date: '2025-04-10',
    hash: 'fixture',
    counts: { reports: fixtureReports().length },
  };
  const name = { zh: '测试资料', en: 'Test collection' };
  const collection = {
    id: 'fixture',
    name,
    kind: 'synthetic',
    note: null,
    releases: [release],
    latest: 't1',
  };
  writeFileSync(path.join(folder, 'release.json'), JSON.stringify({ ...release, files }));
  writeFileSync(path.join(root, 'index.json'), JSON.stringify({ collections: [collection] }));
}
