"""Values by name, kept in one file from one build to the next: without it a build makes the same, only slower.

What is torn, foreign, made elsewhere or of another edition of the code is thrown away whole.
"""

import logging
import os
import sqlite3
import threading
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from niemyet.base import origin
from niemyet.base.cache_key import why
from niemyet.base.safe_pickle import packed, torn, unpacked

log = logging.getLogger("mkdocs.niemyet")
_SCHEMA = "CREATE TABLE kept (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"
_SETTINGS = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = OFF")
_EDITION, _ORIGIN = "edition", "origin"
_MUCH = 4 << 20  # bytes that wait in memory to be written


class Cache:
    """The kept values of one project. What is put is there at once, and on the disk after `save`, large amounts before.

    Where the file cannot be used, nothing is kept for the next build, which is told in one line.
    """

    def __init__(self, file: Path | None = None, edition: str = "") -> None:
        """In memory alone, until the file is opened."""
        self._file, self._edition = file, edition
        self._new: dict[str, bytes | None] = {}
        self._waiting, self._failed = 0, False
        self._readers: dict[tuple[int, int], sqlite3.Connection] = {}
        self._there = False

    @classmethod
    def opened(cls, file: Path, edition: str) -> "Cache":
        """The cache in a file; `edition` is the key of the code that makes the values: another one's are thrown away."""
        cache = cls(file, edition)
        cache._there = cache._usable()
        return cache

    @property
    def holds_all(self) -> bool:
        """Whether everything that was kept is there for the next build."""
        return self._there and not self._failed

    def get(self, name: str) -> Any:
        """The value, or None; TornError where it cannot be read."""
        data = self.raw(name)
        return None if data is None else unpacked(data)

    def raw(self, name: str) -> bytes | None:
        """A value's bytes as given to `put_packed`, or None."""
        if name in self._new or not self._there:
            return self._new.get(name)
        row = self._asked("SELECT value FROM kept WHERE name = ?", name)
        return row[0][0] if row else None

    def names(self, prefix: str) -> list[str]:
        """The names that begin so."""
        kept = self._asked("SELECT name FROM kept WHERE name >= ? AND name < ?", prefix, prefix + "\uffff")
        names = {name for (name,) in kept} | {name for name in self._new if name.startswith(prefix)}
        return sorted(name for name in names if name not in self._new or self._new[name] is not None)

    def put(self, name: str, value: object) -> None:
        """Keep a value under a name."""
        self.put_packed({name: packed(value)})

    def put_packed(self, values: Mapping[str, bytes]) -> None:
        """Keep what `packed` made, by name; all of it comes to the disk together."""
        self._new.update(values)
        self._waiting += sum(map(len, values.values()))
        if self._waiting > _MUCH:
            self.save()

    def forget(self, names: Iterable[str]) -> None:
        """Keep these no longer."""
        self._new.update(dict.fromkeys(names))

    def save(self) -> None:
        """Write what is new; a failure is told, and costs the next build time."""
        if not self._there or self._failed or not self._new or self._file is None:
            return
        try:
            with closing(_opened(self._file)) as connection, connection:
                connection.execute("BEGIN IMMEDIATE")
                gone = [(name,) for name, data in self._new.items() if data is None]
                connection.executemany("DELETE FROM kept WHERE name = ?", gone)
                kept = ((name, data) for name, data in self._new.items() if data is not None)
                connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", kept)
        except sqlite3.Error as error:
            self._failed = True
            self._warn(error)
        else:
            self._new.clear()
            self._waiting = 0

    def throw_away(self) -> None:
        """Begin with nothing."""
        self._new.clear()
        self.close()
        if self._file:
            with suppress(OSError):
                _unlink(self._file)
            self._there = self._usable()

    def close(self) -> None:
        """Let go of the file."""
        if reader := self._readers.pop(_here(), None):
            reader.close()

    def _asked(self, question: str, *values: str) -> list[Any]:
        if not self._there or self._file is None:
            return []
        try:
            if _here() not in self._readers:
                self._readers[_here()] = _opened(self._file)
            return self._readers[_here()].execute(question, values).fetchall()
        except sqlite3.Error as error:
            raise torn(error) from error

    def _usable(self) -> bool:
        """Make the file ready; False, and a line, where it cannot be read or written."""
        try:
            assert self._file is not None
            self._file.parent.mkdir(parents=True, exist_ok=True)
            word = origin.word_of(self._file.parent)
            if not word:
                _unlink(self._file)
                word = origin.claim(self._file.parent)
            try:
                self._prepare(word)
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError:  # no database, a torn one, or none of ours
                _unlink(self._file)
                self._prepare(word)
        except (OSError, sqlite3.Error) as error:
            self._warn(error)
            return False
        return True

    def _prepare(self, word: str) -> None:
        """The table with the edition and the origin of what it holds; DatabaseError where another schema is there."""
        assert self._file is not None
        ours = {_EDITION: self._edition.encode(), _ORIGIN: word.encode()}
        with closing(_opened(self._file)) as connection, connection:
            connection.execute("BEGIN IMMEDIATE")
            schema = [sql for (sql,) in connection.execute("SELECT sql FROM sqlite_master")]
            if not schema:
                connection.execute(_SCHEMA)
            elif schema != [_SCHEMA]:
                raise sqlite3.DatabaseError("another schema")
            there = dict(connection.execute("SELECT name, value FROM kept WHERE name IN (?, ?)", tuple(ours)))
            if there != ours:
                if isinstance(edition := there.get(_EDITION), bytes):
                    log.debug(f"Bỏ bộ nhớ đệm cũ vì {why(edition.decode(errors='replace'), self._edition)}")
                connection.execute("DELETE FROM kept")
                connection.executemany("INSERT INTO kept VALUES (?, ?)", ours.items())

    def _warn(self, error: Exception) -> None:
        log.info(f"Không dùng được bộ nhớ đệm {self._file} ({error}); trang vẫn được dựng, chỉ chậm hơn.")


def _here() -> tuple[int, int]:
    """Where a connection is good: it survives no fork, and serves one thread."""
    return os.getpid(), threading.get_ident()


def _unlink(file: Path) -> None:
    for end in ("", "-wal", "-shm"):
        file.with_name(file.name + end).unlink(missing_ok=True)


def _opened(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=0, isolation_level=None)
    for setting in _SETTINGS:
        connection.execute(setting)
    return connection
