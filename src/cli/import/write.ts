import { join } from 'node:path';
import { splitComments } from '../../core/dataset/comments.ts';
import type { Inputs } from '../../core/dataset/inputs.ts';
import type { Collection } from '../collections.ts';
import { CliError } from '../errors.ts';
import { readTextIfThere, writeAtomic } from '../files.ts';
import { inputText } from './merge.ts';

const WRITTEN = ['agencies', 'reports', 'figures'] as const;

/**
 * Writes the three tables an import changes; comment lines stay, at their head. Throws E_IMPORT_INPUTS when one of them
 * has lines or columns that were left out in reading: writing the rest would delete what somebody typed.
 */
export async function writeTables(
  { dir, problems }: Collection,
  merged: Pick<Inputs, (typeof WRITTEN)[number]>,
): Promise<void> {
  const lost = problems.filter(
    ({ file, code }) => code !== 'uscc_check' && WRITTEN.some((name) => file === `${name}.csv`),
  );
  if (lost.length > 0) {
    const places = lost.map(({ file, line, code }) => `${file}:${line} ${code}`);
    throw new CliError('E_IMPORT_INPUTS', places.slice(0, 20).join(', '));
  }
  for (const name of WRITTEN) {
    const path = join(dir, `${name}.csv`);
    const { comments } = splitComments((await readTextIfThere(path)) ?? '');
    const [head = '', ...lines] = inputText(name, merged[name]).split('\n');
    await writeAtomic(path, [head, ...comments, ...lines].join('\n'));
  }
}
