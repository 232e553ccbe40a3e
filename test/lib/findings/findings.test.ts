import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AgencyFile } from '../../../src/core/dataset/agency-file.ts';
import type { SourceFile } from '../../../src/core/source/served.ts';
import { carryChain, differs } from '../../../src/lib/findings/chain.ts';
import { memberRows } from '../../../src/lib/findings/members.ts';
import { difference, findingRows, meets } from '../../../src/lib/findings/rows.ts';
import { VerdictStore } from '../../../src/lib/findings/store.svelte.ts';
import { compareTexts, twinOf } from '../../../src/lib/findings/twins.ts';
import {
  formatVerdicts,
  mergeVerdicts,
  parseVerdicts,
  verdictKey,
  verdictsOn,
  type Verdict,
} from '../../../src/lib/findings/verdicts.ts';
import { findingKeys, DEFAULT_FINDINGS } from '../../../src/lib/url/findings.ts';
import { viewCodec } from '../../../src/lib/url/codec.ts';

const finding = (report: string, check: string, severity: string, left = '1', right = '2') => ({
  ...{ report, check, severity, message: { zh: '', en: '' }, suspects: [] },
  instances: [{ left, right, cells: ['req_new.total'] }],
});
const given = (part: Partial<Verdict> = {}): Verdict => ({
  ...{ agency: 'a1', year: 2024, check: 'X-01', verdict: 'false_alarm', values: '1=2' },
  ...{ note: '', source: '', date: '2025-05-01', ...part },
});

describe('the list of findings', () => {
  const rows = findingRows(
    [
      finding('a2-2024', 'S-06', 'error'),
      finding('a1-2024', 'X-01', 'warn'),
      finding('a1-2024', 'T3-01', 'error'),
    ],
    ['a1', 'a2'],
  );

  it('is in the order of severity, then of the bodies', () => {
    expect(rows.map(({ id }) => id)).toEqual(['a1-2024.T3-01', 'a2-2024.S-06', 'a1-2024.X-01']);
  });

  it('is filtered by severity, check, body and answer together', () => {
    const ids = (filter: object, answered = false) =>
      rows
        .filter((row) => meets(row, { severities: [], ...DEFAULT_FINDINGS, ...filter }, answered))
        .map(({ id }) => id);
    expect(ids({ severities: ['warn'] })).toEqual(['a1-2024.X-01']);
    expect(ids({ agencies: ['a1'], checks: ['T3-01'] })).toEqual(['a1-2024.T3-01']);
    expect(ids({ answer: 'answered' })).toEqual([]);
    expect(ids({ answer: 'open' }, true)).toEqual([]);
  });

  it.each([
    ['12+1=13', '12+0=12', 1],
    ['323', '313(20/21)', 10],
    ['160.5', '160.25', 0.25],
    ['2', '3 | 3+0=3', null],
    ['2025-02-07', '2025-01-31', null],
    ['~', '表三', null],
  ])('%s against %s differs by %s', (left, right, gap) => {
    expect(difference({ left, right, cells: [] })).toBe(gap);
  });
});

describe('verdicts', () => {
  const [row] = findingRows([finding('a1-2024', 'X-01', 'warn')], ['a1']);

  it('stand while the numbers do, and say so when they no longer apply', () => {
    if (row === undefined) throw new Error('no row');
    expect(verdictsOn(row, [given()]).standing?.verdict).toBe('false_alarm');
    expect(verdictsOn(row, [given({ values: '' })]).standing).not.toBeNull();
    expect(verdictsOn(row, [given({ values: '1=3' })])).toMatchObject({
      standing: null,
      lapsed: { values: '1=3' },
    });
    expect(verdictsOn(row, [given({ agency: 'a2' })])).toEqual({ standing: null, lapsed: null });
  });

  it('come back from a file as they went into it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'误报，说明"\n,a1 =;') }).map((each) => each.trim());
    fc.assert(
      fc.property(fc.array(fc.record({ note: text, values: text })), (parts) => {
        const verdicts = parts.map((part) => given(part));
        const read = parseVerdicts(formatVerdicts(verdicts));
        expect(read?.verdicts.map(verdictKey).sort()).toEqual(verdicts.map(verdictKey).sort());
        expect(read?.verdicts.map(({ note }) => note).sort()).toEqual(
          verdicts.map(({ note }) => note).sort(),
        );
      }),
    );
  });

  it('name the lines of a file that are none, and refuse another file', () => {
    expect(parseVerdicts('agency,year,check,verdict\na1,20x4,X-01,verified\n')).toEqual({
      verdicts: [],
      unusable: [2],
    });
    expect(parseVerdicts('name,value\na,1\n')).toBeNull();
  });

  it('merge by the later day, one’s own on the same day', () => {
    const own = [given({ note: 'own' })];
    expect(mergeVerdicts(own, [given({ note: 'other' })])).toMatchObject({
      kept: 1,
      merged: [{ note: 'own' }],
    });
    expect(mergeVerdicts(own, [given({ note: 'later', date: '2025-05-02' })])).toMatchObject({
      replaced: 1,
      merged: [{ note: 'later' }],
    });
    expect(mergeVerdicts(own, [given({ values: '9=8' })])).toMatchObject({ added: 1 });
  });
});

