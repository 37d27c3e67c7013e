"""Cache keys that can say which part of them has changed: a digest of all parts, then a short one of each by its name.

Only the first is what makes two keys equal or not; the rest is for people.
"""

from collections.abc import Mapping, Sequence

from niemyet.base.digest import digest_of, digest_of_bytes

_SHORT = 6


def key_of(parts: Mapping[str, str]) -> str:
    """The key of everything that something is made of, each part under the name by which people know it."""
    short = (f"{name}={digest_of_bytes(part.encode())[:_SHORT]}" for name, part in parts.items())
    return "\n".join((digest_of(*(text for pair in parts.items() for text in pair)), *short))


def changed_parts(old: str, new: str) -> Sequence[str]:
    """The names of the parts in which two keys differ: what is new or has changed, then what is gone."""
    before, after = _parts(old), _parts(new)
    return [name for name in {**after, **before} if before.get(name) != after.get(name)]


def _parts(key: str) -> dict[str, str]:
    pairs = (line.rpartition("=") for line in key.split("\n")[1:])
    return {name: short for name, _, short in pairs}
