"""Headers of the first edition, made at random: what is rewritten means what it meant, and nothing else changes."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from niemyet.authoring.editing import header_values
from niemyet.authoring.upgrading import upgraded
from niemyet.authoring.upgrading.values import upgraded_values
from niemyet.reading.text.source import read_text, split

PATH = "plans/suoi-mo/2025/ke-hoach.md"
BODY = "\ncovers:\n  reviews: 2025\nbasis:\n- number: 1\n---\nevent: giữ nguyên"

COMMENT = st.sampled_from(["", "", " # ghi chú", "  # number: 9, symbol: x"])
ALONE = st.sampled_from(["", "", "\n", "# một dòng\n", "    # thụt vào\n"])
QUOTE = st.sampled_from(["", "'", '"'])
NUMBER = st.sampled_from(["1", "133", "5a"])
SYMBOL = st.sampled_from(["QĐ-UBND", "KH-MTTQ-BTT", "NQ-TW", "NĐ-CP", "HĐND&UBND"])
OLD_NAMES = ("covers", "covers.reviews", "event.when", "basis.number", "basis.symbol", "funding", "corrects")
NEW_NAMES = ("reviews", "period", "basis.ref", "events.when", "events")


@st.composite
def covers(draw: st.DrawFn) -> str:
    names = draw(st.lists(st.sampled_from(["reviews", "rolls_out"]), min_size=1, unique=True))
    if draw(st.booleans()):
        inner = ", ".join(f"{name}: {draw(QUOTE)}2025" for name in names).replace("'", "").replace('"', "")
        return f"covers: {{{inner}}}{draw(COMMENT)}\n"
    indent = " " * draw(st.integers(1, 5))
    lines = (f"{draw(ALONE)}{indent}{name}: 2025-Q3{draw(COMMENT)}\n" for name in names)
    return f"covers:{draw(COMMENT)}\n{''.join(lines)}"


@st.composite
def document(draw: st.DrawFn) -> str:
    quote = draw(QUOTE)
    fields = [f"number: {quote}{draw(NUMBER)}{quote}", f"symbol: {draw(SYMBOL)}", "kind: QĐ", "issued: 2025"]
    kept = draw(st.permutations(fields).map(lambda all_of_them: all_of_them[: draw(st.integers(1, 4))]))
    if draw(st.booleans()):
        return f"- {{{', '.join(kept)}}}{draw(COMMENT)}\n"
    space = " " * draw(st.integers(1, 4))
    lines = (f"{'-' + space if not place else ' ' + space}{field}{draw(COMMENT)}\n" for place, field in enumerate(kept))
    return "".join(lines)


@st.composite
def review(draw: st.DrawFn) -> str:
    names = draw(st.lists(st.sampled_from((*OLD_NAMES, *NEW_NAMES)), min_size=1, unique=True))
    if draw(st.booleans()):
        return f"review: [{' , '.join(names)}]{draw(COMMENT)}\n"
    quote = draw(QUOTE)
    return "review:\n" + "".join(f"- {quote}{name}{quote}{draw(COMMENT)}\n" for name in names)


@st.composite
def files(draw: st.DrawFn) -> str:
    parts = [
        draw(st.sampled_from(["", "event: {when: 2025}\n", "event:\n   when: 2025\n"])),
        draw(st.just("") | covers()),
        draw(st.just("") | st.lists(document(), min_size=1, max_size=4).map(lambda items: "basis:\n" + "".join(items))),
        draw(st.just("") | review()),
        draw(st.sampled_from(["", "corrects: [suoi-mo/2025/a]\n"])),
    ]
    text = f"---\ntitle: T\n{''.join(draw(st.permutations(parts)))}---{BODY}"
    return draw(st.sampled_from(["", "\ufeff"])) + text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


def body_of(data: bytes) -> str:
    return split(PATH, read_text(PATH, data)).body


def values(data: bytes) -> dict[str, Any]:
    return header_values(PATH, data)


@settings(max_examples=300)
@given(files())
def test_any_usual_header_is_rewritten_to_the_same_facts(text: str) -> None:
    data = text.encode()
    result = upgraded(PATH, data)
    assert values(result.data) == upgraded_values(values(data), {each.name for each in result.left})
    assert body_of(result.data) == body_of(data)
    assert upgraded(PATH, result.data) == result
    assert not {"event", "covers"} & set(values(result.data))
    assert untouched(result.data.decode()) == untouched(text)


def untouched(text: str) -> list[str]:
    """The lines in which neither edition's names show, with their ends."""
    names = (*OLD_NAMES, *NEW_NAMES, "event", "rolls_out", "number", "symbol", "ref:", "amends", "#")
    return [line for line in text.splitlines(keepends=True) if not any(name in line for name in names)]
