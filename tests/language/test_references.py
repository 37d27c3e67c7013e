"""References as organs write them: cut into parts, told apart, found in running text."""

import re

import pytest

from niemyet.base.safe_pickle import packed, unpacked
from niemyet.language.references import KINDS, REFERENCES, Reference, identity, parse_reference
from niemyet.model.terms import BASIS_KINDS

FORMS: list[tuple[str, str | None, str, int | None, str, bool]] = [
    # text, kind, number, year, symbol, party
    ("248/QĐ-UBND", "QĐ", "248", None, "QĐ-UBND", False),
    ("30/2020/NĐ-CP", "NĐ", "30", 2020, "NĐ-CP", False),
    ("01/2024/TT-BNV", "TT", "1", 2024, "TT-BNV", False),
    ("15/2019/QĐ-UBND", "QĐ", "15", 2019, "QĐ-UBND", False),
    ("44/2002/PL-UBTVQH10", "PL", "44", 2002, "PL-UBTVQH10", False),
    ("1015/QĐ-TTg", "QĐ", "1015", None, "QĐ-TTg", False),
    ("20/CT-TTg", "CT", "20", None, "CT-TTg", False),
    ("18/CTr-UBND", "CTr", "18", None, "CTr-UBND", False),
    ("7/QyĐ-UBND", "QyĐ", "7", None, "QyĐ-UBND", False),
    ("03/NQ-HĐND", "NQ", "3", None, "NQ-HĐND", False),
    ("12/KH-MTTQ-BTT", "KH", "12", None, "KH-MTTQ-BTT", False),
    ("12a/KH-UBND", "KH", "12a", None, "KH-UBND", False),
    ("07/KH-VHTT&DL", "KH", "7", None, "KH-VHTT&DL", False),
    ("91/TB-VP.UBND", "TB", "91", None, "TB-VP.UBND", False),
    ("12/KH", "KH", "12", None, "KH", False),
    # no kind in the symbol
    ("85/2015/QH13", None, "85", 2015, "QH13", False),
    ("72/2025/QH15", None, "72", 2025, "QH15", False),
    ("101/2025/UBTVQH15", None, "101", 2025, "UBTVQH15", False),
    ("6676/BYT-CDS", None, "6676", None, "BYT-CDS", False),
    ("2345/UBND-VX", None, "2345", None, "UBND-VX", False),
    ("1234/TTg-KTTH", None, "1234", None, "TTg-KTTH", False),
    ("01/VBHN-BTP", None, "1", None, "VBHN-BTP", False),
    ("07/2020/TTLT-BYT-BTC", None, "7", 2020, "TTLT-BYT-BTC", False),
    ("11/2025/L-CTN", None, "11", 2025, "L-CTN", False),
    # the Party's form
    ("57-NQ/TW", "NQ", "57", None, "NQ/TW", True),
    ("11-CT/TU", "CT", "11", None, "CT/TU", True),
    ("12-QĐ/ĐU", "QĐ", "12", None, "QĐ/ĐU", True),
    ("12-KH/ĐU", "KH", "12", None, "KH/ĐU", True),
    ("124-KL/TW", "KL", "124", None, "KL/TW", True),
    ("05-HD/BTCTW", "HD", "5", None, "HD/BTCTW", True),
    ("33-CV/BTGDVĐU", "CV", "33", None, "CV/BTGDVĐU", True),
    ("08-KH/TĐTN-VP", "KH", "8", None, "KH/TĐTN-VP", True),
    ("18-CTHĐ/TU", None, "18", None, "CTHĐ/TU", True),
    # the Party's symbol after a slash: not the Party's form, and still one reference
    ("57/NQ/TW", "NQ", "57", None, "NQ/TW", False),
    ("12/KH/ĐU", "KH", "12", None, "KH/ĐU", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "number", "year", "symbol", "party"), FORMS)
def test_a_reference_is_cut_into_its_parts(
    text: str, kind: str | None, number: str, year: int | None, symbol: str, party: bool
) -> None:
    reference = parse_reference(text)
    assert reference == Reference(text, kind, number, year, symbol, party)
    assert reference.known
    assert reference.bare == text


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("30 / 2020 / NĐ - CP", "30/2020/NĐ-CP"),
        ("1105 /KH-ĐKT", "1105/KH-ĐKT"),
        ("  16/KH–UBND ", "16/KH-UBND"),
        ("16/KH\u2011UBND", "16/KH-UBND"),
        ("57\u2013NQ/TW", "57-NQ/TW"),
        ("57 \u2012 NQ\u2215TW", "57-NQ/TW"),
        ("16\u00a0/\u00a0KH\u00a0\u2212\u00a0UBND", "16/KH-UBND"),
        ("Số 12/KH-UBND", "12/KH-UBND"),
        ("số: 12/KH-UBND", "12/KH-UBND"),
        ("Số:12-KH/ĐU", "12-KH/ĐU"),
    ],
)
def test_signs_spaces_and_a_word_in_front_do_not_count(written: str, plain: str) -> None:
    reference, expected = parse_reference(written), parse_reference(plain)
    assert reference.text == written
    parts = ("kind", "number", "year", "symbol", "party", "folded_symbol")
    assert [getattr(reference, part) for part in parts] == [getattr(expected, part) for part in parts]


