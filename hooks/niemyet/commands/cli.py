"""The command `niemyet`: what it understands, and who does it. The build is `mkdocs build`, nothing else."""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from typing import NoReturn

from niemyet.base.stopped import StoppedError
from niemyet.commands import (
    ERRORS,
    OK,
    USAGE,
    Command,
    UsageError,
    check,
    correct,
    end,
    event,
    ledger,
    new,
    number,
    rename,
    replace,
    takedown,
    upgrade,
    withdraw,
)
from niemyet.commands.argparse_words import in_vietnamese

__all__ = ["ERRORS", "OK", "USAGE", "command", "main"]

INTERRUPTED = 130
_COMMANDS: Mapping[str, Command] = {
    "check": check,
    "new": new,
    "number": number,
    "event": event,
    "withdraw": withdraw,
    "end": end,
    "replace": replace,
    "correct": correct,
    "rename": rename,
    "takedown": takedown,
    "ledger": ledger,
    "upgrade": upgrade,
}


def main(argv: Sequence[str]) -> int:
    """Run the command; 0 where all is well, 1 with errors or where nothing could be written, 2 for a wrong call."""
    try:
        with in_vietnamese():
            arguments = _parser().parse_args(argv)
        code: int = arguments.run(arguments)
        return code
    except UsageError as error:
        print(f"niemyet: {error}", file=sys.stderr)
        return USAGE
    except StoppedError as error:
        print(f"niemyet: {error}", file=sys.stderr)
        return ERRORS


def command() -> None:
    """The entry point of the installed command: UTF-8 whatever the terminal says, and no traceback when it is left."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("\nniemyet: đã dừng; không ghi gì", file=sys.stderr)
        code = INTERRUPTED
    except BrokenPipeError:  # whoever read our lines has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = ERRORS
    sys.exit(code)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(
            f"lệnh chưa đúng ({message})\n{self.format_usage().strip()}\nXem cách dùng: {self.prog} --help"
        )


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="niemyet", description="Kiểm tra, soạn và cập nhật các kế hoạch trước khi đăng.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="|".join(_COMMANDS))
    for name, each in _COMMANDS.items():
        own = commands.add_parser(name, help=each.HELP)
        each.add_arguments(own)
        own.set_defaults(run=each.run)
    return parser
