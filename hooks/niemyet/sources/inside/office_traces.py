"""What an office file tells beyond its text, once it stands on a public page: who wrote it, what was there before."""

from collections.abc import Iterable, Iterator

from niemyet.sources.inside.office_parts import Found

# Kind → the elements that show it (ECMA-376-1; OpenDocument 1.3, part 3).
_MARKS = {
    "nội dung ẩn": ("vanish", "hidden-text", "hidden-paragraph", "text-properties", "sheet", "sld"),
    "dấu theo dõi thay đổi": (
        "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "sectPrChange", "changed-region",
    ),
    "ghi chú, nhận xét": ("comment", "cm", "threadedComment", "annotation"),
}  # fmt: skip
_NOTES = "ppt/notesslides/"


def traces(parts: Iterable[str], found: Found) -> Iterator[str]:
    """Each kind once, with how often; names last."""
    for words, marks in _MARKS.items():
        if count := sum(found.marks[mark] for mark in marks):
            yield f"{words} ({count} chỗ)"
    if count := sum(name.lower().startswith(_NOTES) and name.endswith(".xml") for name in parts):
        yield f"ghi chú cho người trình bày ({count} trang)"
    if found.names:
        yield f"tên người soạn ({', '.join(sorted(found.names)[:3])})"
