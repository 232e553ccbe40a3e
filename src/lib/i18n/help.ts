import type { Bilingual, Lang } from '../../core/model.ts';
import { jobWords, type JobWords } from '../prose/jobWords.ts';
import { statusTable, type TableWords } from '../prose/tables.ts';
import type { FirstCollection } from '../prose/addresses.ts';
import type { Addresses, ProsePage, ProseSection } from '../prose/types.ts';
import { helpEn } from './help.en.ts';
import { helpZh } from './help.zh.ts';

/** Oversight offices, researchers, journalists: four jobs each. */
export const JOBS = ['O1', 'O2', 'O3', 'O4', 'R1', 'R2', 'R3', 'R4', 'J1', 'J2', 'J3', 'J4'] as const;
export type Job = (typeof JOBS)[number];

const PLACES = ['x', 'a', 'r', 'm', 'leads', 'data', 'codebook', 'sql', 'versions'] as const;
/** Addresses of the pages the jobs are done on. */
export type JobPlaces = Record<
  (typeof PLACES)[number] | 'check' | 'req' | 'overview' | 'open' | 'home',
  string
>;

export interface JobText {
  heading: string;
  want: string;
  steps: string[];
  limits: string[];
}

export interface HelpTexts {
  title: string;
  lead: string;
  want: string;
  limits: string;
  jobs: Record<Job, (w: JobWords, at: JobPlaces) => JobText>;
  wrong: { heading: string; lines: string[] };
  words: { heading: string; lead: string; statuses: TableWords; states: TableWords };
  contact: {
    heading: string;
    nobody: string;
    line: (name: string, contact: string) => string;
    selftest: (href: string) => string;
  };
}

/** Help in a language; `first` is the collection the examples lead into. */
export function helpPage(
  lang: Lang,
  at: Addresses,
  first: FirstCollection | null,
  contacts: readonly { name: Bilingual; contact: string }[],
): ProsePage {
  const t = lang === 'zh' ? helpZh : helpEn;
  const w = jobWords(lang);
  const places = placesOf(at, first);
  const jobs = JOBS.map((id) => jobSection(id, t.jobs[id](w, places), t));
  const contact = contacts.map((entry) => t.contact.line(entry.name[lang], entry.contact));
  return {
    title: t.title,
    lead: t.lead,
    sections: [
      ...jobs,
      { id: 'wrong', heading: t.wrong.heading, blocks: [{ list: t.wrong.lines }] },
      {
        id: 'words',
        heading: t.words.heading,
        blocks: [
          t.words.lead,
          { table: statusTable(t.words.statuses, lang) },
          { table: { ...t.words.states, rows: w.ledger.export.definitions.slice(0, STATES) } },
        ],
      },
      {
        id: 'contact',
        heading: t.contact.heading,
        blocks: [
          contact.length === 0 ? t.contact.nobody : { list: contact },
          t.contact.selftest(at.site('selftest')),
        ],
      },
    ],
  };
}

/** The ledger's definitions begin with the states of a report; deadlines and severities follow. */
const STATES = 7;

function placesOf(at: Addresses, first: FirstCollection | null): JobPlaces {
  const pages = Object.fromEntries(PLACES.map((name) => [name, at.collection(`${name}/`)])) as Record<
    (typeof PLACES)[number],
    string
  >;
  return {
    ...pages,
    check: at.collection(`check/${first?.year ?? ''}/`),
    req: at.collection(first?.measure ? `m/${first.measure}/` : 'm/'),
    overview: at.collection(''),
    open: at.site('open'),
    home: at.home,
  };
}

function jobSection(id: Job, job: JobText, t: HelpTexts): ProseSection {
  return {
    id,
    heading: job.heading,
    blocks: [
      `**${t.want}**${t === helpZh ? '：' : ': '}${job.want}`,
      { steps: job.steps },
      `**${t.limits}**`,
      { list: job.limits },
    ],
  };
}
