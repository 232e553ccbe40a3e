import { collectionIds, chosenCollections, collectionLock } from '../collections.ts';
import { CliError, errorLine } from '../errors.ts';
import { withLock } from '../lock.ts';
import { say } from '../output.ts';
import { buildCollection, driftOf, writeWorkingCopy, type BuildOptions, type Built } from './build.ts';
import { progressLine } from './progress.ts';

/** What `build --json` says about a collection. */
export interface BuildSummary {
  id: string;
  reports: number;
  facts: number;
  findings: number;
  read: number;
  unplaced: Built['unplaced'];
  problems: Built['collection']['problems'];
  drift: { release: string | null; changed: number; changes: Awaited<ReturnType<typeof driftOf>>['changes'] };
}

const SHOWN_CHANGES = 100;

/** Builds collections one after the other, telling standard error what happens; a broken one does not stop the rest. */
export async function buildAll(ids: readonly string[], options: BuildOptions): Promise<BuildSummary[]> {
  const summaries: BuildSummary[] = [];
  let broken: CliError | null = null;
  for (const id of ids.length === 0 ? await collectionIds() : await chosenCollections(ids)) {
    try {
      summaries.push(await buildOne(id, options));
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      say(errorLine(error));
      broken = error;
    }
  }
  if (broken !== null) throw broken;
  return summaries;
}

async function buildOne(id: string, options: BuildOptions): Promise<BuildSummary> {
  const built = await withLock(collectionLock(id), async () => {
    const progress = progressLine(`${id}: reading / 读取`);
    const rows = await buildCollection(id, { ...options, onDone: progress });
    await writeWorkingCopy(rows);
    return rows;
  });
  const drift = await driftOf(built);
  const { dataset, collection, unplaced, read } = built;
  const summary: BuildSummary = {
    id,
    reports: dataset.reports.length,
    facts: dataset.facts.filter((fact) => fact.status === 'reported').length,
    findings: dataset.findings.filter((finding) => finding.state === 'fail').length,
    read,
    unplaced,
    problems: collection.problems,
    drift: {
      release: drift.release,
      changed: drift.changes.length,
      changes: drift.changes.slice(0, SHOWN_CHANGES),
    },
  };
  tell(summary, built.date, drift.same);
  return summary;
}

function tell(summary: BuildSummary, date: string, same: boolean): void {
  const { id, reports, facts, findings, read, drift } = summary;
  say(
    `${id} (${date}): ${reports} reports, ${facts} figures, ${findings} findings; ${read} documents read anew`,
  );
  for (const { file, line, code, detail } of summary.problems) say(`  ${file}:${line} ${code} ${detail}`);
  for (const { file, why, detail, add } of summary.unplaced) {
    say(`  ${file}: ${why}${detail === '' ? '' : ` ${detail}`}`);
    if (add !== null) say(`    add to ${add.to} / 请在 ${add.to} 加一行: ${add.line}`);
  }
  if (drift.release === null) say('  no release yet / 尚无版本');
  else if (same) say(`  same rows as release ${drift.release} / 与版本 ${drift.release} 一致`);
  else {
    say(
      `  ${drift.changed} cells differ from release ${drift.release} / 与版本 ${drift.release} 有 ${drift.changed} 处不同`,
    );
    drift.changes.slice(0, 10).forEach((change) => say(`    ${JSON.stringify(change)}`));
  }
}
