"""What is done the fast way comes out as the plain way would: each test holds one against the other."""

import re
import unicodedata
from html.parser import HTMLParser

from hypothesis import example, given
from hypothesis import strategies as st

from niemyet.language.alphabet import fold, match_key, match_start, new_tone, nfc
from niemyet.outputs.print.body import blocks
from niemyet.search.words.marks import PATTERNS, Mark, find_marks

_TONES = "\u0300\u0309\u0303\u0301\u0323"
_OLD_TONE = re.compile(
    rf"([oO])([aAeE])([{_TONES}])(?![\w\u0300-\u036f])|(?<![qQ])([uU])([yY])([{_TONES}])(?![\w\u0300-\u036f])"
)
LETTERS = st.text(
    st.sampled_from("oOuUaAeEyYqQkhđĐàảãáạèòủấơưçß\u0300\u0301\u0303\u0309\u0323\u0302\u031b\u0327 &_-–…“.,1\n")
)
WORDS = st.sampled_from(
    [
        "1",
        "12",
        "6",
        "19",
        "2025",
        "ngày",
        "tháng",
        "năm",
        "quý",
        "i",
        "iv",
        "iii",
        "q3",
        "t12",
        "sáu",
        "nửa",
        "đầu",
        "cuối",
        "/",
        "-",
        ".",
        ".\xa0",
        ",",
        ";",
        "(",
        ")",
        "|",
        ":",
        "số",
        "kh",
        "ubnd",
        "kh-ubnd",
        "hđnd",
        "qđ",
        "/kh-ubnd",
        "kế",
        "hoạch",
        "quyết",
        "định",
        "của",
        "địa",
        "phương",
    ]
)


@given(LETTERS | st.text())
@example("Đơn vị – “Ủy ban”…")
def test_folding_takes_every_mark_away(text: str) -> None:
    plain = unicodedata.normalize("NFD", text.lower()).replace("đ", "d")
    assert fold(text) == nfc("".join(char for char in plain if not unicodedata.category(char).startswith("M")))


@given(LETTERS)
@example("hoà thuỷ Quý HOÀ hoàn, khoẻ")
def test_tones_are_moved_as_over_decomposed_letters(text: str) -> None:
    moved = _OLD_TONE.sub(_moved, unicodedata.normalize("NFD", text))
    assert new_tone(text) == nfc(moved)


def _moved(match: re.Match[str]) -> str:
    first, second, tone = match.group(1, 2, 3) if match.group(1) else match.group(4, 5, 6)
    return f"{first}{tone}{second}"


@given(st.lists(LETTERS, max_size=40).map(" ".join))
@example("." * 300 + "Trên đây là Kế hoạch")
@example("x" * 300)
def test_the_start_of_a_key_tells_what_the_whole_key_begins_with(text: str) -> None:
    whole, start = match_key(text), match_start(text)
    assert start[:40] == whole[:40]
    assert start == whole or len(start) >= 60


@given(st.lists(WORDS, max_size=14), st.sampled_from(["", " "]))
@example(["quyết định số 5, ngày 6/7/2025; 6 tháng đầu năm"], "")
def test_looking_into_promising_clauses_only_finds_every_mark(words: list[str], between: str) -> None:
    rest = text = fold(between.join(words))
    found = []
    for kind, written in PATTERNS:
        pattern = re.compile(written.replace("(?<", "(?P<").replace("(?P<!", "(?<!"), re.ASCII)
        for match in pattern.finditer(rest):
            found.append(Mark(kind, {name: part for name, part in match.groupdict().items() if part}))
        rest = pattern.sub("|", rest)
    assert list(find_marks(text)) == found


class _Outline(HTMLParser):
    """The tags at the top level, as an HTML parser sees them."""

    def __init__(self) -> None:
        super().__init__()
        self.depth, self.found = 0, list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [tag] if self.depth == 0 else []
        self.depth += tag not in ("br", "hr", "img")

    def handle_endtag(self, tag: str) -> None:
        self.depth -= 1


_TEXT = st.text(st.sampled_from("aệ &<>\"'\n")).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
)
_INLINE = st.one_of(
    _TEXT, _TEXT.map(lambda text: f'<a href="{text.replace(chr(34), "&quot;")}">{text}</a>'), st.just("<br>\n")
)
_TREE = st.recursive(
    _INLINE,
    lambda inner: st.tuples(st.sampled_from(["p", "ul", "li", "h2", "div"]), st.lists(inner, max_size=3)).map(
        lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>"
    ),
    max_leaves=8,
)


@given(
    st.lists(_TREE.filter(lambda html: html.startswith(("<p", "<u", "<l", "<h", "<d"))) | st.just("<hr>"), max_size=5)
)
def test_blocks_are_found_as_an_html_parser_finds_them(made: list[str]) -> None:
    html = "\n".join(made)
    parser = _Outline()
    parser.feed(html)
    found = blocks(html)
    assert [block.tag for block in found] == parser.found
    assert [block.html for block in found] == made
