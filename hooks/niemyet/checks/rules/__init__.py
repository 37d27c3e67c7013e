"""One rule a file, found by being there: RULE and `check(plan, context)`."""
