"""Old encodings are told by name, with the byte and the way to convert; Vietnamese in Unicode is never taken for one."""

import unicodedata
from pathlib import Path

import pytest
from benchmarks.invent import make_record

from niemyet.model.problem import Problem
from niemyet.reading.text.encodings import decoded, old_encoding
from niemyet.reading.text.old_encodings import sighted
from tests.helpers.factory import ROOT
from tests.helpers.hostile.encodings import AS_BYTES, SENTENCE, WHOLE, tcvn3, twice, vni, windows_1258

PATH = "plans/suoi-mo/2025/x.md"
PLANS = sorted((ROOT / "plans").rglob("*.md"))
QUOTES_ONE = "loi-thuong-gap.md"  # the page of frequent mistakes
OURS = [*PLANS, *sorted(path for path in (ROOT / "docs").rglob("*.md") if path.name != QUOTES_ONE)]
MOJIBAKE = {
    "TCVN3 (ABC)": tcvn3,
    "VNI": vni,
    "Windows-1258": lambda text: windows_1258(text).decode("cp1252"),
    "UTF-8 bị mở nhầm bằng Windows-1252": twice,
}


def refused(data: bytes) -> Problem:
    problem = decoded(PATH, data)
    assert isinstance(problem, Problem)
    assert problem.rule.id == "NY-002"
    return problem


def typed(text: str) -> str:
    """A text without the signs that Windows-1258 has not."""
    return "".join(char for char in unicodedata.normalize("NFC", text) if char < "\u2500" and char not in "→≥≤")


@pytest.mark.parametrize("name", ["UTF-16", "UTF-32", "TCVN3 (ABC)", "VNI", "Windows-1258", "Windows-1252"])
def test_bytes_are_told_by_the_name_of_their_encoding(name: str) -> None:
    assert name in refused(AS_BYTES[name]).message


@pytest.mark.parametrize("data", [data for name, data in AS_BYTES.items() if name.startswith("UTF-")])
def test_wide_characters_are_told_with_or_without_a_mark(data: bytes) -> None:
    assert "tệp lưu ở bảng mã UTF-" in refused(data).message


def test_the_byte_and_its_place_are_named() -> None:
    problem = refused("---\ntitle: Kế".encode() + b"\xffx\n---\n")
    assert (problem.position.line, problem.position.column) == (2, 10)
    assert problem.message.startswith("byte thứ 16 (0xFF) không phải UTF-8; ")


def test_a_file_cut_off_is_told_as_that() -> None:
    assert "bị cắt cụt" in refused("Kế".encode()[:-1]).message


def test_a_file_of_two_encodings_is_told_as_that() -> None:
    assert "ghép từ hai bảng mã" in refused("Kế hoạch".encode() + b" x\xe9y").message


def test_what_was_meant_is_said_with_the_way_to_convert_it() -> None:
    problem = old_encoding(PATH, "---\ntitle: KÕ ho¹ch\n---\n")
    assert problem
    assert (problem.position.line, problem.position.column) == (2, 11)
    assert "“ho¹ch” có lẽ là “hoạch” ở bảng mã TCVN3 (ABC)" in problem.message
    assert "Ctrl+Shift+F6" in problem.message


@pytest.mark.parametrize("text", ["KÕ ho¹ch", "Keá hoaïch", "Káº¿ hoáº¡ch", "Kêì hoaòch", "Hoäi nghò", "Héi nghÞ"])
def test_two_words_are_enough(text: str) -> None:
    assert sighted(text)


@pytest.mark.parametrize("name", MOJIBAKE)
def test_every_plan_of_ours_in_it_is_recognised(name: str) -> None:
    for path in PLANS:
        seen = sighted(MOJIBAKE[name](typed(path.read_text(encoding="utf-8"))))
        assert seen
        assert seen.encoding == name


@pytest.mark.parametrize("name", MOJIBAKE)
def test_one_sentence_of_it_among_others_is_recognised(name: str) -> None:
    seen = sighted(WHOLE.decode() + MOJIBAKE[name](SENTENCE))
    assert seen
    assert seen.encoding == name
    assert seen.offset >= len(WHOLE.decode())


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_no_text_of_ours_is_taken_for_an_old_encoding(path: Path) -> None:
    assert sighted(path.read_text(encoding="utf-8")) is None


def test_no_invented_plan_is_taken_for_an_old_encoding() -> None:
    bodies = [unicodedata.normalize("NFC", make_record(number)["body"]) for number in range(1000)]
    assert len(set(bodies)) > 900
    assert not [body for body in bodies if sighted(body)]


@pytest.mark.parametrize(
    "text",
    [
        "hoà bình, toàn khoá, đoá hoa, khoẻ, thuỷ lợi, loà xoà, goá, toá hoả, doãn, ngoại",
        "Orléans, Müller, Besançon, São Paulo, Curaçao, naïve, Citroën, Jürgen, Ångström, Ødegård, Łódź, Dvořák, Taïwan, Haïti",
        "3×4 m², 20 °C, ½, © ® § ¶ · « trích » ± ÷ – — “ ” ‘ ’ … •, này¹ điều² mục³, 5 µg",
        "Ðảng, Ðoàn, Ðông: chữ Ð của bộ gõ cũ",
        "THUỶ LỢI, HOÀ BÌNH, TOÀ ÁN, KHOÁ, ĐOÀN THỂ, UỶ BAN",
        "giò chả, hè, mùi, lùi, ì ạch, vì, thì, kì, mì, nghì",
    ],
)
def test_rare_but_true_letters_are_no_old_encoding(text: str) -> None:
    assert sighted(text) is None
