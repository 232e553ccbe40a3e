/**
 * The function with its answer kept per object for as long as the object lives: many rules ask the same question of
 * one report. The function must depend on nothing else, so remembering cannot change a result.
 */
export function memo<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: compute(key) };
    known.set(key, found);
    return found.value;
  };
}
