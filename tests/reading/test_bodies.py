"""Which bodies and posts a sentence, a heading or a cell begins with; of persons the post alone."""

import pytest

from niemyet.reading.meaning.bodies import Bodies
from niemyet.reading.meaning.persons import is_bare, without_person
from niemyet.reading.meaning.units import UnitNames
from tests.helpers.factory import make_ward

BODIES = Bodies(UnitNames(make_ward()))


def named(text: str, *, whole: bool = False) -> list[str]:
    opening = BODIES.opening(text, whole=whole)
    return [body.name for body in opening.bodies] if opening else []


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Công an xã chủ trì, phối hợp với Ban Chỉ huy Quân sự xã bảo đảm an ninh.", ["Công an xã"]),
        ("Đề nghị Ủy ban MTTQ xã và các đoàn thể tuyên truyền.", ["Ủy ban MTTQ xã", "Các đoàn thể"]),
        ("Thường trực HĐND, UBND, Ủy ban Kiểm tra Đảng ủy xã phối hợp.", ["Thường trực HĐND", "UBND", "Ủy ban Kiểm tra Đảng ủy xã"]),
        ("Văn phòng HĐND và UBND xã theo dõi.", ["Văn phòng HĐND và UBND xã"]),
        ("Sở Giáo dục và Đào tạo chủ trì.", ["Sở Giáo dục và Đào tạo"]),
        ("Các phòng, ban, ngành, đoàn thể xã căn cứ nhiệm vụ triển khai.", ["Các phòng, ban, ngành, đoàn thể xã"]),
        ("Căn cứ chức năng, nhiệm vụ được giao, các đơn vị xây dựng kế hoạch.", ["Các đơn vị"]),
        ("Ủy ban nhân dân xã Suối Mơ giao Công an xã chủ trì.", ["Công an xã"]),
        ("Đồng chí Nguyễn Văn Mẫu - Phó Chủ tịch UBND xã: Phụ trách chung.", ["Phó Chủ tịch UBND xã"]),
        ("Trạm Y tế xã trực cấp cứu.", ["Trạm Y tế xã"]),
        ("Văn phòng phát hành giấy mời.", ["Văn phòng"]),
    ],
)  # fmt: skip
def test_a_sentence_begins_with_bodies(sentence: str, names: list[str]) -> None:
    assert named(sentence) == names


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Giám đốc các Sở; Chủ tịch Ủy ban nhân dân các xã", ["Giám đốc các Sở", "Chủ tịch Ủy ban nhân dân các xã"]),
        ("Cán bộ phụ trách lĩnh vực giám sát và phản biện xã hội", ["Cán bộ phụ trách lĩnh vực giám sát và phản biện xã hội"]),
        ("Đội Quản lý trật tự đô thị", ["Đội Quản lý trật tự đô thị"]),
        ("Bí thư chi bộ, Trưởng các thôn", ["Bí thư chi bộ", "Trưởng các thôn"]),
        ("Phó Hiệu trưởng Nguyễn Văn Mẫu", ["Phó Hiệu trưởng"]),
        ("Phòng Kinh tế - Cơ quan thường trực", ["Phòng Kinh tế"]),
    ],
)  # fmt: skip
def test_a_heading_is_a_name_as_a_whole(heading: str, names: list[str]) -> None:
    assert named(heading, whole=True) == names


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức tuyên truyền đến người dân.", "Hội nghị tổng kết vào cuối năm.", "Phòng, chống dịch bệnh.",
        "Bảo vệ khoáng sản chưa khai thác trên địa bàn xã.", "Công tác tuyên truyền.", "Nguyễn Văn Mẫu: tổng hợp số liệu.",
    ],
)  # fmt: skip
def test_what_only_begins_like_a_name_is_none(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Phòng Kinh tế\nCông an xã", ["Phòng Kinh tế", "Công an xã"]),
        ("Phòng VHXH, CA xã", ["Phòng VHXH", "CA xã"]),
        ("Các Sở, ban, ngành; UBND các xã", ["Các Sở, ban, ngành", "UBND các xã"]),
        ("Nguyễn Văn Mẫu; Trần Thị Ví Dụ", []),
        ("Cô Lê Thị Mẫu, thầy Trần Văn Thử", []),
        ("Đỗ Văn Mẫu (Chuyên viên Phòng Kinh tế)", ["Chuyên viên Phòng Kinh tế"]),
    ],
)
def test_a_cell_names_bodies_and_no_persons(cell: str, names: list[str]) -> None:
    assert [body.name for body in BODIES.names(cell)] == names


def test_a_name_is_bare_only_where_nothing_but_a_name_stands() -> None:
    assert all(is_bare(name) for name in ("Nguyễn Văn A", "Ông Đặng Văn Mẫu", "Đ/c Lê Thị Ví Dụ."))
    assert not any(is_bare(name) for name in ("Hoàng Mai là phường", "Trường THPT Lê Quý Đôn", "Hội Nông dân", ""))


def test_a_school_keeps_the_name_that_it_bears() -> None:
    assert without_person("Trường Tiểu học Nguyễn Văn Trỗi") == "Trường Tiểu học Nguyễn Văn Trỗi"
    assert without_person("Trưởng thôn Trần Văn Mẫu") == "Trưởng thôn"
