"""Works out views of a release from its published CSV files and compares them with what the site shows.

Standard library only and nothing of the project: rules are taken from the codebook's and the data pages' words.
Usage: recompute.py FOLDER VIEWS.json. Exits 1 on any difference.
"""

import csv
import gzip
import json
import re
import sys
from pathlib import Path


def table(folder, name):
    path = folder / f"{name}.csv"
    if path.exists():
        with open(path, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    with gzip.open(folder / f"{name}.csv.gz", "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# What a measure adds above and below the line, by form: (plus, minus) pairs.
def both(above, below=None):
    return {"f2019": (above, below), "f2021": (above, below)}


MEASURES = {
    "req_new": (1, both(["req_new.total"])),
    "disclosure_rate_broad": (
        100,
        both(["out_granted.total", "out_partial.total"], ["out_total.total"]),
    ),
    "normdocs_repealed": (1, {"f2021": (["normdocs_repealed"], None)}),
    "review_correction_rate": (100, both(["rev_corrected"], ["rev_total", "-rev_pending"])),
}


class Release:
    def __init__(self, folder):
        self.agencies = {row["agency"]: row for row in table(folder, "agencies")}
        self.reports = {row["report"]: row for row in table(folder, "reports")}
        self.due = table(folder, "due")
        self.values, self.statuses = {}, {}
        for row in table(folder, "facts"):
            key = row["indicator"] + ("." + row["applicant"] if row["applicant"] else "")
            place = (row["report"], key)
            self.statuses[place] = row["status"]
            if row["status"] == "reported":
                self.values[place] = float(row["value"])
        self.short = self.short_years(table(folder, "lineage"))

    def short_years(self, lineage):
        """Bodies and years that do not cover twelve months."""
        short = set()
        for row in lineage:
            if row["kind"] == "rename":
                continue
            began = self.agencies.get(row["to"])
            month = re.search(row["year"] + r"年\s*([0-9]{1,2})月", row["source"])
            january = month is not None and int(month.group(1)) <= 1
            new = row["kind"] == "new" or (began is not None and began["from_year"] == row["year"])
            if began is not None and new and not january:
                short.add((row["to"], int(row["year"])))
            ended = row["kind"] == "abolished" or (row["kind"] == "merge" and row["from"] != row["to"])
            if ended:
                short.add((row["from"], int(row["year"])))
        return short

    def kind(self, agency):
        return self.agencies[agency]["type"]

    def side(self, report, keys):
        if keys is None:
            return None
        total = 0
        for key in keys:
            sign, name = (-1, key[1:]) if key.startswith("-") else (1, key)
            value = self.values.get((report, name))
            if value is None:
                return None
            total += sign * value
        return total

    def measured(self, report, code):
        """Numerator, denominator, whether both are stated."""
        _, forms = MEASURES[code]
        edition = self.reports[report]["edition"]
        if edition not in forms:
            return None, None, False
        above, below = forms[edition]
        top, bottom = self.side(report, above), self.side(report, below)
        return top, bottom, top is not None and (below is None or bottom is not None)

    def value(self, code, top, bottom):
        scale, forms = MEASURES[code]
        counts = next(iter(forms.values()))[1] is None
        if counts or top is None:
            return top if counts else None
        return scale * top / bottom if bottom is not None and bottom > 0 else None

    def in_scope(self, agency, year, params, mixed):
        kind, classes = self.kind(agency), [each for each in params["classes"].split(".") if each]
        if not params["yearFrom"] <= year <= params["yearTo"]:
            return False
        if mixed:
            return not classes or kind in classes
        if classes == ["gov"]:
            return kind == "gov"
        return kind != "gov" and (not classes or kind in classes)

    def chosen(self, params):
        unlike = "own" if params["classes"] == "gov" else "jurisdiction"
        return [
            row
            for row in self.reports.values()
            if self.in_scope(row["agency"], int(row["year"]), params, False) and row["scope"] != unlike
        ]

    def expected(self, params):
        """Bodies by year whose report was due by the release, or is held."""
        found = {(row["agency"], int(row["year"])) for row in self.chosen(params)}
        for row in self.due:
            year = int(row["year"])
            known = row["agency"] in self.agencies
            if row["state"] != "not_due" and known and self.in_scope(row["agency"], year, params, False):
                found.add((row["agency"], year))
        years = {}
        for _, year in found:
            years[year] = years.get(year, 0) + 1
        return years


def rows_view(release, view):
    code, found = view["measure"], {}
    for report, row in release.reports.items():
        year = int(row["year"])
        if not release.in_scope(row["agency"], year, view["params"], True):
            continue
        top, bottom, stated = release.measured(report, code)
        found[(row["agency"], year)] = {
            "numerator": top,
            "denominator": bottom,
            "value": release.value(code, top, bottom),
            "stated": stated,
            "partial": (row["agency"], year) in release.short,
        }
    for row in release.due:
        place = (row["agency"], int(row["year"]))
        asked = row["state"] != "not_due" and release.in_scope(*place, view["params"], True)
        if asked and place not in found:
            found[place] = {"numerator": None, "denominator": None, "value": None, "stated": False}
            found[place]["partial"] = place in release.short
    shown = {
        (row["agency"], row["year"]): {
            "numerator": row["numerator"],
            "denominator": row["denominator"],
            "value": row["value"],
            "stated": row["status"] == "reported",
            "partial": row["partial"],
        }
        for row in view["rows"]
    }
    return found, shown


def totals_view(release, view):
    code, params = view["measure"], view["params"]
    without = params["without"].split(".")
    chosen = release.chosen(params)
    stated = [
        row for row in chosen if release.measured(row["report"], code)[2] and row["agency"] not in without
    ]
    full = [row for row in stated if (row["agency"], int(row["year"])) not in release.short]
    known = full
    if params["panel"] == "balanced":
        wanted = {row["year"] for row in full}
        years = {}
        for row in full:
            years.setdefault(row["agency"], set()).add(row["year"])
        known = [row for row in full if years[row["agency"]] == wanted]
    expected, found = release.expected(params), {}
    for year in expected:
        held = [row for row in chosen if int(row["year"]) == year]
        for edition in {row["edition"] for row in held} or {None}:
            own = [row for row in held if edition is not None and row["edition"] == edition]
            counted = [release.measured(row["report"], code) for row in own if row in known]
            tops = [top for top, _, _ in counted]
            bottoms = [bottom for _, bottom, _ in counted if bottom is not None]
            top = sum(tops) if tops else None
            bottom = sum(bottoms) if bottoms else None
            found[(year, edition or None)] = {
                "numerator": top,
                "denominator": bottom,
                "value": release.value(code, top, bottom),
                "k": len(counted),
                "held": len(own),
                "due": expected[year] - (len(held) - len(own)),
                "partial": len([row for row in own if row in stated and row not in full]),
            }
    names = ("numerator", "denominator", "value", "k", "held", "due", "partial")
    shown = {(row["year"], row["edition"]): {name: row[name] for name in names} for row in view["rows"]}
    return found, shown


SERIES = {
    "req_new": ("req_new.total", {"f2019", "f2021"}),
    "s14_req_received": ("s14_req_received", {"f2014", "f2008"}),
    "foi_received_text": ("foi_received_text", {"f2008", "f2014", "f2019", "f2021"}),
}


def requests_view(release, view):
    """Every stated sum the overview draws; a year none states has no sum on either side."""
    found = {}
    for row in release.chosen(view["params"]):
        for name, (key, forms) in SERIES.items():
            value = release.values.get((row["report"], key))
            if value is None or (row["edition"] and row["edition"] not in forms):
                continue
            short = (row["agency"], int(row["year"])) in release.short
            sums = found.setdefault((int(row["year"]), name), {"value": 0, "n": 0, "short": 0})
            sums["value"] += 0 if short else value
            sums["short" if short else "n"] += 1
    found = {place: {**sums, "value": sums["value"] if sums["n"] else None} for place, sums in found.items()}
    names = ("value", "n", "short")
    shown = {
        (row["year"], row["measure"]): {name: row[name] for name in names}
        for row in view["rows"]
        if row["n"] + row["short"] > 0
    }
    return found, shown


GROUPS = {
    "granted": r"out_granted$",
    "partial": r"out_partial$",
    "denied": r"den_",
    "unable": r"unable_",
    "not_processed": r"np_",
    "other": r"oth_",
}


def outcomes_view(release, view):
    leaves = {edition: {name: set() for name in GROUPS} for edition in ("f2019", "f2021")}
    for report, key in release.statuses:
        edition = release.reports[report]["edition"]
        indicator, _, applicant = key.partition(".")
        for name, form in GROUPS.items():
            if edition in leaves and applicant == "total" and re.match(form, indicator):
                if release.statuses[(report, key)] != "not_in_form":
                    leaves[edition][name].add(key)
    found = {}
    for row in release.chosen(view["params"]):
        groups = leaves.get(row["edition"])
        if groups is None:
            continue
        parts = {name: release.side(row["report"], sorted(keys)) for name, keys in groups.items()}
        if any(part is None for part in parts.values()):
            continue
        sums = found.setdefault(int(row["year"]), {**dict.fromkeys(GROUPS, 0), "n": 0, "short": 0})
        if (row["agency"], int(row["year"])) in release.short:
            sums["short"] += 1
            continue
        for name, part in parts.items():
            sums[name] += part
        sums["n"] += 1
    found = {year: sums for year, sums in found.items() if sums["n"] > 0}
    names = (*GROUPS, "n", "short")
    shown = {row["year"]: {name: row[name] for name in names} for row in view["rows"] if row["n"] > 0}
    return found, shown


VIEWS = {"rows": rows_view, "totals": totals_view, "requests": requests_view, "outcomes": outcomes_view}


def same(a, b):
    if isinstance(a, float) or isinstance(b, float):
        return a is not None and b is not None and abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))
    return a == b


def differences(found, shown):
    for place in sorted(found.keys() | shown.keys(), key=str):
        left, right = found.get(place), shown.get(place)
        if left is None or right is None:
            yield f"{place}: recomputed {left}, shown {right}"
            continue
        for name in left:
            if not same(left[name], right[name]):
                yield f"{place} {name}: recomputed {left[name]}, shown {right[name]}"


def main():
    release = Release(Path(sys.argv[1]))
    failed = False
    for number, view in enumerate(json.loads(Path(sys.argv[2]).read_text(encoding="utf-8")), 1):
        found, shown = VIEWS[view["kind"]](release, view)
        wrong = list(differences(found, shown))
        label = f"{number:2} {view['kind']} {view.get('measure', '')}".rstrip()
        print(f"{label}: {len(found)} rows, {len(wrong)} differences")
        for line in wrong[:5]:
            print(f"   {line}")
        failed = failed or bool(wrong)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
