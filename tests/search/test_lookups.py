"""A question as the lookups that are made for it, the surest first: what the index is asked, one golden file."""

from typing import Any
from unicodedata import normalize

from playwright.sync_api import Page

from tests.helpers.golden import GOLDEN, check
from tests.helpers.search_script import few, script

QUESTIONS = (
    "kien an",
    "Kiến An",
    "phuong kien an",
    "xã Kiến An",
    "dai son 6 thang dau nam",
    "Đại Sơn 6 tháng đầu năm 2026",
    "16/kh-ubnd",
    "KH-UBND số 016",
    "so 7",
    "hoi nghi cchc thang 12/2025",
    "ddaji sown",
    "quý III",
    "quí 3",
    "cải cách hành chính quý 3 năm 2025",
    "31/7/2025",
    "năm 2025",
    "tiem",
    "tiem chu",
    "tiem chu ",
    "phong van hoa",
    "phòng văn hóa - xã hội cải cách hành chính",
    "Hoà giải",
    "so ket quyet dinh uy ban bao cao",
    "karaoke",
    "a b c",
    "<img src=x onerror=alert(1)>",
    "(((.*)+)+)[[\\",
    "__proto__ constructor",
    '"cải cách" -hành',
)


def shown(lookup: dict[str, Any]) -> str:
    parts = ["sure" if lookup["sure"] else "wide", lookup["terms"]]
    if lookup["phrase"]:
        parts.append(f"phrase: {' '.join(lookup['phrase'])}")
    if lookup["all"]:
        parts.append(f"all: {lookup['all']}")
    return " | ".join(parts)


def test_the_lookups_of_a_question(reader: Page, search: str) -> None:
    lookups = script(reader, search, "search/lookups.js", "lookups", few())
    lines = [line for question in QUESTIONS for line in (f"# {question}", *map(shown, lookups(question)), "")]
    check(GOLDEN / "searching/lookups.txt", "\n".join(lines))


def test_spellings_of_one_question_make_the_same_lookups(reader: Page, search: str) -> None:
    lookups = script(reader, search, "search/lookups.js", "lookups", few())
    for one, two in (
        ("hoà giải", "hòa giải"),
        ("Đại Sơn", normalize("NFD", "Đại Sơn")),
        ("ĐẠI SƠN", "đại sơn"),
        ("16/KH-UBND", "16 / kh-ubnd"),
        ("31/07/2025", "31-7-2025"),
        ("CCHC", "cai cach hanh chinh"),
        ("dai\u00a0son", "dai  son"),
        ("dai\u200b son\u202e", "dai son"),
    ):
        assert lookups(one) == lookups(two), one


def test_nothing_that_can_be_looked_up_makes_no_lookups(reader: Page, search: str) -> None:
    lookups = script(reader, search, "search/lookups.js", "lookups", few())
    for question in ("", "   ", "😀👩‍👩‍👧‍👦", "\x01\x02\u202e\u200b", "\"'%&?#/..--", "日本語", "|||"):
        assert lookups(question) == [], question


def test_a_question_of_any_length_makes_few_short_lookups(reader: Page, search: str) -> None:
    lookups = script(reader, search, "search/lookups.js", "lookups", few())
    for question in ("x" * 10_000, "kế hoạch " * 1_200, "16/kh-ubnd " * 1_000, "\u0301" * 10_000, "cải cách" * 2_000):
        made = lookups(question)
        assert len(made) <= 4
        assert all(len(lookup["terms"]) < 1_000 for lookup in made)


def test_words_of_objects_are_words(reader: Page, search: str) -> None:
    lookups = script(reader, search, "search/lookups.js", "lookups", few())
    for word in ("proto", "constructor", "tostring", "hasownproperty"):
        assert [lookup["terms"] for lookup in lookups(word)] == [word]


def test_strangers_are_the_words_that_no_plan_holds(reader: Page, search: str) -> None:
    strangers = script(reader, search, "search/lookups.js", "strangers", few())
    assert strangers("ddaji sown cải cách 16/kh-ubnd quí 3 CCHC") == ["ddaji", "sown"]


def test_parts_of_a_question_are_what_each_can_find_something(reader: Page, search: str) -> None:
    parts = script(reader, search, "search/lookups.js", "parts", few())
    assert parts("kien an karaoke 31/12/1999") == ["zze19991231z", "zzwkien0anz", "kien", "karaoke"]
