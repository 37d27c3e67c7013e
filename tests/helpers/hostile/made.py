"""Bytes of files for tests: sound ones of every allowed type, and the parts that hostile ones are put together from."""

import zipfile
from io import BytesIO

from PIL import Image

from tests.helpers.pdfs import opened, sound_pdf, written


def image(kind: str, width: int = 9, height: int = 9) -> bytes:
    """An image of one colour, in a format by Pillow's name."""
    file = BytesIO()
    Image.new("RGB", (width, height)).save(file, kind)
    return file.getvalue()


PDF = sound_pdf()
PNG, JPG, WEBP = (image(kind) for kind in ("PNG", "JPEG", "WEBP"))
PAGE = b"<!doctype html><script>alert(1)</script>"
EXE = b"MZ\x90\x00" + bytes(60)
OLD_WORD = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
SVG = "http://www.w3.org/2000/svg"
_EMPTY = "<x/>"
_TYPES = "[Content_Types].xml"
_OPEN = "application/vnd.oasis.opendocument."


def packed(*parts: str, mimetype: str = "", comment: bytes = b"", big: int = 0) -> bytes:
    """A zip file with parts by name, or by name with their text as "name=text"; `mimetype` comes first and unpacked, as
    open documents want it; `big` bytes follow in each."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = comment
        if mimetype:
            archive.writestr(zipfile.ZipInfo("mimetype"), mimetype)
        for part in parts:
            name, _, text = part.partition("=")
            archive.writestr(zipfile.ZipInfo(name), (text or _EMPTY) + " " * big, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def docx(*more: str, big: int = 0) -> bytes:
    """A Word document by its parts."""
    return packed(_TYPES, "word/document.xml", *more, big=big)


def related(kind: str, outside: str = "") -> str:
    """A part that brings another into a document; `outside`: from this address."""
    target = f'TargetMode="External" Target="{outside}"' if outside else 'Target="a.bin"'
    return f'word/_rels/document.xml.rels=<Relationships><Relationship Type="http://x.example/{kind}" {target}/></Relationships>'


def xlsx(*more: str) -> bytes:
    """An Excel workbook by its parts."""
    return packed(_TYPES, "xl/workbook.xml", *more)


def open_document(kind: str, *more: str) -> bytes:
    """A document of the open kinds: text, spreadsheet, presentation."""
    return packed("content.xml", *more, mimetype=_OPEN + kind)


def drawing(inner: str = "", outer: str = "", before: str = "") -> bytes:
    """An SVG: `outer` are attributes of its root, `before` stands before it."""
    return f'{before}<svg xmlns="{SVG}" {outer}><path d="M0 0h9"/>{inner}</svg>'.encode()


SOUND = {
    "ky-so.pdf": PDF,
    "quet-voi-doi-tuong-nen.pdf": written(opened(2), packed=True),
    "bieu-mau.docx": docx("word/styles.xml"),
    "du-toan.xlsx": xlsx("xl/worksheets/sheet1.xml"),
    "trinh-chieu.pptx": packed(_TYPES, "ppt/presentation.xml"),
    "bieu-mau.odt": open_document("text", "styles.xml"),
    "du-toan.ods": open_document("spreadsheet"),
    "trinh-chieu.odp": open_document("presentation"),
    "so-do.png": PNG,
    "anh.jpg": JPG,
    "anh.JPEG": JPG,
    "anh.webp": WEBP,
    "so-lieu.csv": '\ufeffđơn vị,số\n"Phòng, ban",-5\n- Hội nghị,+84 225 000\nx < y,a@b.example\n'.encode(),
    "ghi-chu.txt": "Danh sách: x < y, 1 > 0.\r\n".encode(),
}
