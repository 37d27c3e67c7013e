"""What a file is, told from its bytes and not from its name; and who is asked what it holds."""

import re

from niemyet.sources.inside.look import Looker
from niemyet.sources.inside.looked import Looked

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
# What browsers look for when a server does not name a file's type (WHATWG MIME Sniffing, section 7.1), and more.
_MARKUP = re.compile(r"\A\s*<|<(?:html|head|body|script|svg|iframe|object|embed|img|meta)\b", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
# A cell that a spreadsheet takes for a formula; a plain list item, number or telephone number is none.
_FORMULA = re.compile(r"(?:^|[,;\t\r\"]) {0,8}(?:[=@]|[+-](?!\s)[^,;\"\t\r\n]{0,200}[(|!])", re.MULTILINE)


def ending(name: str) -> str:
    """The name's last part behind a dot, in small letters."""
    return name.rpartition(".")[2].lower()


def file_type(data: bytes) -> str:
    """One of the values of TYPES as the first bytes tell it, "zip" where the parts must tell, or ""."""
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data.startswith(b"PK\x03\x04"):
        return "zip"
    return "text" if _is_text(data) else ""


def look(looker: Looker, name: str, data: bytes) -> Looked:
    """What a file of this name is, and what a look into it tells."""
    kind = file_type(data)
    if kind == "text":
        formula = ending(name) == "csv" and _FORMULA.search(data.decode("utf-8-sig"))
        return Looked("text", ("ô bắt đầu bằng công thức (=, @, +, -)",) if formula else ())
    return looker.look(kind, data) if kind else Looked("")


def _is_text(data: bytes) -> bool:
    """Plain text in UTF-8 that no browser, guessing, would take for a page."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return bool(text) and not _CONTROLS.search(text) and not _MARKUP.search(text)
