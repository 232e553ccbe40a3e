"""Reads the workbook with a library that did not write it and counts rows, typed cells and statuses of its facts."""

import json
import sys

from openpyxl import load_workbook

book = load_workbook(sys.argv[1])
counts = {"rows": 0, "numbers": 0, "zeros": 0, "reported": 0, "frozen": True, "filtered": True}
for sheet in book:
    if " facts" not in sheet.title:
        continue
    heads = [cell.value.split("\n")[-1] for cell in sheet[1]]
    value, status = heads.index("value"), heads.index("status")
    counts["frozen"] &= sheet.freeze_panes == "A2"
    counts["filtered"] &= sheet.auto_filter.ref is not None
    for row in sheet.iter_rows(min_row=2, values_only=True):
        counts["rows"] += 1
        number = isinstance(row[value], (int, float))
        assert number or row[value] is None, f"value is {row[value]!r}"
        assert number == (row[status] == "reported"), row
        counts["numbers"] += number
        counts["zeros"] += row[value] == 0
        counts["reported"] += row[status] == "reported"
print(json.dumps(counts))
