"""Blocks of a pasted document that are fields here: the letterhead above a text, recipients and signature below it."""

import json
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import inf
from typing import NamedTuple

from niemyet.checks.lines import Line, annex_headings, text_lines_of
from niemyet.model.plan import Plan
from niemyet.reading.header.scalar import scalar

_NEEDLES = ("CHỦ NGHĨA VIỆT NAM", "Hạnh phúc", "Nơi nhận", "Số:", "TM.", "T/M.", "KT.", "TL.", "TUQ.")
_NATION = re.compile(r"(?<!NƯỚC )CỘNG (?:HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$")
_MOTTO = re.compile(r"Độc lập\s*[-–—]\s*Tự do\s*[-–—]\s*Hạnh phúc$")
_NUMBER = re.compile(r"^Số:[ \u00a0]*(\d*)[\s.…]*/\s*([A-ZĐ]+(?:-[A-ZĐ]+)+)")
_DATE = re.compile(r"^([^,.;:]{2,40}),\s*ngày\s*([\d.…]*)\s*tháng\s*([\d.…]*)\s*năm\s*([\d.…]+)$")
_TO = re.compile(r"^Nơi nhận\s*:")
_AUTHORITY = re.compile(r"^(?:T/?M|KT|TL|TUQ|Q)\.\s*[^\W\d_a-z]")
_FILED = re.compile(r"^Lưu\s*:?\s*")
_RULE = re.compile(r"[-_=*|:.…\s]*")
_NUMBERED = re.compile(r"(?:[IVX]+|\d+)\s*[./)-]|PHỤ LỤC")
_NAME = re.compile(r"(?:[^\W\d_a-z][^\W\d_]*\.? ){1,5}[^\W\d_a-z][^\W\d_]*")
_SIGNED = re.compile(r"\(?đã ký\)?", re.IGNORECASE)
_SIGN = re.compile(r"^[-–•*+]\s*")
_HEAD, _FOOT = "head", "foot"
_LONGEST = 14  # words in a line of capitals


class Pasted(NamedTuple):
    """A block: whether it is the letterhead, its lines, the words that gave it away, and its fields as YAML, by name."""

    is_letterhead: bool
    lines: tuple[Line, ...]
    words: str
    fields: dict[str, str]


def pasted(plan: Plan) -> tuple[Pasted, ...]:
    """The blocks in a plan's text, in order; forms in an annex rightly have letterheads of their own."""
    annex = next((heading.position.line for heading in annex_headings(plan)), inf)
    return _pasted(plan.markdown, plan.position("body").line, annex)


@lru_cache(maxsize=2)  # two rules ask for the same plan, one after the other
def _pasted(markdown: str, first: int, annex: float) -> tuple[Pasted, ...]:
    lines = text_lines_of(markdown, first)
    text = "\n".join(line.text for line in lines)
    if not any(needle in text for needle in _NEEDLES):
        return ()
    blocks = _blocks([line for line in lines if line.number < annex and line.text.strip()])
    return tuple(_made(family, block) for family, block in blocks)


def _blocks(lines: Sequence[Line]) -> Iterator[tuple[str, list[Line]]]:
    """Runs of lines around one that no text has: of the same family, with what may stand beside it."""
    family, block = "", list[Line]()
    for line in lines:
        own = _family(line.text)
        if own and own != family:
            if family:
                yield family, block
            family, block = own, [*(block if not family and own == _HEAD else ()), line]
        elif own or _stands_beside(line.text, family, block):
            block.append(line)
        else:
            if family:
                yield family, block
            family, block = "", []
    if family:
        yield family, block


def _family(text: str) -> str:
    """Whether a line can only be of the letterhead, or of what follows a text; "" for all others."""
    for piece in _pieces(text):
        if _NATION.search(piece) or _MOTTO.search(piece) or _NUMBER.match(piece):
            return _HEAD
        if _TO.match(piece) or (_AUTHORITY.match(piece) and piece.isupper()):
            return _FOOT
    return ""


