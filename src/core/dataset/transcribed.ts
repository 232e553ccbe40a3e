import { INDICATORS, formKeys, parseKey } from '../codebook/index.ts';
import { factKey, type Edition, type Fact, type Origin, type ParsedReport, type Status } from '../model.ts';
import { dateReadings } from '../identity/dates.ts';
import type { InputRow } from './inputs.ts';
import { cellNumber } from './table.ts';

type Figure = InputRow<'figures'>;

const APPROXIMATE = /余|多|近|约|左右/;
/** Nobody compared these with their page a second time; above the 0.8 below which a cell is shown with doubt. */
const CONFIDENCE = 0.9;

const UNSEEN = new Map<string, Fact>();

/** What the manifest knows about a report nobody holds a document of. */
export interface TranscribedSource {
  agencyName: string;
  year: number;
  edition: Edition | null;
  published: string | null;
  signed: string | null;
  /** The signature's date as printed, where it is unusual. */
  signedRaw: string | null;
  scope: 'own' | 'jurisdiction' | null;
  origin: Origin;
}

/**
 * A report typed in from figures: the edition's table keys that were not seen are `not_transcribed`, so that nothing
 * reads them as zero or as missing from the report.
 */
export function transcribedReport(source: TranscribedSource, figures: readonly Figure[]): ParsedReport {
  const seen = new Map(figures.map((figure) => [keyOf(figure), factOf(figure)]));
  const form = source.edition === null ? [] : formKeys(source.edition);
  const cells = form.map((key) => seen.get(key) ?? notTranscribed(key));
  const inForm = new Set(form);
  const rest = [...seen].filter(([key]) => !inForm.has(key)).map(([, fact]) => fact);
  return {
    kind: 'report',
    origin: source.origin,
    identity: {
      agency: source.agencyName,
      names: [],
      year: source.year,
      years: [],
      published: dateReading(source.published),
      signed: dateReading(source.signed, source.signedRaw),
      period: null,
      scope: source.scope,
      legalBasis: [],
    },
    edition: source.edition,
    sections: [],
    facts: [...cells, ...rest],
    mentions: [],
    problems: [],
    prose: [],
  };
}

/** True when the codebook knows the figure's indicator and applicant and the cell is a number or a status word. */
export function isKnownFigure(figure: Figure): boolean {
  const row = INDICATORS.get(figure.indicator);
  if (row === undefined) return false;
  const status = statusOf(figure);
  return (status === 'reported') === (figure.value !== '');
}

function keyOf(figure: Figure): string {
  const { indicator, applicant } = parseKey(
    figure.applicant === '' ? figure.indicator : `${figure.indicator}.${figure.applicant}`,
  );
  return factKey({ indicator, applicant });
}

function statusOf(figure: Figure): Status {
  return figure.status === '' ? 'reported' : (figure.status as Status);
}

function factOf(figure: Figure): Fact {
  const { indicator, applicant } = parseKey(keyOf(figure));
  const status = statusOf(figure);
  return {
    indicator,
    applicant,
    value: status === 'reported' ? cellNumber(figure.value) : null,
    raw: figure.raw === '' ? figure.value : figure.raw,
    status,
    locator: null,
    method: 'transcribed',
    confidence: CONFIDENCE,
    flags: APPROXIMATE.test(figure.raw) ? ['approx'] : [],
  };
}

/** One object stands for all the cells of a key that were not seen: most cells of a large transcription are. */
function notTranscribed(key: string): Fact {
  const known = UNSEEN.get(key);
  if (known !== undefined) return known;
  const fact: Fact = Object.freeze({
    ...parseKey(key),
    value: null,
    raw: '',
    status: 'not_transcribed',
    locator: null,
    method: 'transcribed',
    confidence: 0,
    flags: [],
  });
  UNSEEN.set(key, fact);
  return fact;
}

function dateReading(date: string | null, raw: string | null = null) {
  if (date === null) return null;
  const whole = date.length === 10 ? date : null;
  const others = raw === null ? [] : dateReadings(raw);
  const readings = [...new Set([...(whole === null ? [] : [whole]), ...others])];
  return { value: whole, raw: raw ?? date, readings, where: null };
}
