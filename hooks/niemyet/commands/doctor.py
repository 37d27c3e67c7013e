"""`niemyet doctor [--url URL] [--format json]`: one look at everything that a keeper of a site worries about."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urlsplit

from niemyet.commands import ERRORS, OK, UsageError
from niemyet.commands.examining import Case, Level, Seen, examined
from niemyet.commands.place import project_root
from niemyet.project.load import load

HELP = "xem một lượt những gì người giữ trang phải lo, kèm cách xử lý"
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_WORDS = {Level.MUST: "cần làm", Level.SHOULD: "nên làm"}
Row = tuple[str, str, Seen]


def add_arguments(parser: ArgumentParser) -> None:
    """What the command is given."""
    parser.add_argument("--url", metavar="ĐỊA-CHỈ", help="xem cả máy chủ web ở địa chỉ này của máy")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="cách viết kết quả")


def run(arguments: Namespace) -> int:
    """Look at everything, tell it; 1 where something must be done. The network is asked for --url alone."""
    root = project_root()
    url = _of_this_machine(arguments.url) if arguments.url else ""
    rows = list(examined(Case(root, load(root), date.today(), url)))
    well = not any(fault.level is Level.MUST for _, _, seen in rows for fault in seen.faults)
    print(_as_json(rows, well) if arguments.format == "json" else "\n".join(_as_text(rows, well)))
    return OK if well else ERRORS


def _of_this_machine(url: str) -> str:
    try:
        where = urlsplit(url)
        named = where.scheme == "http" and where.hostname in _LOOPBACK and (where.port or 80) > 0
    except ValueError:
        named = False
    if not named:
        raise UsageError(f"“{url}” không phải địa chỉ trên máy này; hãy ghi như http://127.0.0.1:8080/")
    return url


def _as_text(rows: Sequence[Row], well: bool) -> Iterator[str]:
    for _, title, seen in rows:
        mark = "!" if seen.faults else "✓"
        yield f"{mark} {title}: {seen.fact}" if seen.fact else f"{mark} {title}"
        for fault in seen.faults:
            yield f"    {_WORDS[fault.level]}: {fault.what}; {fault.advice}" if fault.advice else f"    {fault.what}"
    count = sum(fault.level is Level.MUST for _, _, seen in rows for fault in seen.faults)
    yield "Mọi thứ đều ổn." if well else f"{count} việc cần làm."


def _as_json(rows: Sequence[Row], well: bool) -> str:
    checks = [
        {
            "id": name,
            "title": title,
            "fact": seen.fact,
            "faults": [
                {"level": fault.level.value, "what": fault.what, "advice": fault.advice} for fault in seen.faults
            ],
        }
        for name, title, seen in rows
    ]
    return json.dumps({"version": 1, "well": well, "checks": checks}, ensure_ascii=False, indent=2)
