import { describe, expect, it } from 'vitest';
import { scopeOf } from '../../../src/lib/url/scope.ts';
import { parse } from '../../../src/lib/url/view.ts';

const classOf = new Map([
  ['a1', 'dept'],
  ['a2', 'town'],
  ['g1', 'gov'],
]);
const ask = (search: string) => scopeOf(parse(search).view, { from: 2017, to: 2024 }, classOf);

describe('scope of a view', () => {
  it('is all years and bodies by default', () => {
    const { totals, governments, notices } = ask('');
    expect(totals).toEqual({ yearFrom: 2017, yearTo: 2024, classes: '', agencies: '' });
    expect({ governments, notices }).toEqual({ governments: false, notices: [] });
  });

  it('counts governments when only governments are asked for', () => {
    expect(ask('a=g1')).toMatchObject({
      governments: true,
      totals: { classes: 'gov', agencies: 'g1' },
      notices: [],
    });
    expect(ask('cls=gov')).toMatchObject({ governments: true, totals: { classes: 'gov' }, notices: [] });
  });

  it('lists a government beside departments and says that it is not added', () => {
    for (const search of ['a=a1.g1', 'cls=dept.gov']) {
      expect(ask(search)).toMatchObject({ governments: false, notices: [{ kind: 'gov_left_out' }] });
    }
  });

  it('names agencies the collection does not have', () => {
    expect(ask('a=a1.nobody').notices).toEqual([{ kind: 'unknown_agencies', ids: ['nobody'] }]);
  });
});
