"""One command a file: each has `run(arguments) -> int`, which gives the exit code."""

OK, ERRORS, USAGE = 0, 1, 2


class UsageError(Exception):
    """The command was called in a way that cannot be meant; carries the line that says so, in Vietnamese."""
