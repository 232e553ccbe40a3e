"""Runs the page's Python snippet as it stands, then writes the table it made. Any warning ends the run."""

import runpy
import sys
import warnings

warnings.simplefilter("error")
snippet, result = sys.argv[1:3]
names = runpy.run_path(snippet)
names["table"].to_csv(result, index=False)

facts = names["facts"]
assert facts["status"].notna().all(), "a status is empty"
assert (facts["value"].notna() == (facts["status"] == "reported")).all(), "a value without the status reported"
assert not facts.duplicated(["report", "indicator", "applicant"]).any(), "a key repeats"
assert str(facts["value"].dtype) == "Float64" and str(facts["corrected"].dtype) == "Float64"

# What was read is written and read again without a change.
again = result + ".facts.csv"
facts.to_csv(again, index=False)
import pandas as pd  # noqa: E402

types = {name: str(dtype) for name, dtype in facts.dtypes.items()}
copy = pd.read_csv(again, dtype=types, keep_default_na=False, na_values=[""])
pd.testing.assert_frame_equal(facts, copy)
