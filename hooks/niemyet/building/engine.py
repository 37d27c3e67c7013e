"""What the library knows of the engine that renders the site: what it was told, and that it warns."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LOGGERS = ("mkdocs", "properdocs")


@dataclass(frozen=True)
class Site:
    """Where a build takes from and what it publishes to; `told` is all that the engine was told, as one text."""

    root: Path
    config: Path
    live: Path
    serving: bool
    strict: bool
    given: Mapping[str, str]
    told: str = ""


def told(configuration: object) -> str:
    """A configuration as one text: its plain values, of anything else the kind alone."""
    if isinstance(configuration, Mapping):
        return "{" + ", ".join(f"{key}: {told(value)}" for key, value in configuration.items()) + "}"
    if isinstance(configuration, list | tuple):
        return "[" + ", ".join(map(told, configuration)) + "]"
    plain = configuration is None or isinstance(configuration, str | int | float)
    return repr(configuration) if plain else type(configuration).__name__


class EngineLog(logging.Handler):
    """Listens to the engine while a build goes on.

    Counts what it warns of: it decides on strict itself only after the site is published. Takes back what it says of
    pages left empty: sentinels, probes and its own sitemap are left empty on purpose.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.warnings = 0
        for name in LOGGERS:
            logging.getLogger(name).addHandler(self)
            logging.getLogger(f"{name}.commands.build").addFilter(_unless_empty)

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        self.warnings += 1

    def close(self) -> None:
        """Listen no more."""
        super().close()
        for name in LOGGERS:
            logging.getLogger(name).removeHandler(self)
            logging.getLogger(f"{name}.commands.build").removeFilter(_unless_empty)


def _unless_empty(record: logging.LogRecord) -> bool:
    return record.levelno > logging.INFO or "enerated empty output" not in record.getMessage()
