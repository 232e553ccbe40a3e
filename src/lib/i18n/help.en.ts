import type { HelpTexts } from './help.ts';

/** The twelve jobs in English, step by step as in Chinese. */
export const helpEn: HelpTexts = {
  title: 'Help',
  lead: 'By what you want to do: four jobs of oversight offices (O), four of researchers (R), four of journalists (J). Words in bold stand on the pages as they are written here.',
  want: 'Wanted',
  limits: 'Mind',
  jobs: {
    O1: (w, at) => ({
      heading: 'O1 Who has not published, as of today',
      want: 'how many bodies were on time, late, not collected or confirmed unpublished for a year, and which.',
      steps: [
        `Open [${w.menu('check')}](${at.check}) at **${w.ledger.tabs.ledger}**. Its first sentence counts every state; choose a count to see those bodies alone.`,
        `Set a day in **${w.ledger.asofLabel}** to see how things stood then. Under **${w.ledger.deadlines.legend}** choose **${w.ledger.deadlines.own}** and give the local day: states are worked out anew and the choice is in the address.`,
        `Sort by a column. **${w.ledger.columns.evidence}** leads to the report and to the publisher’s page; **${w.ledger.columns.remarks}** says where and when was searched.`,
        `**${w.ledger.export.button}** gives three sheets: ledger, definitions, filters and release.`,
      ],
      limits: [
        '“Not collected” only says that it is not here. Without a recorded search nothing is called unpublished.',
        'Days late are a lower bound. Dates that contradict each other make “date to verify”, never late.',
      ],
    }),
    O2: (w, at) => ({
      heading: 'O2 Whose numbers do not agree',
      want: 'which reports break the relations their own tables print, by how much, in which cells.',
      steps: [
        `Open **${w.ledger.tabs.numbers}** in [${w.menu('check')}](${at.check}?tab=numbers). Each line is one finding: body, check, both sides of the sum, severity.`,
        `Choose **${w.finding.open}**: the official table is rebuilt on the left with the cells outlined, the same place of the source is on the right.`,
        `Below is a sentence **${w.finding.sentence}**, to be copied.`,
        `After asking, choose **${w.finding.verdictWord.verified}**, **${w.finding.verdictWord.explained}** or **${w.finding.verdictWord.false_alarm}**, add a note and choose **${w.finding.give}**.`,
        `For another computer or a colleague: **${w.finding.save}**, and there **${w.finding.load}**.`,
      ],
      limits: [
        'An equation with a cell that has no number cannot be assessed and does not count as holding; how many there are is said apart.',
        'Answers are kept in this browser only and go when browsing data are cleared: save them to a file.',
      ],
    }),
    O3: (w, at) => ({
      heading: 'O3 Check a draft before it is published',
      want: 'whether the numbers of an unpublished report agree, without handing the file to anybody.',
      steps: [
        `Open [${w.open.menu}](${at.open}) and wait for **${w.open.offlineReady}**; the network may be cut now.`,
        `Drop Word, HTML, Excel or PDF files, or **${w.open.choose}**, or copy from Word or WPS and paste.`,
        'See which body, year and form were recognised, then the findings and what was met while reading.',
        `To compare what was carried over, choose **${w.open.besideButton}** (it fetches this site’s public files only).`,
        `**${w.open.opinionDownload}**, or **${w.open.print}**.`,
      ],
      limits: [
        'Where no official table was recognised it says so and infers nothing. Pictures and scans cannot be read.',
        'Reloading or closing the page ends it: nothing opened is kept.',
      ],
    }),
    O4: (w, at) => ({
      heading: 'O4 Write the circular and keep the evidence',
      want: 'a table to go behind a circular (通报), a sheet for each body, a file for the USB stick.',
      steps: [
        `Open **${w.ledger.tabs.annex}** in [${w.menu('check')}](${at.check}?tab=annex) and tick what goes in, or **${w.annex.chooseAll}**.`,
        `The preview is what is printed: **${w.annex.print}**, **${w.annex.docx}**, **${w.annex.xlsx}**.`,
        `For the bodies to answer: **${w.annex.sheets}**.`,
        `To keep: **${w.annex.pack}**; it opens by double-click, without network or server.`,
      ],
      limits: [
        'The annex uses neutral words and says as of which day. What to make of it is yours to decide.',
      ],
    }),
    R1: (w, at) => ({
      heading: 'R1 Get the panel',
      want: 'tidy data, body × year × item, in which blank, 0 and not asked are told apart.',
      steps: [
        `Open [${w.menu('data')}](${at.data}): CSV, CSV for Excel, Parquet and a workbook, with rows and SHA-256.`,
        `Under **${w.data.snippets}** is code for R, Python, DuckDB and Stata to paste and run.`,
        `For a part of it: set up a view in [${w.menu('x')}](${at.x}) and take CSV, Excel or code from below it.`,
        `For queries of your own: [${w.menu('sql')}](${at.sql}). Columns are explained in **${w.data.dictionary}**, codes in the [${w.menu('codebook')}](${at.codebook}).`,
      ],
      limits: [
        'An empty `value` is not 0: `status` says why. Published, corrected and computed values are three columns and never merged.',
        'A government’s report covers its jurisdiction: do not add it to departments, nor demonstration data to real ones.',
      ],
    }),
    R2: (w, at) => ({
      heading: 'R2 A trend across the forms of 2019 and 2021',
      want: 'how one measure developed, and which years may be read together.',
      steps: [
        `Open [${w.menu('m')}](${at.m}) and choose one, for instance [new requests](${at.req}).`,
        'Forms are set apart in the chart: no line joins years that do not compare, ≈ marks rough equality, and the reason is below.',
        `Under **${w.measure.panel}** choose **${w.measure.panels.balanced}** for the same n in every year.`,
        'The table says how many bodies state it and how many were due; where one makes up half or more it is named and can be left out.',
      ],
      limits: [
        'The 2019 form counts fee items, the 2021 form fee amounts: no address makes one line of them.',
      ],
    }),
    R3: (w, at) => ({
      heading: 'R3 Before and after mergers and renamings',
      want: 'who reported the figures before today’s body existed, and whether they can be added.',
      steps: [
        `Search for the body on the [front page](${at.home}) or in a collection, also by an old name, a short one or pinyin initials; or go through the [list of bodies](${at.a}).`,
        `On its page, under **${w.lineage.title}**, choose **${w.lineage.modes.reported}**, **${w.lineage.modes.chained}** or **${w.lineage.modes.stop}**.`,
        'The choice is in the address and in the caption.',
      ],
      limits: [
        'Rates and documents in force cannot be added, nor predecessors of which only a part was taken over. The reason stands beside the choice.',
      ],
    }),
    R4: (w, at) => ({
      heading: 'R4 Audit a value and report an error',
      want: 'where in the document a number stands, how it was read, whether it is the same in all releases.',
      steps: [
        `Choose any number to open **${w.evidence.title}**: value, status, printed form, place, method, dates, address, held text, hash.`,
        `**${w.evidence.openReport}** shows table and source side by side on the [report](${at.r})’s page.`,
        `If it looks wrong, open **${w.evidence.report}**: the text is ready, with cell and release. **${w.evidence.reportCopy}** and give it to the contact below.`,
        `[${w.menu('versions')}](${at.versions}) lists every changed cell between any two releases, and why.`,
      ],
      limits: ['Transcribed collections hold no documents, only the publisher’s address.'],
    }),
    J1: (w, at) => ({
      heading: 'J1 Find something worth asking about',
      want: 'which numbers are odd, why, and what to rule out first.',
      steps: [
        `Open [${w.menu('leads')}](${at.leads}). Fixed rules list the cards; each gives its grade first, then one sentence.`,
        `Read **${w.leads.why}** and **${w.leads.first}**; filter by **${w.leads.kind}**.`,
        'Go from the card to the cell in the report, then ask.',
      ],
      limits: [
        'Possible reporting errors come first: verify before you write.',
        'Bases below 10, other forms, reorganised bodies and part years are not listed. What is not listed may still be wrong.',
      ],
    }),
    J2: (w, at) => ({
      heading: 'J2 Go back to the source',
      want: 'the words behind a number, where they stood and what the page looked like.',
      steps: [
        `Choose the number to open **${w.evidence.title}**, then **${w.evidence.openReport}**.`,
        `**${w.evidence.copy}** copies value, formula, quotation, title, issuer, dates, address, hash of the held copy, pinned link and time.`,
        `If the publisher’s page is gone it says so and since when; the held text is still there. Reports changed after publication stand side by side under **${w.evidence.versions}**; the [report](${at.r})’s page shows which counts.`,
      ],
      limits: [
        'Names and telephone numbers are masked in held texts; the hash is that of the original bytes.',
      ],
    }),
    J3: (w, at) => ({
      heading: 'J3 A link that shows the same numbers years later',
      want: 'a link to print with a story that still leads to these numbers.',
      steps: [
        `Set up the view in [${w.menu('x')}](${at.x}) or on another page, find **${w.pinned.link}** below it and copy it.`,
        'Release, every option and the fingerprint `fp` are in it. On opening the numbers are compared with it, and the result stands above them.',
        'When a newer release exists the page says how much of this view it changes, and shows it; the numbers themselves stay.',
      ],
      limits: [
        'A gateway that cuts off what follows `?` leaves the default view of that release, and the page says so.',
      ],
    }),
    J4: (w, at) => ({
      heading: 'J4 Publish the chart',
      want: 'an image, an embed and a citation that carry source and caveats.',
      steps: [
        `Choose **${w.share.share}** below a figure, for instance on [${w.menu('')}](${at.overview}).`,
        `**${w.share.png}** is for chats and posts and has a QR code; **${w.share.svg}** is for print; **${w.share.csv}** holds the numbers shown.`,
        `**${w.share.embedLabel}**: pinned unless you choose the newest release.`,
        `**${w.share.cite}**: GB/T 7714, APA, BibTeX, RIS, CSL-JSON.`,
      ],
      limits: ['Caveats are never cut from the image; please print them too.'],
    }),
  },
  wrong: {
    heading: 'When numbers look wrong',
    lines: [
      'Choose the number and look at the source first. If that is what is printed there, ask the body that published it: this site only repeats it.',
      'If the source says something else, this site misread it: take the text under “Report an error” in the record and give it to the contact below.',
      'Whoever keeps the collection adds a line to `corrections.csv` (agency, year, key, value, published value, reason, source) and makes a new release. The published value is kept and the corrected one stands beside it; when the published value changes later, the correction no longer applies and says so. Old releases stay.',
      '“This view differs from the link” above a page means that its numbers are not those the link was made with: do not cite them. “The data file differs from its release” means that a file was exchanged: tell whoever publishes this site.',
    ],
  },
  words: {
    heading: 'Words',
    lead: 'Every way of having no number has its own word, and none of them is 0.',
    statuses: { caption: 'Cells', head: ['Word', 'Meaning', 'Code in data files'] },
    states: { caption: 'How a report was published', head: ['Word', 'Meaning'] },
  },
  contact: {
    heading: 'Contact',
    nobody:
      'The collections name nobody. Ask whoever gave you this address: the office that put these files on its server.',
    line: (name, contact) => `${name}: ${contact}`,
    selftest: (href) =>
      `With a problem of the pages themselves, please send the result of the [self-test](${href}).`,
  },
};
