import { expect, it } from 'vitest';
import { readShown } from '../../../src/core/dataset/inputs.ts';

it('shows leads and rankings unless told otherwise', () => {
  expect(readShown(undefined)).toEqual({ leads: true, rankings: true });
  expect(readShown({ leads: false })).toEqual({ leads: false, rankings: true });
  expect(readShown({ leads: false, rankings: false })).toEqual({ leads: false, rankings: false });
});

it.each([[{ leads: 'no' }], [{ lead: false }], [[]], ['false'], [false]])('refuses %j', (value) => {
  expect(readShown(value)).toBeNull();
});
