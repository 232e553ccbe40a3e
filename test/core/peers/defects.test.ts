import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checkReport,
  checkVerdicts,
  findingValues,
  localise,
  verdictApplies,
} from '../../../src/core/checks/index.ts';
import { outcomeGroups, outcomeRows } from '../../../src/core/checks/sums.ts';
import { CHECKS } from '../../../src/core/codebook/checks.ts';
import { comparability } from '../../../src/core/codebook/crosswalk.ts';
import { INDICATORS } from '../../../src/core/codebook/index.ts';
import { evaluate, measureOf, MEASURES } from '../../../src/core/codebook/measures.ts';
import { coverage, coverageCounts, type DueRow, type HeldDates } from '../../../src/core/coverage.ts';
import { transcribedReport } from '../../../src/core/dataset/transcribed.ts';
import { factKey } from '../../../src/core/model.ts';
import { parseReport } from '../../../src/core/pipeline.ts';
import { sampleDocuments } from '../../support/samples.ts';
import { cleanCells, fact, report, seeded, stateOf, withFacts, without } from '../checks/support.ts';

const cells = cleanCells(seeded(21));
const clean = report(cells);
const total = (row: string): number => cells.get(`${row}.total`) ?? 0;

/** Defects of other systems that read these reports; those about queries, charts and files are in test/lib/peers. */
describe('peer defects', () => {
  it('peer defect 2: nothing is in time unless its dates say so, and no figure of a report claims it', () => {
    const due = ['a0001', 'a0002', 'a0003', 'a0004'].map((agency): DueRow => ({
      agency,
      year: 2024,
      deadline: '2025-01-31',
      basis: '',
    }));
    const dates = (agency: string, published: string | null): HeldDates => ({
      agency,
      year: 2024,
      published,
      signed: null,
      firstSeen: null,
    });
    const held = [dates('a0001', '2025-01-20'), dates('a0002', '2025-02-07'), dates('a0003', null)];
    const counts = coverageCounts(coverage(due, held, [], { asof: '2025-04-10' }));
    expect(counts).toMatchObject({ on_time: 1, late: 1, date_in_dispute: 1, not_collected: 1 });
    // Only the 2014 form asks for it; since 2019 no report says how many requests were answered in time.
    const claims = [...MEASURES.values()].filter(
      (measure) => measure.kind !== 'collection' && /按[期时]办结|及时/.test(measure.name.zh),
    );
    expect(claims.map((measure) => [measure.code, measure.editions])).toEqual([
      ['s14_closed_ontime', ['f2014']],
    ]);
    expect(measureOf('timeliness').denominator?.zh).toContain('应报');
  });

  it('peer defect 4: a missing cell is not 0 in a check, a rate, a sum or a transcription', () => {
    const holed = without(clean, 'out_partial.total');
    expect(stateOf(holed, 'T3-02')).toBe('not_assessable');
    expect(evaluate(measureOf('disclosure_rate_broad'), holed.facts, 'f2021').value).toBeNull();
    expect(evaluate(measureOf('out_partial'), holed.facts, 'f2021').value).toBeNull();
    const source = {
      agencyName: '甲市教育局',
      year: 2024,
      edition: 'f2021' as const,
      published: null,
      signed: null,
      signedRaw: null,
      scope: null,
      origin: { kind: 'transcribed' as const },
    };
    const figure = { agency: 'a0001', year: '2024', applicant: 'total', raw: '', status: '' };
    const typed = transcribedReport(source, [
      { ...figure, indicator: 'req_new', value: '0' },
      { ...figure, indicator: 'out_total', value: '', status: 'blank' },
    ]);
    const numbers = typed.facts.filter((item) => item.value !== null).map(factKey);
    expect(numbers).toEqual(['req_new.total']);
    expect(typed.facts.find((item) => factKey(item) === 'out_total.total')?.status).toBe('blank');
  });

  it('peer defect 5: requests are the total column, not the sum of all seven', () => {
    const value = evaluate(measureOf('req_new'), clean.facts, 'f2021').value;
    expect(value).toBe(total('req_new'));
    const six = ['nat', 'biz', 'res', 'npo', 'law', 'oth'];
    expect(value).toBe(six.reduce((sum, column) => sum + (cells.get(`req_new.${column}`) ?? 0), 0));
    const shares = six.map((column) =>
      evaluate(measureOf(`applicant_share_${column}`), clean.facts, 'f2021'),
    );
    expect(shares.reduce((sum, share) => sum + (share.value ?? 0), 0)).toBeCloseTo(100, 9);
  });

  it('peer defect 6: every outcome row is in exactly one group and the groups add up to the total', () => {
    for (const edition of ['f2021', 'f2019'] as const) {
      const grouped = outcomeGroups(edition).flatMap((group) => group.rows);
      expect([...grouped].sort()).toEqual([...outcomeRows(edition)].sort());
    }
    const groups = new Map(outcomeGroups('f2021').map((group) => [group.name, group.rows]));
    expect(groups.get('不予公开')).toContain('den_admin_query');
    expect(groups.get('不予处理')).toEqual(expect.arrayContaining(['np_publication', 'np_excessive']));
    const rates = ['disclosure_rate_broad', 'denial_rate', 'unable_rate', 'not_processed_rate', 'other_rate'];
    const sum = rates.reduce(
      (all, code) => all + (evaluate(measureOf(code), clean.facts, 'f2021').value ?? 0),
      0,
    );
    expect(sum).toBeCloseTo(100, 9);
  });

  it('peer defect 7: running the checks again keeps a verdict while its numbers stand, and says when not', () => {
    const broken = withFacts(clean, fact('rev_total', 99));
    const finding = checkReport(broken).findings.find((item) => item.check === 'T4-01');
    expect(finding).toBeDefined();
    const verdict = {
      agency: 'a0001',
      year: 2024,
      check: 'T4-01',
      values: finding ? findingValues(finding) : '',
    };
    expect(verdictApplies(verdict, checkReport({ ...broken }).findings)).toBe(true);
    const changed = checkReport(withFacts(broken, fact('rev_total', 98))).findings;
    expect(verdictApplies(verdict, changed)).toBe(false);
    expect(checkVerdicts([verdict], changed).findings.map((item) => item.check)).toEqual(['X-08']);
  });

  it('peer defect 8: a measure has one definition, no rate is an unnamed 公开率, and jumps have one rule', () => {
    const rates = [...MEASURES.values()].filter((measure) => measure.kind === 'rate');
    const unique = (values: string[]) => expect(new Set(values).size).toBe(values.length);
    unique(rates.map((rate) => rate.name.zh));
    unique(rates.map((rate) => rate.name.en));
    unique(rates.map((rate) => JSON.stringify([rate.terms, rate.scale])));
    expect(rates.map((rate) => rate.name.zh)).not.toContain('公开率');
    expect(CHECKS.filter((check) => /突变/.test(check.name.zh)).map((check) => check.id)).toEqual(['X-01']);
    expect(measureOf('anomaly').formula.zh).toContain('X-01');
  });

  it('peer defect 9: nothing of nothing is undefined, not a change of definition and not 0 %', () => {
    const none = withFacts(clean, fact('out_total.total', 0), fact('out_granted.total', 0));
    expect(evaluate(measureOf('disclosure_rate_strict'), none.facts, 'f2021')).toEqual({
      value: null,
      numerator: 0,
      denominator: 0,
      missing: [],
    });
    // Whether two years compare is a matter of their forms alone: the figures are not even asked.
    expect(comparability('out_total', 'f2019', 'f2021').level).toBe('comparable');
    expect(measureOf('yoy').nullPolicy.zh).toContain('两年均为0是没有变化');
  });

  it('peer defect 10: nothing is repaired before it is checked, and the hint leaves the published value alone', () => {
    const broken = withFacts(clean, fact('out_total.total', total('out_total') + 7));
    const before = JSON.stringify([...broken.facts]);
    expect(localise(broken)[0]?.values).toEqual([total('out_total')]);
    expect(checkReport(broken).findings.map((item) => item.check)).toContain('T3-02');
    expect(JSON.stringify([...broken.facts])).toBe(before);
  });
});

