import { measureOf } from '../../core/codebook/measures.ts';
import type { Status } from '../../core/model.ts';
import type { StripPicture } from '../charts/stripOption.ts';
import { editionName, exact } from '../i18n/index.ts';
import { exploreWords } from '../i18n/explore.ts';
import { measureWords } from '../i18n/measure.ts';
import { statusWord } from '../i18n/status.ts';
import { reportAddress, spelled } from '../evidence/address.ts';
import type { MeasureCell } from './answers.ts';
import type { FigureContext, MeasureFigure } from './figure.ts';
import { measureName } from './name.ts';

/** Fewer bodies than this with a number make no distribution. */
const CROWD = 8;

/** How the counts of one year are spread over bodies: its texts and what the strip draws. */
export interface Spread {
  figure: MeasureFigure;
  strip: StripPicture;
}

/**
 * The newest year in which some of the bodies that are compared (`mine`) state a count: one mark each on log1p, zeros
 * and bodies without a number in lanes of their own. Null for rates, whose spread needs their denominators (Explore),
 * and where fewer than eight state it. Years that do not cover twelve months stay out (PRODUCT H13).
 */
export function spreadOf(
  code: string,
  cells: readonly MeasureCell[],
  mine: (cell: MeasureCell) => boolean,
  context: FigureContext,
): Spread | null {
  const measure = measureOf(code);
  if (measure.kind !== 'count') return null;
  const { lang, nameOf } = context;
  const own = cells.filter((cell) => mine(cell) && !cell.partial);
  const year = Math.max(0, ...own.filter(hasNumber).map((cell) => cell.year));
  const shown = own.filter((cell) => cell.year === year);
  const known = shown.filter(hasNumber);
  if (known.length < CROWD) return null;
  const [t, x] = [measureWords(lang), exploreWords(lang)];
  const said = (cell: MeasureCell) =>
    cell.value === null ? statusWord(cell.status as Status, lang) : exact(cell.value, lang, 6);
  const top = known.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0];
  const zeros = known.filter(({ value }) => value === 0).length;
  const name = measureName(measure, lang);
  const evidence = ({ report, value }: MeasureCell) =>
    spelled(value === null ? null : reportAddress(report, [code]));
  return {
    strip: {
      members: shown.map((cell) => ({
        name: nameOf(cell.agency),
        value: cell.value,
        text: x.pointCount(nameOf(cell.agency), year, said(cell)),
        ev: evidence(cell),
      })),
      lanes: x.lanes,
    },
    figure: {
      id: 'spread',
      lang,
      heading: 2,
      title: t.spread(name, year),
      summary: x.summaryCounts(
        year,
        known.length,
        shown.length,
        zeros,
        top === undefined ? '' : `${nameOf(top.agency)} ${said(top)}`,
      ),
      columns: [
        { key: 'agency', label: t.agency },
        { key: 'form', label: t.form },
        { key: 'value', label: name, align: 'right' },
      ],
      rows: shown.map((cell) => ({
        agency: nameOf(cell.agency),
        form: cell.edition === null ? '' : editionName(cell.edition, lang),
        value: said(cell),
      })),
      note: t.spreadNote,
      caption: t.caption(context.asOf, context.release),
    },
  };
}

const hasNumber = ({ value }: MeasureCell) => value !== null;
