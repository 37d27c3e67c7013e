"""A text, table or presentation of an office program: a packed file, unpacked as far as limits allow, never onto the disk."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from niemyet.sources.inside.looked import Looked, UnreadableError
from niemyet.sources.inside.office_parts import Found, read_part
from niemyet.sources.inside.office_traces import traces

MOST_PARTS = 5000
MOST_UNPACKED = 400 * 1024 * 1024
_OFFICE = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx", "ppt/presentation.xml": "pptx"}
_OPEN = "application/vnd.oasis.opendocument."
_OPEN_DOCUMENT = {"text": "odt", "spreadsheet": "ods", "presentation": "odp"}
_MACROS = re.compile(
    r"(^|/)(vbaproject\.bin|macrosheets/.*|activex/.*)$|^(basic|scripts)/.+|/embeddings/.*\.(docm|xlsm|pptm|xlsb)$",
    re.IGNORECASE,
)
_OLE = re.compile(r"(^|/)embeddings/.*\.(bin|ole)$", re.IGNORECASE)
_XML = re.compile(r"\.(xml|rels)$", re.IGNORECASE)
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def look_at_office(data: bytes) -> Looked:
    """What the file is, what in it acts, what it tells of those who wrote it; UnreadableError where it is too much."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = _parts(archive, data)
            kind = _kind(archive, parts)
            if not kind:
                return Looked("")
            _measure(parts)
            found = Found()
            for name, info in parts.items():
                if _XML.search(name):
                    read_part(name, archive, info, found)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, ValueError, RuntimeError):
        return Looked("")
    except MemoryError:
        raise UnreadableError("tệp cần quá nhiều bộ nhớ để mở") from None
    return Looked(kind, tuple(sorted({*_by_name(parts), *found.traps})), traces=tuple(traces(parts, found)))


def _parts(archive: zipfile.ZipFile, data: bytes) -> dict[str, zipfile.ZipInfo]:
    """The parts by name; none where programs could differ in what the file holds.

    So it is with a comment behind the directory, something before the first part, a count that lies, one name twice.
    """
    infos = archive.infolist()
    count = int.from_bytes(data[-12:-10], "little")  # APPNOTE.TXT 4.3.16
    begin = min((info.header_offset for info in infos), default=-1)
    parts = {info.filename.replace("\\", "/"): info for info in infos}
    alike = {name.lower() for name in parts}
    whole = not archive.comment and begin == 0 and count == len(infos) == len(alike) <= MOST_PARTS
    return parts if whole else {}


def _kind(archive: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo]) -> str:
    if "mimetype" in parts and "content.xml" in parts and parts["mimetype"].file_size < 100:
        said = archive.read(parts["mimetype"]).decode("ascii", "replace")
        return _OPEN_DOCUMENT.get(said.removeprefix(_OPEN), "") if said.startswith(_OPEN) else ""
    if "[Content_Types].xml" in parts:
        return next((kind for part, kind in _OFFICE.items() if part in parts), "")
    return ""


def _measure(parts: dict[str, zipfile.ZipInfo]) -> None:
    """Before anything is unpacked."""
    if any(info.flag_bits & 1 for info in parts.values()):
        raise UnreadableError("tệp có mật khẩu, không kiểm tra được bên trong")
    if any(info.compress_type not in _METHODS for info in parts.values()):
        raise UnreadableError("tệp nén theo cách mà chương trình văn phòng không dùng")
    if sum(info.file_size for info in parts.values()) > MOST_UNPACKED:
        raise UnreadableError(f"tệp giải nén ra hơn {MOST_UNPACKED // (1024 * 1024)} MB")


def _by_name(parts: dict[str, zipfile.ZipInfo]) -> Iterator[str]:
    if any(map(_MACROS.search, parts)):
        yield "macro hoặc điều khiển ActiveX"
    if any(map(_OLE.search, parts)):
        yield "đối tượng OLE nhúng"
