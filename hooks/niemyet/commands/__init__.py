"""One command a file, which brings its line of help, its own arguments, and what it does."""

from argparse import ArgumentParser, Namespace
from typing import Protocol

OK, ERRORS, USAGE = 0, 1, 2


class UsageError(Exception):
    """The command was called in a way that cannot be meant; carries the line that says so, in Vietnamese."""


class Command(Protocol):
    """What the file of a command has."""

    HELP: str

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Say what the command is given."""

    def run(self, arguments: Namespace) -> int:
        """Do it, and give the exit code."""
