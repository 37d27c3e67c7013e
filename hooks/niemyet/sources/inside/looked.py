"""What a look into a file's bytes tells."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass


class UnreadableError(Exception):
    """Why nobody can look into a file, in Vietnamese."""


@dataclass(frozen=True)
class Looked:
    """`type` is one of the values of `file_types.TYPES`, or ""; the others are told in Vietnamese.

    `traps` act when somebody opens the file. `faults` keep it from being looked into. `flaws` are damages that programs
    mend in silence, each in its own way. `traces` tell more of who wrote the text, and how, than the text does.
    """

    type: str
    traps: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    flaws: tuple[str, ...] = ()
    traces: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """To be sent from one process to another."""
        return asdict(self)

    @classmethod
    def of_json(cls, told: Mapping[str, Sequence[str]]) -> "Looked":
        """What `as_json` made."""
        parts = ("traps", "faults", "flaws", "traces")
        return cls(str(told["type"]), *(tuple(told[part]) for part in parts))
