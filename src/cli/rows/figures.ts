import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf, type Figures } from '../../core/dataset/figures.ts';
import { indexRecords } from '../../core/dataset/record-runs.ts';
import { bytesOf, filePieces } from './read.ts';

/** Opens a collection's figures.csv for the time of `use`; a missing file has no figures. */
export async function withFigures<Result>(
  dir: string,
  use: (figures: Figures) => Promise<Result>,
): Promise<Result> {
  const path = join(dir, 'figures.csv');
  if (!existsSync(path)) return use(figuresOf(indexRecords([], 'agency'), () => new Uint8Array()));
  const index = indexRecords(filePieces(path), 'agency');
  const file = openSync(path, 'r');
  try {
    return await use(figuresOf(index, (run) => bytesOf(file, run)));
  } finally {
    closeSync(file);
  }
}
