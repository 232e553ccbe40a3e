import { codebookTables, type CodebookTable } from '../codebook/export.ts';
import type { Bilingual } from '../model.ts';
import { EVIDENCE_TABLES } from './tables-evidence.ts';
import { FACT_TABLES } from './tables-facts.ts';
import { REGISTRY_TABLES } from './tables-registry.ts';
import type { OpenTable } from './types.ts';

/** Tables of the release itself and those that tell what changed, in the order they are listed and explained. */
export const RELEASE_TABLES: readonly OpenTable[] = [
  'facts',
  'reports',
  'agencies',
  'lineage',
  'due',
  'findings',
  'checks',
  'corrections',
  'notes',
  'mentions',
  'changes',
].flatMap(
  (name) =>
    [...FACT_TABLES, ...REGISTRY_TABLES, ...EVIDENCE_TABLES].find((table) => table.name === name) ?? [],
);

/** `indicators` keeps its plain name, since facts point to it; the release has a table `checks` of its own. */
export function codebookFileName(table: CodebookTable): string {
  return table.name === 'indicators' ? table.name : `codebook-${table.name}`;
}

const CODEBOOK_NOTES: Record<CodebookTable['name'], { title: Bilingual; note: Bilingual }> = {
  indicators: {
    title: { zh: '指标', en: 'Indicators' },
    note: {
      zh: '编码手册的全部指标：名称、单位、所在统计表和格式。',
      en: 'Every indicator of the codebook: name, unit, table and editions of the form.',
    },
  },
  comparability: {
    title: { zh: '可比性', en: 'Comparability' },
    note: {
      zh: '每个指标跨格式时能否相比，为什么。',
      en: 'Whether an indicator may be compared across editions of the form, and why.',
    },
  },
  checks: {
    title: { zh: '核查规则手册', en: 'Rules of the checks' },
    note: { zh: '每条核查规则的公式和依据。', en: 'Formula and source of every check.' },
  },
  measures: {
    title: { zh: '计数与比率', en: 'Measures' },
    note: {
      zh: '每个计数和比率的公式、分子、分母、无值的情形。',
      en: 'Formula, numerator, denominator and null policy of every count and rate.',
    },
  },
  families: {
    title: { zh: '业务系统', en: 'Lines of work' },
    note: { zh: '机关按业务系统的归类。', en: 'How agencies are grouped by line of work.' },
  },
  statuses: {
    title: { zh: '状态', en: 'Statuses' },
    note: { zh: '没有数的原因，各自的用词和符号。', en: 'Why a cell has no number: words and signs.' },
  },
};

/** A table of the codebook as an open table. */
export function codebookOpenTable(table: CodebookTable): OpenTable {
  return {
    name: codebookFileName(table),
    ...CODEBOOK_NOTES[table.name],
    fields: table.columns.map(({ name, type, title }) => ({
      name,
      type,
      note: title,
      ...(table.key.includes(name) ? { required: true } : {}),
    })),
    key: table.key,
    foreignKeys: [],
  };
}

/** Every open table: the release's, then the codebook's. */
export function openTables(): OpenTable[] {
  return [...RELEASE_TABLES, ...codebookTables().map(codebookOpenTable)];
}

/** A table as a file holds it: a release made before a column existed does not have that column. */
export function withColumns(table: OpenTable, columns: readonly string[]): OpenTable {
  return { ...table, fields: table.fields.filter((field) => columns.includes(field.name)) };
}
