import { accuracyTable, checkTable, rateTable, statusTable } from '../prose/tables.ts';
import type { ProsePage, ProseSection } from '../prose/types.ts';
import type { MethodSources } from './method.ts';

const SECTIONS: readonly ((from: MethodSources) => ProseSection)[] = [
  () => ({
    id: 'reading',
    heading: 'How a report is read',
    blocks: [
      {
        steps: [
          'Format and encoding are told from the bytes, not from the file’s name. Paragraphs and tables are read, merged cells are expanded so that every position belongs to one cell at most.',
          'Rows and columns are compared with the labels of the official tables, and these decide which form it is. The year never decides. Where no table was seen and the form is inferred from the year, it says “inferred”, and nothing is called “not in this form”.',
          'Every cell gets exactly one result: a number, or a reason why there is none. A row with more or fewer numbers than columns is refused whole; two numbers run together are not taken apart; nothing is filled in, shifted or repaired.',
          'Body, year, dates and scope are read from the document with every reading there is; contradictions are listed. Nothing is taken from the file’s name.',
          'Numbers in the prose are taken only where an explicit pattern says what they are, this year or last, the body’s own or the jurisdiction’s. Others are mentions only.',
        ],
      },
      'Every number knows its place in the document: choose it, and the printed cell is shown.',
    ],
  }),
  () => ({
    id: 'statuses',
    heading: 'Ways of having no number',
    blocks: [
      'A printed 0 is 0. The states below are not 0, and none of them enters a total. Beside “not collected” there is “confirmed unpublished” (确认未发布): searched for after the deadline, on a recorded day in recorded places, and not found.',
      {
        table: statusTable(
          { caption: 'States of a cell', head: ['Word', 'Meaning', 'Code in data files'] },
          'en',
        ),
      },
    ],
  }),
  ({ accuracy, parser }) => ({
    id: 'accuracy',
    heading: 'How well it is read',
    blocks: [
      `What reader ${parser} makes of test documents whose answers are known; compared again with every change. “Unread” means no number and a reason; “wrong” means a number that is not the printed one.`,
      {
        table: accuracyTable(
          accuracy,
          {
            caption: 'Results by kind of document',
            head: ['Kind', 'Documents', 'Cells', 'Right', 'Unread', 'Wrong'],
          },
          'en',
        ),
      },
      'Most test documents imitate real ones and cannot stand for every site; a layout never met may do worse. Of a damaged table whole rows or blocks are refused, so more cells are unread than were damaged.',
    ],
  }),
  ({ at }) => ({
    id: 'checks',
    heading: 'Checks and their sources',
    blocks: [
      'A check is an equation or a limit with three results: holds, fails, not assessable. With one cell missing it is not assessable and never counts as holding. Severity is mismatch (不符), to verify (待核) or note (提示): clues, not conclusions.',
      { table: checkTable({ caption: 'Checks', head: ['Id', 'Name', 'Severity', 'Source'] }, at, 'en') },
    ],
  }),
  () => ({
    id: 'localiser',
    heading: 'How “cells to look at first” are found',
    blocks: [
      'When equations of tables 3 or 4 fail, these are tried in turn: changing one cell; a row shifted by a column; two cells exchanged; two cells changed. The first that makes every equation hold is listed, with the number of such edits and the slip it would be (digits transposed, one too many, one missing, wrong row). Between several, what was carried over from and into the neighbouring years decides.',
      'This says where to look first. Even a single possible edit does not prove where the slip is, and no number is ever changed by it.',
    ],
  }),
  () => ({
    id: 'comparability',
    heading: 'Which years compare',
    blocks: [
      'Up to 2018 reports follow the table of notice 国办发〔2014〕32号, in 2019 and 2020 that of 国办公开办函〔2019〕60号, since 2021 that of 国办公开办函〔2021〕30号. Their items differ, and the codebook says for each how far it compares across forms: comparable ones are joined by a line, roughly equal ones are set apart and marked ≈, others are two series.',
      'The 2014 form’s “requests received” may include cases carried over; the 2019 form counts fee items and the 2021 form fee amounts; the 2019 form’s licensing decisions were often filled with cases handled. None of these is joined to later years.',
      'Bodies before and after a reorganisation stay apart; the reader chooses whether predecessors are added, and rates and documents in force cannot be. Reports of less than a year enter neither changes nor totals.',
    ],
  }),
  ({ at }) => ({
    id: 'totals',
    heading: 'Totals and rates',
    blocks: [
      'A total adds the reports that state the figure and says how many do and how many were due; unless all do it is a known total. A government reports for its whole jurisdiction and is never added to its departments.',
      'Rates of several bodies or years are pooled, not averaged. Over 0 there is no rate; below 10 only the fraction is given; below 30 nothing is ranked, and a 95 % interval (Wilson) is shown.',
      'There are several sound ways to compute a disclosure rate. Each has its own name here, and no rate goes without one:',
      { table: rateTable({ caption: 'Named rates', head: ['Name', 'Formula'] }, at, 'en') },
    ],
  }),
  () => ({
    id: 'deadlines',
    heading: 'Deadlines and lateness',
    blocks: [
      'Under article 49 of the Regulation on Open Government Information (政府信息公开条例) as revised in 2019, departments publish by 31 January and local governments by 31 March; before, the day was 31 March for all. Townships and subdistricts follow local notices; without a recorded one they are not judged.',
      'A report is late only when every known date is after the deadline, and the days are a lower bound. One date in time, or a single date that proves nothing, makes it a date to verify (日期待核).',
    ],
  }),
  ({ at }) => ({
    id: 'releases',
    heading: 'Releases, hashes, fingerprints',
    blocks: [
      'Every number comes from a frozen release: a set of sorted rows, whose hash (SHA-256) is taken over the rows and the versions of codebook and reader. The same inputs give the same hash on any computer. An old release never changes; between any two, every changed cell is listed with its reason.',
      'Pages with /v/ and a release in their address no longer change. `fp` in a pinned link is the first 12 characters of the SHA-256 of the view’s rows: it is computed anew on opening, and if it differs both values stand above the view. That is another matter than “the data file differs from its release”, which means that a file was exchanged; such a file is not used.',
      `The [self-test](${at.site('selftest')}) lets you prove this yourself.`,
    ],
  }),
  () => ({
    id: 'limits',
    heading: 'Limits',
    blocks: [
      {
        list: [
          'Numbers in pictures and scans are not read; .doc, .rtf and encrypted files cannot be.',
          'A wrong entry that leaves every equation true is not found: few findings do not mean reliable numbers.',
          'Transcribed collections hold no documents; only the numbers can be compared with one another.',
          'A correction counts only when it is declared in corrections.csv with its reason; the published number is always kept.',
          'Names and telephone numbers are masked by rule: names after words of a role and telephone numbers are; a name that stands alone may not be found.',
        ],
      },
    ],
  }),
];

/** The method in English, section by section as in Chinese. */
export const methodEn = (from: MethodSources): ProsePage => ({
  title: 'Method',
  lead: 'How an annual report becomes the numbers on these pages, where that can go wrong, and how a changed number shows.',
  sections: SECTIONS.map((section) => section(from)),
});
