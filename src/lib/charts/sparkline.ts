/** Geometry of a small trend: one path per run of neighbouring values, so that a gap stays a gap. */
export interface Sparkline {
  paths: string[];
  dots: { x: number; y: number; index: number }[];
  /** Positions without a value, for hollow ticks on the base line. */
  gaps: { x: number; index: number }[];
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Lays values out over `width` × `height` from a zero base line; null is a gap and is never joined. */
export function sparkline(values: readonly (number | null)[], width: number, height: number): Sparkline {
  const top = Math.max(1, ...values.map((value) => value ?? 0));
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const spark: Sparkline = { paths: [], dots: [], gaps: [] };
  let run: string[] = [];
  const close = () => {
    if (run.length > 1) spark.paths.push(`M${run.join('L')}`);
    run = [];
  };
  values.forEach((value, index) => {
    const x = round(values.length > 1 ? index * step : width / 2);
    if (value === null) {
      close();
      spark.gaps.push({ x, index });
      return;
    }
    const y = round(height - (value / top) * height);
    run.push(`${x} ${y}`);
    spark.dots.push({ x, y, index });
  });
  close();
  return spark;
}
