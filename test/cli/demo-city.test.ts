import { describe, expect, it } from 'vitest';
import { demoCity, demoTruth, type DemoTruth } from '../../src/cli/demo/index.ts';
import { leavesOf } from '../../src/cli/demo/requests.ts';
import { APPLICANTS } from '../../src/core/codebook/index.ts';

const truths = demoTruth();
const { planted, reports } = demoCity();
const columns = APPLICANTS.map((applicant) => applicant.code);

/** A report's number under a key; NaN where the document prints none, so that no rule holds by accident. */
function number(truth: DemoTruth, key: string): number {
  const expected = truth.facts[key];
  return typeof expected === 'number' ? expected : NaN;
}

const named = (truth: DemoTruth): string => `${truth.agency} ${truth.year}${truth.version > 1 ? ' v2' : ''}`;
/** Reports whose table 3 prints no numbers: F9 (blank) and F22 (a picture). */
const printed = (truth: DemoTruth): boolean => typeof truth.facts['out_total.total'] === 'number';
const reformed = truths.filter((truth) => truth.edition === 'f2019' || truth.edition === 'f2021');
const readable = reformed.filter(printed);
const reportsOf = (id: string): string[] =>
  planted.filter((item) => item.id === id).map((item) => `${item.agency} ${item.year}`);

function breaking(rule: (truth: DemoTruth) => boolean, among: readonly DemoTruth[] = readable): string[] {
  return among.filter((truth) => !rule(truth)).map(named);
}

const leaves = (truth: DemoTruth): string[] => leavesOf(truth.edition === 'f2021' ? 'f2021' : 'f2019');

