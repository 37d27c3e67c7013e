"""Short names for content: equal names, equal content; the same on every machine."""

from hashlib import blake2b

_BYTES = 12


def digest_of(*parts: str) -> str:
    """The name of some texts in their order."""
    made = blake2b(digest_size=_BYTES)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        made.update(b"%d:" % len(data))
        made.update(data)
    return made.hexdigest()


def digest_of_bytes(data: bytes) -> str:
    """The name of some bytes."""
    return blake2b(data, digest_size=_BYTES).hexdigest()