/** A number of table 3 in a document: what to cut out so that one number is lost. */
const CUTS: Record<string, (text: string) => string> = {
  'html-clean': (text) =>
    cut(text, text.indexOf('结转下年'), /<td[^>]*>(?:(?!<td|<\/td>).)*?\d+(?:(?!<td).)*?<\/td>/s),
  'txt-one-cell': (text) => cut(text, text.indexOf('三、收到'), /(?<=\n)\d+\n/),
};

function cut(text: string, from: number, what: RegExp): string {
  const found = what.exec(text.slice(Math.max(0, from)));
  if (found === null) throw new Error('no number to lose');
  const at = Math.max(0, from) + found.index;
  return text.slice(0, at) + text.slice(at + found[0].length);
}

describe('peer defect 11: a lost number does not shift the ones after it', () => {
  const documents = sampleDocuments().filter(({ truth }) => truth.kind in CUTS);
  it.each(documents.map(({ truth, path }) => [truth.file, truth, path] as const))(
    'peer defect 11: %s',
    async (_file, truth, path) => {
      const text = readFileSync(path, 'utf8');
      const damaged = CUTS[truth.kind]?.(text) ?? text;
      const read = async (source: string) => {
        const parsed = await parseReport(new TextEncoder().encode(source), { kind: 'local' });
        return parsed.facts.filter((item) => item.value !== null && INDICATORS.has(item.indicator));
      };
      const [whole, rest] = [await read(text), await read(damaged)];
      const wrong = rest.filter((item) => {
        const expected = truth.facts[factKey(item)];
        return typeof expected === 'number' && expected !== item.value;
      });
      expect(wrong.map(factKey)).toEqual([]);
      expect(rest.length).toBeLessThan(whole.length);
      expect(rest.length).toBeGreaterThan(whole.length / 2);
    },
  );
});
