"""The command `niemyet`: what it understands, and who does it. The build is `mkdocs build`, nothing else."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NoReturn

from niemyet.base import signals
from niemyet.base.stopped import StoppedError
from niemyet.commands import (
    ERRORS,
    OK,
    USAGE,
    Command,
    UsageError,
    check,
    correct,
    doctor,
    end,
    event,
    ledger,
    new,
    number,
    preview,
    rename,
    replace,
    streams,
    takedown,
    upgrade,
    withdraw,
)
from niemyet.commands.argparse_words import in_vietnamese

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

__all__ = ["ERRORS", "OK", "USAGE", "command", "main"]

INTERRUPTED = 130
_ENDED = "niemyet: đã dừng giữa chừng ({}); không tệp nào còn dở dang"
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
    "preview": preview,
    "doctor": doctor,
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
    """The entry point of the installed command: no traceback when it is left, ended or out of memory, or nobody can hear it."""
    streams.opened()
    code = ERRORS
    try:
        with signals.EndedInOneLine(_ENDED, ("SIGTERM", "SIGHUP", "SIGXCPU")):
            code = main(sys.argv[1:])
    except KeyboardInterrupt:
        streams.told("\nniemyet: đã dừng; không ghi gì")
        code = INTERRUPTED
    except SystemExit as left:  # told already: help, or a signal
        code = left.code if isinstance(left.code, int) else OK
    except MemoryError:
        streams.told("niemyet: không đủ bộ nhớ; hãy đóng bớt chương trình khác hoặc nới giới hạn (ulimit -v)")
    except OSError as error:
        if not streams.failed(error):
            streams.told(f"niemyet: {error.strerror or error}" + (f" ({error.filename})" if error.filename else ""))
    sys.exit(streams.is_lost(code, ERRORS))


class _Parser(argparse.ArgumentParser):
    def print_help(self, file: SupportsWrite[str] | None = None) -> None:
        """Argparse's own keeps silent where it could not be written."""
        print(self.format_help(), end="", file=file)

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