def test_decomposed_letters_are_the_same_letters() -> None:
    assert parse_reference("57-KH/Đa\u0309ng").symbol == "KH/Đảng"


@pytest.mark.parametrize(
    ("written", "bare"),
    [("Số 12/KH-UBND", "12/KH-UBND"), ("số: 57 - NQ/TW", "57 - NQ/TW"), ("số mười hai", "số mười hai")],
)
def test_a_reference_can_stand_behind_its_own_word(written: str, bare: str) -> None:
    assert parse_reference(written).bare == bare


@pytest.mark.parametrize(
    "text",
    ["", " ", "số", "12", "/KH-UBND", "…/KH-UBND", "0/KH-UBND", "KH-UBND", "12/", "12-", "30/2020", "30/7/2025",
     "30/20/NĐ-CP", "30/1899/NĐ-CP", "30/2200/NĐ-CP", "8/ngày", "1/ha", "12KH-UBND", "12-KH-UBND", "57-NQ", "12-ABC/XY",
     "57-2024-NQ/TW", "57/2024-NQ/TW", "31.1/YP", "YBB-SA032/26-LR", "05/2026/VLN/CV-LV", "12ab/KH-UBND",
     "1234567/KH-UBND", "12/KH-UBND-", "12/KH--UBND", "12/KH-UBND ngày 05/7/2025", "Quyết định 12/QĐ-UBND",
     "12/KH-UBND\n13/KH-UBND", "١٢/KH-UBND", "12/КН-UBND", "12/" + "A" * 500, "12/KH" + "-A" * 500],
)  # fmt: skip
def test_of_a_form_that_is_not_known_there_is_its_text_and_nothing_else(text: str) -> None:
    assert parse_reference(text) == Reference(text)
    assert not parse_reference(text).known
    assert parse_reference(text).bare == text
    assert parse_reference(text).folded_symbol is None


@pytest.mark.parametrize(
    ("lead", "kind"),
    [("qđ", "QĐ"), ("QD", "QĐ"), ("Qđ", "QĐ"), ("ND", "NĐ"), ("TTR", "TTr"), ("ctr", "CTr"),
     ("HĐ", "HĐ"), ("hđ", "HĐ"), ("HD", "HD"), ("DA", "DA"), ("ĐA", "ĐA"), ("KHH", None), ("QĐT", None)],
)  # fmt: skip
def test_a_kind_is_known_in_other_letters_where_no_other_is_written_alike(lead: str, kind: str | None) -> None:
    reference = parse_reference(f"12/{lead}-UBND")
    assert (reference.kind, reference.symbol) == (kind, f"{lead}-UBND")


def test_two_kinds_are_never_written_alike_but_for_the_marks_that_tell_them_apart() -> None:
    assert len({kind.lower() for kind in KINDS}) == len(KINDS)
    assert [parse_reference(f"1/{kind}-UBND").kind for kind in KINDS] == list(KINDS)


def test_the_kinds_of_references_are_those_that_a_plan_may_rest_on() -> None:
    assert {*KINDS, "Luật"} == set(BASIS_KINDS)  # a law's reference never names its kind: 85/2015/QH13


WARD = "Ủy ban nhân dân xã Mẫu"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("07/KH-UBND", 2025, WARD), ("7/KH-UBND", 2025, WARD)),
        (("7/QĐ-UBND", 2025, WARD), ("7/qd – ubnd", 2025, "UỶ BAN NHÂN DÂN  xã Mẫu")),
        (("57-NQ/TW", 2024, "Bộ Chính trị"), ("57/NQ-TW", 2024, "Bộ Chính trị")),
        (("30/2020/NĐ-CP", None, "Chính phủ"), ("Số 030/2020/ND-CP", 2020, "chính phủ")),
        (("12A/KH-UBND", 2025, WARD), ("12a/KH-UBND", 2025, WARD)),
    ],
)
def test_one_document_has_one_identity_however_it_is_written(
    one: tuple[str, int | None, str], other: tuple[str, int | None, str]
) -> None:
    first, second = (identity(parse_reference(text), year, issuer) for text, year, issuer in (one, other))
    assert first is not None
    assert first == second


