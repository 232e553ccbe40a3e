import type { Measure, Terms } from '../codebook/types.ts';
import { pythonReads, rReads, type SnippetData } from './snippets.ts';

export const MEASURE_LANGUAGES = ['r', 'python', 'duckdb'] as const;
export type MeasureLanguage = (typeof MEASURE_LANGUAGES)[number];

/** What a measure adds up in the reports of one form; `edition` null: reports on no known form, for counts. */
interface Arm {
  edition: string | null;
  numerator: Terms;
  denominator: Terms | null;
}

/**
 * A program that reads the release's facts, proves their bytes and works out a measure report by report: numerator,
 * denominator and value, missing (never 0) where an operand has no number and over 0. `reports` limits it to a view's
 * reports; null takes all. It runs as it is pasted and leaves its rows in `table`. A measure of a collection, which no
 * single report holds, throws a RangeError.
 */
export function measureSnippet(
  language: MeasureLanguage,
  data: SnippetData,
  measure: Measure,
  reports: readonly string[] | null,
): string {
  if (measure.kind === 'collection') throw new RangeError(`${measure.code} is not a measure of one report`);
  return `${{ r, python, duckdb }[language](data, measure, reports)}\n`;
}

function armsOf(measure: Measure): Arm[] {
  const arms = measure.editions.flatMap((edition): Arm[] => {
    const terms = measure.terms[edition];
    return terms === undefined ? [] : [{ edition, ...terms }];
  });
  const [first] = arms;
  // A report on no known form can still state a count in its prose or in a transcription.
  return measure.kind === 'count' && first !== undefined ? [...arms, { ...first, edition: null }] : arms;
}

function keysOf(arms: readonly Arm[]): string[] {
  const sides = arms.flatMap(({ numerator, denominator }) => [
    numerator,
    ...(denominator ? [denominator] : []),
  ]);
  return [...new Set(sides.flatMap(({ plus, minus }) => [...plus, ...minus]))];
}

const quoted = (items: readonly string[], sign = '"') =>
  items.map((item) => `${sign}${item}${sign}`).join(', ');

function python(data: SnippetData, measure: Measure, reports: readonly string[] | null): string {
  const arms = armsOf(measure);
  const side = (terms: Terms | null) =>
    terms === null ? 'None' : `([${quoted(terms.plus)}], [${quoted(terms.minus)}])`;
  const lines = arms.map(
    ({ edition, numerator, denominator }) =>
      `    ${edition === null ? 'None' : `"${edition}"`}: (${side(numerator)}, ${side(denominator)}),`,
  );
  const chosen =
    reports === null ? 'reports' : `reports[reports["report"].isin("""\n${wrapped(reports)}\n""".split())]`;
  return `${pythonReads(data, ['facts', 'reports'])}

# ${measure.code}: per form what is added and taken away, above and below the line
TERMS = {
${lines.join('\n')}
}
KEYS = [${quoted(keysOf(arms))}]
facts["key"] = facts["indicator"] + ("." + facts["applicant"]).fillna("")
table = ${chosen}[["report", "agency", "year", "edition"]].sort_values("report").set_index("report")
cells = facts[facts["key"].isin(KEYS)].pivot(index="report", columns="key", values="value")
cells = cells.reindex(index=table.index, columns=KEYS).astype("Float64")
table["numerator"], table["denominator"] = pd.NA, pd.NA

def total(side, rows):
    plus, minus = side
    return cells.loc[rows, plus].sum(axis=1, skipna=False) - cells.loc[rows, minus].sum(axis=1, skipna=False)

for edition, (above, below) in TERMS.items():
    rows = table.index[table["edition"].isna() if edition is None else (table["edition"] == edition).fillna(False)]
    table.loc[rows, "numerator"] = total(above, rows)
    if below is not None:
        table.loc[rows, "denominator"] = total(below, rows)
table = table.astype({"numerator": "Float64", "denominator": "Float64"}).reset_index()
# No number is <NA>, never 0; nothing over 0 is a rate.
table["value"] = ${
    measure.kind === 'count'
      ? 'table["numerator"]'
      : `${measure.scale} * table["numerator"] / table["denominator"].where(table["denominator"] > 0)`
  }
print(table.to_string(index=False))`;
}

