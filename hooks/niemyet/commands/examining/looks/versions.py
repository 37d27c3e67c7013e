"""The packages that are installed are those of the lock."""

import re
import sys
from collections.abc import Iterator, Mapping
from importlib.metadata import distributions
from pathlib import Path

from niemyet.base import safe_files
from niemyet.commands.examining.case import Case, Fault, Seen

TITLE = "Phiên bản"
LOCK = "requirements.lock"
_LONGEST = 8 * 1024 * 1024
_ENTRY = re.compile(r"^([A-Za-z0-9][\w.-]*)==([^\s;\\]+)", re.MULTILINE)
_ADVICE = "hãy chạy make install (trên Windows: pip install --require-hashes --requirement requirements.lock)"


def look(case: Case) -> Seen:
    """A version that the lock does not name was never tested together; what is not installed is needed elsewhere only."""
    installed = {_plain(each.name): each.version for each in distributions() if each.name}
    ours = ", ".join(f"{name} {installed[name]}" for name in ("mkdocs", "niemyet") if name in installed)
    fact = f"Python {sys.version.split()[0]}, {ours}" if ours else f"Python {sys.version.split()[0]}"
    try:
        locked = _locked(case.root / LOCK)
    except safe_files.NotReadError as error:
        return Seen(fact, (Fault(f"{LOCK}: {error}", "hãy lấy lại tệp này từ kho của phần mềm"),))
    return Seen(fact, tuple(Fault(each, _ADVICE) for each in _differing(installed, locked)))


def _locked(path: Path) -> dict[str, set[str]]:
    """Each package of the lock, with its versions: another Python may have another."""
    found: dict[str, set[str]] = {}
    for name, version in _ENTRY.findall(safe_files.read(path, _LONGEST).decode("utf-8", "replace")):
        found.setdefault(_plain(name), set()).add(version)
    return found


def _differing(installed: Mapping[str, str], locked: Mapping[str, set[str]]) -> Iterator[str]:
    for name, versions in sorted(locked.items()):
        if name in installed and installed[name] not in versions:
            yield f"{name} đang là {installed[name]}, {LOCK} ghi {' hoặc '.join(sorted(versions))}"


def _plain(name: str) -> str:
    """A name as packages are compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()
