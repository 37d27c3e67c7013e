"""A body costs little more than plain text of its length, from bytes to all outputs, or is refused at the place to change."""

import json
import subprocess
import sys
from functools import cache
from typing import Any

import pytest
from benchmarks.corpus import write
from benchmarks.invent import make_record

from niemyet.reading.body import costly
from niemyet.reading.body.markdown import BodyReader, Rendered
from niemyet.reading.rules import TOO_COSTLY
from tests.helpers.costly_shapes import HEADER, SHAPES
from tests.helpers.examples import findings
from tests.helpers.factory import ROOT

PLAIN = ("words", "dates", "ones")
MOST = 6  # times what the dearest of the plain ones costs in the same run: two seconds, where that takes a third of one
FIRST = HEADER.count("\n") + 1
ACCEPTED = {
    "a form of blanks without a blank line": "Họ và tên: ____________________ Điện thoại: ______________\n" * 1_000,
    "a form of dots": "Họ và tên: ………………………………… Ngày sinh: ……/……/…………\n" * 1_000,
    "a form of full stops": "Họ và tên:.................................. Ngày sinh:....../....../.......\n" * 1_000,
    "lines to write on": f"{'_' * 80}\n\n" * 1_000,
    "a table of a thousand rows": "| STT | Họ và tên | Chức vụ | Ký |\n|---|---|---|---|\n"
    + "| 1 | **Nguyễn Văn Mẫu** | Trưởng thôn | ____ |\n" * 1_000,
    "a table with empty rows": "| STT | Nội dung | Ghi chú |\n|---|---|---|\n" + "| | | |\n" * 1_000,
    "two thousand items": "- Chủ trì, phối hợp với **Công an xã** triển khai thực hiện.\n" * 2_000,
    "a plan without a blank line": "## I. NỘI DUNG\n- Báo cáo.\n1. Một\n" * 200,
    "a long paragraph with many words in bold": "**Công an xã** chủ trì; *Trạm Y tế* phối hợp. " * 300,
    "a paragraph with a hundred links": "[Cổng thông tin](https://cong.example/a_b_c) " * 100,
    "boxes to tick": "[ ] Đồng ý  [ ] Không đồng ý\n" * 200,
    "six levels": "".join(f"{'    ' * depth}- Cấp {depth}\n" for depth in range(6)),
}


@cache
def costs() -> dict[str, dict[str, Any]]:
    run = [sys.executable, "-m", "tests.helpers.costly_shapes"]
    told = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return {each["name"]: each for each in map(json.loads, told.splitlines())}


@pytest.mark.parametrize("name", SHAPES)
def test_a_dear_shape_is_cheap_or_refused(name: str) -> None:
    told = costs()[name]
    assert "error" not in told
    assert told["seconds"] < MOST * max(costs()[plain]["seconds"] for plain in PLAIN)
    assert bool(told["problems"]) != bool(told["size"]), "artifacts or problems"
    body = SHAPES[name].split("\n")
    for rule, line, column in told["problems"]:
        assert rule.startswith("NY-2")
        assert FIRST <= line < FIRST + len(body)
        assert 1 <= column <= len(body[line - FIRST].expandtabs(4)) + 1


@pytest.mark.parametrize("name", ACCEPTED)
def test_what_real_plans_hold_is_never_too_dear(name: str) -> None:
    assert TOO_COSTLY.id not in {problem.rule.id for problem in findings(f"## II. NỘI DUNG\n\n{ACCEPTED[name]}")}


def test_the_first_line_too_many_is_named() -> None:
    (problem,) = costly.too_costly("p.md", "a\n" * 10_001, 5)
    assert problem.position == (10_005, 1)
    assert "10002 dòng" in problem.message


def test_the_item_too_deep_is_named() -> None:
    (problem,) = costly.too_costly("p.md", f"- Một\n\n{' ' * 42}- Hai\n", 20)
    assert problem.position == (22, 1)
    assert "42 cột" in problem.message


def test_text_may_stand_far_to_the_right() -> None:
    assert not costly.too_costly("p.md", f"{' ' * 60}KẾ HOẠCH\n", 1)


def test_the_table_with_which_cells_are_too_many_is_named() -> None:
    table = "| a | b | c |\n|---|---|---|\n" + "| d | e | f |\n" * 3_000
    (problem,) = costly.too_costly("p.md", f"{table}\n{table}\n{table}", 1)
    assert problem.position == (6_007, 1)


def test_the_dearest_paragraph_is_named_with_what_it_holds() -> None:
    body = f"Một đoạn có [ và ].\n\n- Hai:\t{'[ ' * 4_000}\n"
    (problem,) = BodyReader().render("plans/a/2025/b.md", body, 12).problems
    assert problem.rule is TOO_COSTLY
    assert problem.position == (14, 3)
    assert "4000 ký hiệu" in problem.message


def test_nothing_is_kept_of_a_refused_body() -> None:
    reader = BodyReader()
    for body in ("[ " * 5_000, "> " * 30 + "a"):
        assert reader.render("plans/a/2025/b.md", body, 1).problems
        assert reader.render("plans/a/2025/b.md", "- **Một**\n", 1) == BodyReader().render(
            "plans/a/2025/b.md", "- **Một**\n", 1
        )


def test_setting_plain_texts_aside_changes_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    out = tmp_path_factory.mktemp("corpus")
    write([make_record(index) for index in range(200)], out)
    files = [*out.glob("plans/*/*/*.md"), *ROOT.glob("plans/*/*/*.md")]
    bodies = [path.read_text(encoding="utf-8").split("\n---\n", 1)[-1] for path in files] + [*ACCEPTED.values()]
    assert len(bodies) > 210
    reader, without = BodyReader(), BodyReader()
    without._markdown.treeprocessors.deregister("plain")
    for body in bodies:
        assert _rendered(reader, body) == _rendered(without, body)


def _rendered(reader: BodyReader, body: str) -> Rendered:
    return reader.render("plans/suoi-mo/2025/a.md", body, 1)
