import { assemble } from '../../core/dataset/assemble.ts';
import type { Examine } from '../../core/dataset/held.ts';
import type { Dataset } from '../../core/dataset/shapes.ts';
import { readCollection, type Collection } from '../collections.ts';

export interface Built {
  collection: Collection;
  dataset: Dataset;
  parser: string;
}

const examine: Examine = () => ({ findings: [], counts: {} });

/** Reads a collection's inputs and documents into rows as of a date. */
export async function buildCollection(id: string, options: { date: string }): Promise<Built> {
  const collection = await readCollection(id);
  const dataset = assemble({
    meta: collection.meta,
    inputs: collection.inputs,
    documents: new Map(),
    date: options.date,
    examine,
  });
  return { collection, dataset, parser: '1' };
}
