"""Bytes that are no UTF-8: which byte, what they probably are, and how an editor makes UTF-8 of them."""

from niemyet.language.alphabet import nfc
from niemyet.model.problem import START, Position, Problem
from niemyet.reading import rules
from niemyet.reading.limits import short
from niemyet.reading.text.old_encodings import sighted

_MARKS = ((b"\xff\xfe\0\0", "UTF-32"), (b"\0\0\xfe\xff", "UTF-32"), (b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))
_LOOKED_AT = 4096  # bytes that tell by their zeros how wide a character is; a longer line is not composed
SAVE = "hãy lưu lại với bảng mã UTF-8 (Notepad: Lưu dưới dạng, Mã hóa UTF-8; Word: Văn bản thuần, Mã hóa khác, Unicode (UTF-8))"
CONVERT = (
    "hãy chuyển mã sang Unicode bằng UniKey (Ctrl+Shift+F6: nguồn {}, đích Unicode), dán lại rồi lưu với bảng mã UTF-8"
)


def decoded(path: str, data: bytes) -> str | Problem:
    """The text, or NY-002 with the byte, the likely encoding and the way to convert it."""
    if wide := _wide(data):
        return Problem.of(rules.ENCODING, path, START, f"tệp lưu ở bảng mã {wide}; {SAVE}")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        position = _end_of(data[: error.start].decode("utf-8"))
        message = f"byte thứ {error.start + 1} (0x{data[error.start]:02X}) không phải UTF-8; {_advice(data, error)}"
        return Problem.of(rules.ENCODING, path, position, message)


def old_encoding(path: str, text: str) -> Problem | None:
    """NY-007 where a text, or a part of it, is Vietnamese that was never converted to Unicode."""
    seen = sighted(text)
    if seen is None:
        return None
    before = text[: seen.offset]
    place = Position(before.count("\n") + 1, seen.offset - before.rfind("\n"))
    message = f"“{short(seen.written)}” có lẽ là “{short(seen.meant)}” ở bảng mã {seen.encoding}; {_way(seen.encoding)}"
    return Problem.of(rules.OLD_ENCODING, path, place, message)


def _wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32, by its mark, or plainly by a zero in every second byte or three of every four."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    head = data[:_LOOKED_AT]
    zeros = [head[start::4].count(0) * 4 > len(head) / 2 for start in range(4)]
    if sum(zeros) >= 3:
        return "UTF-32"
    return "UTF-16" if zeros in ([True, False] * 2, [False, True] * 2) else None


def _advice(data: bytes, error: UnicodeDecodeError) -> str:
    if error.end == len(data) and error.reason == "unexpected end of data":
        return "tệp bị cắt cụt ở giữa một chữ; hãy lấy lại tệp đầy đủ hoặc gõ lại đoạn cuối"
    if not data[: error.start].isascii():
        return f"phần trước đó là UTF-8, nên tệp bị hỏng hoặc ghép từ hai bảng mã; hãy gõ lại chữ ở đó, rồi {SAVE.removeprefix('hãy ')}"
    seen = sighted(data.decode("cp1252", errors="replace"), 1) or sighted(data.decode("latin-1"), 1)
    if seen:
        return f"có lẽ là {seen.encoding} (“{short(seen.written)}” là “{short(seen.meant)}”); {_way(seen.encoding)}"
    return f"có lẽ là Windows-1252 (ANSI), bảng mã không có đủ chữ Việt; {SAVE}"


def _way(encoding: str) -> str:
    """How a text in an encoding is converted: by UniKey, but for what was only opened wrongly."""
    if encoding.startswith("UTF-8"):
        return "hãy mở lại tệp gốc với bảng mã UTF-8 rồi chép lại đoạn này"
    return CONVERT.format({"VNI": "VNI Windows", "Windows-1258": "Vietnamese locale CP 1258"}.get(encoding, encoding))


def _end_of(text: str) -> Position:
    """The place after a text, as an editor counts it: any line end, precomposed characters, no byte order mark."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    last = lines[-1]
    return Position(len(lines), len(nfc(last) if len(last) < _LOOKED_AT else last) + 1)
