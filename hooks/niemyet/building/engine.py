"""What the library knows of the engine that renders the site: how it is configured, and that it warns."""

import logging
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LOGGERS = ("mkdocs", "properdocs")
TRIAL = "NIEMYET_TRIAL"
"""The variable that makes a build a trial (`trial`): the path of what it is handed, an empty file where that is nothing."""


@dataclass(frozen=True)
class Site:
    """Where a build takes from and what it publishes to.

    `given` is what the configuration says of the site itself, `configuration` all of it as one text; `hooks` are the files
    whose events the engine runs, `engine` is the folder that it lies in itself, `theme` those of its theme.
    """

    root: Path
    config: Path
    live: Path
    serving: bool
    strict: bool
    given: Mapping[str, str]
    configuration: str
    hooks: tuple[Path, ...]
    engine: Path
    theme: tuple[str, ...]

    @classmethod
    def of(cls, config: Any, command: str) -> "Site":
        """The site that the engine's configuration is about; what is served is a preview."""
        path = Path(config.config_file_path).absolute()
        serving = command == "serve"
        written = config.extra.get("niemyet")
        own = (written if isinstance(written, dict) else {}) | ({"preview": True} if serving else {})
        given = {"site_url": config.site_url, "site_name": config.site_name, **own}
        return cls(
            root=path.parent,
            config=path,
            live=Path(config.site_dir),
            serving=serving,
            strict=config.strict,
            given={key: _as_written(value) for key, value in given.items() if value},
            configuration=as_text(dict(config)),
            hooks=tuple(Path(module.__file__) for module in config.hooks.values()),
            engine=_folder_of(type(config)),
            theme=tuple(config.theme.dirs),
        )


def as_text(configuration: object) -> str:
    """A configuration as one text: its plain values, of anything else the kind alone."""
    if isinstance(configuration, Mapping):
        return "{" + ", ".join(f"{key}: {as_text(value)}" for key, value in configuration.items()) + "}"
    if isinstance(configuration, list | tuple):
        return "[" + ", ".join(map(as_text, configuration)) + "]"
    plain = configuration is None or isinstance(configuration, str | int | float)
    return repr(configuration) if plain else type(configuration).__name__


def _as_written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _folder_of(of: type) -> Path:
    """The folder of the package that defines a class."""
    package = sys.modules[of.__module__.partition(".")[0]]
    return Path(str(package.__file__)).parent


class EngineLog(logging.Handler):
    """Listens to the engine while a build goes on.

    Keeps what it warns of: it decides on strict itself only after the site is published. Takes back what it says of
    pages left empty: sentinels, probes and its own sitemap are left empty on purpose.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def listen(self) -> None:
        """Listen from now on."""
        for name in LOGGERS:
            logging.getLogger(name).addHandler(self)
            logging.getLogger(f"{name}.commands.build").addFilter(_unless_empty)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one."""
        self.said.append(record.getMessage())

    def close(self) -> None:
        """Listen no more."""
        super().close()
        for name in LOGGERS:
            logging.getLogger(name).removeHandler(self)
            logging.getLogger(f"{name}.commands.build").removeFilter(_unless_empty)


def _unless_empty(record: logging.LogRecord) -> bool:
    return record.levelno > logging.INFO or "enerated empty output" not in record.getMessage()
