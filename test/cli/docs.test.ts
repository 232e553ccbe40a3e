import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/core/codebook/checks.ts';
import { INDICATORS } from '../../src/core/codebook/index.ts';
import { RATES } from '../../src/core/codebook/rates.ts';
import { COLLECTED } from '../../src/core/dataset/collected.ts';
import { INPUTS } from '../../src/core/dataset/inputs.ts';
import { SHAPES } from '../../src/core/dataset/shapes.ts';
import { PROBLEMS } from '../../src/core/problems.ts';
import { codebookSections } from '../../src/lib/codebook/view.ts';
import { words } from '../../src/lib/i18n/index.ts';
import { agencyQuery } from '../../src/lib/url/agency.ts';
import { CHECK_KEYS } from '../../src/lib/url/check.ts';
import { compareCodec } from '../../src/lib/url/compare.ts';
import { exploreCodec } from '../../src/lib/url/explore.ts';
import { leadsCodec } from '../../src/lib/url/leads.ts';
import { liveReportCodec } from '../../src/lib/url/live.ts';
import { measureCodec } from '../../src/lib/url/measure.ts';
import { reportQuery } from '../../src/lib/url/report.ts';
import { sqlQuery } from '../../src/lib/url/sql.ts';
import { versionsCodec } from '../../src/lib/url/versions.ts';
import { MESSAGES } from '../../src/cli/messages.ts';
import { program } from '../../src/cli/program.ts';
import { commandsIn, filesIn, missing, scriptsIn } from '../support/docs.ts';
import { ROOT } from './run.ts';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

describe('what is documented is what there is', () => {
  it('names every code of a refusal', () => {
    const text = read('src/cli/README.md');
    expect(Object.keys(MESSAGES).filter((code) => !text.includes(code))).toEqual([]);
  });

  it('names every command and option', () => {
    const text = read('src/cli/README.md');
    const { commands } = program();
    expect(commands.length).toBeGreaterThan(10);
    for (const command of commands) {
      const name = command.name();
      const line = text.split('\n').find((row) => new RegExp(`^\\| \`${name}[ \`]`).test(row)) ?? '';
      expect(line, name).not.toBe('');
      const options = command.options.map((option) => option.long ?? '');
      expect(
        options.filter((option) => !line.includes(option)),
        name,
      ).toEqual([]);
    }
  });

  it('names every column of every file', () => {
    const text = read('data/README.md');
    const columns = [...Object.values(INPUTS), ...Object.values(SHAPES)].flatMap((shape): string[] => [
      ...shape.columns,
    ]);
    columns.push(...COLLECTED);
    const words = new Set(text.match(/[a-z_0-9]+/g));
    expect([...new Set(columns)].filter((column) => !words.has(column))).toEqual([]);
  });
});

/** Every page of documentation that belongs to the project. */
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'src/README.md',
  'src/core/README.md',
  'src/cli/README.md',
  'src/lib/url/README.md',
  'data/README.md',
  'test/README.md',
];
const folderOf = (page: string) => page.replace(/[^/]*$/, '');

describe('what is there is documented', () => {
  /** Every anchor and name of the codebook page in a language. */
  const entries = (lang: 'zh' | 'en') =>
    new Map(
      codebookSections(lang, 't1', [])
        .flatMap(({ parts }) => parts)
        .flatMap((part) =>
          part.kind === 'cards'
            ? part.cards.map((card): [string, string] => [card.id, card.title.text])
            : part.rows.map((row): [string, string] => [
                row.id ?? '',
                row.cells.map(({ text }) => text).join(' '),
              ]),
        ),
    );
  const codes = [...INDICATORS.keys(), ...CHECKS.map(({ id }) => id), ...RATES.map(({ code }) => code)];

  it('names every indicator, check and rate on the codebook page, in both languages', () => {
    expect(codes.length).toBeGreaterThan(150);
    for (const lang of ['zh', 'en'] as const) {
      const found = entries(lang);
      expect(codes.filter((code) => !found.get(code)?.trim())).toEqual([]);
    }
  });

  it('has a sentence for every problem of reading and every failure of the engine', () => {
    expect(missing(Object.keys(PROBLEMS), read('src/core/README.md'))).toEqual([]);
    for (const { zh, en } of Object.values(PROBLEMS)) expect(zh && en).not.toBe('');
    for (const lang of ['zh', 'en'] as const)
      for (const text of Object.values(words(lang).errors)) expect(text.trim()).not.toBe('');
  });

  it('lists every query key of every page', () => {
    const codecs = [agencyQuery, compareCodec, exploreCodec, leadsCodec, liveReportCodec, measureCodec];
    const keys = [...codecs, reportQuery, sqlQuery, versionsCodec].flatMap((codec) => codec.keys);
    const text = read('src/lib/url/README.md');
    const lacking = (table: string) =>
      [...new Set([...keys, ...CHECK_KEYS])].filter((key) => !table.includes(`| \`${key}\` |`));
    expect(lacking(text)).toEqual([]);
    expect(lacking(text.replaceAll('| `min_n` |', ''))).toEqual(['min_n']);
  });

  it('would be noticed when it were not', () => {
    const text = read('src/core/README.md');
    const code = Object.keys(PROBLEMS)[3] ?? '';
    expect(missing(Object.keys(PROBLEMS), text.replaceAll(`\`${code}\``, ''))).toEqual([code]);
    const cli = read('src/cli/README.md');
    expect(missing(Object.keys(MESSAGES), cli.replaceAll('E_LOCKED', ''))).toEqual(['E_LOCKED']);
  });
});

describe.each(PAGES)('%s', (page) => {
  it('names scripts, commands and files that are there', () => {
    const text = read(page);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commands = program().commands.map((command) => command.name());
    expect(scriptsIn(text).filter((name) => !(name in scripts))).toEqual([]);
    expect(commandsIn(text).filter((name) => !commands.includes(name) && name !== 'COMMAND')).toEqual([]);
    expect(filesIn(text, folderOf(page)).filter((file) => !isThere(file))).toEqual([]);
  });

  it('would be caught naming others', () => {
    const text = `${read(page)}\n\`npm run nowhere\`, \`npm run -s gouji -- vanish\`, \`src/gone.ts\`, [x](gone.md)`;
    expect(scriptsIn(text)).toContain('nowhere');
    expect(commandsIn(text)).toContain('vanish');
    expect(filesIn(text, folderOf(page)).filter((file) => !isThere(file))).toEqual([
      'src/gone.ts',
      `${folderOf(page)}gone.md`,
    ]);
  });
});

const isThere = (file: string) => existsSync(path.join(ROOT, file));
