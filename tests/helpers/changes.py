"""Random changes to an invented project, as editors and their machine make them; after each it can be built."""

from collections.abc import Callable
from random import Random
from typing import Any

from tests.helpers.pdfs import sound_pdf
from tests.helpers.project import BODY, Project

FIRST = "suoi-mo/2025/hoi-nghi-tong-ket"
HELD = "suoi-mo/2026/ke-hoach-thay-the"
LOOSE: dict[str, Any] = {"number": None, "status": "unconfirmed"}
Step = Callable[[Project, Random], None]


def edit(project: Project, random: Random) -> None:
    """Another title, a longer text, another day."""
    plan = random.choice(plans(project))
    day = f"2025-11-{random.randint(10, 28)}"
    text = f"{BODY}\n- Việc thứ {random.randint(1, 9)} của năm.\n"
    project.plan(plan, text, title=f"Kế hoạch lần {random.randint(1, 99)}", issued=day, **LOOSE)


def add(project: Project, random: Random) -> None:
    """One that rests on another."""
    other = random.choice(plans(project))
    name = f"suoi-mo/{random.randint(2024, 2027)}/ke-hoach-{random.randint(1, 999)}"
    project.plan(name, title="Kế hoạch mới", basis=[{"kind": "KH", "title": "về việc khác", "plan": other}], **LOOSE)


def hold_back(project: Project, random: Random) -> None:
    """One that replaces the first, be it a draft or not; no other rests on it."""
    project.plan(HELD, title="Thay thế", number=None, replaces=[FIRST], status=random.choice(("draft", "unconfirmed")))


def delete(project: Project, random: Random) -> None:
    """One that no other names; never the first."""
    texts = "".join(path.read_text(encoding="utf-8") for path in project.root.glob("plans/*/*/*.md"))
    free = [plan for plan in plans(project) if plan != FIRST and plan not in texts]
    if free:
        (project.root / f"plans/{random.choice(free)}.md").unlink()


def commit(project: Project, random: Random) -> None:
    """Every plan gets a date of change."""
    project.git("add", "--all")
    when = f"2026-0{random.randint(1, 9)}-01T08:00:00+07:00"
    project.git("commit", "--quiet", "--allow-empty", "--message", "x", GIT_AUTHOR_DATE=when, GIT_COMMITTER_DATE=when)


def change_ward(project: Project, random: Random) -> None:
    project.ward(phone=f"0225 {random.randint(100, 999)} 000")


def change_template(project: Project, random: Random) -> None:
    with (project.root / "overrides/niemyet/plan.html").open("a", encoding="utf-8") as template:
        template.write(f"<!-- {random.randint(1, 99)} -->\n")


def change_page(project: Project, random: Random) -> None:
    with (project.root / "docs/gioi-thieu/index.md").open("a", encoding="utf-8") as page:
        page.write(f"\nCâu thứ {random.randint(1, 99)}.\n")


def attach(project: Project, random: Random) -> None:
    project.plan(FIRST, attachments=[{"file": "ban-ky.pdf", "title": "Bản ký", "kind": "signed"}])
    project.write(f"plans/{FIRST}/ban-ky.pdf", sound_pdf(random.randbytes(50).hex()))


_SITE: tuple[Step, ...] = (commit, change_ward, change_template, change_page, attach)
STEPS = (edit, edit, add, add, hold_back, hold_back, delete, *_SITE)


def plans(project: Project) -> list[str]:
    """All but the one that is held back."""
    root = project.root / "plans"
    return sorted({path.relative_to(root).as_posix().removesuffix(".md") for path in root.glob("*/*/*.md")} - {HELD})
