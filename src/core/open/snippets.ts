import type { OpenFile } from './files.ts';
import { RELEASE_TABLES } from './tables.ts';
import type { Field, FieldType, OpenTable } from './types.ts';

export const SNIPPET_LANGUAGES = ['r', 'python', 'duckdb', 'stata'] as const;
export type SnippetLanguage = (typeof SNIPPET_LANGUAGES)[number];

/** A file a snippet reads, as the release's list of files describes it. */
export interface SnippetFile {
  path: string;
  sha256: string;
  table: OpenTable;
}

/** What a snippet reads and from where: `base` is the folder's address or its path on disk. */
export interface SnippetData {
  release: string;
  base: string;
  facts: SnippetFile;
  reports: SnippetFile;
  agencies: SnippetFile;
  /** Parquet twin of the facts, for engines that read it in place. */
  factsParquet: { path: string };
  /** Ids of reports that do not cover twelve months: no total counts them. */
  partial: readonly string[];
}

/** The tables a snippet reads as CSV. */
export type SnippetTable = 'facts' | 'reports' | 'agencies';

/**
 * What the snippets need, out of a release's list of files; `partial` are the reports that do not cover twelve months.
 * Throws RangeError when a file is not listed.
 */
export function snippetData(
  release: string,
  base: string,
  files: readonly OpenFile[],
  partial: readonly string[],
): SnippetData {
  const find = (name: string, format: OpenFile['format']): SnippetFile => {
    const file = files.find((entry) => entry.table === name && entry.format === format);
    const table = RELEASE_TABLES.find((entry) => entry.name === name);
    if (file === undefined || table === undefined) throw new RangeError(`${name} (${format}) is not listed`);
    return { path: file.path, sha256: file.sha256, table };
  };
  return {
    release,
    base,
    facts: find('facts', 'csv'),
    reports: find('reports', 'csv'),
    agencies: find('agencies', 'csv'),
    factsParquet: find('facts', 'parquet'),
    partial,
  };
}

/** Requests in the three ways forms and prose count them, as on the overview; never added to each other. */
const SERIES = { total: 'req_new', annex: 's14_req_received', prose: 'foi_received_text' } as const;

const PARTIAL =
  'Reports that do not cover twelve months (bodies founded or abolished within the year) are in no total.';
const quoted = (reports: readonly string[]) => reports.map((report) => `"${report}"`).join(', ');

/** A program that reads the release, proves the bytes, and prints new requests by year; it runs as it is pasted. */
export function snippet(language: SnippetLanguage, data: SnippetData): string {
  return `${{ r, python, duckdb, stata }[language](data)}\n`;
}

/** Imports, the fetching of checked bytes, and one `read_csv` per named table. */
export function pythonReads(data: SnippetData, names: readonly SnippetTable[]): string {
  const read = (name: SnippetTable) => {
    const file = data[name];
    return `${name} = pd.read_csv(
    fetch("${file.path}", "${file.sha256}"),${file.path.endsWith('.gz') ? '\n    compression="gzip",' : ''}
    dtype={${dtypes(file.table)}},
    keep_default_na=False, na_values=[""],
)`;
  };
  return `import hashlib, io, urllib.request
import pandas as pd

BASE = "${data.base}"  # release ${data.release}

def fetch(name, sha256):
    source = f"{BASE}/{name}"
    opened = urllib.request.urlopen(source) if "://" in source else open(source, "rb")
    with opened:
        content = opened.read()
    if hashlib.sha256(content).hexdigest() != sha256:
        raise SystemExit(f"{name} differs from its release")
    return io.BytesIO(content)

${names.map(read).join('\n')}`;
}

function python(data: SnippetData): string {
  return `${pythonReads(data, ['facts', 'reports', 'agencies'])}

# Bodies that report for themselves: a government's report covers its jurisdiction and is never added to them.
own = facts.merge(reports[["report", "scope"]], on="report").merge(agencies[["agency", "type"]], on="agency")
own = own[(own["type"] != "gov") & (own["scope"].fillna("") != "jurisdiction")]
# ${PARTIAL}
own = own[~own["report"].isin([${quoted(data.partial)}])]
asked = own[
    ((own["indicator"] == "${SERIES.total}") & (own["applicant"] == "total"))
    | own["indicator"].isin(["${SERIES.annex}", "${SERIES.prose}"])
]
# total: the k reports that state a number, out of n that have the cell. No number is <NA>, never 0.
table = (
    asked.groupby(["year", "indicator"])["value"]
    .agg(total=lambda v: v.sum(min_count=1), k="count", n="size")
    .reset_index()
)
print(table.to_string(index=False))`;
}

const PANDAS: Record<FieldType, string> = {
  string: 'string',
  integer: 'Int64',
  number: 'Float64',
  boolean: 'boolean',
  object: 'string',
  array: 'string',
};

/** Nullable types by column: stable whatever a file happens to hold, and none falls back to mixed objects. */
function dtypes(table: OpenTable): string {
  return table.fields.map(({ name, type }) => `"${name}": "${PANDAS[type]}"`).join(', ');
}

