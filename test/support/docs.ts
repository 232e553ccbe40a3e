/** What documentation names, so that tests can ask whether it is there. */

/** Names that a text does not have as a whole word. */
export function missing(names: Iterable<string>, text: string): string[] {
  const words = new Set(text.match(/[\w.-]*\w/g));
  return [...new Set(names)].filter((name) => !words.has(name));
}

/** Scripts of package.json that a text tells the reader to run. */
export function scriptsIn(text: string): string[] {
  const found = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name ?? '');
  return [...new Set(found)];
}

/** Commands of the command line that a text tells the reader to run. */
export function commandsIn(text: string): string[] {
  const found = [...text.matchAll(/npm run (?:-s )?gouji -- ([a-z][\w-]*)/g)].map(([, name]) => name ?? '');
  return [...new Set(found)];
}

/** Sources and tests that a text names in code, and files it links to, by their path from the root or from `folder`. */
export function filesIn(text: string, folder: string): string[] {
  const code = [...text.matchAll(/`((?:src|test)\/[\w./[\]=-]+)`/g)].map(([, path]) => path ?? '');
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
    ([, path]) => `${folder}${path ?? ''}`,
  );
  return [...new Set([...code, ...links])];
}
