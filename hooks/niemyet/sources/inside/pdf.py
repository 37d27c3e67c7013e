"""A PDF by its objects: what acts, what other files it holds, what of it is damaged."""

import re
from collections.abc import Iterator
from io import BytesIO

from pikepdf import Array, Dictionary, Name, Object, PasswordError, Pdf, PdfError, Stream

from niemyet.sources.inside.looked import Looked, UnreadableError
from niemyet.sources.inside.pdf_embedded import associated
from niemyet.sources.inside.pdf_places import Places

MOST_OBJECTS = 400_000
_ACTIONS = {
    "/JavaScript": "mã JavaScript",
    "/Launch": "lệnh mở chương trình khác",
    "/SubmitForm": "lệnh gửi biểu mẫu đi nơi khác",
    "/ImportData": "lệnh lấy dữ liệu từ tệp khác",
    "/GoToR": "lệnh mở tệp khác",
    "/GoToE": "lệnh mở tệp nhúng",
    "/Rendition": "lệnh phát âm thanh, phim",
    "/Movie": "lệnh phát âm thanh, phim",
    "/Sound": "lệnh phát âm thanh, phim",
    "/RichMediaExecute": "lệnh phát âm thanh, phim",
    "/GoTo3DView": "nội dung 3D",
}
_NOTES = {
    "/RichMedia": "nội dung đa phương tiện",
    "/Movie": "nội dung đa phương tiện",
    "/Sound": "nội dung đa phương tiện",
    "/3D": "nội dung 3D",
    "/FileAttachment": "tệp nhúng",
}
_DAMAGED = re.compile(r"(?:offset (\d+)\)?: )?(?:file is damaged|.*\bloop\b|.*reconstruct)")


def look_at_pdf(data: bytes) -> Looked:
    """What a PDF holds, in object streams or not; UnreadableError where it cannot be opened."""
    try:
        with Pdf.open(BytesIO(data), suppress_warnings=True) as pdf:
            if len(pdf.objects) > MOST_OBJECTS:
                raise UnreadableError(f"PDF có quá {MOST_OBJECTS} đối tượng")
            traps = tuple(_traps(pdf))
            return Looked("pdf", traps, flaws=tuple(_flaws(pdf)))
    except PasswordError:
        raise UnreadableError("PDF có mật khẩu, không ai mở được nếu không biết mật khẩu") from None
    except MemoryError:
        raise UnreadableError("PDF cần quá nhiều bộ nhớ để mở") from None
    except (PdfError, ValueError, TypeError, KeyError, RuntimeError):
        raise UnreadableError("PDF hỏng, không mở được") from None


def _traps(pdf: Pdf) -> Iterator[str]:
    """Each act once, with the first places where it stands."""
    places, allowed = Places.of(pdf), associated(pdf)
    found: dict[str, set[str]] = {}
    for root in pdf.objects:
        for inner in _inside(root):
            for words in _acts(inner, root.objgen in allowed):
                found.setdefault(words, set()).add(places.where(root.objgen))
    for words in sorted(found):
        where = sorted(filter(None, found[words]), key=lambda place: (len(place), place))
        yield f"{words} ({', '.join(where[:3])})" if where else words


def _inside(root: Object) -> Iterator[Dictionary]:
    """The dictionaries in one object; what it refers to is an object of its own."""
    waiting: list[object] = [root]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Stream):
            waiting.append(each.stream_dict)
        elif isinstance(each, Dictionary):
            yield each
            waiting += [value for value in each.as_dict().values() if not _refers(value)]
        elif isinstance(each, Array):
            waiting += [value for value in each.as_list() if not _refers(value)]


def _refers(value: object) -> bool:
    return not isinstance(value, Object) or value.is_indirect


def _acts(inner: Dictionary, may_hold_file: bool) -> Iterator[str]:
    if inner.get("/Type") != Name("/StructElem"):  # where /S is the name of a part of the text
        yield from filter(None, (_ACTIONS.get(_name(inner.get("/S"))), _NOTES.get(_name(inner.get("/Subtype")))))
    if "/JS" in inner:
        yield _ACTIONS["/JavaScript"]
    if "/XFA" in inner:
        yield "biểu mẫu XFA"
    if "/EF" in inner and not may_hold_file:
        yield "tệp nhúng"
    if _name(_action(inner.get("/OpenAction")).get("/S")) == "/URI":
        yield "lệnh tự mở địa chỉ web khi mở tệp"


def _action(value: object) -> Dictionary:
    return value if isinstance(value, Dictionary) else Dictionary()


def _name(value: object) -> str:
    return str(value) if isinstance(value, Name) else ""


def _flaws(pdf: Pdf) -> Iterator[str]:
    """The first damage that was mended for this look, with its place."""
    for line in pdf.get_warnings():
        if damage := _DAMAGED.search(str(line)):
            yield "PDF hỏng một phần" + (f" (gần byte {damage[1]})" if damage[1] else "")
            return
