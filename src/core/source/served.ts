import type { RowOf } from '../dataset/shapes.ts';
import { rowKey } from '../dataset/wide.ts';
import type { Locator } from '../model.ts';
import { placeOf, type Place } from './place.ts';
import type { HeldBlock, HeldText, HeldView } from './view.ts';

/** What a page shows of a source document: its blocks, and where in them every fact and mention stands. */
export interface SourceFile {
  report: string;
  sha256: string;
  format: HeldView['format'];
  title: string | null;
  blocks: HeldBlock[];
  /** By fact key; a fact without a place (a missing row) has none. */
  places: Record<string, Place>;
  mentions: { indicator: string; raw: string; place: Place }[];
}

/** The served source of one report. Locators are resolved here, so that runs need not be served. */
export function sourceFile(
  view: HeldView,
  report: string,
  facts: readonly RowOf<'facts'>[],
  mentions: readonly RowOf<'mentions'>[],
): SourceFile {
  const places: SourceFile['places'] = {};
  for (const fact of facts) {
    const place = fact.locator === '' ? null : placeOf(JSON.parse(fact.locator) as Locator, view, fact.raw);
    if (place !== null) places[rowKey(fact)] = place;
  }
  return {
    report,
    sha256: view.sha256,
    format: view.format,
    title: view.title,
    blocks: view.blocks.map(withoutRuns),
    places,
    mentions: mentions.flatMap(({ indicator, raw, span }) => {
      const place = span === '' ? null : placeOf(JSON.parse(span) as Locator, view, raw);
      return place === null ? [] : [{ indicator, raw, place }];
    }),
  };
}

function withoutRuns(block: HeldBlock): HeldBlock {
  if (block.kind === 'table') return { ...block, cells: block.cells.map(bare) };
  return bare(block);
}

function bare<Part extends HeldText>({ runs: _runs, ...part }: Part): Omit<Part, 'runs'> {
  return part;
}
