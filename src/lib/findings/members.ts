import type { Instance } from '../../core/model.ts';

/** A row of table 3 for a whole jurisdiction against the sum of the bodies that have a figure. */
export interface MemberRow {
  key: string;
  whole: number;
  sum: number;
  known: number;
  of: number;
  gap: number;
}

/** The rows of an X-06 finding; an instance of another form is left out. */
export function memberRows(instances: readonly Instance[]): MemberRow[] {
  return instances.flatMap(({ left, right, cells }) => {
    const sum = /^(-?[\d.]+)\((\d+)\/(\d+)\)$/.exec(right);
    const [key] = cells;
    const whole = Number(left);
    if (sum === null || key === undefined || !Number.isFinite(whole)) return [];
    const [total, known, of] = [Number(sum[1]), Number(sum[2]), Number(sum[3])];
    return [{ key, whole, sum: total, known, of, gap: whole - total }];
  });
}
