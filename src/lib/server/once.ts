import { agencyList, type AgencyRow } from '../queries/agencyList.ts';
import { overviewRows, type OverviewRows } from '../queries/overview.ts';
import { releaseYears } from '../queries/releaseYears.ts';
import { runOn, type Engine } from '../queries/types.ts';
import { LISTED } from '../large.ts';
import { scopeOf, type Bounds } from '../url/scope.ts';
import { DEFAULT_VIEW } from '../url/view.ts';

/** Each engine stands for one file version, so an answer holds as long as the engine does. */
function once<T>(ask: (engine: Engine) => Promise<T>): (engine: Engine) => Promise<T> {
  const answers = new WeakMap<Engine, Promise<T>>();
  return (engine) => {
    const answer = answers.get(engine) ?? ask(engine);
    answers.set(engine, answer);
    return answer;
  };
}

/** First and last data year of a release: every one of its pages asks for them. 0 in a release without reports. */
export const boundsOf: (engine: Engine) => Promise<Bounds> = once(async (engine) => {
  const [years] = await runOn(engine, releaseYears, {});
  return { from: years?.first ?? 0, to: years?.last ?? 0 };
});

/** A release's agencies in official order. */
export const agenciesOf: (engine: Engine) => Promise<AgencyRow[]> = once((engine) =>
  runOn(engine, agencyList, {}),
);

const overviewIn = (large: boolean) =>
  once(async (engine) => {
    const classOf = new Map((await agenciesOf(engine)).map((row) => [row.agency, row.class]));
    return overviewRows(engine, scopeOf(DEFAULT_VIEW, await boundsOf(engine), classOf), large);
  });
const [whole, cut] = [overviewIn(false), overviewIn(true)];

/** The bodies a page of a large release is made with: the first of the list, and those its figures name. */
export function madeWith(all: readonly AgencyRow[], named: Iterable<string | null>): AgencyRow[] {
  const wanted = new Set(named);
  return all.filter(({ agency }, at) => at < LISTED || wanted.has(agency));
}

/** The overview's rows in its default view: the overview and each embed of its figures, in both languages. */
export function overviewOf(engine: Engine, large: boolean): Promise<OverviewRows> {
  return large ? cut(engine) : whole(engine);
}
