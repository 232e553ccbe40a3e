import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ROOT } from './run.ts';

it('every package has a licence the project may use, and no install script nobody has read', () => {
  const ran = spawnSync(process.execPath, ['test/support/licences.mjs'], { cwd: ROOT, encoding: 'utf8' });
  expect([ran.status, ran.stderr]).toEqual([0, '']);
});
