"""Cache keys that can say which part of them has changed: a digest of all parts, then a check sum of each by its name.

Only the whole makes two keys equal or not; the check sums are for people.
"""

from collections.abc import Mapping, Sequence
from zlib import crc32

from niemyet.base.digest import digest_of

_NAMED = 5


def key_of(parts: Mapping[str, str]) -> str:
    """The key of everything that something is made of, each part under the name by which people know it."""
    sums = (f"{name}={crc32(part.encode()):x}" for name, part in parts.items())
    return "\n".join((digest_of(*parts, *parts.values()), *sums))


def changed_parts(old: str, new: str) -> Sequence[str]:
    """The names of the parts in which two keys differ: what is new or has changed, then what is gone."""
    before, after = _sums(old), _sums(new)
    return [name for name in {**after, **before} if before.get(name) != after.get(name)]


def why(old: str | None, new: str) -> str:
    """Why something is made, in Vietnamese; there is no older key where it never was."""
    if not old:
        return "chưa có"
    names = changed_parts(old, new)
    return "đã khác: " + ", ".join([*names[:_NAMED], *(["…"] if len(names) > _NAMED else [])])


def _sums(key: str) -> dict[str, str]:
    pairs = (line.rpartition("=") for line in key.split("\n")[1:])
    return {name: check_sum for name, _, check_sum in pairs}