describe('the store of verdicts', () => {
  function keeper(text: string | null = null) {
    const kept = { text };
    return {
      kept,
      getItem: () => kept.text,
      setItem: (_key: string, value: string) => void (kept.text = value),
    };
  }

  it('keeps a verdict and counts it as unsaved until it is exported', () => {
    const box = keeper();
    const store = new VerdictStore('demo', () => box);
    store.give(given());
    store.give(given({ note: 'again' }));
    expect(store.unsaved.length).toBe(1);
    const later = new VerdictStore('demo', () => box);
    later.read();
    expect(later.verdicts).toMatchObject([{ note: 'again' }]);
    later.exported();
    expect(later.unsaved).toEqual([]);
    expect(later.failed).toBeNull();
  });

  it('says when the browser refuses, and loses nothing', () => {
    const full = new VerdictStore('demo', () => ({
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full');
      },
    }));
    full.give(given());
    expect([full.failed, full.verdicts.length]).toEqual(['write', 1]);
    const broken = keeper('{not json');
    const store = new VerdictStore('demo', () => broken);
    store.read();
    store.give(given());
    expect([store.failed, broken.kept.text]).toEqual(['read', '{not json']);
  });
});

describe('the carry-over chain', () => {
  const report = (year: number, carriedIn: number | null, out: number | null) => ({
    year,
    facts: [
      { indicator: 'req_carried_in', applicant: 'total', value: carriedIn },
      { indicator: 'req_carried_out', applicant: 'total', value: out },
    ],
  });
  const chain = carryChain({
    reports: [report(2024, 2, 0), report(2023, 1, 3), report(2021, 0, 1)],
  } as unknown as Pick<AgencyFile, 'reports'>);

  it('links neighbouring years only', () => {
    expect(chain).toEqual([{ year: 2024, applicant: 'total', out: 3, in: 2 }]);
  });

  it('calls nothing a difference that is not known', () => {
    expect(chain.map(differs)).toEqual([true]);
    expect(differs({ year: 1, applicant: 'total', out: null, in: 2 })).toBe(false);
  });
});

describe('a jurisdiction beside its bodies', () => {
  it('is read from the finding, with the number of bodies that have a figure', () => {
    expect(
      memberRows([
        { left: '323', right: '313(20/21)', cells: ['req_new.total'] },
        { left: '1', right: '2', cells: [] },
      ]),
    ).toEqual([{ key: 'req_new.total', whole: 323, sum: 313, known: 20, of: 21, gap: 10 }]);
  });
});

describe('two years’ texts', () => {
  const source = (...texts: string[]) =>
    ({ blocks: texts.map((text) => ({ kind: 'text', text })) }) as unknown as SourceFile;
  const twins = compareTexts(
    source('2023年，我局检查三次。', '如有疑问请来电。'),
    source('2023年，我局检查五次。', '如有疑问请来电。'),
    2023,
  );

  it('keep their words, and show what differs, what is template, what was left standing', () => {
    expect(twins?.now.map((pieces) => pieces.map(({ text }) => text).join(''))).toEqual([
      '2023年，我局检查五次。',
      '如有疑问请来电。',
    ]);
    expect(twins?.now[0]?.filter(({ same }) => !same).map(({ text }) => text)).toEqual(['五']);
    expect(twins?.now[0]?.filter(({ stale }) => stale).map(({ text }) => text)).toEqual(['2023年']);
    expect(twins?.before[0]?.some(({ stale }) => stale)).toBe(false);
    expect(twins?.now[1]?.every(({ template }) => template)).toBe(true);
  });

  it('are named by the finding', () => {
    expect([twinOf('a0018 2023'), twinOf('97%')]).toEqual(['a0018-2023', null]);
  });
});

describe('query keys of findings', () => {
  const codec = viewCodec(DEFAULT_FINDINGS, findingKeys());

  it('read back what they write', () => {
    const text = 'chk=T3-01.X-06&a=a0001&ans=open&f=a0002-2024.T3-01&cell=req_new.total';
    const { view, dropped } = codec.parse(text);
    expect([codec.format(view), dropped]).toEqual([text, []]);
  });

  it('are documented', () => {
    const readme = readFileSync(new URL('../../../src/lib/url/README.md', import.meta.url), 'utf8');
    for (const key of codec.keys) expect(readme).toContain(`| \`${key}\` |`);
  });
});
