"""Which words of a text are marked for a question: neighbours first, without diacritics, abbreviations both ways."""

import pytest
from playwright.sync_api import Page

from tests.helpers.search_script import few, script

CASES = {
    "neighbours": ("cai cach", "Kết quả [cải cách] hành chính, cách làm", "cải … cách apart do not count beside a run"),
    "punctuation": ("kien an cai cach", "(Phường [Kiến An), cải cách] hành chính", "a run goes over punctuation"),
    "alone": ("rác Kiến An", "Thu gom [rác] thải", "a word that stands beside no other counts alone"),
    "letter": ("a 6 Kiến An", "Mục a trong 6 tháng", "a letter or a small number alone says nothing"),
    "only": ("6", "Mục [6], trang 16", "unless it is all that is asked"),
    "diacritics": ("đê điều Kiến An", "để làm [đê, de]", "other diacritics are another word, none are open"),
    "prefix": ("tiêm chủ", "Kế hoạch [tiêm chủng] mở rộng", "the last word may not be typed to its end"),
    "whole": ("kien an", "an toàn, [Kiến An]", "but what is typed in full is no beginning"),
    "closed": ("tiêm chủ ", "[tiêm] chủng", "and one with a space behind it is typed in full"),
    "short": ("cai cach hanh chinh", "Đẩy mạnh [CCHC] năm 2025", "an abbreviation in the text"),
    "long": ("cchc", "Đẩy mạnh [cải cách hành chính] năm 2025", "an abbreviation in the question"),
    "symbol": ("16/kh-ubnd", "Số [16/KH-UBND] của UBND, Ủy ban nhân dân", "a symbol is no committee"),
    "zero": ("7/kh-ubnd ngày 5/3/2025", "Số [07/KH-UBND ngày 05/03/2025]", "leading zeros do not count"),
    "quarter": ("quí 3", "Sơ kết [Quý III] năm 2025", "nor how a quarter is written"),
    "tone": ("hoà giải", "tổ [hòa giải] ở cơ sở", "nor where the tone stands"),
    "nothing": ("", "Kế hoạch", "nothing is sought"),
    "markup": ("<b>", "a < [b] > c", "markup is text"),
}


@pytest.mark.parametrize("name", CASES)
def test_the_marked_words(reader: Page, search: str, name: str) -> None:
    question, text, why = CASES[name]
    sought = script(reader, search, "search/hits.js", "soughtIn", few())(question)
    words = text.replace("[", "").replace("]", "").split()
    hits = script(reader, search, "search/hits.js", "hitsOf")(words, sought)
    wanted, inside = [], False
    for place, word in enumerate(text.split()):
        inside = inside or "[" in word
        wanted += [place] if inside else []
        inside = inside and "]" not in word
    assert [hit["location"] for hit in hits] == wanted, why


def test_a_word_that_is_paired_in_one_text_is_not_marked_alone_in_another(reader: Page, search: str) -> None:
    sought = script(reader, search, "search/hits.js", "soughtIn", few())("kiến an")
    hits = script(reader, search, "search/hits.js", "hitsIn")([["phường", "Kiến", "An"], ["dự", "kiến"]], sought)
    assert [[hit["location"] for hit in text] for text in hits] == [[1, 2], []]


def test_longer_runs_and_rarer_words_weigh_more(reader: Page, search: str) -> None:
    sought = script(reader, search, "search/hits.js", "soughtIn", few())("cải cách hành chính rác")
    words = ["cải", "cách", "hành", "chính", "và", "rác", "thải,", "rác"]
    weights = [hit["weight"] for hit in script(reader, search, "search/hits.js", "hitsOf")(words, sought)]
    assert weights == [4, 4, 4, 4, 0.5, 0.5]
