/** A count with its noun in English: `1 change`, `2 changes`; `many` is given where an s is not enough. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
