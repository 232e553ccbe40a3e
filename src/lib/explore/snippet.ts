import type { OpenFile } from '../../core/open/files.ts';
import { operandKeys } from '../queries/measureSql.ts';
import type { ExploreModel } from './model.ts';

/** Where a snippet reads from: the release's folder and its list of files. */
export interface SnippetSource {
  release: string;
  folder: string;
  files: readonly Pick<OpenFile, 'table' | 'format' | 'path' | 'sha256'>[];
}

const list = (items: readonly string[]) => items.map((item) => `"${item}"`).join(', ');

/**
 * A Python program that reads the release's facts, proves their bytes, and keeps the cells this view is computed from:
 * one row per report, one column per cell, each with its status. Null when the release lists no facts file.
 */
export function pythonOf(model: ExploreModel, source: SnippetSource): string | null {
  const facts = source.files.find((file) => file.table === 'facts' && file.format === 'csv');
  if (facts === undefined) return null;
  const reports = model.rows.flatMap(({ report }) => (report === null ? [] : [report]));
  return `import hashlib, io, urllib.request
import pandas as pd

BASE = "${source.folder}"  # release ${source.release}
KEYS = [${list(operandKeys(model.measure))}]  # ${model.measure.code}
REPORTS = """${reports.join(' ')}""".split()

source = f"{BASE}/${facts.path}"
opened = urllib.request.urlopen(source) if "://" in source else open(source, "rb")
with opened:
    content = opened.read()
if hashlib.sha256(content).hexdigest() != "${facts.sha256}":
    raise SystemExit("the facts differ from their release")
facts = pd.read_csv(io.BytesIO(content), ${facts.path.endsWith('.gz') ? 'compression="gzip", ' : ''}dtype="string", keep_default_na=False, na_values=[""])
facts["key"] = facts["indicator"] + ("." + facts["applicant"]).fillna("")
facts["value"] = facts["value"].astype("Float64")
view = facts[facts["key"].isin(KEYS) & facts["report"].isin(REPORTS)]
# value is <NA> wherever status is not "reported": never 0
print(view.pivot(index="report", columns="key", values=["value", "status"]).to_string())
`;
}
