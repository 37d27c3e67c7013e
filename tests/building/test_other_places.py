"""A project in a folder with Vietnamese letters and a space, under a locale that knows neither: built and checked alike."""

import pytest

from tests.helpers.project import NIEMYET, Project, make_project

FOLDER = "Kế hoạch của xã"
PLAIN = {"LC_ALL": "C", "LANG": "", "PYTHONUTF8": "", "PYTHONWARNDEFAULTENCODING": "1"}
"""What a server without a locale gives, and a warning wherever a file is opened in the letters of the locale."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = make_project(tmp_path_factory.mktemp("elsewhere") / FOLDER, plans=True)
    made.commit()
    return made


def test_the_site_is_the_same(project: Project, real: Project) -> None:
    done = project.build("--strict", **PLAIN)
    assert done.code == 0, done.output
    assert "gợi ý: “Công thông tin điện tử”" in done.output
    assert "EncodingWarning" not in done.output
    assert project.tree() == real.tree()


def test_checks_print_their_problems(project: Project) -> None:
    done = project.run("-c", NIEMYET, "check", **PLAIN)
    assert done.code == 0
    assert "NY-703 gợi ý: “Công thông tin điện tử” có lẽ là gõ nhầm" in done.output
    assert "EncodingWarning" not in done.output
