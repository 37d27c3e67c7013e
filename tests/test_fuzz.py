"""Texts that nobody thought of: whatever stands in a file, it becomes artifacts or located problems, and in time.

The strategies know the format: they take the real plans apart and put them together wrongly. `make soak` tries far more.
"""

import dataclasses
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.configuration import set_hypothesis_home_dir

from niemyet.model import Artifact, Page
from niemyet.outputs import OF_A_PLAN
from niemyet.problem import has_errors
from niemyet.reading import names
from niemyet.reading.plan import name_problems
from tests.factory import ROOT, make_context
from tests.hostile.characters import ALIKE, HIDDEN, MIXED
from tests.hostile.headers import MARKUP, WRITTEN
from tests.hostile.texts import BODY, HEADER, file_of
from tests.pages import strange
from tests.soak import SOAKING, times
from tests.test_hostile_texts import at_most, misplaced, read

PLANS = [path.read_text(encoding="utf-8").split("---\n", 2)[1:] for path in sorted((ROOT / "plans").rglob("*.md"))]
HEADS = [header.splitlines() for header, _ in PLANS]
TEXTS = [body.splitlines() for _, body in PLANS]
TEMPLATES = make_context().templates
SECONDS = 2
OFTEN = settings(
    derandomize=not SOAKING,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

_BITS_OF_YAML = (
    "- ",
    ": ",
    ":",
    "? ",
    "| ",
    ">-",
    "&a ",
    "*a",
    "!!str ",
    "<<: ",
    "{",
    "}",
    "[",
    "]",
    "'",
    '"',
    "#",
    "%",
    "@",
    "...",
    "---",
)
_BITS_OF_MARKDOWN = (
    "#", "## ", "### I. ", "- ", "* ", "1. ", "1.1. ", "a) ", "999. ", "> ", "    ", "\t", "**", "__", "*", "_", "`", "```", "~~~",
    "[", "](", ")", "![", "<", ">", "<b>", "</", "<!--", "<https://", "&", "&#", "&lt;", "\\", "|", "|---|", "---", "***", "____",
    "[1]: ", "[TOC]", "{: x }", "{{", "{%", "./.", "…", "/.", "[[", "]]", "Căn cứ ", "Trên đây là ", "Giao ", "Tổ chức thực hiện",
)  # fmt: skip
_TARGETS = (
    "https://a.example/",
    "http://[",
    "https://a@b/",
    "x.md",
    "../2025/x.md#y",
    "x/a.pdf",
    "#muc-dich",
    "javascript:x",
    "mailto:a@b",
)
_VALUES = (
    "2025-02-30",
    "2025-12-01",
    "2025-Q3/2026",
    "9" * 400,
    "true",
    "~",
    "null",
    "0x10",
    "[]",
    "{}",
    "|",
    "-1",
    "1e9",
    "07",
    "a/b",
)
signs = st.one_of(
    st.sampled_from(
        [chr(code) for code in HIDDEN.values()] + ["\u0300", "\u0323\u0302", "\r", "\t", "\x00", "\u00a0", "𝐚", "越"]
    ),
    st.sampled_from([*MIXED.values(), *ALIKE.values()]),
    st.text(max_size=8),
)
yaml_bits = st.one_of(
    st.sampled_from(_BITS_OF_YAML), st.sampled_from(_VALUES), st.sampled_from(list(MARKUP.values())), signs
)
markdown_bits = st.one_of(
    st.sampled_from(_BITS_OF_MARKDOWN), st.sampled_from(_TARGETS), st.sampled_from(list(MARKUP.values())), signs
)


@st.composite
def mangled(draw: st.DrawFn, sources: list[list[str]], bits: st.SearchStrategy[str]) -> str:
    """The lines of a real plan after a few accidents: lost, doubled, moved, indented, cut, with bits put in."""
    lines = list(draw(st.sampled_from(sources)))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(len(lines) - 1, 0)))
        line = lines[at] if lines else ""
        place = draw(st.integers(0, len(line)))
        accident = draw(
            st.sampled_from(("lost", "doubled", "moved", "indented", "cut", "put in", "put in", "new", "many"))
        )
        if accident == "lost":
            del lines[at : at + draw(st.integers(1, 5))]
        elif accident == "doubled":
            lines.insert(at, line)
        elif accident == "moved":
            lines.insert(draw(st.integers(0, len(lines))), line)
        elif accident == "indented":
            lines[at : at + 1] = [" " * draw(st.integers(0, 9)) + line.lstrip()]
        elif accident == "cut":
            lines[at : at + 1] = [line[:place], line[place:]]
        elif accident == "put in":
            lines[at : at + 1] = [line[:place] + draw(bits) + line[place:]]
        elif accident == "new":
            lines.insert(at, "".join(draw(st.lists(bits, max_size=6))))
        else:
            lines.insert(at, draw(bits) * draw(st.integers(2, 60)))
    return "\n".join(lines)


