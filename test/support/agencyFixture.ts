import { FORMS, formKeys, parseKey } from '../../src/core/codebook/index.ts';
import type { AgencyFile } from '../../src/core/dataset/agency-file.ts';
import type { Edition, Status } from '../../src/core/model.ts';

type Report = AgencyFile['reports'][number];
type Fact = Report['facts'][number];

/** A fact as the agency file holds it. */
export function fact(key: string, value: number | null, more: Partial<Fact> = {}): Fact {
  const { indicator, applicant } = parseKey(key);
  return {
    indicator,
    applicant,
    value,
    raw: value === null ? '' : String(value),
    status: value === null ? 'blank' : 'reported',
    locator: null,
    method: 'table',
    confidence: 1,
    flags: [],
    corrected: null,
    computed: null,
    ...more,
  };
}

/** All cells of an edition's form: 0 unless given, `null` or a status for cells without a number. */
export function formFacts(edition: Edition, given: Record<string, number | Status> = {}): Fact[] {
  return formKeys(edition).map((key) => {
    const value = given[key] ?? 0;
    return typeof value === 'number' ? fact(key, value) : fact(key, null, { status: value });
  });
}

/** A report of the fixture agency, complete and clean unless said otherwise. */
export function report(year: number, more: Partial<Report> = {}): Report {
  return {
    report: `a0001-${year}`,
    year,
    version: 1,
    edition: year >= 2021 ? 'f2021' : year >= 2019 ? 'f2019' : 'f2014',
    editionSeen: true,
    origin: {
      kind: 'synthetic',
      url: 'https://example.org/report.html',
      title: null,
      publisher: '甲市某局',
      accessed: null,
      linkState: null,
      mediaType: 'text/html',
      sha256: null,
      file: null,
    },
    published: `${year + 1}-01-20`,
    signed: `${year + 1}-01-14`,
    signedRaw: null,
    signedReadings: [],
    firstSeen: null,
    scope: 'own',
    problems: [],
    note: null,
    state: 'on_time',
    days: null,
    deadline: `${year + 1}-01-31`,
    facts: [],
    mentions: [],
    findings: [],
    corrections: [],
    notes: [],
    ...more,
  };
}

/** Requests of a year in table 3: new, carried in, then granted, partial, denied, not held, petition, other, carried out. */
export function requests(counts: readonly number[], edition: Edition): Record<string, number> {
  const [
    received = 0,
    carriedIn = 0,
    granted = 0,
    partial = 0,
    denied = 0,
    unable = 0,
    petition = 0,
    other = 0,
    out = 0,
  ] = counts;
  const rows: Record<string, number> = {
    req_new: received,
    req_carried_in: carriedIn,
    out_granted: granted,
    out_partial: partial,
    den_internal: denied,
    unable_not_held: unable,
    np_petition: petition,
    [edition === 'f2019' ? 'oth_all' : 'oth_other']: other,
    out_total: granted + partial + denied + unable + petition + other,
    req_carried_out: out,
  };
  return Object.fromEntries(
    Object.entries(rows).flatMap(([code, value]) => [
      [`${code}.nat`, value],
      [`${code}.total`, value],
    ]),
  );
}