describe('the arithmetic of the fictional city', () => {
  it('balances every column but the planted one (T3-01)', () => {
    const balanced = (truth: DemoTruth): boolean =>
      columns.every((c) => number(truth, `req_new.${c}`) + number(truth, `req_carried_in.${c}`) === number(truth, `out_total.${c}`) + number(truth, `req_carried_out.${c}`)); // prettier-ignore
    expect(breaking(balanced)).toEqual(reportsOf('F4'));
  });

  it('adds the outcomes up but for the planted one (T3-02)', () => {
    const summed = (truth: DemoTruth): boolean =>
      columns.every((c) => leaves(truth).reduce((sum, row) => sum + number(truth, `${row}.${c}`), 0) === number(truth, `out_total.${c}`)); // prettier-ignore
    expect(breaking(summed)).toEqual(reportsOf('F7'));
  });

  it('adds every row up but for the planted one (T3-03)', () => {
    const rows = (truth: DemoTruth): string[] => [
      'req_new',
      'req_carried_in',
      ...leaves(truth),
      'out_total',
      'req_carried_out',
    ];
    const summed = (truth: DemoTruth): boolean =>
      rows(truth).every((row) => columns.slice(0, 6).reduce((sum, c) => sum + number(truth, `${row}.${c}`), 0) === number(truth, `${row}.total`)); // prettier-ignore
    expect(breaking(summed)).toEqual(reportsOf('F6'));
  });

  it('carries requests over from year to year but for the planted one (T3-05)', () => {
    const before = new Map(readable.map((truth) => [`${truth.agency} ${truth.year}`, truth]));
    const carried = (truth: DemoTruth): boolean => {
      const last = before.get(`${truth.agency} ${truth.year - 1}`);
      return (
        !last ||
        columns.every((c) => number(last, `req_carried_out.${c}`) === number(truth, `req_carried_in.${c}`))
      );
    };
    expect(breaking(carried)).toEqual(reportsOf('F5'));
  });

  it('adds table 4 up and never loses a pending case (T4-01, T4-03)', () => {
    const blocks = ['rev', 'lit_direct', 'lit_post'];
    const among = reformed.filter((truth) => typeof truth.facts['rev_total'] === 'number');
    const summed = (truth: DemoTruth): boolean =>
      blocks.every((b) => ['upheld', 'corrected', 'other', 'pending'].reduce((sum, part) => sum + number(truth, `${b}_${part}`), 0) === number(truth, `${b}_total`)); // prettier-ignore
    expect(breaking(summed, among)).toEqual([]);
    const before = new Map(among.map((truth) => [`${truth.agency} ${truth.year}`, truth]));
    const kept = (truth: DemoTruth): boolean => {
      const last = before.get(`${truth.agency} ${truth.year - 1}`);
      return !last || blocks.every((b) => number(truth, `${b}_total`) >= number(last, `${b}_pending`));
    };
    expect(breaking(kept, among)).toEqual([]);
  });

  it('keeps the stock of normative documents (T2-02)', () => {
    const among = truths.filter((truth) => truth.edition === 'f2021');
    const before = new Map(among.map((truth) => [`${truth.agency} ${truth.year}`, truth]));
    const kept = (truth: DemoTruth): boolean => {
      const last = before.get(`${truth.agency} ${truth.year - 1}`);
      return !last || ['normdocs', 'rules'].every((kind) => number(truth, `${kind}_in_force`) === number(last, `${kind}_in_force`) + number(truth, `${kind}_issued`) - number(truth, `${kind}_repealed`)); // prettier-ignore
    };
    expect(breaking(kept, among)).toEqual([]);
  });

  it('has no jump of ten times but the planted one (X-01)', () => {
    const before = new Map(truths.map((truth) => [`${truth.agency} ${truth.year}`, truth]));
    const jumps = truths.filter((truth) => {
      const last = before.get(`${truth.agency} ${truth.year - 1}`);
      if (!last || last.edition !== truth.edition) return false;
      return Object.keys(truth.facts).some((key) => {
        const [from, to] = [number(last, key), number(truth, key)];
        return Math.abs(to - from) >= 100 && (to >= 10 * from || from >= 10 * to);
      });
    });
    expect(jumps.map(named)).toEqual(reportsOf('F15'));
  });

  it('never prints the same table 3 twice when anything was asked for (X-02)', () => {
    const seen = new Map<string, string>();
    const twins: string[] = [];
    for (const truth of readable.filter((item) => number(item, 'req_new.total') > 0)) {
      const table = Object.entries(truth.facts).filter(([key]) => key.includes('.')).map(([key, value]) => `${key}=${JSON.stringify(value)}`).join(); // prettier-ignore
      const twin = seen.get(table);
      if (twin !== undefined && twin !== `${truth.agency} ${truth.year}`)
        twins.push(`${twin} = ${named(truth)}`);
      seen.set(table, `${truth.agency} ${truth.year}`);
    }
    expect(twins).toEqual([]);
  });

  it('lets the government count what its departments and towns did', () => {
    const years = readable.filter(
      (truth) => truth.name === '甲市人民政府' && truth.year >= 2020 && truth.year <= 2022,
    );
    expect(years).toHaveLength(3);
    for (const government of years) {
      const parts = readable.filter(
        (truth) => truth.year === government.year && truth.agency !== government.agency,
      );
      for (const key of Object.keys(government.facts).filter((item) => item.includes('.'))) {
        expect(number(government, key), `${government.year} ${key}`).toBe(
          parts.reduce((sum, part) => sum + number(part, key), 0),
        );
      }
    }
  });

  it('dates every report in time but the planted ones', () => {
    const late = reports.filter((report) => {
      const end =
        report.year < 2019 || report.agency.type === 'gov'
          ? '03-31'
          : report.agency.type === 'town'
            ? '02-20'
            : '01-31';
      return report.published > `${report.year + 1}-${end}`;
    });
    expect(late.map((report) => `${report.agency.id} ${report.year}`)).toEqual([
      ...reportsOf('F2'),
      ...reportsOf('F3'),
    ]);
    expect(reports.every((report) => report.signed === null || report.signed <= report.published)).toBe(true);
  });

  it('writes another text for every body and year', () => {
    const texts = reports
      .filter((report) => report.version === 1)
      .map((report) => {
        const text = Object.values({ ...report.text, stated: [] })
          .flat()
          .join('');
        return {
          report,
          runs: new Set(Array.from({ length: text.length - 4 }, (_, i) => text.slice(i, i + 5))),
        };
      });
    // Runs that many reports have are the form's own words; what is left decides.
    const holders = new Map<string, number[]>();
    texts.forEach(({ runs }, index) =>
      runs.forEach((run) => holders.set(run, [...(holders.get(run) ?? []), index])),
    );
    const shared = new Map<string, number>();
    for (const indices of [...holders.values()].filter((list) => list.length <= 20)) {
      indices.forEach((first, i) =>
        indices
          .slice(i + 1)
          .forEach((second) => shared.set(`${first} ${second}`, (shared.get(`${first} ${second}`) ?? 0) + 1)),
      );
    }
    const own = texts.map(
      ({ runs }) => [...runs].filter((run) => (holders.get(run)?.length ?? 0) <= 20).length,
    );
    const close = [...shared].flatMap(([pair, count]) => {
      const [first = 0, second = 0] = pair.split(' ').map(Number);
      const report = texts[second]?.report;
      return report && count > 0.7 * Math.min(own[first] ?? 0, own[second] ?? 0)
        ? [`${report.agency.id} ${report.year}`]
        : [];
    });
    expect(close).toEqual(reportsOf('F14'));
  });
});
