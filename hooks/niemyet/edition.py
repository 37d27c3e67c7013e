"""Names for what shapes the site beside its content: the code, the packages it stands on, the templates."""

import sys
from collections.abc import Iterable
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

_PACKAGES = ("icalendar", "jinja2", "markdown", "nh3", "pagefind", "pydantic", "pyyaml")


def of_code() -> str:
    """Equal where the same code runs on the same packages."""
    packages = " ".join(f"{name} {version(name)}" for name in _PACKAGES)
    return f"{sys.version} {packages} {_of_files(Path(__file__).parent, ('*.py',))}"


def of_templates(overrides: Path) -> str:
    """Equal where our own templates are the same."""
    return _of_files(overrides / "niemyet", ("*",))


def _of_files(folder: Path, patterns: Iterable[str]) -> str:
    made = blake2b(digest_size=12)
    for path in sorted(path for pattern in patterns for path in folder.rglob(pattern) if path.is_file()):
        data = path.read_bytes()
        made.update(f"{path.relative_to(folder).as_posix()} {len(data)} ".encode() + data)
    return made.hexdigest()
