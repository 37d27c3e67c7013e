"""What a command is given, read as the files have it; UsageError, with what to write, where it is none."""

from niemyet.commands import UsageError
from niemyet.language.parse_when import parse_when
from niemyet.language.when import When


def given_time(text: str) -> When:
    """A time in any form of the contract."""
    try:
        return parse_when(text)
    except ValueError as error:
        raise UsageError(str(error)) from None
