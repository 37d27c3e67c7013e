"""Questions with slips are mended from the words of the plans; what is known, numbers and diacritics stay as they are."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.helpers.search_script import few, script

Mend = Callable[[str], str]


@pytest.fixture
def mended(reader: Page, search: str) -> Mend:
    return script(reader, search, "search/corrections.js", "mended", few())


def hold(mended: Mend, cases: dict[str, str]) -> None:
    assert {typed: mended(typed) for typed in cases} == cases


def test_telex_without_a_vietnamese_keyboard(mended: Mend) -> None:
    hold(
        mended,
        {
            "ddaji sown": "dai son",
            "daij sonw": "dai son",
            "toong keets coong tacs": "tong ket cong tac",
            "Hooij nghij": "hoi nghi",
            "tieem chungr": "tiem chung",
            "phuwowngf kieens an": "phuong kien an",
        },
    )


def test_letters_swapped_missing_doubled_or_wrong(mended: Mend) -> None:
    hold(
        mended,
        {
            "hoi nhgi": "hoi nghi",
            "dia son": "dai son",
            "hi nghi": "hoi nghi",
            "hoi ngh": "hoi nghi",
            "hoi nghii": "hoi nghi",
            "caai cachh": "cai cach",
            "trien khay": "trien khai",
        },
    )


def test_beginnings_that_sound_alike(mended: Mend) -> None:
    hold(mended, {"xo ket": "so ket", "chien khai": "trien khai", "ciến an": "kien an"})


def test_neighbours_of_a_title_are_preferred(mended: Mend) -> None:
    hold(mended, {"hoi nghj": "hoi nghi", "cai cacn": "cai cach"})


def test_known_words_are_never_touched(mended: Mend) -> None:
    for question in (
        "hội nghị tổng kết",
        "dai son",
        "phường Kiến An",
        "CCHC",
        "ubnd xã",
        "quyet dinh",
        "tiem chung mo rong",
    ):
        assert mended(question) == "", question


def test_numbers_times_and_symbols_are_never_touched(mended: Mend) -> None:
    hold(
        mended,
        {
            "16/kh-ubnd": "",
            "16/ctr-ubnd": "",
            "quí 3/2025": "",
            "31/07/2025": "",
            "6 thang dau nam": "",
            "2o25": "",
            "t12/2025": "",
            "16/ctr-ubnd xo ket quí III": "16/ctr-ubnd so ket quí III",
            "xo ket 31/07/2025, tháng 9": "so ket 31/07/2025, tháng 9",
        },
    )


def test_diacritics_are_never_invented_and_those_typed_stay(mended: Mend) -> None:
    hold(mended, {"đại sown": "đại son", "ddaij Sơn": "dai Sơn", "tiêmm chủng": "tiem chủng"})


def test_what_nothing_comes_near_stays(mended: Mend) -> None:
    for question in ("", "xyzxyz", "bcdfgh", "😀", "<b>", "__proto__", "constructor", "ab" * 5_000, "q" * 150):
        assert mended(question) == "", question
