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
  return `| ${item.id} | ${report} | ${item.fact} | ${changes} | ${findings} | ${item.follows} |`;
}

/** PLANTED.md: F-id → changed cells → exact check ids and severity. */
export function plantedMarkdown(planted: readonly Planted[]): string {
  return `${HEAD}${planted.map(row).join('\n')}\n`;
}
