import type { ParsedReport } from '../model.ts';

/** A report nobody could read: no facts, and the reason as its problem, so that it is counted and not taken for missing. */
export function unreadReport(problem: string): ParsedReport {
  const [code = 'cannot_read', ...detail] = problem.split(' ');
  return {
    kind: 'no_text',
    origin: { kind: 'snapshot' },
    identity: {
      agency: null,
      names: [],
      year: null,
      years: [],
      published: null,
      signed: null,
      period: null,
      scope: null,
      legalBasis: [],
    },
    edition: null,
    sections: [],
    facts: [],
    mentions: [],
    problems: [detail.length === 0 ? { code } : { code, detail: detail.join(' ') }],
    prose: [],
  };
}
