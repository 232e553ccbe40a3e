# Runs the page's R snippet as it stands, then writes the table it made. Any warning ends the run.
options(warn = 2)
args <- commandArgs(trailingOnly = TRUE)
source(args[1])
write_csv(table, args[2])

stopifnot(nrow(problems(facts)) == 0, nrow(problems(reports)) == 0, nrow(problems(agencies)) == 0)
stopifnot(!anyNA(facts$status), all(!is.na(facts$value) == (facts$status == "reported")))
stopifnot(!anyDuplicated(facts[c("report", "indicator", "applicant")]))

# What was read is written and read again without a change.
again <- paste0(args[2], ".facts.csv")
write_csv(facts, again, na = "")
copy <- read_csv(again, col_types = spec(facts), na = "", trim_ws = FALSE)
stopifnot(isTRUE(all.equal(as.data.frame(facts), as.data.frame(copy), check.attributes = FALSE)))
