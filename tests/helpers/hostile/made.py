"""Bytes of files for tests: sound ones of every allowed type, and the parts that hostile ones are put together from."""

import zipfile
import zlib
from io import BytesIO

PDF = b"%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(16)
JPG = b"\xff\xd8\xff\xe0" + bytes(16)
WEBP = b"RIFF\x10\x00\x00\x00WEBPVP8 " + bytes(8)
PAGE = b"<!doctype html><script>alert(1)</script>"
EXE = b"MZ\x90\x00" + bytes(60)
OLD_WORD = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
SVG = "http://www.w3.org/2000/svg"
_TYPES = "[Content_Types].xml"
_OPEN = "application/vnd.oasis.opendocument."


def packed(*parts: str, mimetype: str = "", comment: bytes = b"", big: int = 0) -> bytes:
    """A zip file with parts by name; `mimetype` comes first and unpacked, as open documents want it."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = comment
        if mimetype:
            archive.writestr(zipfile.ZipInfo("mimetype"), mimetype)
        for part in parts:
            archive.writestr(zipfile.ZipInfo(part), "x" + "0" * big, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def docx(*more: str, big: int = 0) -> bytes:
    """A Word document by its parts."""
    return packed(_TYPES, "word/document.xml", *more, big=big)


def xlsx(*more: str) -> bytes:
    """An Excel workbook by its parts."""
    return packed(_TYPES, "xl/workbook.xml", *more)


def open_document(kind: str, *more: str) -> bytes:
    """A document of the open kinds: text, spreadsheet, presentation."""
    return packed("content.xml", *more, mimetype=_OPEN + kind)


def pdf_with(objects: bytes) -> bytes:
    """A PDF with further objects as they are."""
    return PDF + objects


def pdf_with_packed(objects: bytes, number: int = 1) -> bytes:
    """A PDF with further objects in object streams."""
    stream = b"7 0 obj <</Type /ObjStm /N 1 /Filter /FlateDecode>>\nstream\r\n" + zlib.compress(objects, 9)
    return PDF + (stream + b"\nendstream endobj\n") * number


def drawing(inner: str = "", outer: str = "", before: str = "") -> bytes:
    """An SVG: `outer` are attributes of its root, `before` stands before it."""
    return f'{before}<svg xmlns="{SVG}" {outer}><path d="M0 0h9"/>{inner}</svg>'.encode()


SOUND = {
    "ky-so.pdf": PDF,
    "quet-voi-doi-tuong-nen.pdf": pdf_with_packed(b"1 0 << /Type /Page >>"),
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
