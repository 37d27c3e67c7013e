"""The files that lie beside a plan."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class SignatureState(StrEnum):
    """What became of a document since it was signed, as far as its bytes tell; nothing of whom to trust."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"  # the signed part is whole, but something was added that alters it
    BROKEN = "broken"  # the signed bytes are not those that were signed
    UNREADABLE = "unreadable"
    UNSEEN = "unseen"  # what reads signatures is not installed


@dataclass(frozen=True)
class Signature:
    """A digital signature in a file: the name in its certificate, the time that it says, what became of the document."""

    state: SignatureState
    signer: str = ""
    time: datetime | None = None


@dataclass(frozen=True)
class Letterhead:
    """What the text of a signed file says of itself on its first page: "57/KH-UBND" and the day; "" and None where it does not."""

    number: str = ""
    day: date | None = None


@dataclass(frozen=True)
class FileInfo:
    """A file beside a plan: its name, its size in bytes, a digest of what it holds ("" where nobody asked).

    `type` is what its bytes are, whatever the name says: one of the values of `sources.file_types.TYPES`, "" for
    anything else, None where nobody looked, as beyond the size limit. What a look into it tells is in Vietnamese:
    `traps` act when somebody opens it, `faults` keep it from being looked into, `flaws` are damages that programs mend
    in silence, `traces` tell more of who wrote the text, and how, than the text does. `signatures` are in the
    order in which they were made, `letterhead` is of signed files alone.
    """

    name: str
    size: int
    digest: str = ""
    type: str | None = None
    traps: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
    letterhead: Letterhead = Letterhead()
    faults: tuple[str, ...] = ()
    flaws: tuple[str, ...] = ()
    traces: tuple[str, ...] = ()
