import { extractFacts, type TableFacts } from '../../src/core/facts/index.ts';
import { factKey } from '../../src/core/model.ts';
import { readDocument } from '../../src/core/read/index.ts';
import { random, type Form } from './forms.ts';
import { LAYOUTS } from './layouts.ts';

/** The table facts of a text or an HTML page. */
export const readFacts = async (text: string): Promise<TableFacts> =>
  extractFacts(await readDocument(new TextEncoder().encode(text)));

/** Value, or the status where there is none, of the keys wanted. */
export const cells = ({ facts }: TableFacts, ...keys: string[]): (number | string)[] =>
  keys.map((key) => {
    const fact = facts.find((one) => factKey(one) === key);
    return fact === undefined ? 'none' : (fact.value ?? fact.status);
  });
/** The problem codes, each once. */
export const codes = ({ problems }: TableFacts): string[] =>
  [...new Set(problems.map(({ code }) => code))].sort();
/** The form drawn in a named layout. */
export const draw = (name: string, form: Form): string => {
  const layout = LAYOUTS.find((one) => one.name === name);
  if (!layout) throw new RangeError(name);
  return layout.draw(form, random(1));
};
/** Keys whose value is not the one printed. */
export function wrong({ facts }: TableFacts, form: Form): string[] {
  return facts.flatMap((fact) =>
    fact.value === null || fact.value === Number(form.printed.get(factKey(fact)) || 'NaN')
      ? []
      : [factKey(fact)],
  );
}
