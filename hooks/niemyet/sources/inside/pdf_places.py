"""Where in a PDF an object is: on which page, or at the opening of the file."""

from collections.abc import Sequence
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Object, Pdf, Stream

_MOST = 200_000
_DEEPEST = 6
_BACK = frozenset(("/Parent", "/P", "/Dest", "/D", "/Popup", "/Pg", "/IRT"))  # lead to other places
_Number = tuple[int, int]


@dataclass(frozen=True)
class Places:
    """The place of each object that belongs to one."""

    known: dict[_Number, str]

    @classmethod
    def of(cls, pdf: Pdf) -> "Places":
        """By what pages say of their notes and actions."""
        known: dict[_Number, str] = {}
        opening = [pdf.Root.get("/OpenAction"), pdf.Root.get("/AA")]
        _follow(opening, "khi mở tệp", known)
        for number, page in enumerate(pdf.pages, 1):
            known.setdefault(page.obj.objgen, f"trang {number}")
            _follow([page.obj.get("/Annots"), page.obj.get("/AA")], f"trang {number}", known)
        known.setdefault(pdf.Root.objgen, "khi mở tệp")
        return cls(known)

    def where(self, number: _Number) -> str:
        """In Vietnamese; "" for what belongs to the whole."""
        return self.known.get(number, "")


def _follow(begin: Sequence[object], words: str, known: dict[_Number, str]) -> None:
    waiting = [(each, 0) for each in begin]
    while waiting and len(known) < _MOST:
        each, depth = waiting.pop()
        if not isinstance(each, Object) or depth > _DEEPEST:
            continue
        if each.is_indirect:
            if each.objgen in known:
                continue
            known[each.objgen] = words
        inner = each.stream_dict if isinstance(each, Stream) else each
        if isinstance(inner, Dictionary):
            waiting += [(value, depth + 1) for key, value in inner.as_dict().items() if key not in _BACK]
        elif isinstance(inner, Array):
            waiting += [(value, depth + 1) for value in inner.as_list()]