function r(data: SnippetData, measure: Measure, reports: readonly string[] | null): string {
  const arms = armsOf(measure);
  const names = (terms: readonly string[]) => `c(${quoted(terms)})`;
  const side = (terms: Terms | null) =>
    terms === null ? 'NULL' : `list(${names(terms.plus)}, ${names(terms.minus)})`;
  const lines = arms.map(
    ({ edition, numerator, denominator }) =>
      `  list(${edition === null ? 'NA' : `"${edition}"`}, ${side(numerator)}, ${side(denominator)})`,
  );
  const chosen =
    reports === null
      ? ''
      : `\ntable <- table[table$report %in% scan(text = "\n${wrapped(reports)}\n", what = "", quiet = TRUE), ]`;
  return `${rReads(data, ['facts', 'reports'])}

# ${measure.code}: per form what is added and taken away, above and below the line
terms <- list(
${lines.join(',\n')})
keys <- ${names(keysOf(arms))}
facts$key <- ifelse(is.na(facts$applicant), facts$indicator, paste0(facts$indicator, ".", facts$applicant))
table <- as.data.frame(reports[order(reports$report), c("report", "agency", "year", "edition")])${chosen}
cells <- matrix(nrow = nrow(table), ncol = length(keys), dimnames = list(NULL, keys))
for (key in keys) {
  own <- facts[facts$key == key, ]
  cells[, key] <- own$value[match(table$report, own$report)]
}
total <- function(side, rows) rowSums(cells[rows, side[[1]], drop = FALSE]) - rowSums(cells[rows, side[[2]], drop = FALSE])
table$numerator <- NA_real_
table$denominator <- NA_real_
for (arm in terms) {
  rows <- which(if (is.na(arm[[1]])) is.na(table$edition) else table$edition %in% arm[[1]])
  table$numerator[rows] <- total(arm[[2]], rows)
  if (!is.null(arm[[3]])) table$denominator[rows] <- total(arm[[3]], rows)
}
# No number is NA, never 0; nothing over 0 is a rate.
table$value <- ${
    measure.kind === 'count'
      ? 'table$numerator'
      : `ifelse(table$denominator > 0, ${measure.scale} * table$numerator / table$denominator, NA)`
  }
print(table, row.names = FALSE)`;
}

function duckdb(data: SnippetData, measure: Measure, reports: readonly string[] | null): string {
  const arms = armsOf(measure);
  const sum = ({ plus, minus }: Terms) =>
    plus.map((key) => `"${key}"`).join(' + ') + minus.map((key) => ` - "${key}"`).join('');
  const side = (name: 'numerator' | 'denominator') => {
    const cases = arms.flatMap((arm) => {
      const terms = arm[name];
      const where = arm.edition === null ? 'r.edition IS NULL' : `r.edition = '${arm.edition}'`;
      return terms === null ? [] : [`WHEN ${where} THEN ${sum(terms)}`];
    });
    return cases.length === 0 ? 'CAST(NULL AS DOUBLE)' : `CASE ${cases.join('\n    ')} END`;
  };
  const cells = keysOf(arms).map((key) => `max(value) FILTER (WHERE key = '${key}') AS "${key}"`);
  const value =
    measure.kind === 'count'
      ? 'numerator'
      : `CASE WHEN denominator > 0 THEN ${measure.scale} * numerator / denominator END`;
  return `-- ${measure.code}; duckdb, any version since 1.0; over http it loads its httpfs extension
-- check the files first: sha256sum -c SHA256SUMS in the downloaded folder (release ${data.release})
SET VARIABLE base = '${data.base}';
WITH facts AS (
  SELECT report, value, indicator || coalesce('.' || applicant, '') AS key
  FROM read_parquet(getvariable('base') || '/${data.factsParquet.path}')
), cells AS (
  SELECT report, ${cells.join(',\n    ')}
  FROM facts GROUP BY report
), measured AS (
  SELECT r.report, r.agency, CAST(r.year AS INTEGER) AS year, r.edition,
    ${side('numerator')} AS numerator,
    ${side('denominator')} AS denominator
  FROM read_csv(getvariable('base') || '/${data.reports.path}', all_varchar = true) AS r
  LEFT JOIN cells USING (report)${
    reports === null ? '' : `\n  WHERE list_contains(string_split('${reports.join(' ')}', ' '), r.report)`
  }
)
-- No number is NULL, never 0; nothing over 0 is a rate.
SELECT *, ${value} AS value FROM measured ORDER BY report;`;
}

/** Report ids in lines a reader can look over. */
function wrapped(reports: readonly string[]): string {
  const lines: string[] = [];
  for (let at = 0; at < reports.length; at += 8) lines.push(reports.slice(at, at + 8).join(' '));
  return lines.join('\n');
}