def _stands_beside(text: str, family: str, block: Sequence[Line]) -> bool:
    """Whether a line goes on with a block; before one begins, whether it may open a letterhead."""
    pieces = _pieces(text)
    if text.startswith("#") or any(map(_NUMBERED.match, pieces)):
        return False
    if all(_is_title(piece) for piece in pieces):
        return True
    if family == _HEAD:
        after_kind = bool(block) and _pieces(block[-1].text)[-1:] == ["KẾ HOẠCH"]
        return after_kind or all(_is_title(piece) or _DATE.match(piece) for piece in pieces)
    return family == _FOOT and (_SIGN.match(text.strip()) is not None or all(map(_is_of_signature, pieces)))


def _is_title(piece: str) -> bool:
    return piece.isupper() and len(piece.split()) <= _LONGEST and not piece.endswith("./.")


def _is_of_signature(piece: str) -> bool:
    known = (_FILED.match(piece), _SIGN.match(piece), _SIGNED.fullmatch(piece), _NAME.fullmatch(piece))
    return any(known) or _is_title(piece) or piece.endswith(";")


def _pieces(text: str) -> list[str]:
    """What stands in a line, in each cell of it and in each line of a cell, without marks and rules."""
    parts = re.split(r"\||<br\s*/?>", text) if "|" in text else [text]
    return [piece for part in parts if (piece := part.strip("#*_ \t\u00a0>")) and not _RULE.fullmatch(piece)]


def _made(family: str, block: Sequence[Line]) -> Pasted:
    first = next(line for line in block if _family(line.text) == family)
    pieces = [piece for line in block for piece in _pieces(line.text)]
    fields = _of_letterhead(pieces) if family == _HEAD else _of_foot(pieces)
    return Pasted(family == _HEAD, tuple(block), _words(first.text), fields)


def _words(text: str) -> str:
    """The words that give a line away."""
    for piece in _pieces(text):
        for pattern in (_NATION, _MOTTO, _NUMBER, _TO):
            if match := pattern.search(piece):
                return match[0]
        if _AUTHORITY.match(piece):
            return piece
    return text.strip()


def _of_letterhead(pieces: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for piece in pieces:
        if match := _NUMBER.match(piece):
            found |= {"number": match[1].lstrip("0"), "symbol": match[2]}
        elif match := _DATE.match(piece):
            found |= {"place": scalar(match[1]), "issued": _issued(*match.groups()[1:])}
    return {name: value for name, value in found.items() if value}


def _issued(day: str, month: str, year: str) -> str:
    known = [part.zfill(2) for part in (year, month, day)]
    while known and not all(part.isdigit() and int(part) for part in known):
        known.pop()
    return "-".join(known)


def _of_foot(pieces: Sequence[str]) -> dict[str, str]:
    """Recipients, what is filed, and who signs."""
    recipients, stack = list[str](), list[str]()
    filed = name = ""
    for piece in (_SIGN.sub("", piece).strip() for piece in pieces):
        words = piece.rstrip(";., ")
        if _FILED.match(words):
            filed = _FILED.sub("", words)
        elif piece.isupper():
            stack.append(words)
        elif stack and _NAME.fullmatch(piece):
            name = words
        elif not _SIGNED.fullmatch(piece):
            recipients += filter(None, (name.strip() for name in _TO.sub("", words).split(";")))
    fields = {"recipients": _list(recipients), "filed": _item(filed), "signatory": _signatory(stack, name)}
    return {key: value for key, value in fields.items() if value}


def _signatory(stack: Sequence[str], name: str) -> str:
    """Who signs: the last of the lines in capitals is the post, but for "TM. …" alone."""
    has_post = bool(stack) and not stack[-1].startswith("TM")
    authority, position = (stack[:-1], stack[-1]) if has_post else (stack, "")
    known = {"authority": _list(authority), "position": _item(position), "name": _item(name)}
    inner = ", ".join(f"{key}: {value}" for key, value in known.items() if value)
    return f"{{{inner}}}" if inner else ""


def _list(items: Sequence[str]) -> str:
    return f"[{', '.join(map(_item, items))}]" if items else ""


def _item(text: str) -> str:
    return json.dumps(text, ensure_ascii=False) if "," in text else scalar(text) if text else ""
