"""A case of the tables of hostile files, and how the odd things in it come onto the disk.

A case is made in a small sound project: WARD, PLAN and its folder are there, and a secret with CANARY in it lies outside
plans/ and docs/.
"""

import os
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.helpers.hostile.made import PDF

CANARY = "canary-7d1f"
SECRET = "secret.txt"
WARD = "plans/suoi-mo"
YEAR = f"{WARD}/2025"
PLAN = f"{YEAR}/hoi-nghi"
Make = Callable[[Path], object]


@dataclass(frozen=True)
class Case:
    """One attempt: its name says what it tries; `path` and `rule` are the problem that has to stop it."""

    name: str
    make: Make
    path: str
    rule: str


def link(place: str, target: str) -> Make:
    """A symbolic link in the project; a target without a slash at its beginning is taken from the project."""

    def make(root: Path) -> None:
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).unlink(missing_ok=True)
        (root / place).symlink_to(target if target.startswith("/") else root / target)

    return make


def pipe(place: str) -> Make:
    def make(root: Path) -> None:
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).unlink(missing_ok=True)
        os.mkfifo(root / place)

    return make


def socket_at(place: str) -> Make:
    """Made by its name alone: addresses of sockets may not be long."""

    def make(root: Path) -> None:
        before = Path.cwd()
        os.chdir((root / place).parent)
        try:
            with socket.socket(socket.AF_UNIX) as made:
                made.bind(Path(place).name)
        finally:
            os.chdir(before)

    return make


def file(place: str, content: bytes = b"x") -> Make:
    def make(root: Path) -> None:
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).write_bytes(content)

    return make


def files_at(*places: str) -> Make:
    def make(root: Path) -> None:
        for place in places:
            file(place, PDF if place.endswith(".pdf") else b"x")(root)

    return make


def raw(folder: str, name: bytes, content: bytes = b"x") -> Make:
    """A file whose name no text has."""

    def make(root: Path) -> None:
        path = os.fsencode(root / folder) + b"/" + name
        with open(path, "wb") as file:
            file.write(content)

    return make


def hole(place: str, size: int) -> Make:
    """A file that is large and takes no room."""

    def make(root: Path) -> None:
        file(place, b"%PDF-1.7\n" if place.endswith(".pdf") else b"---\n")(root)
        os.truncate(root / place, size)

    return make


def folder(place: str) -> Make:
    return lambda root: (root / place).mkdir(parents=True)


GIGABYTE = 1024**3
