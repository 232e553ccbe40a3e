import { AGENCIES } from './agencies.ts';
import type { ExpectedFinding, Planted } from './planter.ts';

const HEAD = `# 演示资料集中有意放入的事实

甲市及其机关均为虚构，文件由固定种子的程序（\`gouji demo\`）写成。除下表所列之外，所有报告都应通过全部规则。
“改动的单元格”写作：键 实际值→印出值。“应有的线索”写作：规则（严重程度），每份报告每条规则至多一条；“—”表示不得有线索。
不可评估（not_assessable）的规则只计数，不算线索。

Planted facts of the fictional City Jia. Changed cells: key, true value → printed value. Expected findings: check
(severity), at most one per report and check; — means silence. Everything not listed here passes every rule.

| 编号 | 报告 | 事实 | 改动的单元格 | 应有的线索 | 说明 |
| --- | --- | --- | --- | --- | --- |
`;

// What each planted fact is, for readers of English; the Chinese stands where it is planted.
const ENGLISH: Record<string, string> = {
  F1: 'No report; looked for on 2025-02-10 in three places',
  F2: 'Page date 2025-02-07, no signature date',
  F3: 'Signed 2022-01-20, page date 2023-08-09 after the site moved',
  F4: 'Total column: 12+1=13, 12+0=12; natural persons differ by one as well',
  F5: '2023 carried 3 over, 2024 carried in 2',
  F6: 'Row 予以公开: 4+1+0+0+0+0 ≠ 6',
  F7: 'The 21 outcomes add up to 9, (七)总计 says 10',
  F8: 'The text says 2 requests, table 3 has 3',
  F9: 'All three tables blank but for one printed 0 (new requests, total)',
  F10: '0 requests and 0 carried in: every rate undefined',
  F11: '2 of 2 requests granted',
  F12: 'Merged from three bureaus in 2019',
  F13: 'Editions: f2014 to 2018, f2019 for 2019–2020, f2021 since',
  F14: 'About 97 % of the 2023 text, still saying 2023',
  F15: 'Penalties 1,204,332; 12,091 in 2023',
  F16: 'Licensing decisions: version 1 has 38, version 2 has 83 (first seen 2025-05-22)',
  F17: 'No licensing power: these cells print “/” since 2019; no 废止件数 in the 2019 form',
  F18: 'Founded in March 2019: the first year is partial',
  F19: 'Procurement amount printed as “160.5964万元”',
  F20: 'Covers the whole jurisdiction, published 2025-03-28',
  F21: 'Signature date printed “2025114”, page date 2025-01-20',
  F22: 'Table 3 is a picture',
  F23: 'The text counts 3,527 service cases beside 39 licensing decisions',
  F24: 'The page opens, its attachment is gone',
};

function findingText(finding: ExpectedFinding, item: Planted): string {
  const elsewhere = finding.agency === item.agency ? '' : ` ${finding.agency}`;
  const release = finding.release === undefined ? '' : `，只在${finding.release}`;
  return `${finding.check}${elsewhere}（${finding.severity}${release}）`;
}

function row(item: Planted): string {
  const agency = AGENCIES.find((candidate) => candidate.id === item.agency);
  const changes =
    item.changes.map((change) => `\`${change.key}\` ${change.from}→${change.to}`).join('<br>') || '—';
  const findings = item.findings.map((finding) => findingText(finding, item)).join('、') || '—';
  const report = `${item.agency} ${agency?.short ?? ''} ${item.year}`;
  return `| ${item.id} | ${report} | ${item.fact}<br>${ENGLISH[item.id] ?? ''} | ${changes} | ${findings} | ${item.follows} |`;
}

/** PLANTED.md: F-id → changed cells → exact check ids and severity. */
export function plantedMarkdown(planted: readonly Planted[]): string {
  return `${HEAD}${planted.map(row).join('\n')}\n`;
}
