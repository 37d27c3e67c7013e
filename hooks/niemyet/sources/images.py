"""Images that the site shows as they are: an SVG may hold drawings only, any other must be what its name says."""

import re
from xml.parsers import expat

from niemyet.model.problem import START, Position
from niemyet.sources.file_types import TYPES, ending, file_type
from niemyet.sources.inside.look import Looker

LARGEST_IMAGE = 200 * 1024
_SVG = "http://www.w3.org/2000/svg"
# Notes that drawing programs leave; no browser does anything with them.
_NOTES = (
    "http://www.inkscape.org/namespaces/inkscape",
    "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#",
    "http://purl.org/dc/elements/1.1/",
)
_SHAPES = (
    "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "path", "rect", "circle", "ellipse", "line",
    "polyline", "polygon", "text", "tspan", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern",
)  # fmt: skip
_MOST_USES = 16  # each may hold others: what is drawn grows with the power of their number
_ELSEWHERE = re.compile(r"url\s*\(\s*[\"']?\s*(?!#)|@import|image-set|src\s*\(|\\|javascript:", re.IGNORECASE)
_AGAIN = "hãy xuất lại ảnh từ chương trình vẽ"
_PLAIN = "hãy xuất lại dưới dạng SVG đơn giản (Plain SVG) hoặc .png"


def image_fault(name: str, data: bytes, looker: Looker) -> tuple[Position, str] | None:
    """Where and why an image may not be published, in Vietnamese; None where it may."""
    end = ending(name)
    if end == "svg":
        return svg_fault(data)
    kind = file_type(data)
    if kind not in ("png", "jpg", "webp") or kind != TYPES.get(end):
        return START, f"nội dung tệp không phải ảnh .{end}; {_AGAIN}"
    faults = looker.look(kind, data).faults
    return (START, f"{faults[0]}; {_AGAIN}") if faults else None


def svg_fault(data: bytes) -> tuple[Position, str] | None:
    """Where and why an SVG is more than a drawing; None where it is one.

    A list says what may be in it, so that what nobody has thought of is refused: no script, event, animation, style
    sheet, foreign content, entity or processing instruction, and no reference but to the drawing itself.
    """
    try:
        data.decode("utf-8")
        _Drawing().read(data)
    except UnicodeDecodeError:
        return START, f"tệp không phải UTF-8; {_PLAIN}"
    except _Refused as refused:
        return refused.position, f"{refused}; {_PLAIN}"
    except expat.ExpatError as error:
        return Position(error.lineno, error.offset + 1), f"không phải tệp SVG đúng cú pháp; {_PLAIN}"
    return None


class _Refused(Exception):
    def __init__(self, position: Position, message: str) -> None:
        super().__init__(message)
        self.position = position


class _Drawing:
    """One reading of one SVG; names come as "namespace name"."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._element
        self.parser.StartDoctypeDeclHandler = lambda *_: self._refuse("có khai báo DOCTYPE")
        self.parser.ProcessingInstructionHandler = lambda *_: self._refuse("có chỉ dẫn xử lý <?…?>")
        self.parser.XmlDeclHandler = self._declared
        self.uses = 0
        self.first = True

    def read(self, data: bytes) -> None:
        self.parser.Parse(data, True)

    def _refuse(self, why: str) -> None:
        raise _Refused(Position(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1), why)

    def _declared(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding and encoding.lower() not in ("utf-8", "us-ascii"):
            self._refuse("khai báo bảng mã khác UTF-8")

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if self.first and name != f"{_SVG} svg":
            self._refuse("không bắt đầu bằng <svg>")
        self.first = False
        if space not in _NOTES and (space != _SVG or local not in _SHAPES):
            self._refuse(f"có phần tử <{local[:40]}>, không phải hình vẽ")
        self.uses += local == "use"
        if self.uses > _MOST_USES:
            self._refuse(f"có quá {_MOST_USES} phần tử <use>")
        for key, value in attributes.items():
            self._attribute(key.rpartition(" ")[2], value)

    def _attribute(self, key: str, value: str) -> None:
        if key.lower().startswith("on"):
            self._refuse(f"có thuộc tính sự kiện {key[:40]}")
        elsewhere = key.lower() in ("href", "src", "base") and not value.strip().startswith("#")
        if elsewhere or _ELSEWHERE.search(value):
            self._refuse(f"thuộc tính {key[:40]} dẫn ra ngoài hình vẽ")
