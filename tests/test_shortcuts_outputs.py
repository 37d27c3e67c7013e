"""The same for what is made of a plan: the fast way held against the plain one."""

import re

from hypothesis import given
from hypothesis import strategies as st

from niemyet.outputs import print_body

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
