import type { Command } from 'commander';
import { counted } from '../../core/plural.ts';
import { factKey, type Fact, type Finding, type ParsedReport } from '../../core/model.ts';
import { show } from '../output.ts';

/** `extract FILE`: what one document says, with the findings about it. */
export function registerExtract(program: Command): void {
  program
    .command('extract')
    .description('read one document / 识读一份年度报告')
    .argument('<file>', 'html, txt, docx, xlsx or pdf')
    .option('--json', 'print one JSON object')
    .action(extract);
}

async function extract(file: string, options: { json?: boolean }): Promise<void> {
  const { parseFile } = await import('../document.ts');
  const reading = parseFile(file);
  // While the reading thread is busy; the rejection is met at the second await.
  reading.catch(() => undefined);
  const { checkReport, toCheckInput } = await import('../../core/checks/index.ts');
  const parsed = await reading;
  const { findings } = checkReport(toCheckInput(parsed));
  show(options.json === true ? extraction(parsed, findings) : summary(parsed, findings));
}

function extraction(parsed: ParsedReport, findings: readonly Finding[]) {
  const { identity, origin, kind, edition, facts, mentions, sections, problems } = parsed;
  return {
    kind,
    agency: identity.agency,
    year: identity.year,
    edition,
    published: identity.published?.value ?? null,
    signed: identity.signed?.value ?? null,
    facts,
    findings: findings.map(({ message, ...rest }) => ({
      ...rest,
      message: message.zh,
      message_en: message.en,
    })),
    mentions,
    origin,
    sections,
    identity,
    problems,
  };
}

function summary(parsed: ParsedReport, findings: readonly Finding[]): string {
  const { identity, edition, facts, kind } = parsed;
  const date = (reading: ParsedReport['identity']['signed']) => reading?.value ?? reading?.raw ?? '~';
  const cell = (fact: Fact) => (fact.status === 'reported' ? String(fact.value) : fact.status);
  return [
    `${identity.agency ?? '~'} ${identity.year ?? '~'} ${edition ?? '~'} (${kind})`,
    `published ${date(identity.published)}, signed ${date(identity.signed)}`,
    ...facts.filter((fact) => fact.value !== 0).map((fact) => `${factKey(fact)}\t${cell(fact)}\t${fact.raw}`),
    `${counted(facts.filter((fact) => fact.value === 0).length, 'more figure is', 'more figures are')} 0`,
    ...findings.map(
      (finding) => `${finding.check} ${finding.severity}: ${finding.message.zh} / ${finding.message.en}`,
    ),
  ].join('\n');
}
