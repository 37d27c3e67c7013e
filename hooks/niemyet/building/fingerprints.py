"""Names for what shapes the site beside its content: the code, the packages it stands on, the templates."""

import sys
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from niemyet.base.digest import digest_of, digest_of_bytes

_PACKAGES = ("icalendar", "jinja2", "markdown", "nh3", "pagefind", "pydantic", "pyyaml")


def of_code() -> str:
    """Equal where the same code runs on the same packages."""
    packages = " ".join(f"{name} {version(name)}" for name in _PACKAGES)
    return f"{sys.version} {packages} {_of_files(Path(__file__).parents[1], ('*.py',))}"


def of_templates(overrides: Path) -> str:
    """Equal where our own templates are the same."""
    return _of_files(overrides / "niemyet", ("*",))


def _of_files(folder: Path, patterns: Iterable[str]) -> str:
    paths = sorted(path for pattern in patterns for path in folder.rglob(pattern) if path.is_file())
    return digest_of(*(f"{path.relative_to(folder).as_posix()} {digest_of_bytes(path.read_bytes())}" for path in paths))
