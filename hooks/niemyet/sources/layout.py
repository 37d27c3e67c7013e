"""What lies where in the folder of plans, and how large it may be."""

from dataclasses import dataclass
from datetime import datetime

from niemyet.model.files import FileInfo

MAX_FILE = 512 * 1024
LEDGER = "addresses.txt"
LARGEST_LEDGER = 64 * 1024 * 1024  # half a million plans
REMOVED = "removed.yml"


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan's file as found: its path from the project's folder, its bytes, the files of its own folder.

    `stamp` says what the file system knows of all of them, "" where that is not enough to know them again.
    """

    path: str
    data: bytes
    files: tuple[FileInfo, ...] = ()
    modified: datetime | None = None
    stamp: str = ""