headers = st.one_of(
    mangled(HEADS, yaml_bits),
    mangled(HEADS, yaml_bits),
    st.sampled_from([header for header, *_ in WRITTEN.values()]),
    st.lists(yaml_bits, max_size=40).map("".join),
)
bodies = st.one_of(
    mangled(TEXTS, markdown_bits),
    mangled(TEXTS, markdown_bits),
    st.lists(markdown_bits, max_size=60).map("".join),
    st.lists(markdown_bits, max_size=40).map("\n".join),
    st.text(max_size=300),
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """The bytes of a real plan after an accident: cut off, overwritten, in another encoding, doubled."""
    header, body = draw(st.sampled_from(PLANS))
    data = f"---\n{header}---\n{body}".encode()
    start, length = draw(st.integers(0, len(data))), draw(st.integers(0, 40))
    other = draw(st.one_of(st.binary(max_size=40), st.just(data[:length]), st.just(b"\0" * length)))
    accident = draw(st.sampled_from(("cut off", "overwritten", "put in", "encoded")))
    if accident == "cut off":
        return data[:start]
    if accident == "encoded":
        text = data.decode()[: start // 2]
        return text.encode(
            draw(st.sampled_from(("utf-16", "utf-16-le", "utf-32-be", "cp1258", "utf-7"))), errors="replace"
        )
    return data[:start] + other + data[start + length * (accident == "overwritten") :]


pieces = st.one_of(
    st.sampled_from(
        (
            "suoi-mo",
            "2025",
            "x",
            "..",
            ".",
            "",
            "con",
            "ban-in",
            "trang",
            "Kế hoạch",
            "x.md",
            "-",
            "２０２５",
            "a" * 300,
        )
    ),
    st.text(max_size=12),
)
paths = st.one_of(
    st.lists(pieces, min_size=1, max_size=6).map("/".join),
    st.builds("plans/{}/{}/{}.md".format, pieces, pieces, pieces),
)


@pytest.fixture(autouse=True, scope="module")
def nothing_left_behind(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What hypothesis keeps between runs stays out of the project."""
    set_hypothesis_home_dir(tmp_path_factory.mktemp("hypothesis"))


def holds(data: bytes) -> None:
    """Artifacts or located problems, never an exception, never over time."""
    reading, problems = read(data)
    assert reading.plan or problems
    assert not misplaced(data, problems)
    if reading.plan is None or has_errors(tuple(problems)):
        return
    context = dataclasses.replace(make_context(reading.plan), templates=TEMPLATES)
    with at_most(SECONDS):
        made = [each for make in OF_A_PLAN for each in make(reading.plan, context)]
    assert made
    for each in made:
        if isinstance(each, Page):
            assert not list(strange(each.content))
        elif each.media_type == "text/html":
            assert not list(strange(_text(each)))


def _text(artifact: Artifact) -> str:
    return artifact.content.decode()


@settings(OFTEN, max_examples=times(usually=170, soaking=7000))
@given(headers)
def test_any_header_is_read_or_told(header: str) -> None:
    holds(f"---\n{header}\n---\n\n{BODY}".encode(errors="surrogatepass"))


@settings(OFTEN, max_examples=times(usually=190, soaking=8000))
@given(bodies)
def test_any_body_is_read_or_told(body: str) -> None:
    holds(file_of(HEADER, "") + body.encode(errors="surrogatepass"))


@settings(OFTEN, max_examples=times(usually=80, soaking=3000))
@given(damaged())
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    holds(data)


@settings(OFTEN, max_examples=times(usually=60, soaking=2000))
@given(paths)
def test_any_name_of_a_file_is_an_identity_or_told(path: str) -> None:
    reading, problems = read(file_of(HEADER, BODY), path)
    told = name_problems(path)
    assert all(problem in problems for problem in told)
    if reading.plan:
        assert not told
        assert f"plans/{reading.plan.id}.md" == path
        assert reading.plan.address.isascii()
        assert Path(reading.plan.address).parts[1:] == tuple(reading.plan.id.split("/"))
    for piece in path.split("/"):
        if names.attachment_fault(piece) is None:
            assert piece.isascii()
            assert not piece.startswith(".")
