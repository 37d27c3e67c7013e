"""What a build says: why it makes what it makes, with `--verbose`, and all of it in Vietnamese."""

import sqlite3
from collections.abc import Callable

import pytest

from tests.helpers.project import BODY, UNCHANGED, Project, make_invented

FIRST, SECOND, THIRD = "suoi-mo/2025/hoi-nghi-tong-ket", "suoi-mo/2025/ke-hoach-hai", "suoi-mo/2024/ke-hoach-ba"
# The engine's own lines cannot be told from ours where it prints them.
BUILD = """
import logging, sys
from mkdocs.__main__ import cli
ours = logging.FileHandler("ours.log", "w", encoding="utf-8")
logging.getLogger("mkdocs.niemyet").addHandler(ours)
cli(["build", "--strict", "--verbose"])
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Three plans, the third of which replaces the second."""
    made = make_invented(tmp_path_factory.mktemp("log") / "project")
    made.plan(SECOND, title="Kế hoạch hai", number="8")
    made.plan(THIRD, title="Kế hoạch ba", number="9", issued="2024-11-07")
    made.commit()
    return made


def said(project: Project) -> list[str]:
    """What a build of ours said, line by line."""
    done = project.run("-c", BUILD)
    assert done.code == 0, done.output
    lines = (project.root / "ours.log").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not any(letter.isalpha() and not letter.isascii() for letter in line)] == []
    assert [line for line in lines if line not in done.output] == []
    return lines


def first_time(project: Project) -> None:
    """Nothing was ever made."""


def edit(project: Project) -> None:
    project.plan(
        THIRD, BODY + "\n- Một việc nữa.\n", title="Kế hoạch ba", number="9", issued="2024-11-07", replaces=[SECOND]
    )


def commit(project: Project) -> None:
    project.commit("2026-02-01T08:00:00+07:00")


def change_ward(project: Project) -> None:
    project.ward(phone="0225 123 000")


def change_topics(project: Project) -> None:
    with (project.root / "plans/topics.yml").open("a", encoding="utf-8") as topics:
        topics.write("linh-vuc-moi: Lĩnh vực mới\n")


def change_template(project: Project) -> None:
    with (project.root / "overrides/niemyet/plan.html").open("a", encoding="utf-8") as template:
        template.write("<!-- x -->\n")


def change_chrome(project: Project) -> None:
    path = project.root / "overrides/partials/footer.html"
    path.write_text(path.read_text(encoding="utf-8").replace("<footer", "<!-- x --><footer", 1), encoding="utf-8")


def change_code(project: Project) -> None:
    with (project.root / "hooks/site.py").open("a", encoding="utf-8") as code:
        code.write("# x\n")


def tear(project: Project) -> None:
    (project.root / "docs/gioi-thieu/index.md").touch()
    with sqlite3.connect(project.root / ".cache/niemyet/kept.db") as kept:
        kept.execute("UPDATE kept SET value = x'00' WHERE name LIKE 'rows %'")


def take_away(project: Project) -> None:
    (project.site / ".niemyet").unlink()


def nothing(project: Project) -> None:
    """As it was."""


# One after the other: what is done, and what is said of it.
STEPS: tuple[tuple[Callable[[Project], None], tuple[str, ...]], ...] = (
    (
        first_time,
        (
            "Dựng trang vì chưa có lần dựng nào với phần mềm này",
            f"Đọc plans/{FIRST}.md vì chưa có",
            f"Làm kế hoạch {FIRST} vì chưa có",
            "Làm dữ liệu feed.xml vì chưa có",
        ),
    ),
    (
        edit,
        (
            "Dựng trang vì đã khác: git, plans",
            f"Đọc plans/{THIRD}.md vì đã khác: nội dung",
            f"Kiểm tra lại plans/{SECOND}.md vì đã khác: kế hoạch liên quan",
            f"Làm kế hoạch {SECOND} vì đã khác: kế hoạch liên quan",
            f"Làm kế hoạch {THIRD} vì đã khác: nội dung, kế hoạch liên quan, ngày sửa",
        ),
    ),
    (commit, ("Dựng trang vì đã khác: git", f"Làm kế hoạch {THIRD} vì đã khác: ngày sửa")),
    (change_ward, (f"Đọc plans/{FIRST}.md vì đã khác: xã, phường",)),
    (change_topics, (f"Kiểm tra lại plans/{FIRST}.md vì đã khác: lĩnh vực",)),
    (
        change_template,
        ("Dựng trang vì đã khác: overrides", f"Làm kế hoạch {FIRST} vì đã khác: mẫu trang và thiết đặt"),
    ),
    (change_chrome, (f"Làm kế hoạch {FIRST} vì đã khác: khung trang, mẫu trang và thiết đặt",)),
    (change_code, ("Bỏ bộ nhớ đệm cũ vì đã khác: site.py",)),
    (tear, ("Dựng trang vì đã khác: docs", "Bỏ bộ nhớ đệm vì không đọc lại được: ")),
    (take_away, ("Dựng trang vì thư mục trang không còn như lần dựng trước để lại",)),
    (nothing, (UNCHANGED,)),
)


def test_each_build_says_why_it_makes_what_it_makes(project: Project) -> None:
    missing = {}
    for step, lines in STEPS:
        step(project)
        found = said(project)
        missing[step.__name__] = [line for line in lines if not any(each.startswith(line) for each in found)]
    assert {name: lines for name, lines in missing.items() if lines} == {}


def test_who_does_not_ask_is_not_told_why(project: Project) -> None:
    edit(project)
    output = project.build("--strict").output
    assert " vì " not in "\n".join(line for line in output.splitlines() if " NY-" not in line)


def test_none_is_made_again_because_another_was(project: Project) -> None:
    project.plan(FIRST, BODY + "\n- Chỉ kế hoạch này.\n")
    assert [line for line in said(project) if line.startswith("Làm kế hoạch")] == [
        f"Làm kế hoạch {FIRST} vì đã khác: nội dung, ngày sửa"
    ]
