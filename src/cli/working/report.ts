import { counted } from '../../core/plural.ts';
import { hintRow } from '../../core/registry/suggest.ts';
import { addLine, type LineToAdd } from '../../core/dataset/place.ts';
import { collectionIds, chosenCollections, collectionLock, type Collection } from '../collections.ts';
import { CliError, errorLine } from '../errors.ts';
import { withLock } from '../lock.ts';
import { changeLine, say } from '../output.ts';
import { buildWorkingCopy, driftOf, type BuildOptions, type Built, type Drift } from './build.ts';
import { unappliedCorrections, unappliedLine, type Unapplied } from './corrections.ts';
import { addNewcomers } from './newcomers.ts';
import { progressLine } from './progress.ts';
import { both, PROBLEM, UNNAMED, WHY } from './words.ts';

/** What `build --json` says about a collection. */
export interface BuildSummary {
  id: string;
  reports: number;
  facts: number;
  findings: number;
  read: number;
  unplaced: Built['unplaced'];
  problems: Built['problems'];
  added: Built['added'];
  hints: LineToAdd[];
  unapplied: Unapplied[];
  drift: Omit<Drift, 'same'>;
}

/** How `build` is asked. */
export interface BuildAllOptions extends Omit<BuildOptions, 'addAgencies' | 'onDone'> {
  /** Write bodies that are not in agencies.csv into it; a list that is still empty is filled unasked. */
  addAgencies?: boolean;
}

/** Builds collections one after the other, telling standard error what happens; a broken one does not stop the rest. */
export async function buildAll(ids: readonly string[], options: BuildAllOptions): Promise<BuildSummary[]> {
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

async function buildOne(id: string, options: BuildAllOptions): Promise<BuildSummary> {
  const built = await withLock(collectionLock(id), async () => {
    const progress = progressLine(`${id}: 读取 / reading`);
    const { addAgencies, ...rest } = options;
    return buildWorkingCopy(id, { ...rest, onDone: progress, addAgencies: takeIn(addAgencies) });
  });
  const { same, ...drift } = await driftOf(built);
  const { counts, collection, unplaced, problems, added, read } = built;
  const summary: BuildSummary = {
    id,
    reports: counts['reports'] ?? 0,
    facts: counts['reported'] ?? 0,
    findings: counts['fail'] ?? 0,
    read,
    unplaced,
    problems,
    added,
    hints: built.hints.map((hint) => addLine('lineage', hintRow(hint), collection.columns)),
    unapplied: unappliedCorrections(built.tables),
    drift,
  };
  tell(summary, built, same);
  return summary;
}

/** Where nobody has listed a body yet there is nothing to contradict; else only when asked. */
function takeIn(asked: boolean | undefined): NonNullable<BuildOptions['addAgencies']> {
  return async (collection: Collection, newcomers) => {
    const empty = collection.inputs.agencies.length === 0 && !collection.problems.some(isAboutAgencies);
    return asked === true || (empty && asked !== false) ? addNewcomers(collection, newcomers) : [];
  };
}

function isAboutAgencies({ file }: Collection['problems'][number]): boolean {
  return file === 'agencies.csv';
}

function tell(summary: BuildSummary, { date, hints }: Built, same: boolean): void {
  const { id, reports, facts, findings, read, drift } = summary;
  say(`${id} (${date}): 报告 ${reports} · 数据 ${facts} · 核查线索 ${findings} · 新读文件 ${read}`);
  const made = [counted(reports, 'report'), counted(facts, 'figure'), counted(findings, 'finding')];
  say(`  ${made.join(', ')}; ${counted(read, 'document')} read anew`);
  for (const { agency, name, type } of summary.added)
    say(`  agencies.csv 新增 / added: ${agency} ${name} (${type})`);
  for (const { file, line, code, detail } of summary.problems)
    say(`  ${file}${line === 0 ? '' : `:${line}`} ${code} ${both(PROBLEM[code])}: ${detail}`);
  summary.unplaced.forEach(tellUnplaced);
  if (summary.unplaced.some(({ add }) => add?.to === 'agencies.csv'))
    say(`  全部写入 / to add them all: npm run -s gouji -- build ${id} --add-agencies`);
  for (const correction of summary.unapplied) say(`  ${unappliedLine(correction)}`);
  summary.hints.forEach(({ to, line }, index) => {
    const reform = hints[index]?.reform;
    const name = reform === undefined ? '' : `${both(reform.name)}, ${reform.years.join('–')}`;
    say(`  可能的沿革，确认后加入 / likely lineage, add when confirmed (${name}): ${to}: ${line}`);
  });
  tellDrift(drift, same);
  tellNext(summary, date, same);
}

/** What a person who has just read this would do next. */
function tellNext({ id, reports, unplaced, drift }: BuildSummary, date: string, same: boolean): void {
  if (reports === 0 && unplaced.length === 0)
    say(`  raw/ 和 figures.csv 里还没有报告 / no report in raw/ or figures.csv yet`);
  if (reports === 0 || same) return;
  const release = drift.release === null ? `${date.slice(0, 4)}.1 --date ${date}` : 'ID --date YYYY-MM-DD';
  say(`  发布 / to publish: npm run -s gouji -- release ${id} --id ${release}`);
}

function tellUnplaced({ file, why, detail, add }: Built['unplaced'][number]): void {
  const words = why === 'agency_unknown' && detail === '' ? UNNAMED : WHY[why];
  say(`  ${file}: ${why} ${both(words)}${detail === '' ? '' : `: ${detail}`}`);
  if (add === null) return;
  say(`    在 ${add.to} 加一行 / add to ${add.to} (${add.columns}):`);
  say(`    ${add.line}`);
}

function tellDrift(drift: BuildSummary['drift'], same: boolean): void {
  if (drift.release === null) say('  尚无版本 / no release yet');
  else if (same) say(`  与版本 ${drift.release} 一致 / same rows as release ${drift.release}`);
  else if (drift.changed === 0)
    say(
      `  数据与版本 ${drift.release} 一致，其他行（线索、登记等）有不同 / same figures as release ${drift.release}; other rows (findings, registry …) differ`,
    );
  else {
    say(
      `  与版本 ${drift.release} 有 ${drift.changed} 处不同 / ${counted(drift.changed, 'cell differs', 'cells differ')} from release ${drift.release}`,
    );
    drift.changes.slice(0, 10).forEach((change) => say(`    ${changeLine(change)}`));
  }
}
