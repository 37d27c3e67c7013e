"""The files that lie beside a plan."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FileInfo:
    """A file beside a plan: its name, its size in bytes, a digest of what it holds ("" where nobody asked).

    `type` is what its bytes are, whatever the name says: one of the values of `sources.file_types.TYPES`, "" for
    anything else, None where nobody looked, as beyond the size limit. `traps` is what in it acts when somebody opens
    it, in Vietnamese.
    """

    name: str
    size: int
    digest: str = ""
    type: str | None = None
    traps: tuple[str, ...] = ()
