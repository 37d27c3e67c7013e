"""The words of an element of Python-Markdown's tree, without markup and without the codes that it keeps signs in."""

import html
import re
from xml.etree.ElementTree import Element

LISTS = ("ol", "ul")
_CODE = re.compile("\x02([^\x03]*)\x03")


def text_of(element: Element) -> str:
    """An element's words without markup, white space folded."""
    return _clean("".join(element.itertext()))


def lines_of(element: Element) -> str:
    """An element's words, white space folded within each of its lines."""
    return "\n".join(filter(None, map(_clean, "".join(element.itertext()).split("\n"))))


def own_text(item: Element) -> str:
    """An item's words without those of the lists in it."""
    parts = [item.text or ""]
    for child in item:
        if child.tag not in LISTS:
            parts += ["".join(child.itertext()), " " if child.tag == "p" else ""]
        parts.append(child.tail or "")
    return _clean("".join(parts))


def _clean(text: str) -> str:
    """Undo Python-Markdown's internal codes and fold white space."""
    if "\x02" in text:
        text = _CODE.sub(_decoded, text)
    return " ".join((html.unescape(text) if "&" in text else text).split())


def _decoded(match: re.Match[str]) -> str:
    code = match.group(1)
    return chr(int(code)) if code.isdigit() else "&" if code == "amp" else ""
