import type { ShareContext } from './types.ts';

/** Name of a file made from a figure, without its ending: collection, release and figure. */
export function fileNameOf({ collection, release }: ShareContext, figure: string): string {
  return `gouji-${collection.id}-${release.id}-${figure}`;
}

/** The reader's day, `YYYY-MM-DD`: when a figure was looked at. */
export function today(now = new Date()): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
