"""Files that are no UTF-8, and texts that were never converted to Unicode: told as what they are."""

import unicodedata
from collections.abc import Iterator

from niemyet.reading.text.old_letters import TCVN3, VNI
from tests.helpers.hostile.texts import BODY, HEADER, Case, file_of, with_body, with_front

SENTENCE = (
    "Kế hoạch tổ chức Hội nghị tổng kết công tác của Ủy ban nhân dân xã, những nhiệm vụ và giải pháp thực hiện trong thời gian "
    "tới; các cơ quan, đơn vị phối hợp, chuẩn bị đầy đủ điều kiện để Hội nghị thành công."
)
_TONES = "\u0300\u0309\u0303\u0301\u0323"


def tcvn3(text: str) -> str:
    """A text as it looks when its bytes in TCVN3 are taken for Windows-1252; capitals were a matter of the font."""
    table = {letter: chr(code) for code, letter in TCVN3.items()}
    return "".join(table.get(char) or table.get(char.lower()) or char for char in text)


def vni(text: str) -> str:
    """A text as it looks when its bytes in VNI are taken for Windows-1252."""
    table: dict[str, str] = {}
    for signs, letter in VNI.items():
        table.setdefault(letter, signs)
    return "".join(table.get(char, char) for char in text)


def windows_1258(text: str) -> bytes:
    """A text in Windows code page 1258: letters with their hats, tones behind them."""
    parts = (unicodedata.normalize("NFD", char) for char in text)
    return b"".join(_toned(part) for part in parts)


def _toned(letter: str) -> bytes:
    base = unicodedata.normalize("NFC", "".join(mark for mark in letter if mark not in _TONES))
    return base.encode("cp1258") + "".join(mark for mark in letter if mark in _TONES).encode("cp1258")


def twice(text: str) -> str:
    """A text as it looks when its bytes in UTF-8 are taken for Windows-1252."""
    return "".join(bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in text.encode())


AS_TEXT = {
    "TCVN3 (ABC)": tcvn3(SENTENCE),
    "VNI": vni(SENTENCE),
    "Windows-1258": windows_1258(SENTENCE).decode("cp1252"),
    "UTF-8 bị mở nhầm bằng Windows-1252": twice(SENTENCE),
}
WHOLE = file_of(HEADER, f"{BODY}\n{SENTENCE}\n")
_WHOLE_TEXT = WHOLE.decode()
AS_BYTES = {
    "UTF-16": _WHOLE_TEXT.encode("utf-16"),
    "UTF-16, big end first": b"\xfe\xff" + _WHOLE_TEXT.encode("utf-16-be"),
    "UTF-16 without a mark": _WHOLE_TEXT.encode("utf-16-le"),
    "UTF-16 without a mark, big end first": _WHOLE_TEXT.encode("utf-16-be"),
    "UTF-32": _WHOLE_TEXT.encode("utf-32"),
    "UTF-32 without a mark": _WHOLE_TEXT.encode("utf-32-le"),
    "UTF-32 without a mark, big end first": _WHOLE_TEXT.encode("utf-32-be"),
    "TCVN3 (ABC)": tcvn3(_WHOLE_TEXT).encode("latin-1", errors="replace"),
    "VNI": vni(_WHOLE_TEXT).encode("cp1252", errors="replace"),
    "Windows-1258": windows_1258(_WHOLE_TEXT.replace("–", "-")),
    "Windows-1252": b"---\ntitle: Caf\xe9 \x93x\x94\n---\n",
    "Latin-1": "---\ntitle: Müller\n---\n".encode("latin-1"),
    "the middle of a letter at the end": WHOLE.rstrip()[:-3] + "ế".encode()[:2],
    "a byte lost in the middle": WHOLE.replace("ế".encode(), b"\xe1\xba", 1),
    "a byte that never is": WHOLE.replace(b"KH-UBND", b"KH\xffUBND"),
    "a letter written too long": WHOLE.replace(b"KH-UBND", b"KH\xc0\xafUBND"),
    "half a character": WHOLE.replace(b"KH-UBND", b"KH\xed\xa0\x80UBND"),
    "two encodings in one file": WHOLE + tcvn3(SENTENCE).encode("latin-1", errors="replace"),
    "a picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
    "a Word document": b"PK\x03\x04\x14\x00\x06\x00" + bytes(range(256)),
    "a PDF": b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n",
}


def cases() -> Iterator[Case]:
    """Every encoding as bytes and as text."""
    for name, data in AS_BYTES.items():
        yield Case(f"bytes of {name}", data, ("NY-002",))
    for name, text in AS_TEXT.items():
        yield with_body(f"text of {name}", text, "NY-007")
        yield with_body(f"text of {name}, three words of it", " ".join(text.split()[:4]), "NY-007")
        yield with_front(f"a title of {name}", {"title": text}, "NY-007")
    yield Case("nothing", b"", ("NY-011",))
    yield Case("nothing but a mark", b"\xef\xbb\xbf", ("NY-011",))
    yield Case("nothing but a line", b"---", ("NY-012",))
    yield Case("a header that never ends", b"---\n" + b"title: x\n" * 3000, ("NY-012",))
    yield Case("no header", BODY.encode(), ("NY-011",))
    yield Case("a megabyte", WHOLE + b"x\n" * 500_000, ("NY-005",))
    yield Case("a line of a hundred kilobytes", WHOLE + b"x " * 50_000, ("NY-005",))
    yield Case("a byte order mark", b"\xef\xbb\xbf" + WHOLE)
    yield Case("two byte order marks", b"\xef\xbb\xbf" * 2 + WHOLE, ("NY-003",))
    yield Case("ends of lines of Windows", WHOLE.replace(b"\n", b"\r\n"))
    yield Case("ends of lines of old computers", WHOLE.replace(b"\n", b"\r"))
    yield Case("decomposed letters", unicodedata.normalize("NFD", _WHOLE_TEXT).encode())
