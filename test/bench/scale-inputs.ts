import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { APPLICANTS, PROSE, formKeys, parseKey } from '../../src/core/codebook/index.ts';
import type { Edition } from '../../src/core/model.ts';
import { random } from '../support/forms.ts';

const [FIRST, LAST] = [2008, 2024] as const;
const YEARS = LAST - FIRST + 1;
/** Figures typed in of a report that has more; the annex of 2014 has 58, the free text of 2008 45. */
const FIGURES = 60;
/** One report in so many has a sum that does not add up, so that findings grow with the collection too. */
const WRONG = 20;
const BODIES = [
  ['人民政府', 'gov'],
  ['教育局', 'dept'],
  ['公安局', 'dept'],
  ['民政局', 'dept'],
  ['财政局', 'dept'],
  ['水利局', 'dept'],
  ['统计局', 'dept'],
  ['审计局', 'dept'],
  ['城关镇人民政府', 'town'],
  ['新城街道办事处', 'street'],
] as const;

/**
 * Writes the input files of a made-up collection of so many transcribed reports, data years 2008 to 2024; the same
 * files for the same number. Lines go out as they are made: the generator's own memory stays small.
 */
export async function writeScaleInputs(dir: string, reports: number): Promise<void> {
  await mkdir(dir, { recursive: true });
  const meta = {
    name: { zh: `规模测试 ${reports}`, en: `Scale ${reports}` },
    note: { zh: '由程序生成的数字，与任何机关无关。', en: 'Numbers made by a program, of no real body.' },
    kind: 'transcribed',
    census: true,
  };
  await writeFile(join(dir, 'collection.json'), JSON.stringify(meta));
  await writeLines(join(dir, 'agencies.csv'), agencyLines(Math.ceil(reports / YEARS)));
  await writeLines(join(dir, 'reports.csv'), reportLines(reports));
  await writeLines(join(dir, 'figures.csv'), figureLines(reports));
}

async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  const stream = createWriteStream(path);
  for (const line of lines) if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  stream.end();
  await finished(stream);
}

function* agencyLines(count: number): Generator<string> {
  yield 'agency,name,type,order,region';
  for (let at = 0; at < count; at += 1) {
    const [ending, type] = BODIES[at % BODIES.length] ?? BODIES[0];
    const county = `第${Math.floor(at / BODIES.length) + 1}县`;
    yield [agencyId(at), county + ending, type, at + 1, county].join(',');
  }
}

function* reportLines(count: number): Generator<string> {
  yield 'agency,year,version,kind,url,published,scope,edition,edition_seen';
  for (let at = 0; at < count; at += 1) {
    const year = yearOf(at);
    const day = String(1 + (at % 28)).padStart(2, '0');
    const url = `http://${agencyId(bodyOf(at))}.example/${year}.html`;
    const scope = bodyOf(at) % BODIES.length === 0 ? 'jurisdiction' : 'own';
    yield [
      agencyId(bodyOf(at)),
      year,
      1,
      'transcribed',
      url,
      `${year + 1}-01-${day}`,
      scope,
      editionOf(year),
      true,
    ].join(',');
  }
}

function* figureLines(count: number): Generator<string> {
  yield 'agency,year,indicator,applicant,value';
  for (let at = 0; at < count; at += 1) {
    for (const [key, value] of figuresOf(editionOf(yearOf(at)), at)) {
      const { indicator, applicant } = parseKey(key);
      yield [agencyId(bodyOf(at)), yearOf(at), indicator, applicant ?? '', value].join(',');
    }
  }
}

/** Figures of one report by key: half of them 0, the sums of tables 3 and 4 right but in one report of `WRONG`. */
function figuresOf(edition: Edition, seed: number): Map<string, number> {
  const next = random(seed + 1);
  const count = (): number => (next() < 0.5 ? 0 : Math.floor(next() ** 3 * 2000));
  const keys = KEYS[edition];
  const values = new Map(keys.map((key) => [key, count()]));
  if (edition === 'f2021' || edition === 'f2019') {
    const asked = APPLICANTS.filter(({ code }) => code !== 'total').map(({ code }) => `req_new.${code}`);
    const total = sum(values, asked) + (seed % WRONG === 0 ? 1 : 0);
    for (const key of keys.filter((name) => name.endsWith('.total'))) values.set(key, 0);
    for (const key of ['req_new', 'out_granted', 'out_total']) values.set(`${key}.total`, total);
    for (const block of ['rev', 'lit_direct', 'lit_post']) {
      const parts = ['upheld', 'corrected', 'other', 'pending'].map((name) => `${block}_${name}`);
      values.set(`${block}_total`, sum(values, parts));
    }
  }
  return values;
}

function sum(values: ReadonlyMap<string, number>, keys: readonly string[]): number {
  return keys.reduce((total, key) => total + (values.get(key) ?? 0), 0);
}

/** Tables 2 and 4, new requests by applicant, then totals of table 3; where there is no form, the text's figures. */
function keysOf(edition: Edition): string[] {
  const form = edition === 'f2008' ? PROSE.map(({ code }) => code) : formKeys(edition);
  const rank = (key: string): number => (!key.includes('.') || key.startsWith('req_new.') ? 0 : 1);
  const wanted = form.filter((key) => rank(key) === 0 || key.endsWith('.total'));
  return wanted.toSorted((one, other) => rank(one) - rank(other)).slice(0, FIGURES);
}

const KEYS: Record<Edition, string[]> = {
  f2021: keysOf('f2021'),
  f2019: keysOf('f2019'),
  f2014: keysOf('f2014'),
  f2008: keysOf('f2008'),
};

function editionOf(year: number): Edition {
  if (year >= 2021) return 'f2021';
  if (year >= 2019) return 'f2019';
  return year >= 2014 ? 'f2014' : 'f2008';
}

function yearOf(report: number): number {
  return FIRST + (report % YEARS);
}

function bodyOf(report: number): number {
  return Math.floor(report / YEARS);
}

function agencyId(at: number): string {
  return `a${String(at + 1).padStart(5, '0')}`;
}
