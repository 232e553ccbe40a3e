import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/core/codebook/checks.ts';
import { codebookTable, codebookTables } from '../../../src/core/codebook/export.ts';
import { FAMILIES } from '../../../src/core/codebook/families.ts';
import { INDICATORS } from '../../../src/core/codebook/index.ts';
import { MEASURES } from '../../../src/core/codebook/measures.ts';
import { STATUSES } from '../../../src/core/codebook/statuses.ts';

/** Columns that may be empty, with the reason why a row has nothing to say. */
const MAY_BE_EMPTY: Record<string, readonly string[]> = {
  indicators: ['clause', 'group'],
  comparability: ['codes'],
  measures: ['denominator_zh', 'denominator_en', 'caveat_zh', 'caveat_en'],
  statuses: ['shorthand'],
};

describe('the codebook as data', () => {
  it('has every indicator, check, measure, family and status, once and in order', () => {
    const codes = (name: Parameters<typeof codebookTable>[0], column: string) =>
      codebookTable(name).rows.map((row) => row[column]);
    expect(codes('indicators', 'code')).toEqual([...INDICATORS.keys()]);
    expect(codes('checks', 'id')).toEqual(CHECKS.map((check) => check.id));
    expect(codes('measures', 'code')).toEqual([...MEASURES.keys()]);
    expect(codes('families', 'code')).toEqual(FAMILIES.map((family) => family.code));
    expect(codes('statuses', 'code')).toEqual(STATUSES.map((status) => status.code));
    expect(STATUSES).toHaveLength(8);
  });

  it.each(codebookTables().map((table) => [table.name, table] as const))(
    '%s: cells fit their columns, keys are unique, nothing is missing in either language',
    (_name, table) => {
      const columns = table.columns.map((column) => column.name);
      expect(new Set(columns).size).toBe(columns.length);
      expect(new Set(table.rows.map((row) => table.key.map((key) => row[key]).join('|'))).size).toBe(
        table.rows.length,
      );
      for (const row of table.rows) {
        expect(Object.keys(row)).toEqual(columns);
        for (const column of table.columns) {
          const cell = row[column.name] ?? '';
          if (column.type === 'integer') expect(cell).toMatch(/^\d+$/);
          if (column.type === 'boolean') expect(cell).toMatch(/^(true|false)$/);
          const may = MAY_BE_EMPTY[table.name]?.includes(column.name) ?? false;
          if (!may) expect(cell, `${JSON.stringify(row)} ${column.name}`).not.toBe('');
        }
      }
      for (const { title } of table.columns) {
        expect(title.zh).toMatch(/[\u4e00-\u9fff]/);
        expect(title.en).toMatch(/[A-Za-z]/);
      }
    },
  );

  it('says what a figure of one form is in the next, with the reason', () => {
    const rows = codebookTable('comparability').rows;
    const step = (code: string, from: string) =>
      rows.find((row) => row['code'] === code && row['from'] === from);
    expect(step('req_new', 'f2014')).toMatchObject({ level: 'approx', codes: 's14_req_received' });
    expect(step('oth_all', 'f2019')).toMatchObject({
      level: 'comparable',
      codes: 'oth_no_correction;oth_no_payment;oth_other',
    });
    expect(step('v19_fee_items_prev', 'f2019')).toMatchObject({ level: 'break' });
    expect(step('rules_repealed', 'f2019')).toMatchObject({ level: 'new', codes: '' });
    expect(step('req_new', 'f2008')).toBeUndefined();
  });

  it('refuses an unknown table', () => {
    expect(() => codebookTable('nothing' as 'checks')).toThrow(RangeError);
  });
});
