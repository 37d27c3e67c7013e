"""Rules about who signs, and about recipients and archive: what they tell, where, and what they leave alone."""

from collections.abc import Sequence

import pytest

from niemyet.model.problem import Level
from tests.helpers.examples import problems_of


def signed(position: str, *authority: str, name: str = "Nguyễn Văn Mẫu") -> str:
    lines_above = "".join(f'\n    - "{line}"' for line in authority)
    return f"signatory:\n  position: {position}\n  name: {name}\n" + (
        f"  authority:{lines_above}" if authority else "  authority: []"
    )


@pytest.mark.parametrize(
    ("position", "authority"),
    [
        ("CHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN"]),
        ("PHÓ CHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]),
        ("Q. CHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN"]),
        ("CHÁNH VĂN PHÒNG", ["TL. CHỦ TỊCH"]),
        ("PHÓ CHÁNH VĂN PHÒNG", ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG"]),
        ("PHÓ TRƯỞNG PHÒNG", ["TUQ. CHỦ TỊCH"]),
        ("TRƯỞNG PHÒNG", []),
    ],
)
def test_sound_signatures_are_left_alone(position: str, authority: Sequence[str]) -> None:
    example = signed(position, *authority)
    assert problems_of("NY-505", example) + problems_of("NY-506", example) == []


@pytest.mark.parametrize(
    ("position", "authority"),
    [("CHỦ TỊCH", []), ("PHÓ CHỦ TỊCH", ["KT. CHỦ TỊCH"]), ("Q. CHỦ TỊCH", [])],
)
def test_a_chairman_who_signs_for_nobody_is_a_hint(position: str, authority: Sequence[str]) -> None:
    (found,) = problems_of("NY-505", signed(position, *authority))
    assert found.level is Level.HINT


def test_a_chairman_of_another_body_signs_for_himself() -> None:
    assert problems_of("NY-505", signed("CHỦ TỊCH"), issuer=["Hội đồng thi đua", "xã Suối Mơ"]) == []


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("TM ỦY BAN NHÂN DÂN", "hãy viết “TM. ỦY BAN NHÂN DÂN”"),
        ("TM.ỦY BAN NHÂN DÂN", "hãy viết “TM. ỦY BAN NHÂN DÂN”"),
        ("T.M Ủy ban nhân dân", "hãy viết “TM. ỦY BAN NHÂN DÂN”"),
        ("K/T CHỦ TỊCH", "hãy viết “KT. CHỦ TỊCH”"),
        ("ỦY BAN NHÂN DÂN", "hãy viết “TM. ỦY BAN NHÂN DÂN”"),
        ("CHỦ TỊCH", "hãy bắt đầu bằng TM., KT., TL., TUQ. hoặc Q.; nếu đây là chức vụ, hãy chuyển xuống position"),
    ],
)
def test_a_line_of_authority_without_its_mark_is_mended(line: str, right: str) -> None:
    (found,) = problems_of("NY-505", "status: draft\n" + signed("TRƯỞNG PHÒNG", line))
    assert found.message == f"“{line}”: {right}"
    assert found.level is Level.WARNING


def test_authority_written_into_the_post_is_told() -> None:
    (found,) = problems_of("NY-505", signed("KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN"))
    assert "hãy chuyển lên authority" in found.message


@pytest.mark.parametrize(("position", "head"), [("PHÓ CHỦ TỊCH", "CHỦ TỊCH"), ("Phó Trưởng phòng", "TRƯỞNG PHÒNG")])
def test_a_deputy_signs_for_the_head(position: str, head: str) -> None:
    (found,) = problems_of("NY-506", signed(position, "TM. ỦY BAN NHÂN DÂN"))
    assert f"hãy thêm “KT. {head}”" in found.message


@pytest.mark.parametrize("filed", ["VT", "VT, VHXH", "VT, VP HĐND và UBND", "VT, NC.NVC", "VT, KT(03)"])
def test_sound_archive_lines_are_left_alone(filed: str) -> None:
    assert problems_of("NY-507", f"filed: {filed}") == []


@pytest.mark.parametrize(
    ("filed", "right"),
    [
        ("VT.VHXH", "VT, VHXH"),
        ("Lưu: VT, VHXH", "VT, VHXH"),
        ("- Lưu VT; VHXH.", "VT, VHXH"),
        ("VT,VHXH", "VT, VHXH"),
        ("VT, VHXH.", "VT, VHXH"),
        ("VT - VHXH", "VT, VHXH"),
        ("vt, VHXH", "VT, VHXH"),
        ("VHXH, VT", "VT, VHXH"),
        ("VT.", "VT"),
    ],
)
def test_archive_lines_are_mended(filed: str, right: str) -> None:
    (found,) = problems_of("NY-507", f'status: draft\nfiled: "{filed}"')
    assert found.message == f"“{filed}” chưa đúng; hãy viết “{right}”"


@pytest.mark.parametrize(
    ("entry", "right"),
    [
        ("- Sở Nội vụ", "hãy viết “Sở Nội vụ”"),
        ("Sở Nội vụ;", "hãy viết “Sở Nội vụ”"),
        ("– Sở Nội vụ.", "hãy viết “Sở Nội vụ”"),
        ("Lưu: VT, VHXH.", "hãy bỏ dòng này và ghi filed: VT, VHXH"),
        ("Sở Nội vụ", None),
        ("Các trường học trên địa bàn...", None),
        ("Như trên", None),
        ("Phòng Lưu trữ", None),
    ],
)
def test_recipients_are_names_only(entry: str, right: str | None) -> None:
    found = problems_of("NY-508", f'recipients: ["{entry}"]')
    assert [problem.message.split("; ", 1 if not entry.endswith(";") else 2)[-1] for problem in found] == (
        [right] if right else []
    )