/** Library, the fetching of checked bytes, and one `read_csv` per named table. */
export function rReads(data: SnippetData, names: readonly SnippetTable[]): string {
  const read = (name: SnippetTable) => {
    const file = data[name];
    return `${name} <- read_csv(fetch("${file.path}", "${file.sha256}"),
  col_types = "${file.table.fields.map(readrType).join('')}", na = "", trim_ws = FALSE)`;
  };
  return `library(readr)

base <- "${data.base}"  # release ${data.release}

fetch <- function(name, sha256) {
  source <- paste0(base, "/", name)
  file <- file.path(tempdir(), name)
  if (grepl("://", source)) download.file(source, file, mode = "wb", quiet = TRUE) else file.copy(source, file, TRUE)
  if (requireNamespace("digest", quietly = TRUE)) {
    stopifnot(digest::digest(file, algo = "sha256", file = TRUE) == sha256)
  } else if (nzchar(Sys.which("sha256sum"))) {
    stopifnot(substr(system2("sha256sum", shQuote(file), stdout = TRUE), 1, 64) == sha256)
  } else {
    warning(name, " was not checked: install the package digest")
  }
  file
}

${names.map(read).join('\n')}`;
}

function r(data: SnippetData): string {
  return `${rReads(data, ['facts', 'reports', 'agencies'])}

# Bodies that report for themselves: a government's report covers its jurisdiction and is never added to them.
own <- merge(merge(facts, reports[c("report", "scope")]), agencies[c("agency", "type")])
own <- own[own$type != "gov" & !(own$scope %in% "jurisdiction"), ]
# ${PARTIAL}
own <- own[!(own$report %in% c(${quoted(data.partial)})), ]
asked <- own[(own$indicator == "${SERIES.total}" & own$applicant %in% "total") |
  own$indicator %in% c("${SERIES.annex}", "${SERIES.prose}"), ]
# total: the k reports that state a number, out of n that have the cell. No number is NA, never 0.
groups <- split(asked, list(asked$year, asked$indicator), drop = TRUE)
table <- do.call(rbind, lapply(groups, function(g) data.frame(
  year = g$year[1], indicator = g$indicator[1],
  total = if (all(is.na(g$value))) NA_real_ else sum(g$value, na.rm = TRUE),
  k = sum(!is.na(g$value)), n = nrow(g))))
table <- table[order(table$year, table$indicator), ]
print(table, row.names = FALSE)`;
}

const READR: Record<FieldType, string> = {
  string: 'c',
  integer: 'i',
  number: 'd',
  boolean: 'l',
  object: 'c',
  array: 'c',
};

function readrType({ type }: Field): string {
  return READR[type];
}

function duckdb(data: SnippetData): string {
  return `-- duckdb, any version since 1.0; over http it loads its httpfs extension
-- check the files first: sha256sum -c SHA256SUMS in the downloaded folder (release ${data.release})
SET VARIABLE base = '${data.base}';
SELECT f.year, f.indicator, sum(f.value) AS total, count(f.value) AS k, count(*) AS n
FROM read_parquet(getvariable('base') || '/${data.factsParquet.path}') AS f
JOIN read_csv(getvariable('base') || '/${data.reports.path}', all_varchar = true) AS r USING (report)
JOIN read_csv(getvariable('base') || '/${data.agencies.path}', all_varchar = true) AS a ON a.agency = f.agency
WHERE a.type <> 'gov' AND r.scope IS DISTINCT FROM 'jurisdiction'
  -- ${PARTIAL}
  AND report NOT IN (SELECT unnest([${data.partial.map((report) => `'${report}'`).join(', ')}]::VARCHAR[]))
  AND ((f.indicator = '${SERIES.total}' AND f.applicant = 'total') OR f.indicator IN ('${SERIES.annex}', '${SERIES.prose}'))
GROUP BY ALL ORDER BY ALL;`;
}

/** Stata reads no gzip: the facts are unpacked once, outside it. Text columns are named, so that none is guessed. */
function stata(data: SnippetData): string {
  const texts = (file: SnippetFile) =>
    file.table.fields
      .flatMap(({ type }, at) => (type === 'integer' || type === 'number' ? [] : [at + 1]))
      .join(' ');
  const load = (file: SnippetFile, name: string) =>
    `import delimited using "\`base'/${name}", clear encoding("utf-8") varnames(1) case(preserve) bindquote(strict) maxquotedrows(unlimited) stringcols(${texts(file)})`;
  const plain = data.facts.path.replace(/\.gz$/, '');
  return `* release ${data.release}. Download the folder, check it (sha256sum -c SHA256SUMS)${data.facts.path.endsWith('.gz') ? `,\n* and unpack the facts (gzip -dk ${data.facts.path})` : ''}; then point base at it.
local base "${data.base}"
tempfile reports agencies
${load(data.reports, data.reports.path)}
keep report scope
save \`reports'
${load(data.agencies, data.agencies.path)}
keep agency type
save \`agencies'
${load(data.facts, plain)}
merge m:1 report using \`reports', keep(match) nogenerate
merge m:1 agency using \`agencies', keep(match) nogenerate
* Bodies that report for themselves: a government's report covers its jurisdiction and is never added to them.
drop if type == "gov" | scope == "jurisdiction"
* ${PARTIAL}
local partial "${data.partial.join(' ')}"
foreach id of local partial {
    drop if report == "\`id'"
}
keep if (indicator == "${SERIES.total}" & applicant == "total") | inlist(indicator, "${SERIES.annex}", "${SERIES.prose}")
* total: the k reports that state a number, out of n that have the cell. No number is missing, never 0.
generate byte one = 1
collapse (sum) total = value (count) k = value (sum) n = one, by(year indicator)
replace total = . if k == 0
list, sepby(year) noobs`;
}
