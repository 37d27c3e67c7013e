"""What the library knows of the engine that renders the site: what it was told, and that it warns."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LOGGERS = ("mkdocs", "properdocs")


@dataclass(frozen=True)
class Site:
    """Where a build takes from and what it publishes to."""

    root: Path
    config: Path
    live: Path
    serving: bool
    strict: bool
    given: Mapping[str, str]


class WarningCount(logging.Handler):
    """Counts what the engine warns of: it decides on strict itself only after the site is published."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(logging.WARNING)
        self.count = 0
        self._loggers = [logging.getLogger(name) for name in names]
        for logger in self._loggers:
            logger.addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        self.count += 1

    def stop(self) -> None:
        """Count no more."""
        for logger in self._loggers:
            logger.removeHandler(self)
