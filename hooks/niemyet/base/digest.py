"""Short names for content: equal names, equal content; the same on every machine."""

from hashlib import blake2b

_BYTES = 12


def digest_of(*parts: str) -> str:
    """The name of some texts in their order."""
    return digest_of_bytes(repr(parts).encode())  # quotes and escapes tell where each ends


def digest_of_bytes(data: bytes) -> str:
    """The name of some bytes."""
    return blake2b(data, digest_size=_BYTES).hexdigest()