/** An agency with all forms, a missing year, every status, findings, mentions, lineage and proposals. */
export function agencyFixture(): AgencyFile {
  const proposals = (npc: number, lead: number, cppcc: number, cppccLead: number) => [
    fact('npc_total', npc, { raw: `${npc}件`, method: 'prose' }),
    fact('npc_lead', lead, { raw: `${lead}件`, method: 'prose' }),
    fact('cppcc_total', cppcc, { raw: `${cppcc}件`, method: 'prose' }),
    fact('cppcc_lead', cppccLead, { raw: `${cppccLead}件`, method: 'prose' }),
  ];
  const f2021 = (counts: readonly number[], more: Record<string, number | Status> = {}) =>
    formFacts('f2021', { ...requests(counts, 'f2021'), ...more });
  const f2019 = (counts: readonly number[], more: Record<string, number | Status> = {}) =>
    formFacts('f2019', { ...requests(counts, 'f2019'), ...more });
  return {
    agency: {
      agency: 'a0001',
      order: 1,
      name: '甲市住房和城乡建设局',
      nameEn: 'Jia City Housing and Urban-Rural Development Bureau',
      short: '市住建局',
      aliases: ['市建委'],
      class: 'dept',
      level: '市部门',
      family: null,
      region: '甲市',
      regionCode: '990100',
      uscc: null,
      fromYear: 2017,
      toYear: null,
    },
    lineage: [{ from: 'a0099', to: 'a0001', kind: '合并', year: 2019, source: '机构改革方案' }],
    reports: [
      report(2017, {
        facts: [
          fact('s14_req_received', 9),
          fact('s14_ans', 8),
          fact('pub_total', 180, { method: 'prose', raw: '180余条', flags: ['approx'] }),
        ],
      }),
      report(2018, {
        facts: formFacts('f2014', { s14_req_received: 8, s14_ans: 8 }),
        published: '2019-03-12',
      }),
      report(2019, {
        facts: [
          ...f2019([12, 0, 6, 1, 1, 2, 0, 1, 1], {
            v19_licensing_decisions: 120431,
            v19_penalty_decisions: 12,
            v19_procurement_amount: 'unreadable',
          }),
          ...proposals(3, 1, 5, 2),
        ],
      }),
      report(2020, {
        facts: [
          ...f2019([18, 1, 9, 2, 2, 3, 0, 1, 2], {
            v19_licensing_decisions: 131002,
            v19_penalty_decisions: 0,
          }),
          ...proposals(4, 2, 6, 2),
        ],
        state: 'late',
        days: 7,
      }),
      report(2021, {
        facts: [
          ...f2021([15, 2, 8, 2, 2, 3, 0, 1, 1], {
            licensing_decisions: 4210,
            penalty_decisions: 5,
            rules_issued: 'not_applicable',
            rules_repealed: 'not_applicable',
            rules_in_force: 'not_applicable',
          }),
          ...proposals(6, 2, 7, 3),
        ],
      }),
      report(2023, {
        facts: [
          ...f2021([30, 1, 14, 4, 5, 5, 0, 1, 2], {
            licensing_decisions: 3900,
            penalty_decisions: 6,
            'out_total.total': 28,
            'req_new.biz': 'blank',
            'req_carried_in.oth': 'absent',
            'np_publication.law': 'unreadable',
            rev_upheld: 2,
            rev_total: 2,
          }),
          ...proposals(10, 3, 15, 5),
          fact('pub_total', 321, { method: 'prose', raw: '321条' }),
          fact('site_visits', 1204000, { method: 'prose', raw: '120.4万次', flags: ['unit_converted'] }),
        ],
        mentions: [
          {
            indicator: 'foi_received_text',
            value: 18,
            raw: '较2022年(18件)增加',
            scope: 'previous',
            year: 2022,
            approx: false,
            span: null,
          },
        ],
        findings: [
          {
            check: 'T3-02',
            version: 1,
            severity: 'error',
            state: 'fail',
            message: {
              zh: '表三总计列:各项办理结果之和与(七)总计不符',
              en: 'Table 3, total column: the outcomes do not add up to (7)',
            },
            instances: [
              {
                left: '14+4+5+5+0+1=29',
                right: '28',
                cells: ['out_granted.total', 'out_partial.total', 'out_total.total'],
              },
            ],
            suspects: [{ key: 'out_total.total', values: [29], alternatives: 1 }],
          },
          {
            check: 'X-01',
            version: 1,
            severity: 'info',
            state: 'fail',
            message: {
              zh: '新收申请为上年的 10 倍以上',
              en: 'New requests are more than ten times those of the year before',
            },
            instances: [{ left: '30', right: '2', cells: ['req_new.total'] }],
            suspects: [],
          },
          {
            check: 'T3-05',
            version: 1,
            severity: 'warn',
            state: 'not_assessable',
            message: { zh: '没有上一年度', en: 'No year before' },
            instances: [],
            suspects: [],
          },
        ],
      }),
      report(2024, {
        facts: [
          ...f2021([2, 2, 3, 0, 0, 1, 0, 0, 0], { licensing_decisions: 3725, penalty_decisions: 2 }),
          ...proposals(10, 0, 19, 2),
        ],
        signedRaw: '2025114',
        signedReadings: ['2025-01-14', '2025-11-04'],
      }),
    ],
    missing: [
      {
        year: 2022,
        state: 'confirmed_unpublished',
        deadline: '2023-01-31',
        basis: null,
        checked: '2023-02-10',
        places: ['本机关网站', '市政府门户', '公开平台'],
        note: null,
      },
    ],
  };
}

/** How many cells an edition's official tables have. */
export const cellCount = (edition: Edition) =>
  FORMS[edition].reduce((sum, form) => sum + form.rows.length * (form.byApplicant ? 7 : 1), 0);
