import type { Section } from './model.ts';
import { isFooter, type Outline } from './outline.ts';

/**
 * The chapters as printed, in document order. `number` is the chapter of the form the heading means (whatever
 * number is printed before it), 0 for one the form does not have. A list of contents is not taken for chapters.
 */
export function findSections(outline: Outline): Section[] {
  const { headings, lines, document } = outline;
  return headings.map((heading, index) => {
    const next = headings[index + 1];
    return {
      number: heading.number,
      title: heading.title,
      block: heading.block,
      length: heading.rest + proseLength(outline, heading.line + 1, next ? next.line : lines.length),
      hasTable: hasTable(outline, heading.block, next ? next.block : document.blocks.length),
    };
  });
}

function proseLength({ lines }: Outline, from: number, to: number): number {
  let length = 0;
  for (const line of lines.slice(from, to)) {
    if (isFooter(line)) break;
    length += line.text.replace(/\s/g, '').length;
  }
  return length;
}

function hasTable({ document, tableBlocks }: Outline, from: number, to: number): boolean {
  for (let block = from; block < to; block += 1) {
    if (tableBlocks.has(block) || document.blocks[block]?.kind === 'table') return true;
  }
  return false;
}
