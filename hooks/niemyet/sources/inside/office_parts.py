"""The parts of an office file that are XML, read as a stream: what acts in them, and what shows how they were written."""

import re
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from xml.parsers import expat

from niemyet.sources.inside.looked import UnreadableError

_STEP = 1 << 16
_DEEPEST = 2000
# The last word of a relationship's type (ECMA-376-1, 9.2, and those of Microsoft's own) → what it brings into the file.
_RELATED = {
    "vbaproject": "macro hoặc điều khiển ActiveX",
    "wordvbadata": "macro hoặc điều khiển ActiveX",
    "control": "macro hoặc điều khiển ActiveX",
    "activexcontrolbinary": "macro hoặc điều khiển ActiveX",
    "xlmacrosheet": "macro hoặc điều khiển ActiveX",
    "xlintlmacrosheet": "macro hoặc điều khiển ActiveX",
    "oleobject": "đối tượng OLE nhúng",
}
_OUTWARD = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//|\\\\|/|\.\./)", re.IGNORECASE)
_FETCHING = frozenset(("object", "object-ole", "plugin", "applet", "floating-frame", "image", "section-source",
                       "table-source", "database-source", "cell-range-source"))  # fmt: skip
_DDE = re.compile(r"^\s*DDE(?:AUTO)?\b", re.IGNORECASE)
_OFF = ("0", "false", "off")


@dataclass
class Found:
    """What the parts have shown so far: what acts, how often a mark stands in them, who is named."""

    traps: set[str] = field(default_factory=set)
    marks: Counter[str] = field(default_factory=Counter)
    names: set[str] = field(default_factory=set)


def read_part(name: str, archive: zipfile.ZipFile, info: zipfile.ZipInfo, found: Found) -> None:
    """Read one part to its end; UnreadableError where it is no sound XML."""
    parser = expat.ParserCreate(namespace_separator=" ")
    reading = _Reading(name, found)
    parser.StartElementHandler, parser.EndElementHandler = reading.begin, reading.end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = reading.text, reading.declared
    try:
        with archive.open(info) as part:
            while data := part.read(_STEP):
                parser.Parse(data, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise UnreadableError(f"phần {name} của tệp hỏng ở dòng {error.lineno}") from None


class _Reading:
    """One part; names come as "namespace name", and only the name counts: there are two sets of namespaces."""

    def __init__(self, part: str, found: Found) -> None:
        self.part, self.found = part, found
        self.open: list[str] = []
        self.instruction = ""

    def declared(self, *_: object) -> None:
        raise UnreadableError(f"phần {self.part} của tệp có khai báo DOCTYPE")

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        said = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        if len(self.open) > _DEEPEST:
            raise UnreadableError(f"phần {self.part} của tệp lồng quá sâu")
        self.open.append(local)
        if local == "Relationship":
            self._related(said)
        elif local in ("Override", "Default") and "macroEnabled" in said.get("ContentType", ""):
            self.found.traps.add("macro hoặc điều khiển ActiveX")
        elif local in _FETCHING and _OUTWARD.match(said.get("href", "")):
            self.found.traps.add(f"liên kết tự lấy nội dung từ nơi khác, trong phần {self.part}")
        elif local in ("object-ole", "dde-source", "dde-connection-decl", "event-listener"):
            self.found.traps.add("đối tượng OLE nhúng" if local == "object-ole" else "lệnh tự chạy")
        if local == "fldSimple" and _DDE.match(said.get("instr", "")):
            self.found.traps.add("lệnh tự chạy (DDE)")
        self._mark(local, said)

    def text(self, data: str) -> None:
        here = self.open[-1] if self.open else ""
        if here == "instrText":
            self.instruction = (self.instruction + data)[:200]
        elif here in ("creator", "initial-creator", "lastModifiedBy", "Manager") and data.strip():
            self.found.names.add(data.strip()[:80])

    def end(self, name: str) -> None:
        local = self.open.pop()
        if local == "p":
            if _DDE.match(self.instruction):
                self.found.traps.add("lệnh tự chạy (DDE)")
            self.instruction = ""

    def _related(self, said: dict[str, str]) -> None:
        kind = said.get("Type", "").rpartition("/")[2]
        if words := _RELATED.get(kind.lower()):
            self.found.traps.add(words)
        if said.get("TargetMode", "").lower() == "external" and kind.lower() != "hyperlink":
            told = f"liên kết tự lấy nội dung từ nơi khác ({kind[:40]}), trong phần {self.part}"
            self.found.traps.add(told)

    def _mark(self, local: str, said: dict[str, str]) -> None:
        """What is counted by name; what hides only where it hides words, and is not said to be off."""
        hides = {
            "vanish": said.get("val", "true").lower() not in _OFF and self.open[-3:-1] == ["r", "rPr"],
            "sheet": said.get("state", "visible") != "visible",
            "sld": said.get("show", "1").lower() in _OFF,
            "text-properties": said.get("display") == "none",
        }
        self.found.marks[local] += hides.get(local, True)
