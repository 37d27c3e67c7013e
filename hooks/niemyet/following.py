"""Following the plans while `serve` runs: the engine's own watch takes a third of a second for ten thousand files.

It looks twice a second, and all that while nothing else gets on. So it watches one small file instead, which is written
here whenever anything below plans/ has changed.
"""

import threading
from collections.abc import Callable
from pathlib import Path

from niemyet.stamps import stamps

EVERY = 0.25
"""Seconds between two looks."""


def follow(folder: Path, sign: Path, watch: Callable[[str], None]) -> Callable[[], None]:
    """Let the engine watch a sign that is given at every change below a folder; what comes back ends that.

    Where the sign cannot be written the engine watches the folder itself.
    """
    try:
        following = Following(folder, sign)
    except OSError:
        watch(str(folder))
        return lambda: None
    watch(str(sign))
    return following.end


class Following:
    """Looks at a folder until it is ended, and writes a file at every change."""

    def __init__(self, folder: Path, sign: Path) -> None:
        """OSError where the file cannot be written."""
        self._folder, self._sign = folder, sign
        self._seen = self._look()
        self._tell()
        self._over = threading.Event()
        threading.Thread(target=self._follow, name="niemyet-following", daemon=True).start()

    def end(self) -> None:
        """Look no more, and leave nothing behind."""
        self._over.set()
        self._sign.unlink(missing_ok=True)

    def _follow(self) -> None:
        while not self._over.wait(EVERY):
            now = self._look()
            if now != self._seen:
                self._seen = now
                self._tell()

    def _look(self) -> int:
        return hash(tuple(stamps(self._folder)))

    def _tell(self) -> None:
        self._sign.parent.mkdir(parents=True, exist_ok=True)
        self._sign.write_text(f"{self._seen}\n", encoding="ascii")
