import type { Bilingual } from '../../core/model.ts';

/** A question with the query that answers it; `empty` says what it means when no row answers. */
export interface Question extends Bilingual {
  id: string;
  sql: string;
  empty?: Bilingual;
}

/** Bodies reporting for themselves: a government's report covers its jurisdiction and is never added to them. */
const OWN = "class <> 'gov' AND scope IS DISTINCT FROM 'jurisdiction'";

const ask = (id: string, zh: string, en: string, sql: string, empty?: Bilingual): Question => ({
  ...{ id, zh, en, sql },
  ...(empty && { empty }),
});
const none = (zh: string, en: string): Bilingual => ({ zh, en });

/** Questions to begin with; each is run by a test on every collection. */
export const QUESTIONS: readonly Question[] = [
  ask(
    'held',
    '每年收录多少份年报？',
    'How many reports are held for each year?',
    `SELECT year, count(*) AS reports
FROM report
GROUP BY year
ORDER BY year`,
  ),
  ask(
    'states',
    '每年各有多少家按期、迟发、未收录？',
    'How many were on time, late or not collected in each year?',
    `SELECT year, state, count(*) AS agencies
FROM coverage
GROUP BY year, state
ORDER BY year, state`,
  ),
  ask(
    'late',
    '哪些年报迟于期限公布，迟了多少天？',
    'Which reports came after the deadline, and by how many days?',
    `SELECT agency.name, year, days, coverage.published
FROM coverage JOIN agency USING (agency)
WHERE state = 'late'
ORDER BY days DESC, year, agency`,
    none('没有年报迟于已知期限。', 'No report is later than a known deadline.'),
  ),
  ask(
    'new_requests',
    '各年新收多少件申请，几家有数？',
    'How many new requests were received each year, and by how many reports?',
    `SELECT year, edition, sum(req_new__total) AS new_requests, count(req_new__total) AS stated, count(*) AS reports
FROM report
WHERE edition IN ('f2019', 'f2021') AND ${OWN}
GROUP BY year, edition
ORDER BY year`,
    none('没有 2019 年起格式的年报。', 'No report on the forms since 2019.'),
  ),
  ask(
    'most_requests',
    '最近一年哪些机关新收申请最多？',
    'Which bodies received most new requests in the newest year?',
    `SELECT agency.name, req_new__total AS new_requests
FROM report JOIN agency USING (agency)
WHERE year = (SELECT max(year) FROM report WHERE req_new__total IS NOT NULL)
  AND req_new__total IS NOT NULL
ORDER BY new_requests DESC, agency
LIMIT 20`,
    none('没有一份年报写明新收申请总计。', 'No report states its new requests.'),
  ),
  ask(
    'applicants',
    '申请人中自然人与法人各占多少？',
    'How many requests came from persons and how many from organisations?',
    `SELECT year, sum(req_new__nat) AS persons,
  sum(req_new__biz + req_new__res + req_new__npo + req_new__law + req_new__oth) AS organisations
FROM report
WHERE ${OWN} AND req_new__nat IS NOT NULL
GROUP BY year
ORDER BY year`,
    none('没有一份年报按申请人分列。', 'No report divides requests by applicant.'),
  ),
  ask(
    'balance',
    '哪些年报的“收”与“办结加结转”对不上？',
    'In which reports do requests in and out not agree?',
    `SELECT agency.name, year, req_new__total + req_carried_in__total AS came_in,
  out_total__total + req_carried_out__total AS went_out
FROM report JOIN agency USING (agency)
WHERE req_new__total + req_carried_in__total <> out_total__total + req_carried_out__total
ORDER BY year, agency`,
    none('四个数都有的年报全部相等。', 'All reports that state the four numbers agree.'),
  ),
  ask(
    'carried',
    '上年“结转下年”与本年“上年结转”不同的有哪些？',
    'Where does the number carried over differ from the one carried in a year later?',
    `SELECT agency.name, b.year, a.req_carried_out__total AS carried_out_before, b.req_carried_in__total AS carried_in
FROM report a
JOIN report b ON b.agency = a.agency AND b.year = a.year + 1
JOIN agency ON agency.agency = b.agency
WHERE a.req_carried_out__total <> b.req_carried_in__total
ORDER BY b.year, b.agency`,
    none('相邻两年都有数的，全部衔接。', 'All neighbouring years that state both agree.'),
  ),
  ask(
    'disclosure_rate',
    '各机关最近一年的公开率（含部分公开）是多少？',
    'What was each body’s disclosure rate (with partial) in the newest year?',
    `SELECT agency.name, out_granted__total + out_partial__total AS disclosed, out_total__total AS closed,
  CASE WHEN out_total__total >= 10
    THEN round(100.0 * (out_granted__total + out_partial__total) / out_total__total, 1) END AS percent
FROM report JOIN agency USING (agency)
WHERE year = (SELECT max(year) FROM report WHERE out_total__total IS NOT NULL)
  AND out_total__total IS NOT NULL
ORDER BY percent DESC NULLS LAST, agency`,
    none('没有一份年报写明办结总计。', 'No report states how many requests were closed.'),
  ),
  ask(
    'denied',
    '不予公开的理由各年有多少件？',
    'How often was each ground for refusal used, by year?',
    `SELECT year, sum(den_state_secret__total) AS state_secret, sum(den_law_prohibited__total) AS law,
  sum(den_third_party__total) AS third_party, sum(den_internal__total) AS internal,
  sum(den_deliberative__total) AS deliberative
FROM report
WHERE ${OWN} AND edition IN ('f2019', 'f2021')
GROUP BY year
ORDER BY year`,
    none('没有 2019 年起格式的年报。', 'No report on the forms since 2019.'),
  ),
  ask(
    'not_held',
    '“本机关不掌握”占办结多少？',
    'What share of closed requests ended as “not held”?',
    `SELECT year, sum(unable_not_held__total) AS not_held, sum(out_total__total) AS closed,
  round(100.0 * sum(unable_not_held__total) / nullif(sum(out_total__total), 0), 1) AS percent
FROM report
WHERE ${OWN} AND unable_not_held__total IS NOT NULL AND out_total__total IS NOT NULL
GROUP BY year
ORDER BY year`,
    none('没有一份年报两个数都有。', 'No report states both numbers.'),
  ),
  ask(
    'licences',
    '各年行政许可和行政处罚决定有多少？',
    'How many licences and penalties were decided each year?',
    `SELECT year, edition, sum(coalesce(licensing_decisions, v19_licensing_decisions)) AS licences,
  sum(coalesce(penalty_decisions, v19_penalty_decisions)) AS penalties, count(*) AS reports
FROM report
WHERE ${OWN} AND edition IN ('f2019', 'f2021')
GROUP BY year, edition
ORDER BY year`,
    none('没有 2019 年起格式的年报。', 'No report on the forms since 2019.'),
  ),
  ask(
    'jumps',
    '行政处罚比上年多十倍以上的有哪些？',
    'Where did penalties grow more than tenfold in a year?',
    `SELECT agency.name, b.year, a.penalty_decisions AS before, b.penalty_decisions AS after
FROM report a
JOIN report b ON b.agency = a.agency AND b.year = a.year + 1
JOIN agency ON agency.agency = b.agency
WHERE a.penalty_decisions > 0 AND b.penalty_decisions > 10 * a.penalty_decisions
ORDER BY b.year, b.agency`,
    none('没有超过十倍的。', 'None grew more than tenfold.'),
  ),
  ask(
    'remedies',
    '各年行政复议和诉讼有多少，纠正多少？',
    'How many reviews and lawsuits were there, and how many corrected the body?',
    `SELECT year, sum(rev_total) AS reviews, sum(rev_corrected) AS reviews_corrected,
  sum(lit_direct_total) AS suits_direct, sum(lit_post_total) AS suits_after_review
FROM report
WHERE ${OWN} AND rev_total IS NOT NULL
GROUP BY year
ORDER BY year`,
    none('没有一份年报有表四。', 'No report has table 4.'),
  ),
  ask(
    'missing',
    '为什么没有数？各种缘由各有多少格？',
    'Why are there no numbers? How many cells for each reason?',
    `SELECT status, count(*) AS cells, count(DISTINCT report) AS reports
FROM status
GROUP BY status
ORDER BY cells DESC`,
    none('没有带缘由的空格。', 'No cell without a number has a stated reason.'),
  ),
  ask(
    'unreadable',
    '哪些格无法识读？',
    'Which cells could not be read?',
    `SELECT agency.name, report.year, status.key
FROM status JOIN report USING (report) JOIN agency USING (agency)
WHERE status.status = 'unreadable'
ORDER BY report.year, agency, status.key`,
    none('没有无法识读的格。', 'Every cell could be read.'),
  ),
  ask(
    'findings',
    '哪些核查规则发现的线索最多？',
    'Which checks found most?',
    `SELECT "check", severity, count(*) AS reports
FROM finding
WHERE state = 'fail'
GROUP BY "check", severity
ORDER BY reports DESC, "check"`,
    none('没有核查线索。', 'No check found anything.'),
  ),
  ask(
    'mismatches',
    '最近一年“不符”的线索有哪些？',
    'Which mismatches were found in the newest year?',
    `SELECT agency.name, "check", zh, en
FROM finding JOIN agency USING (agency)
WHERE finding.state = 'fail' AND severity = 'error' AND year = (SELECT max(year) FROM report)
ORDER BY agency, "check"`,
    none('最近一年没有不符。', 'There is no mismatch in the newest year.'),
  ),
  ask(
    'lineage',
    '哪些机关改过名、合并或新设？',
    'Which bodies were renamed, merged or newly made?',
    `SELECT lineage.year, kind, a.name AS before, b.name AS after, source
FROM lineage
LEFT JOIN agency a ON a.agency = lineage."from"
LEFT JOIN agency b ON b.agency = lineage."to"
ORDER BY lineage.year, after, before`,
    none('没有记录机构变动。', 'No change of bodies is recorded.'),
  ),
  ask('columns', '年报表有哪些列？', 'Which columns does the table of reports have?', `DESCRIBE report`),
];
