import type { Format, Locator } from '../../core/model.ts';
import type { OpenWords } from './open.zh.ts';

/** The page in English. */
export const openEn: OpenWords = {
  menu: 'Check a draft',
  title: 'Check a draft: open a report from this computer',
  description: 'Reads a draft annual report in your browser and reconciles its tables. Nothing is uploaded.',
  lead: 'Put in an annual report that is not out yet and see whether its figures agree. Rules and wording are those of the rest of this site.',
  privacy: 'Files are handled in this browser only. Nothing is uploaded.',
  verifyTitle: 'How to verify this',
  verify: [
    'Wait for “This page now works offline”, disconnect (pull the cable, switch off wireless, or choose “Offline” in the developer tools), then put in a file: the result is the same.',
    'Or stay connected: press F12, open “Network”, clear the list and put in a file. No request appears. Only “Compare with last year” fetches public data files of this site; nothing of your file is sent.',
    'What you open stays in the memory of this page and is gone when you reload or close it. It is in no browser storage and in no link.',
  ],
  offlineReady: 'This page now works offline',
  loading: (parts) => `Loading: ${parts}. Please stay connected until this is done.`,
  failedParts: (parts) => `Not loaded: ${parts}. The rest works; reload with a connection to try again.`,
  part: {
    reader: 'reader and checks',
    maps: 'character maps for Chinese PDFs',
    word: 'Word output',
    sheet: 'Excel output',
    chart: 'charts',
  },
  inPage:
    'This browser cannot use background threads; files are read in the page itself, which may pause briefly and cannot be stopped.',
  noScript: 'The check runs in the browser and needs JavaScript.',
  dropTitle: 'Drop files here',
  choose: 'Choose files',
  formats: '.docx .html .xlsx .pdf .txt, several at once, up to 30 MB each.',
  pasteLabel: 'Or copy from Word, WPS or a web page and paste here (Ctrl+V)',
  pastePlaceholder: 'Paste here',
  pastedName: (count) => `Pasted content ${count}`,
  nothingPasted: 'The clipboard holds no text or file that can be read.',
  opened: (count) => `Reports opened on this computer (${count})`,
  openedNote: 'In this visit only; they enter no link.',
  notice: (count) =>
    `${count} ${count === 1 ? 'report is' : 'reports are'} open from this computer in this visit. They are not in the figures of this page, and no pinned link holds them.`,
  noticeLink: 'Back to the draft check',
  clear: 'Clear all',
  remove: (name) => `Remove ${name}`,
  stop: (name) => `Stop reading ${name}`,
  show: (name) => `Show ${name}`,
  columns: {
    file: 'File',
    agency: 'Agency',
    year: 'Year',
    read: 'Cells with a number',
    findings: 'Findings',
    state: 'State',
  },
  state: { waiting: 'waiting', reading: 'reading…', failed: 'not read' },
  done: (seconds) => `read (${seconds} s)`,
  announce: (name, cells, findings) => `${name}: ${cells} numbers read, ${findings} findings.`,
  announceFailed: (name, why) => `${name}: ${why}`,
  failure: {
    cancelled: 'Reading was stopped.',
    cmaps_missing:
      'This PDF needs the Chinese character maps, which were not loaded before the network was cut. Open this page with a connection, wait for “This page now works offline” and try again.',
  },
  none: 'none',
  unknownAgency: 'agency not recognised',
  unknownYear: 'year not recognised',
  noTables: 'The three tables were not recognised',
  noTablesMore:
    'No statistical table of an annual report was found in the file, so there are no cells to check; nothing is inferred.',
  findingsCount: (error, warn, info) => `mismatch ${error}, to verify ${warn}, note ${info}`,
  noFindings: 'No findings.',
  nothingToCheck: 'No table states a number, so its relations cannot be checked.',
  identity: 'What was recognised',
  agency: 'Agency',
  otherNames: 'Names used in the document',
  nameFrom: { title: 'title', source: 'source line', signature: 'signature', text: 'text' },
  year: 'Data year',
  yearFrom: {
    title: 'title',
    period: 'period',
    section: 'text',
    published: 'page date',
    signed: 'signature date',
  },
  edition: 'Form',
  scope: 'Scope',
  period: 'Statistical period',
  published: 'Page date',
  signed: 'Signature date',
  basis: 'Notices cited',
  file: 'File',
  sha256: 'SHA-256 of the file',
  checkedAt: 'Checked (clock of this computer)',
  cellsRead: 'Table cells',
  problems: 'Problems met while reading',
  noProblems: 'None.',
  besideTitle: 'Compare with last year',
  besideNote:
    'Fetches the public data of this agency (and the text of its last report where held) from this site, compares 上年结转 (carried in) with 结转下年度 (carried over) of last year’s report, and looks for jumps.',
  besideButton: 'Compare with last year',
  besideCollection: 'Collection',
  besideNoMatch: 'No collection of this site has this agency, so there is no last year to compare with.',
  besideState: {
    asked: 'Fetching last year’s figures…',
    offline:
      'There is no network now, so last year’s figures cannot be fetched and were not compared. All other checks stand.',
    failed:
      'Last year’s figures could not be fetched (the network may be cut) and were not compared. All other checks stand.',
  },
  besideDone: (collection, release, years) =>
    `Compared with this agency’s reports for ${years} in “${collection}”, release ${release}; findings are in the list above.`,
  besideNoLast: (year) => `There is no report for ${year} among them, so the carry-over was not checked.`,
  besideNoText:
    'This release does not serve the text of last year’s report, so the similarity of the texts was not measured.',
  opinionTitle: 'Opinion on the draft',
  opinionHeading: (agency, year) => `Opinion on the draft annual report ${year} of ${agency}`,
  opinionDownload: 'Download the opinion (Word)',
  print: 'Print',
  readCsv: 'Export what was read (CSV)',
  readXlsx: 'Export what was read (Excel)',
  opinionFindings: 'Findings',
  opinionNone: 'No findings under the present rules.',
  opinionPlaces: 'Where the cells are',
  opinionOpen: (count) =>
    `${count} further checks could not be made: cells are blank or missing, or there is no year before.`,
  footer:
    'Findings are clues, not conclusions; the publishing body’s own verification decides. 核查线索，不是结论',
  sideTitle: 'Side by side',
  sideNote: 'A cell without a number says why; it is never taken as 0.',
  sideAll: 'All cells',
  sideFigure: 'Figure',
  chartTitle: (agency) => `${agency}: published years and the reports opened here`,
  chartSummary: (count) =>
    `Lines are published figures held by this site; single points are the ${count} reports opened on this computer.`,
  chartSeries: (name) => `${name} (opened here)`,
  chartCaption: (collection, release) =>
    `Published figures: ${collection}, release ${release}. Reports opened on this computer exist in this visit only and enter no link.`,
  sheet: { cells: 'Cells', findings: 'Findings', file: 'Files' },
  sheetColumns: [
    'File',
    'Agency',
    'Year',
    'Code',
    'Figure',
    'Value',
    'Status',
    'As printed',
    'Flags',
    'Place',
  ],
  findingColumns: ['File', 'Check', 'Severity', 'Sentence', 'Arithmetic'],
  fileColumns: [
    'File',
    'Agency',
    'Year',
    'Form',
    'SHA-256',
    'Checked (clock of this computer)',
    'Reading problems',
  ],
  place: (where, format) => placeEn(where, format),
  writeFailed:
    'The file could not be written (a part was not loaded). Reload this page with a connection and try again.',
};

function placeEn(where: Locator, format: Format | null): string {
  const page = where.page === undefined ? '' : `page ${where.page + 1}, `;
  if (where.table === undefined) return `${page}paragraph ${where.block + 1}`;
  const table = format === 'xlsx' ? 'block' : 'table';
  return `${page}${table} ${where.table + 1}, row ${(where.row ?? 0) + 1}, column ${(where.col ?? 0) + 1}`;
}
