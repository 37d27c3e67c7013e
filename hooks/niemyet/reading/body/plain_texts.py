"""Before Python-Markdown looks for markup within texts: plain ones are set aside, and what would be too costly is told.

Every inline pattern searches every text, and each open bracket is followed to the end of its text by one pattern after
the other: most texts hold nothing to find, and a hostile one costs the square of its length.
"""

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from niemyet.model.problem import Problem
from niemyet.reading import rules
from niemyet.reading.text.characters import position_at

BUDGET = 8_000_000  # steps, each about a tenth of a microsecond
# Whatever a pattern finds begins with one of these.
_SIGN = re.compile(r"[`\\\[<*_]")
_BREAK = "  \n"
_FOLLOWED = re.compile(r"[`\[]")  # their other half is looked for letter by letter
_RUN = re.compile(r"\*+|_+")


class PlainTexts(Treeprocessor):
    """Runs before the inline patterns, on texts as the blocks left them."""

    _costliest = ""

    def run(self, root: Element) -> None:
        """Set plain texts aside; where the others are too costly all together, those too."""
        signed = []
        for element in root.iter():
            if element.text and (_SIGN.search(element.text) or _BREAK in element.text):
                signed.append((steps(element.text), element.text, element))
            elif element.text:
                element.text = AtomicString(element.text)
        if sum(steps for steps, _, _ in signed) > BUDGET:
            self._costliest = max(signed, key=lambda each: each[0])[1]
            for _, text, element in signed:
                element.text = AtomicString(text)

    def problems(self, path: str, body: str, first_line: int) -> list[Problem]:
        """NY-204 at the costliest text of the body just run, where it was too costly; forgets it."""
        text, self._costliest = self._costliest, ""
        if not text:
            return []
        body = body.expandtabs(4)
        position = position_at(body, max(body.find(text.split("\n", 1)[0]), 0), first_line)
        count = len(_FOLLOWED.findall(text)) + len(_RUN.findall(text)) + text.count("\\") + text.count("<")
        message = (
            f"đoạn dài {len(text)} ký tự có {count} ký hiệu định dạng (* _ ` [ \\ <); "
            "hãy tách thành nhiều đoạn bằng dòng trống, bỏ bớt ký hiệu"
        )
        return [Problem.of(rules.TOO_COSTLY, path, position, message)]


def steps(text: str) -> int:
    """What a text costs at worst; a run of underscores, as forms have them, is one sign."""
    runs = [len(run) for run in _RUN.findall(text)]
    others = len(runs) + text.count("\\") + text.count("<") + text.count("  \n")
    return (len(_FOLLOWED.findall(text)) + others // 50) * len(text) + sum(length**2 for length in runs) // 20
