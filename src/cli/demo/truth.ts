import { formKeys, parseKey } from '../../core/codebook/index.ts';
import { cityOf, cleanReports } from './city.ts';
import { EXTENSION, printsPageDate } from './layouts/choice.ts';
import { plantAll, type PlantedCity } from './planted.ts';
import type { DemoReport, Expected, ProseFacts } from './types.ts';

/** What a faithful reader finds in one document. */
export interface DemoTruth {
  /** Path below data/demo. */
  file: string;
  agency: string;
  name: string;
  year: number;
  version: number;
  edition: DemoReport['edition'];
  layout: DemoReport['layout'];
  /** Page date, null when the document prints none. */
  published: string | null;
  signed: string | null;
  /** Every fact key of the edition's tables. */
  facts: Record<string, Expected>;
  /** Numbers its sentences state, by prose code. */
  prose: ProseFacts;
}

/** The whole city as it is printed, with the record of what was planted in it. */
export function demoCity(): PlantedCity {
  const city = cityOf();
  return plantAll(city, cleanReports(city));
}

/** Where a report's document lies below data/demo. */
export function fileOf(report: DemoReport): string {
  const version = report.version === 1 ? '' : `.v${report.version}`;
  return `raw/${report.agency.id}/${report.year}${version}.${EXTENSION[report.layout]}`;
}

/** Money is compared in the form's unit: 元 for the procurement amount. */
function expectedOf(raw: string, key: string): Expected {
  if (raw === '') return { status: 'blank' };
  if (raw === '/') return { status: 'not_applicable' };
  const number = Number(raw.replace(/万?元$/, ''));
  if (key !== 'v19_procurement_amount') return number;
  // Four decimals of 万元 are whole yuan; rounding removes what binary fractions add.
  return raw.endsWith('万元') ? Math.round(number * 10_000) : number;
}

function truthOf(report: DemoReport): DemoTruth {
  const facts: Record<string, Expected> = {};
  for (const key of formKeys(report.edition)) {
    const raw = report.cells[key];
    if (raw === undefined) throw new RangeError(`${report.agency.short} ${report.year} has no cell ${key}`);
    const hidden = report.picture === true && parseKey(key).applicant !== null;
    facts[key] = hidden ? { status: 'unreadable' } : expectedOf(raw, key);
  }
  return {
    file: fileOf(report),
    agency: report.agency.id,
    name: report.agency.name,
    year: report.year,
    version: report.version,
    edition: report.edition,
    layout: report.layout,
    published: printsPageDate(report.layout) ? report.published : null,
    signed: report.signed,
    facts,
    prose: report.text.stated,
  };
}

/** Truth of every document of the collection, in manifest order; computed, never read back from the documents. */
export function demoTruth(): DemoTruth[] {
  return demoCity().reports.map(truthOf);
}
