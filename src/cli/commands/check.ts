import type { Command } from 'commander';
import type { Bilingual, Finding } from '../../core/model.ts';
import type { RowOf } from '../../core/dataset/shapes.ts';
import { show } from '../output.ts';

type Counts = Record<string, { pass: number; fail: number; not_assessable: number }>;

interface Checked {
  /** The release whose rows these are, null when the inputs have moved on or a single file was checked. */
  release: string | null;
  counts: Counts;
  findings: Finding[];
}

/** `check COLLECTION | FILE`: runs the checks over a collection's inputs as they are now, or over one document. */
export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('run the checks / 核查资料集或单个文件')
    .argument('<target>', 'a collection, or a file')
    .option('--json', 'print one JSON object')
    .action(check);
}

async function check(target: string, options: { json?: boolean }): Promise<void> {
  const { collectionIds } = await import('../collections.ts');
  const known = await collectionIds();
  const checked = known.includes(target) ? await checkCollection(target) : await checkFile(target);
  show(options.json === true ? checked : summary(checked));
}

async function checkFile(file: string): Promise<Checked> {
  const { parseFile } = await import('../document.ts');
  const parsed = await parseFile(file);
  const { checkReport, toCheckInput } = await import('../../core/checks/index.ts');
  const { counts, findings, unassessed } = checkReport(toCheckInput(parsed));
  return { release: null, counts, findings: [...findings, ...unassessed] };
}

async function checkCollection(id: string): Promise<Checked> {
  const { driftOf, withBuilt } = await import('../working/build.ts');
  return withBuilt(id, {}, async (built) => {
    const { release, same } = await driftOf(built);
    const { checks, findings } = built.tables;
    return {
      release: same ? release : null,
      counts: Object.fromEntries([...checks].map((row) => [row.check, countsOf(row)])),
      findings: [...findings].map(findingOf),
    };
  });
}

function countsOf(row: RowOf<'checks'>) {
  return { pass: Number(row.pass), fail: Number(row.fail), not_assessable: Number(row.not_assessable) };
}

function findingOf(row: RowOf<'findings'>): Finding {
  const message: Bilingual = { zh: row.zh, en: row.en };
  return {
    check: row.check,
    version: Number(row.version),
    severity: row.severity as Finding['severity'],
    agency: row.report.slice(0, -5),
    year: Number(row.report.slice(-4)),
    state: row.state as Finding['state'],
    message,
    instances: JSON.parse(row.instances) as Finding['instances'],
    suspects: JSON.parse(row.suspects) as Finding['suspects'],
  };
}

function summary({ release, counts, findings }: Checked): string {
  const failing = findings.filter((finding) => finding.state === 'fail');
  return [
    ...failing.map(
      (finding) => `${finding.check} ${finding.severity}: ${finding.message.zh} / ${finding.message.en}`,
    ),
    ...Object.entries(counts).map(
      ([id, count]) =>
        `${id}\tpass ${count.pass}\tfail ${count.fail}\tnot assessable ${count.not_assessable}`,
    ),
    `release ${release ?? '~'}`,
  ].join('\n');
}
