"""Headers that cannot be read, and names that cannot stay: the line at fault is named, and what stands ready mends it."""

import re

import pytest

from niemyet.model.problem import START
from niemyet.reading.header.nodes import read_tree
from niemyet.reading.plan import name_problems

PATH = "plans/suoi-mo/2025/vi-du.md"
HEADER = """\
title: Tổ chức Hội nghị tổng kết năm 2026
status: issued
events:
  when: 2026-04-03T14:00
  venue: Hội trường
recipients:
  - Phòng Văn hóa - Xã hội
source:
  kind: original"""
READY = re.compile(r"hãy viết: (.*)$")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("status: issued", "status:issued"),
        ("status: issued", "status： issued"),
        ("status: issued", "status issued"),
        ("  venue: Hội trường", "   venue: Hội trường"),
        ("  when: 2026-04-03T14:00", "\u00a0\u00a0when: 2026-04-03T14:00"),
        ("  venue: Hội trường", "  venue:Hội trường"),
        ("title: Tổ chức Hội nghị tổng kết năm 2026", 'title: "Toàn dân" xây dựng đời sống văn hóa'),
        ("title: Tổ chức Hội nghị tổng kết năm 2026", "title: Kế hoạch hành động: giai đoạn 2"),
        ("title: Tổ chức Hội nghị tổng kết năm 2026", 'title: Phong trào: "Toàn dân" đoàn kết'),
    ],
)
def test_the_line_at_fault_is_named_and_what_is_ready_mends_it(right: str, wrong: str) -> None:
    lines = HEADER.replace(right, wrong).split("\n")
    (problem,) = read_tree(PATH, "\n".join(lines)).problems
    at = lines.index(wrong)
    assert problem.position.line == at + 1
    ready = READY.search(problem.message)
    assert ready
    indent = right[: len(right) - len(right.lstrip())]
    lines[at] = indent + ready[1]
    mended = read_tree(PATH, "\n".join(lines))
    assert mended.problems == ()
    assert set(mended.value.values) == {"title", "status", "events", "recipients", "source"}
    if right.startswith("title"):
        assert mended.value.values["title"] == wrong.removeprefix("title: ")


def test_what_no_single_line_mends_is_told_as_before() -> None:
    (problem,) = read_tree(PATH, 'title: "a\nstatus: draft\nb: "c').problems
    assert "hãy viết:" not in problem.message


@pytest.mark.parametrize(
    ("path", "better"),
    [
        ("plans/suoi-mo/2025/Kế hoạch số 12.md", "plans/suoi-mo/2025/ke-hoach-so-12.md"),
        ("plans/suoi-mo/2025/ke-hoach.md.txt", "plans/suoi-mo/2025/ke-hoach.md"),
        ("plans/suoi-mo/2025/KE-HOACH.MD", "plans/suoi-mo/2025/ke-hoach.md"),
        ("plans/x.md", "plans/<xã-phường>/<năm>/x.md"),
        ("plans/suoi-mo/x.md", "plans/suoi-mo/<năm>/x.md"),
        ("plans/Suối Mơ/2025/x.md", "plans/suoi-mo/2025/x.md"),
        ("plans/suoi-mo/2025/trang.md", "plans/suoi-mo/2025/ke-hoach-trang.md"),
        ("plans/suoi-mo/2025/con.md", "plans/suoi-mo/2025/ke-hoach-con.md"),
        ("plans/suoi-mo/26/x.md", "plans/suoi-mo/2026/x.md"),
        ("plans/suoi-mo/2025/….md", "plans/suoi-mo/2025/<tên>.md"),
    ],
)
def test_a_name_that_cannot_stay_comes_with_one_that_can(path: str, better: str) -> None:
    (problem,) = name_problems(path)
    assert problem.position == START
    assert f"hãy đặt tại {better}, " in problem.message
    assert name_problems(better) == () or "<" in better
