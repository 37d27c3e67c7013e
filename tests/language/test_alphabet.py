import unicodedata

import pytest

from niemyet.language.alphabet import fold, match_key, new_tone, nfc, slug, sort_key


@pytest.mark.parametrize(
    ("old", "new"),
    [("hoà", "hòa"), ("Hoà Bình", "Hòa Bình"), ("THUỶ", "THỦY"), ("xoá", "xóa"), ("khoẻ", "khỏe"), ("tuý", "túy")],
)
def test_old_tone_placement_becomes_the_newer(old: str, new: str) -> None:
    assert new_tone(old) == new
    assert new_tone(unicodedata.normalize("NFD", old)) == new


@pytest.mark.parametrize(
    "word", ["quý", "Quỳnh", "hoàn", "toán", "thuyền", "khoẳn", "huỳnh", "của", "mía", "hòa", "thủy"]
)
def test_other_words_stay(word: str) -> None:
    assert new_tone(word) == nfc(word)


@pytest.mark.parametrize(
    ("text", "folded"), [("Đại Sơn", "dai son"), ("ƯỚC ĐƯỢC", "uoc duoc"), ("Ủy ban", "uy ban"), ("a b", "a b")]
)
def test_folding_gives_what_is_typed_without_diacritics(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Đơn vị thực hiện", "don-vi-thuc-hien"),
        ("16/KH-UBND", "16-kh-ubnd"),
        ("  –  ", ""),
        ("Quý III/2025", "quy-iii-2025"),
    ],
)
def test_a_slug_keeps_d_with_stroke(text: str, address: str) -> None:
    assert slug(text) == address


def test_spellings_of_one_name_share_a_key() -> None:
    names = ["Phòng Văn hóa - Xã hội", "PHÒNG VĂN HOÁ – XÃ HỘI", "phòng văn hóa-xã hội"]
    assert len({match_key(name) for name in names}) == 1
    assert match_key("Văn phòng HĐND&UBND") == match_key("Văn phòng HĐND và UBND")
    assert match_key("ma") != match_key("mà")


def test_dictionary_order_puts_letters_before_tones() -> None:
    names = ["Đại Sơn", "Dương Kinh", "Cẩm Giàng", "Cẩm Giang", "Ái Quốc", "An Biên", "Ông Ích", "Ổ", "Xuân"]
    assert sorted(names, key=sort_key) == [
        "Ái Quốc", "An Biên", "Cẩm Giang", "Cẩm Giàng", "Dương Kinh", "Đại Sơn", "Ổ", "Ông Ích", "Xuân",
    ]  # fmt: skip


def test_letters_of_other_scripts_have_a_place_too() -> None:
    assert sorted(["an", "\u0958"], key=sort_key) == ["\u0958", "an"]  # which takes two characters to write out
