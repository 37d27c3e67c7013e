"""The same for what is made of a plan: the fast way held against the plain one."""

import json
import re
from dataclasses import replace
from itertools import combinations, pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from niemyet.language.letter_widths import width
from niemyet.outputs.plan import record as plan_json
from niemyet.outputs.plan.record import record
from niemyet.outputs.print import body as print_body
from niemyet.outputs.print.title import lines
from tests.helpers.factory import make_context, make_plan

_TEMPERED = re.compile(r"<(p|li)((?: [^>]*)?)>((?:(?!</?(?:p|li|ul|ol|div|table|pre)\b).)*)</\1>", re.DOTALL)
_TOKENS = [
    "<p>",
    "</p>",
    "<li>",
    "</li>",
    '<li class="a">',
    "<ul>",
    "</ul>",
    "<em>",
    "</em>",
    "<pre>",
    "<br>",
    "<",
    "a\n",
]


@given(st.lists(st.sampled_from(_TOKENS), max_size=14).map("".join))
def test_paragraphs_are_found_as_by_looking_before_each_letter(html: str) -> None:
    found = [match.groups() for match in print_body._PLAIN.finditer(html)]
    assert found == [match.groups() for match in _TEMPERED.finditer(html)]


@given(st.text(st.characters(exclude_categories=["Cs"])))
@example('\x00\x1f\x7f\x85\u2028"\\/<é😀')
def test_json_is_written_as_by_the_standard_library(title: str) -> None:
    plan = make_plan()
    plan = replace(plan, front=plan.front.model_copy(update={"title": title}))
    context = make_context(plan)
    (artifact,) = plan_json.make(plan, context)
    assert artifact.content.decode() == json.dumps(record(plan, context), ensure_ascii=False, indent=2) + "\n"


@given(st.lists(st.sampled_from(["Kế", "hoạch", "tuyên", "truyền", "nghiêm", "I"]), min_size=1, max_size=9))
def test_titles_are_broken_as_evenly_as_any_other_way(words: list[str]) -> None:
    found = lines(" ".join(words), 40, 14)
    ways = (pairwise((0, *ends, len(words))) for ends in combinations(range(1, len(words)), len(found) - 1))
    broken = [tuple(" ".join(words[start:end]) for start, end in way) for way in ways]
    assert _unevenness(found) <= min(map(_unevenness, broken)) + 1e-9


def _unevenness(broken: tuple[str, ...]) -> float:
    """What the lines, each with the blank after it, miss of the mean, squared; without end where one is too wide."""
    lengths = [width(f"{line} ", 14) for line in broken]
    if any(width(line, 14) > 40 for line in broken):
        return float("inf")
    return sum((1 - length * len(lengths) / sum(lengths)) ** 2 for length in lengths)
