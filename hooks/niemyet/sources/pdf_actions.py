"""What a PDF would do when it is opened: scripts and started programs, as far as names tell without a whole reader."""

import re
import zlib
from collections.abc import Iterator

_ACTIONS = {b"JavaScript": "mã JavaScript", b"Launch": "lệnh mở chương trình khác"}
_MOST_BLOCKS, _MOST_UNPACKED = 5000, 32 * 1024 * 1024
_TOO_MUCH = "quá nhiều khối nén, không kiểm tra được"


def _spelled(name: bytes) -> re.Pattern[bytes]:
    """A name as PDF allows to write it: any letter may stand as # and its number (ISO 32000-1, 7.3.5)."""
    letters = b"".join(b"(?:%c|#(?i:%02x))" % (letter, letter) for letter in name)
    return re.compile(b"/" + letters + rb"(?![A-Za-z0-9])")


_PATTERNS = {_spelled(name): words for name, words in _ACTIONS.items()}


def pdf_actions(data: bytes) -> tuple[str, ...]:
    """The acts of a PDF in Vietnamese, each once.

    Looks at plain objects and into packed ones (object streams), 32 MB of them at most; more is told, too. What is
    encrypted, or packed in other ways than deflate, is not seen: that would need a reader of whole documents.
    """
    found = {words for pattern, words in _PATTERNS.items() if pattern.search(data)}
    unpacked = 0
    for number, block in enumerate(_packed_objects(data)):
        text = _unpacked(block, _MOST_UNPACKED - unpacked)
        unpacked += len(text)
        found |= {words for pattern, words in _PATTERNS.items() if pattern.search(text)}
        if number >= _MOST_BLOCKS or unpacked >= _MOST_UNPACKED:
            found.add(_TOO_MUCH)
            break
    return tuple(sorted(found))


def _packed_objects(data: bytes) -> Iterator[memoryview]:
    """What follows the dictionary of each object stream."""
    place = data.find(b"/ObjStm")
    while place >= 0:
        start = data.find(b"stream", place, place + 500)
        if start >= 0:
            start += len(b"stream")
            yield memoryview(data)[start + (data[start : start + 1] == b"\r") + 1 :]
        place = data.find(b"/ObjStm", place + 1)


def _unpacked(data: memoryview, most: int) -> bytes:
    """The beginning of a packed block, as far as it is sound."""
    unpacker, parts, left = zlib.decompressobj(), [], most
    for start in range(0, len(data), 65_536):
        try:
            parts.append(unpacker.decompress(data[start : start + 65_536], left))
        except zlib.error:
            break
        left -= len(parts[-1])
        if unpacker.eof or left <= 0:
            break
    return b"".join(parts)
