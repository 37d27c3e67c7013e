"""All words of a plan as one text, each place in it leading back to line and column of the file.

What the front matter says in words comes first, then the text below it. Notes on the source are left out: they quote
the faults that were kept. In `words` links and code are blanked out, so that no rule takes an address for words.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from niemyet.checks.lines import body_lines, headings, place_of
from niemyet.model.body import Assignment
from niemyet.model.plan import Plan
from niemyet.model.problem import Position
from niemyet.reading.text.characters import position_at

BLANK = "¦"
_NOT_WORDS = re.compile(r"https?://[^\s)>]+|(?<=\])\([^)\n]{0,500}\)|`[^`\n]*`|<[bB][rR] */?>")
_SHORT = (80, 30)
_LONGEST_VALUE = 20


@dataclass(frozen=True, slots=True)
class Text:
    """The words of `fields`, one after the other, and from `body` on the lines of the text below the front matter.

    `starts` say where each field's words begin; `written` is what stands between spaces in the text.
    """

    words: str
    body: int
    fields: tuple[str, ...]
    starts: tuple[int, ...]
    written: tuple[str, ...]

    def place(self, plan: Plan, start: int, end: int) -> Position:
        """Where the words from start to end stand in the file."""
        if start < self.body:
            field = self.fields[bisect_right(self.starts, start) - 1]
            return _in_field(plan, plan.position(field), self.words[start:end])
        return position_at(self.words[self.body :], start - self.body, plan.position("body").line)


def all_text(plan: Plan) -> Text:
    """What the front matter says in words, and the text below it."""
    fields, pieces = zip(*front_words(plan), strict=True)
    *starts, body = accumulate([len(words) + 1 for words in pieces], initial=0)
    above = plan.position("body").line - 1
    whole = "\n".join([*pieces, *plan.markdown.split("\n", above)[above:]])
    if "://" in whole or "](" in whole or "`" in whole or "<" in whole:
        whole = _NOT_WORDS.sub(lambda match: BLANK * len(match.group()), whole)
    return Text(whole, body, fields, tuple(starts), tuple(whole[body:].split()))


def front_words(plan: Plan) -> Iterator[tuple[str, str]]:
    """The fields of the front matter that hold words of the document, with these words."""
    front = plan.front
    yield "title", front.title
    loose = {
        "short": front.short,
        "place": front.place,
        "reason": front.reason,
        "funding": front.funding,
        "filed": front.filed,
    }
    for number, event in enumerate(front.events):
        loose |= {f"events.{number}.name": event.name, f"events.{number}.venue": event.venue}
    if front.signatory:
        loose |= {"signatory.position": front.signatory.position, "signatory.name": front.signatory.name}
        yield from ((f"signatory.authority.{i}", line) for i, line in enumerate(front.signatory.authority))
    for number, basis in enumerate(front.basis):
        loose |= {f"basis.{number}.issuer": basis.issuer, f"basis.{number}.title": basis.title}
    yield from ((field, words) for field, words in loose.items() if words)
    yield from ((f"recipients.{i}", name) for i, name in enumerate(front.recipients))
    yield from ((f"attachments.{i}.title", each.title) for i, each in enumerate(front.attachments))


def whole_word(words: str, start: int, end: int) -> tuple[int, int]:
    """Where the word around a place begins and ends: letters and digits only."""
    while start and words[start - 1].isalnum():
        start -= 1
    while end < len(words) and words[end].isalnum():
        end += 1
    return start, end


def locate(plan: Plan, words: str) -> Position:
    """Where a sentence of the text stands; one that is wrapped or marked up is found by its beginning."""
    nowhere = plan.position("body")
    for length in (len(words), *_SHORT):
        found = place_of(plan, words[:length])
        if found != nowhere:
            return found
    return nowhere


def place_of_assignment(plan: Plan, given: Assignment) -> Position:
    """Where a body is given its tasks: its heading, or the first place below the part's heading that names it."""
    lines = tuple(headings(plan))
    if len(lines) != len(plan.body.headings) or given.anchor not in plan.body.anchors:
        return locate(plan, given.name)
    heading = lines[plan.body.anchors.index(given.anchor)].position
    for line in body_lines(plan):
        if line.number >= heading.line and (column := line.text.find(given.name)) >= 0:
            return Position(line.number, column + 1)
    return heading


def _in_field(plan: Plan, start: Position, words: str) -> Position:
    """The words in the lines of a value, which may be folded; its beginning where they are broken over two lines."""
    end = plan.position("body").line
    lines = plan.markdown.split("\n", end)
    for number in range(start.line, min(start.line + _LONGEST_VALUE, end)):
        column = lines[number - 1].find(words, start.column - 1 if number == start.line else 0)
        if column >= 0:
            return Position(number, column + 1)
    return start
