import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../../../src/core/checks/input.ts';
import { cleanCells, fact, report, seeded, stateOf, withFacts, withProse } from './support.ts';

const clean = report(cleanCells(seeded(7)));
const set = (values: Record<string, number>): CheckInput =>
  withFacts(clean, ...Object.entries(values).map(([key, value]) => fact(key, value)));
const say = (input: CheckInput, text: string): CheckInput => withProse(input, { 1: text, 4: text });

describe('N-05, all closed', () => {
  const open = set({ 'req_carried_out.total': 2 });
  it.each([
    ['收到政府信息公开申请12件，已全部办结。', 'fail'],
    ['收到政府信息公开申请12件，均已按时办结。', 'fail'],
    ['办结率为100%。', 'not_assessable'],
    ['政府信息公开申请办结率100%。', 'fail'],
    ['收到申请12件，均在法定期限内处理。', 'not_assessable'],
    ['人大建议和申请事项全部办结。', 'not_assessable'],
    ['收到申请12件，上年结转的已全部办结。', 'not_assessable'],
  ])('%s: %s', (text, state) => expect(stateOf(say(open, text), 'N-05')).toBe(state));
});

describe('N-06, reviews and suits', () => {
  const rev = set({
    rev_total: 2,
    lit_direct_total: 0,
    lit_post_total: 0,
    rev_corrected: 0,
    rev_other: 0,
    rev_pending: 0,
  });
  it.each([
    ['本年度未发生因政府信息公开引起的行政复议、行政诉讼。', 'fail'],
    ['没有因政府信息公开被提起行政诉讼。', 'pass'],
    ['行政复议2件，无行政诉讼。', 'pass'],
    ['未收到行政复议申请。', 'fail'],
    ['没有行政复议被纠正的情形。', 'not_assessable'],
    ['行政复议2件，均获维持。', 'pass'],
    ['无法提供的申请未引起争议。', 'not_assessable'],
  ])('%s: %s', (text, state) => expect(stateOf(say(rev, text), 'N-06')).toBe(state));

  it('takes “all upheld” to leave nothing pending', () => {
    const pending = set({ rev_corrected: 0, rev_other: 0, rev_pending: 1 });
    expect(stateOf(say(pending, '行政复议3件，全部维持。'), 'N-06')).toBe('fail');
  });
});

describe('N-03 and N-04, outcomes in the text', () => {
  const table = set({
    'out_total.total': 805,
    'out_granted.total': 258,
    'out_partial.total': 15,
    'req_new.total': 767,
    'req_carried_in.total': 81,
  });
  it.each([
    ['N-04', '予以公开273件，占申请办理总数的33.9%。', 'pass'],
    ['N-04', '予以公开273件，占申请办理总数的36%。', 'pass'],
    ['N-04', '予以公开273件，占申请办理总数的50%。', 'fail'],
    ['N-04', '承办建议提案8件，占申请总数的50%。', 'not_assessable'],
    ['N-03', '自然人申请予以公开258件，不予公开3件。', 'not_assessable'],
    ['N-03', '予以公开258件，部分公开15件。', 'pass'],
    ['N-03', '予以公开258件，部分公开16件。', 'fail'],
  ])('%s %s: %s', (check, text, state) => expect(stateOf(say(table, text), check)).toBe(state));
});

describe('C-01, damaged numbers', () => {
  it.each([
    ['主动公开政府信息287并对栏目作了调整。', 'fail'],
    ['不予处理32024年我局收到复议1件。', 'fail'],
    ['报告时间为20251月1日。', 'fail'],
    ['主动公开政府信息287条并对栏目作了调整。', 'pass'],
    ['公开信息3大类，12345热线畅通，电话0715-81264816。', 'pass'],
    ['1.2024年我局未收取信息处理费。', 'pass'],
    ['（二）2024年主动公开政府信息1,037条。', 'pass'],
  ])('%s: %s', (text, state) => expect(stateOf(say(clean, text), 'C-01')).toBe(state));
});

describe('S-07, years', () => {
  it.each([
    ['2023年，我局主动公开政府信息。', 'fail'],
    ['2023年度我局共收到申请3件。', 'fail'],
    ['2024年，我局主动公开信息，比2023年增加。', 'pass'],
    ['根据2023年工作要点开展培训。', 'pass'],
    ['2021年以来，政策文件持续公开。', 'pass'],
    ['2025年，我局将继续改进。', 'pass'],
  ])('%s: %s', (text, state) => expect(stateOf(say(clean, text), 'S-07')).toBe(state));
});

describe('S-01, sections', () => {
  const whole = withProse(clean);
  const drop = (number: number): CheckInput => ({
    ...whole,
    sections: whole.sections.filter((section) => section.number !== number),
  });
  it.each([1, 2, 3, 4, 5, 6])('misses section %i', (number) =>
    expect(stateOf(drop(number), 'S-01')).toBe('fail'),
  );

  it('minds the order', () => {
    expect(stateOf({ ...whole, sections: [...whole.sections].reverse() }, 'S-01')).toBe('fail');
  });

  it('does not miss a section whose heading stands in the text under another number', () => {
    const input = drop(5);
    const prose = [...input.prose, { block: 50, text: '五、存在的主要问题及改进情况' }];
    expect(stateOf({ ...input, prose }, 'S-01')).toBe('pass');
  });

  it('does not miss a heading that a flattened page joined to the paragraph below it', () => {
    const input = drop(4);
    const prose = [
      ...input.prose,
      { block: 40, text: '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况本年度均未发生。' },
    ];
    expect(stateOf({ ...input, prose }, 'S-01')).toBe('pass');
  });

  it.each([
    [2, '（一）主动公开政府信息情况'],
    [6, '二、无其他需要报告的事项。'],
    [6, '没有其他需要报告的事项'],
  ])('does not take for the heading of section %i: %s', (number, text) => {
    const input = drop(number);
    expect(stateOf({ ...input, prose: [...input.prose, { block: 70, text }] }, 'S-01')).toBe('fail');
  });

  it('does not judge a report of before 2019, nor one without recognised headings', () => {
    expect(stateOf({ ...drop(5), year: 2018 }, 'S-01')).toBe('not_assessable');
    expect(stateOf({ ...whole, sections: [] }, 'S-01')).toBe('not_assessable');
  });
});
