/** Rule ids of the codebook's table of rules, by family and highest number. */
export function fixtureRules(): string[] {
  const families: [string, number][] = [
    ['T3', 10],
    ['T4', 4],
    ['T2', 10],
    ['N', 14],
    ['S', 14],
    ['C', 5],
  ];
  return families.flatMap(([family, last]) =>
    Array.from({ length: last }, (_, index) => `${family}-${String(index + 1).padStart(2, '0')}`),
  );
}
