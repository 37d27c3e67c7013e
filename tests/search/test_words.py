"""Texts as plain words: every spelling of one thing is the same words, in Python and in the search page's script."""

from unicodedata import normalize

import pytest
from playwright.sync_api import Page

from niemyet.language.alphabet import fold, new_tone
from niemyet.search.words.words import make_abbreviations, plain_words, spelled, telex, words_in, written_out
from tests.helpers.factory import make_context
from tests.helpers.search_script import script
from tests.helpers.search_site import abbreviations

SHORT = make_abbreviations({"CCHC": "cải cách hành chính", "UBND": "Ủy ban nhân dân", "PCCC": "phòng cháy, chữa cháy"})

TRICKY = (
    "Hoà giải, thuỷ lợi, quý I, QUÝ, hoàn, khoẻ, nguỵ, loà xoà, Hoà_Bình, uỷ2 oà́",
    normalize("NFD", "Đại hội Thể dục thể thao, uỷ ban, khoẻ, đường Đỗ Đức Dục"),
    "CCHC, UBND và PCCC; cchc-ubnd, UBNDx, 16/KH-UBND",
    "ƯỚC MUỐN ĐẸP ĐẼ ở Đắk Lắk, Ỷ Lan, Ỹ",
    "07 và 7; 31/07/2025; 1.000.000 đồng; 50 %; ½; ²; ①",
    "İstanbul, straße, ΣΊΣΥΦΟΣ, naïve, Ærø, ﬁ, Ǆ",
    "a\u0300\u0301b, d\u0335, \u0300 đầu dòng, e\u20ddf, x\ufe0fy, 👩‍👩‍👧‍👦",
    "zero\u200bwidth soft\u00adhyphen no\u00a0break thin\u2009space",
    "__proto__ constructor toString hasOwnProperty",
    "",
    " \t\n ",
    "---",
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Đại Sơn", "dai son"),
        (normalize("NFD", "Đại Sơn"), "dai son"),
        ("Hoà Bình", "hoa binh"),
        ("Phòng Văn hóa - Xã hội", "phong van hoa xa hoi"),
        ("cchc 2025", "cai cach hanh chinh 2025"),
        ("UBND, CCHC", "uy ban nhan dan cai cach hanh chinh"),
        ("16/KH-UBND", "16 kh uy ban nhan dan"),
        ("ubndx", "ubndx"),
    ],
)
def test_plain_words(text: str, words: str) -> None:
    assert " ".join(plain_words(text, SHORT)) == words


@pytest.mark.parametrize(
    ("word", "keys"),
    [
        ("đại", "ddaij"), ("sơn", "sown"), ("cải", "cair"), ("cách", "cachs"), ("thuỷ", "thuyr"), ("nguyễn", "nguyeenx"),
        ("ưỡn", "uwownx"), ("đường", "dduwowngf"), ("quý", "quys"), ("ban", "ban"), ("2025", "2025"), ("ấ", "aas"),
    ],
)  # fmt: skip
def test_a_word_as_telex_types_it(word: str, keys: str) -> None:
    assert telex(word) == keys


def test_two_words_that_differ_by_a_mark_differ_as_typed_and_not_as_plain_words() -> None:
    assert spelled("Cẩm Giang") != spelled("Cẩm Giàng")
    assert plain_words("Cẩm Giang", {}) == plain_words("Cẩm Giàng", {})


def test_an_abbreviation_is_found_by_what_it_stands_for_and_the_other_way_round() -> None:
    short, long = "Kế hoạch PCCC", "Kế hoạch phòng cháy, chữa cháy"
    assert plain_words(short, SHORT) == plain_words(long, SHORT)


def test_what_an_abbreviation_stands_for_is_added_once_and_only_where_the_text_does_not_say_it() -> None:
    assert [" ".join(long) for long in written_out(words_in(fold("CCHC và CCHC của UBND")), SHORT)] == [
        "cai cach hanh chinh",
        "uy ban nhan dan",
    ]
    assert list(written_out(words_in(fold("Cải cách hành chính (CCHC)")), SHORT)) == []


def test_the_script_reads_every_text_as_python_does(reader: Page, search: str) -> None:
    table = abbreviations()
    short = make_abbreviations(table)
    published = {name: " ".join(long) for name, long in short.items()}
    for name, mine in (("fold", fold), ("newTone", new_tone), ("spelled", lambda text: list(spelled(text)))):
        theirs = script(reader, search, "search/spelling.js", name)
        assert [theirs(text) for text in TRICKY] == [mine(text) for text in TRICKY], name
    plain = script(reader, search, "search/spelling.js", "plainWords")
    for text in (*TRICKY, *table, *table.values()):
        assert plain(text, published) == list(plain_words(text, short)), text


def test_the_published_abbreviations_are_the_editors(reader: Page, search: str) -> None:
    context = make_context(abbreviations={"HĐND": "Hội đồng nhân dân"})
    taken = script(reader, search, "search/numbers.js", "taken", context)
    assert taken("HDND xã")["segments"] == [["hoi", "dong", "nhan", "dan", "xa"]]
