"""One look a file: `TITLE`, and `look(case)` which gives what was seen."""
