import { describe, expect, it } from 'vitest';
import { SHAPES, TABLE_NAMES } from '../../../src/core/dataset/shapes.ts';
import { dataPackage } from '../../../src/core/open/datapackage.ts';
import { openTables, RELEASE_TABLES, withColumns } from '../../../src/core/open/tables.ts';
import { violations } from '../../support/conform.ts';

const byName = new Map(openTables().map((table) => [table.name, table]));

describe('the open tables', () => {
  it.each(TABLE_NAMES)('%s describes exactly the released columns, in their order', (name) => {
    expect(byName.get(name)?.fields.map((field) => field.name)).toEqual([...SHAPES[name].columns]);
  });

  it('have names, keys and foreign keys that exist', () => {
    expect(byName.size).toBe(openTables().length);
    for (const table of openTables()) {
      const columns = table.fields.map((field) => field.name);
      expect(new Set(columns).size, table.name).toBe(columns.length);
      expect(columns).toEqual(expect.arrayContaining([...table.key]));
      for (const key of table.foreignKeys) {
        expect(columns).toEqual(expect.arrayContaining([...key.fields]));
        const there = byName.get(key.table)?.fields.map((field) => field.name) ?? [];
        expect(there, `${table.name} → ${key.table}`).toEqual(expect.arrayContaining([...key.reference]));
      }
      for (const { note, name } of table.fields)
        expect(note.zh && note.en, `${table.name}.${name}`).toBeTruthy();
    }
  });

  it('keep the columns an older file has', () => {
    const facts = byName.get('facts');
    expect(facts && withColumns(facts, ['report', 'value']).fields.map((field) => field.name)).toEqual([
      'report',
      'value',
    ]);
  });
});

describe('datapackage.json', () => {
  const files = RELEASE_TABLES.map((table) => ({
    path: `${table.name}.csv`,
    bytes: 1,
    sha256: '0'.repeat(64),
    rows: 0,
    gzip: table.name === 'facts',
    table,
  }));
  const release = {
    collection: 'demo',
    name: { zh: '甲', en: 'A' },
    release: 't2',
    date: '2025-06-10',
    hash: 'f'.repeat(64),
    codebook: '1',
    parser: '1',
    note: '',
  };
  interface Schema {
    fields: { name: string; type: string; constraints?: { required?: boolean } }[];
    primaryKey?: string[];
    uniqueKeys?: string[][];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  }
  const descriptor = JSON.parse(dataPackage(release, files)) as {
    name: string;
    profile: string;
    created: string;
    licenses: { name: string; path: string }[];
    resources: { name: string; path: string; profile: string; hash: string; bytes: number; schema: Schema }[];
  };

  it('has what Data Package v1 requires', () => {
    expect(descriptor.profile).toBe('tabular-data-package');
    expect(descriptor.name).toMatch(/^[-a-z0-9._/]+$/);
    expect(descriptor.created).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
    expect(descriptor.licenses[0]?.name).toBe('CC0-1.0');
    expect(descriptor.resources.length).toBe(files.length);
    for (const resource of descriptor.resources) {
      expect(resource.name).toMatch(/^[-a-z0-9._/]+$/);
      expect(resource.path).not.toMatch(/^\/|\.\./);
      expect(resource.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(resource.profile).toBe('tabular-data-resource');
    }
  });

  it('promises a primary key only where every cell of it is filled, and points to resources that are there', () => {
    const names = new Set(descriptor.resources.map((resource) => resource.name));
    for (const { name, schema } of descriptor.resources) {
      for (const column of schema.primaryKey ?? []) {
        const field = schema.fields.find((entry) => entry.name === column);
        expect(field?.constraints?.required, `${name}.${column}`).toBe(true);
      }
      for (const key of schema.foreignKeys ?? []) {
        expect(key.fields.length).toBe(key.reference.fields.length);
        // A codebook table is not among these files, so no key may point to it.
        expect(names.has(key.reference.resource), key.reference.resource).toBe(true);
      }
    }
    const facts = descriptor.resources.find((resource) => resource.name === 'facts');
    expect(facts?.schema.uniqueKeys).toEqual([['report', 'indicator', 'applicant']]);
  });
});

describe('the conformity check used on released files', () => {
  const reports = byName.get('corrections');
  const good = {
    agency: 'a1',
    year: '2024',
    key: 'req_new.total',
    action: 'set',
    value: '3',
    expect: '',
    reason: '',
    source: '',
    date: '2025-01-01',
    holds: 'true',
  };
  const others = new Map([['agencies', [{ agency: 'a1' }]]]);

  it.each([
    ['nothing', {}, 0],
    ['a word for a number', { value: 'three' }, 1],
    ['an empty required cell', { year: '' }, 1],
    ['a date that is none', { date: '2025年' }, 1],
    ['a flag that is none', { holds: 'yes' }, 1],
    ['an agency nobody knows', { agency: 'a2' }, 1],
  ])('finds %s', (_name, change, count) => {
    const row = { ...good, ...change };
    expect(reports && violations(reports, [row], others)).toHaveLength(count);
  });

  it('finds a key that repeats', () => {
    expect(reports && violations(reports, [good, good], others)).toHaveLength(1);
  });
});
