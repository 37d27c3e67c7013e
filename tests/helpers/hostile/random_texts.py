"""Strategies that know the format: they take the real plans apart and put them together wrongly."""

import copy
from collections.abc import Iterator
from typing import Any

import yaml
from hypothesis import strategies as st

from niemyet.model.front_matter import FrontMatter
from tests.helpers.factory import ROOT
from tests.helpers.hostile.characters import ALIKE, HIDDEN, MIXED
from tests.helpers.hostile.headers import MARKUP, WRITTEN

PLANS = [path.read_text(encoding="utf-8").split("---\n", 2)[1:] for path in sorted((ROOT / "plans").rglob("*.md"))]
HEADS = [header.splitlines() for header, _ in PLANS]
WARDS = [path.read_text(encoding="utf-8").splitlines() for path in sorted((ROOT / "plans").glob("*/ward.yml"))]
FRONTS = [yaml.load(header, yaml.BaseLoader) for header, _ in PLANS]
TEXTS = [body.splitlines() for _, body in PLANS]

_BITS_OF_YAML = (
    "- ", ": ", ":", "? ", "| ", ">-", "&a ", "*a", "!!str ", "<<: ", "{", "}", "[", "]", "'", '"', "#", "%", "@",
    "...", "---",
)  # fmt: skip
_BITS_OF_MARKDOWN = (
    "#", "## ", "### I. ", "- ", "* ", "1. ", "1.1. ", "a) ", "999. ", "> ", "    ", "\t", "**", "__", "*", "_", "`",
    "```", "~~~", "[", "](", ")", "![", "<", ">", "<b>", "</", "<!--", "<https://", "&", "&#", "&lt;", "\\", "|",
    "|---|", "| a | b<br>c |\n|---|---|\n", "<br>", "[^1]", "[^a]", "[^1]: ", "\n[^a]: ", "## Phụ lục I", "(Kèm theo ", "---", "***", "____", "[1]: ", "[TOC]", "{: x }", "{{", "{%", "./.", "…", "/.", "[[", "]]", "Căn cứ ",
    "Trên đây là ", "Giao ", "Tổ chức thực hiện",
)  # fmt: skip
_TARGETS = (
    "https://a.example/", "http://[", "https://a@b/", "x.md", "../2025/x.md#y", "x/a.pdf", "#muc-dich",
    "javascript:x", "mailto:a@b",
)  # fmt: skip
_VALUES = (
    "2025-02-30", "2025-12-01", "2025-Q3/2026", "9" * 400, "true", "~", "null", "0x10", "[]", "{}", "|", "-1", "1e9",
    "07", "a/b",
)  # fmt: skip
_LEAVES = (
    "suoi-mo/2025/x", "KH-UBND", "7", "issued", "draft", "original", "NY-201", "signatory.name",
    "cai-cach-hanh-chinh", "a.pdf",
)  # fmt: skip
plain = st.text(st.characters(exclude_categories=["C"]), max_size=20)
signs = st.one_of(
    st.sampled_from(
        [chr(code) for code in HIDDEN.values()] + ["\u0300", "\u0323\u0302", "\r", "\t", "\x00", "\u00a0", "𝐚", "越"]
    ),
    st.sampled_from([*MIXED.values(), *ALIKE.values()]),
    st.text(max_size=8),
)
markup = st.sampled_from(list(MARKUP.values()))
yaml_bits = st.one_of(st.sampled_from(_BITS_OF_YAML), *[st.sampled_from(_VALUES), markup, plain] * 4, signs)
links = st.one_of(st.sampled_from(_TARGETS), st.sampled_from(_TARGETS).map("[x]({})".format))
markdown_bits = st.one_of(*[st.sampled_from(_BITS_OF_MARKDOWN), links, markup, plain] * 4, signs)


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


_leaves = st.one_of(st.sampled_from(_VALUES), markup, plain, st.sampled_from(_LEAVES))
_keys = st.sampled_from(
    sorted({*FrontMatter.model_fields, "kind", "url", "when", "old", "new", "file", "name", "reviews", "x"})
)
values = st.recursive(
    _leaves,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_keys, inner, max_size=3)),
    max_leaves=5,
)


@st.composite
def filled(draw: st.DrawFn) -> str:
    """A real header, well written, with other values in some fields, or other words deep inside of one."""
    front = copy.deepcopy(draw(st.sampled_from(FRONTS)))
    if draw(st.booleans()):
        for _ in range(draw(st.integers(1, 3))):
            holder, key = draw(st.sampled_from(list(_places(front))))
            holder[key] = draw(_leaves)
    else:
        front |= draw(
            st.dictionaries(st.sampled_from(sorted(FrontMatter.model_fields)), values, min_size=1, max_size=2)
        )
    return yaml.safe_dump(front, allow_unicode=True, sort_keys=False)


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Each place of a text in nested lists and mappings."""
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(inner, str):
            yield value, key
        else:
            yield from _places(inner)


headers = st.one_of(
    filled(),
    filled(),
    mangled(HEADS, yaml_bits),
    st.sampled_from([header for header, *_ in WRITTEN.values()]),
    st.lists(yaml_bits, max_size=40).map("".join),
)
bodies = st.one_of(
    mangled(TEXTS, markdown_bits),
    mangled(TEXTS, markdown_bits),
    st.lists(markdown_bits, max_size=60).map("".join),
    st.lists(markdown_bits, max_size=40).map("\n".join),
    st.lists(plain, max_size=20).map("\n".join),
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


tables = st.one_of(mangled(WARDS, yaml_bits), st.lists(yaml_bits, max_size=40).map("".join))
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
