"""What a file is, told from its bytes and not from its name; and what in it would act when somebody opens it."""

import re
import struct

from niemyet.sources.pdf_actions import pdf_actions

LARGEST = 25 * 1024 * 1024
# Ending → what the bytes must be. Formats that readers of a public site can open, and whose traps are knowable:
# no .doc and .xls (macros anywhere in them), no SVG and HTML (they act on the site's own address), no archives.
TYPES = {
    "pdf": "pdf",
    "docx": "docx",
    "xlsx": "xlsx",
    "pptx": "pptx",
    "odt": "odt",
    "ods": "ods",
    "odp": "odp",
    "png": "png",
    "jpg": "jpg",
    "jpeg": "jpg",
    "webp": "webp",
    "csv": "text",
    "txt": "text",
}
_OFFICE = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx", "ppt/presentation.xml": "pptx"}
_OPEN_DOCUMENT = {"text": "odt", "spreadsheet": "ods", "presentation": "odp"}
_MIMETYPE = re.compile(rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument\.([a-z]+)PK", re.DOTALL)
_END = struct.Struct("<4s4H2LH")  # APPNOTE.TXT 4.3.16: end of central directory
_ENTRY = struct.Struct("<4s6H3L5H2L")  # 4.3.12: one file in it
_MOST_PARTS = 5000
_MACROS = re.compile(r"(^|/)(vbaproject\.bin|macrosheets/.*|activex/.*)$|^(basic|scripts)/.+", re.IGNORECASE)
# What browsers look for when a server does not name a file's type (WHATWG MIME Sniffing, section 7.1), and more.
_MARKUP = re.compile(r"\A\s*<|<(?:html|head|body|script|svg|iframe|object|embed|img|meta)\b", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
# A cell that a spreadsheet takes for a formula; a plain list item, number or telephone number is none.
_FORMULA = re.compile(r"(?:^|[,;\t\r\"]) {0,8}(?:[=@]|[+-](?!\s)[^,;\"\t\r\n]{0,200}[(|!])", re.MULTILINE)


def ending(name: str) -> str:
    """The name's last part behind a dot, in small letters."""
    return name.rpartition(".")[2].lower()


def file_type(data: bytes) -> str:
    """One of the values of TYPES, or "" where the bytes are nothing that may be published."""
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data.startswith(b"PK\x03\x04"):
        return _packed_type(data)
    return "text" if _is_text(data) else ""


def traps(name: str, data: bytes) -> tuple[str, ...]:
    """What in the file acts when it is opened, in Vietnamese; only what shows without unpacking anything."""
    kind = file_type(data)
    if kind == "pdf":
        return pdf_actions(data)
    if kind == "text" and ending(name) == "csv":
        return ("ô bắt đầu bằng công thức (=, @, +, -)",) if _FORMULA.search(data.decode("utf-8-sig")) else ()
    if data.startswith(b"PK"):
        return ("macro hoặc điều khiển ActiveX",) if any(map(_MACROS.search, _parts(data))) else ()
    return ()


def _packed_type(data: bytes) -> str:
    parts = set(_parts(data))
    mimetype = _MIMETYPE.match(data)
    if mimetype and "content.xml" in parts:
        return _OPEN_DOCUMENT.get(mimetype[1].decode(), "")
    if "[Content_Types].xml" in parts:
        return next((kind for part, kind in _OFFICE.items() if part in parts), "")
    return ""


def _parts(data: bytes) -> list[str]:
    """The names in a zip file's central directory; none where it is not whole or longer than any text document's.

    Nothing is unpacked. A comment behind the directory is refused, because programs differ in where they look then.
    """
    end = len(data) - _END.size
    mark, disk, first_disk, _, count, size, place, comment = _END.unpack_from(data, end) if end > 0 else (b"",) * 8
    if mark != b"PK\x05\x06" or disk or first_disk or comment or count > _MOST_PARTS or place + size != end:
        return []
    names = []
    while place < end:
        if place + _ENTRY.size > end or data[place : place + 4] != b"PK\x01\x02":
            return []
        name_long, extra_long, comment_long = _ENTRY.unpack_from(data, place)[10:13]
        start = place + _ENTRY.size
        names.append(data[start : start + name_long].decode("utf-8", "replace").replace("\\", "/"))
        place = start + name_long + extra_long + comment_long
    return names if len(names) == count and place == end else []


def _is_text(data: bytes) -> bool:
    """Plain text in UTF-8 that no browser, guessing, would take for a page."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return bool(text) and not _CONTROLS.search(text) and not _MARKUP.search(text)
