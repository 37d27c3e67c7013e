"""Commands called as the terminal calls them."""

import pytest

from niemyet.commands import cli


def called(capsys: pytest.CaptureFixture[str], command: str, *arguments: str) -> tuple[int, str]:
    """The exit code of a command, and all that it printed."""
    code = cli.main([command, *arguments])
    captured = capsys.readouterr()
    return code, captured.out + captured.err