@pytest.mark.parametrize(
    "other",
    [
        ("8/HD-UBND", 2025, WARD),
        ("7a/HD-UBND", 2025, WARD),
        ("7/HD-UBND", 2026, WARD),
        ("7/2024/HD-UBND", 2025, WARD),
        ("7/HD-HĐND", 2025, WARD),
        ("7/HĐ-UBND", 2025, WARD),  # a contract is no guidance
        ("7/HD-UBND", 2025, "Ủy ban nhân dân xã Mậu"),
    ],
)
def test_documents_that_differ_in_one_part_are_two(other: tuple[str, int, str]) -> None:
    text, year, issuer = other
    assert identity(parse_reference("7/HD-UBND"), 2025, WARD) != identity(parse_reference(text), year, issuer)


@pytest.mark.parametrize(
    ("text", "year", "issuer"),
    [("7/KH-UBND", None, WARD), ("7/KH-UBND", 2025, None), ("7/KH-UBND", 2025, ""), ("7/KH-UBND", 2025, " - "),
     ("31.1/YP", 2025, WARD), ("", 2025, WARD)],
)  # fmt: skip
def test_where_a_part_is_unknown_there_is_no_identity(text: str, year: int | None, issuer: str | None) -> None:
    assert identity(parse_reference(text), year, issuer) is None


def found(text: str) -> list[str]:
    return [match.group() for match in REFERENCES.finditer(text)]


@pytest.mark.parametrize("text", [text for text, *_ in FORMS if text not in ("12/KH", "57/NQ/TW", "12/KH/ĐU")])
def test_running_text_gives_its_references(text: str) -> None:
    for around in ("Căn cứ {} ngày 05/7/2025;", "({})", "“{}”", "số:{}.", "{}", "{}, {}", "1,{}\n", "Mục 2.\n{}:"):
        expected = [text] * around.count("{}") if around != "1,{}\n" else []
        assert found(around.replace("{}", text)) == expected


def test_spaces_and_dashes_of_running_text_are_kept_as_they_are() -> None:
    assert found("Kế hoạch số 1105 /KH–ĐKT và số 57 - NQ/TW") == ["1105 /KH–ĐKT", "57 - NQ/TW"]
    assert all(parse_reference(text).known for text in ("1105 /KH–ĐKT", "57 - NQ/TW"))


@pytest.mark.parametrize(
    "text",
    ["ngày 05/7/2025", "05/7/2025 - UBND xã", "Quý III/2025", "tháng 12/2025", "24/7", "90% số hộ/thôn", "2 triệu đồng/hộ",
     "8 giờ/ngày", "mẫu số 02/HNMT", "Km0+500/QL4", "QL 32/TL-161a", "1.234/KH-UBND", "12/KH-UBND/2025", "12/KH-UBNDxã",
     "30/2020", "x12/KH-UBND", "2025-CT/", "1/2/KH-UBND", "3/Tổ-Dân"],
)  # fmt: skip
def test_dates_shares_and_form_numbers_are_no_references(text: str) -> None:
    assert found(text) == []


def test_what_is_found_is_known() -> None:
    text = " ; ".join(f"{number} {sign} {symbol}" for number in ("7", "07a", "7/2025") for sign in "/-"
                      for symbol in ("KH-UBND", "CTHĐ/TU", "QH15", "SGDĐT-GDTrH&GDTX", "KH/ĐU", "L-CTN", "Cty-TH", "A-B"))  # fmt: skip
    hits = found(text)
    assert len(hits) > 10
    assert [hit for hit in hits if not parse_reference(hit).known] == []


HOSTILE = ["1", "1/", "1/A", "1/A-", "1/AAAAAAAAAAA-", "1/A.AA&AA-", "1/2025/", "1-NQ/", "1 - NQ / A - ", "A.AA", "/-", " ", "  -",
           "số ", "1/KH-UBND"]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_long_texts_cost_no_more_than_their_length(piece: str) -> None:
    """Every repetition has an upper end, so from each place a fixed number of steps is taken; the clock is not asked."""
    assert re.search(r"(?<!\\)[*+]|,\}", REFERENCES.pattern) is None
    text = piece * (100_000 // len(piece))
    assert [hit for hit in found(text) if not parse_reference(hit).known] == []
    assert not parse_reference(text).known


def test_a_reference_can_be_kept_from_one_build_to_the_next() -> None:
    reference = parse_reference("30/2020/NĐ-CP")
    assert unpacked(packed(reference)) == reference
