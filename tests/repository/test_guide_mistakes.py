"""The frequent mistakes of the editors' guide: each message is what the program says, each mended text keeps the rule."""

import re
from pathlib import Path

import pytest

from niemyet import report
from niemyet.checks import all_rules
from niemyet.model.problem import Problem
from niemyet.project.load import load
from tests.repository.test_guides import BIEN_TAP, FENCE, example

PAGE = (BIEN_TAP / "loi-thuong-gap.md").read_text(encoding="utf-8")
PATH = "plans/suoi-mo/2025/vi-du.md"
CONFIG = "site_url: https://kehoach.example/\nsite_name: Kế hoạch công khai\n"
HEADER = """\
title: Tổ chức Hội nghị tổng kết năm 2025
number: 7
symbol: KH-UBND
issued: 2025-11-05
status: issued
topic: cai-cach-hanh-chinh
basis:
  - ref: 248/QĐ-UBND
    issued: 2024-10-01
    issuer: Ủy ban nhân dân tỉnh Ví Dụ
recipients:
  - Thường trực Đảng ủy
  - Các phòng, đơn vị thuộc xã
filed: VT, VHXH
signatory:
  authority:
    - TM. ỦY BAN NHÂN DÂN
  position: CHỦ TỊCH
  name: Nguyễn Văn Mẫu
source:
  kind: original
"""
BODY = "## I. MỤC ĐÍCH, YÊU CẦU\n\n- Tổ chức chu đáo, tiết kiệm.\n\nĐề nghị các đơn vị thực hiện nghiêm túc./.\n"
_PARTS = re.split(r"^### .*\{#([a-z-]+)\}\n", PAGE, flags=re.MULTILINE)[1:]
MISTAKES = dict(zip(_PARTS[::2], _PARTS[1::2], strict=True))


def quoted(name: str) -> tuple[str, tuple[str, str], tuple[str, str]]:
    """What the page says of a mistake: the message, the bad and the mended example with their languages."""
    (message,) = re.findall(r"^> `(.*)`$", MISTAKES[name], re.MULTILINE)
    bad, good = FENCE.findall(MISTAKES[name])
    return message, bad, good


def file_of(language: str, text: str, body: str = BODY) -> tuple[str, str]:
    """The path and content that an example stands for: a name, a whole file, a text, or lines of the header."""
    if language == "text":
        return text.strip(), f"---\n{HEADER}---\n\n{body}"
    if text.startswith("---\n"):
        return PATH, text
    if language == "markdown":
        return PATH, f"---\n{HEADER}---\n\n{text}"
    given = set(re.findall(r"^\w+(?=:)", text, re.MULTILINE))
    given |= {"number"} if "- number" in text else set()
    given |= {f"{field}s" for field in given}  # "recipient" stands for what is called otherwise
    kept = "".join(
        field for field in re.findall(r"^\w+:.*\n(?: .*\n)*", HEADER, re.M) if field.split(":")[0] not in given
    )
    return PATH, f"---\n{text}{kept}---\n\n{body}"


def problems(folder: Path, path: str, content: str) -> list[Problem]:
    """What the program says of a project with this one plan."""
    files = {
        "mkdocs.yml": CONFIG,
        "plans/topics.yml": "cai-cach-hanh-chinh: Cải cách hành chính\n",
        "plans/suoi-mo/ward.yml": example("name: Suối Mơ"),
        path: content,
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return [problem for problem in load(folder).problems if problem.path == path]


def messages(found: list[Problem]) -> list[str]:
    """Each problem's line without its place."""
    return [line.split(": ", 1)[1] for line in report.lines(found)]


def test_the_page_has_its_mistakes() -> None:
    assert len(MISTAKES) >= 15


def test_the_plan_behind_the_mistakes_is_sound(tmp_path: Path) -> None:
    assert messages(problems(tmp_path, *file_of("yaml", ""))) == []


@pytest.mark.parametrize("name", MISTAKES)
def test_the_message_is_what_the_program_says(name: str, tmp_path: Path) -> None:
    message, bad, _ = quoted(name)
    assert message in messages(problems(tmp_path, *file_of(*bad)))


@pytest.mark.parametrize("name", MISTAKES)
def test_the_mended_text_keeps_the_rule(name: str, tmp_path: Path) -> None:
    message, bad, good = quoted(name)
    accepted = bad[0] == "markdown" and good[0] == "yaml"
    path, content = file_of(*good, body=bad[1]) if accepted else file_of(*good)
    found = problems(tmp_path, path, content)
    assert message[:6] not in {problem.rule.id for problem in found}


def test_every_rule_that_the_guide_names_is_there() -> None:
    known = {rule.id for rule in all_rules()}
    for page in BIEN_TAP.glob("*.md"):
        assert set(re.findall(r"NY-\d{3}", page.read_text(encoding="utf-8"))) <= known, page.name
