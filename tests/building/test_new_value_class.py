"""A newcomer's value class in a module of its own: kept between builds without a word anywhere, or refused in plain words."""

import pytest

from tests.helpers.project import Project, make_invented

PLAN = "suoi-mo/2025/hoi-nghi-tong-ket"
CLASS = '''"""Whom to ask."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Helpline:
    """Whom to ask about a plan."""

    phone: str = ""
'''
FIELD = '    helpline: Helpline | None = Field(None, title="Liên hệ", description="Hỏi ai.")\n'


@pytest.fixture
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project whose plans have a field of a new class, told in the places that `docs/architecture.md` names."""
    project = make_invented(tmp_path_factory.mktemp("new") / "project")
    project.write("hooks/niemyet/model/helpline.py", CLASS)
    inserted(project, "model/front_matter.py", "    funding: Text", FIELD)
    inserted(
        project, "model/front_matter.py", "from niemyet.model.fields", "from niemyet.model.helpline import Helpline\n"
    )
    inserted(project, "outputs/editors/field_forms.py", '    (str, "một dòng chữ"),', '    (Helpline, "số máy"),\n')
    inserted(
        project,
        "outputs/editors/field_forms.py",
        "from niemyet.model.terms",
        "from niemyet.model.helpline import Helpline\n",
    )
    project.plan(PLAN, helpline={"phone": "0225 123"})
    return project


def inserted(project: Project, path: str, before: str, text: str) -> None:
    file = project.root / "hooks/niemyet" / path
    old = file.read_text(encoding="utf-8")
    assert before in old
    file.write_text(old.replace(before, text + before, 1), encoding="utf-8")


def test_its_values_are_kept_from_one_build_to_the_next(project: Project) -> None:
    assert project.build("--strict").code == 0
    page = project.site / f"ke-hoach/{PLAN}/plan.json"
    before = page.stat().st_ino
    assert "0225 123" in page.read_text(encoding="utf-8")
    project.plan("suoi-mo/2025/ke-hoach-hai", title="Kế hoạch hai", number="8")
    again = project.build("--strict")
    assert again.code == 0, again.output
    assert "bộ nhớ đệm" not in again.output
    assert page.stat().st_ino == before  # not made anew


def test_one_that_cannot_be_kept_is_called_a_fault_of_the_code(project: Project) -> None:
    file = project.root / "hooks/niemyet/model/helpline.py"
    file.write_text(CLASS.replace("(frozen=True)", ""), encoding="utf-8")
    done = project.build("--strict")
    assert done.code != 0
    (told,) = [line for line in done.lines if line.startswith("ERROR")]
    assert "lỗi của phần mềm" in told
    assert "niemyet.model.helpline.Helpline" in told
    assert "hãy xóa" not in done.output
    assert "Traceback" not in done.output
