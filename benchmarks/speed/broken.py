"""Our build over plans of which one in a hundred is broken: all are named, nothing is published, in no more time."""

from collections.abc import Callable
from pathlib import Path

from benchmarks.speed.contender import ContenderError
from benchmarks.speed.measure import measure
from benchmarks.speed.ours import Ours
from benchmarks.speed.results import Broken

SHARE = 100
_FAULTS: tuple[Callable[[str], str], ...] = (
    lambda text: text.replace("\ntitle: ", "\ntitle: a: b ", 1),
    lambda text: text.replace("\nstatus: ", "\ncolour: xanh\nstatus: ", 1),
    lambda text: text.replace("\ntopic: ", "\ntopic: khong-co-", 1),
    lambda text: text.replace("\nissued: ", "\nissued: 2025-02-30 #", 1),
    lambda text: text + "\n<script>alert(1)</script>\n",
)


def run_broken(ours: Ours) -> Broken:
    """Break one plan in a hundred, build without cache beside the live site, mend them; the site must be there.

    ContenderError where the build goes through.
    """
    chosen = ours.plans.ids[:: min(SHARE, max(ours.plans.size - 1, 1))]
    files = {f"plans/{plan}.md": ours.room / f"plans/{plan}.md" for plan in chosen}
    sound = {path: path.read_text(encoding="utf-8") for path in files.values()}
    before = _state(ours.room / ours.site)
    try:
        for index, (path, text) in enumerate(sound.items()):
            path.write_text(_FAULTS[index % len(_FAULTS)](text), encoding="utf-8")
        ours.forget_cache()
        [command] = ours.commands()
        ran = measure(command, ours.room, ours.variables(), ours.room.with_suffix(".log"))
    finally:
        for path, text in sound.items():
            path.write_text(text, encoding="utf-8")
    if not ran.code:
        raise ContenderError("plans that are broken were published")
    named = sum(1 for file in files if f"{file}:" in ran.output)
    return Broken(ours.plans.size, len(files), named, _state(ours.room / ours.site) == before, ran.cost)


def _state(site: Path) -> dict[str, tuple[int, int]]:
    """Path → inode and time of change, of every file of the site and of the site itself."""
    paths = [site, *(path for path in site.rglob("*") if path.is_file())]
    return {str(path): (path.stat().st_ino, path.stat().st_mtime_ns) for path in paths}
