"""What shapes the site beside its content is measured: a change of any of it makes anew whatever it shapes."""

import shutil
import sys
from importlib.metadata import distribution
from pathlib import Path

import pytest

from niemyet.base.cache_key import changed_parts
from niemyet.building import fingerprints
from niemyet.building.engine import Site
from niemyet.building.freshness import Inputs
from tests.helpers.factory import ROOT
from tests.helpers.project import UNCHANGED, Project, make_invented

PLAN = "ke-hoach/suoi-mo/2025/hoi-nghi-tong-ket/index.html"
VERSION = "Metadata-Version: 2.1\nName: mkdocs-material\nVersion: {}\n"


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder of Python's path with one distribution."""
    return described(tmp_path / "packages", "mkdocs_material-9.6.0")


def described(folder: Path, name: str, record: str = "material/base.html,sha256=1,10\n") -> Path:
    (place := folder / f"{name}.dist-info").mkdir(parents=True)
    (place / "METADATA").write_text(VERSION.format(name.rpartition("-")[2]))
    (place / "RECORD").write_text(record)
    return folder


def test_a_distribution_is_known_by_its_name_and_version(installed: Path) -> None:
    assert list(fingerprints.distributions([str(installed)])) == ["mkdocs_material-9.6.0"]


def test_every_distribution_that_is_installed_here_is_known() -> None:
    found = {name.rpartition("-")[0].lower() for name in fingerprints.distributions(sys.path)}
    assert {"mkdocs", "mkdocs_material", "pagefind", "jinja2", "markdown", "pydantic", "nh3", "watchdog"} <= found


@pytest.mark.parametrize("file", ["METADATA", "RECORD"])
def test_an_upgrade_in_place_is_noticed(installed: Path, file: str) -> None:
    before = fingerprints.distributions([str(installed)])
    with (installed / "mkdocs_material-9.6.0.dist-info" / file).open("a") as description:
        description.write("x\n")
    after = fingerprints.distributions([str(installed)])
    assert before.keys() == after.keys()
    assert before != after


def test_a_new_one_and_one_that_is_gone_are_noticed(installed: Path) -> None:
    before = fingerprints.distributions([str(installed)])
    described(installed, "pagefind-1.6.0")
    assert fingerprints.distributions([str(installed)]) != before
    shutil.rmtree(installed / "pagefind-1.6.0.dist-info")
    assert fingerprints.distributions([str(installed)]) == before


def test_where_it_is_installed_and_in_which_order_is_no_difference(installed: Path, tmp_path: Path) -> None:
    described(installed, "pagefind-1.6.0")
    other, another = tmp_path / "other", tmp_path / "another"
    described(other, "pagefind-1.6.0")
    described(another, "mkdocs_material-9.6.0")
    path = [str(tmp_path / "not there"), str(tmp_path / "python311.zip"), str(other), str(other), str(another)]
    assert fingerprints.distributions(path) == fingerprints.distributions([str(installed)])


def test_every_file_of_the_package_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "niemyet"
    shutil.copytree(ROOT / "hooks/niemyet", package, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(fingerprints, "_PACKAGE", package)
    before = fingerprints.of_code([])
    (package / "__pycache__").mkdir()
    (package / "__pycache__/x.pyc").write_bytes(b"x")
    assert fingerprints.of_code([]) == before
    files = [path for path in package.rglob("*") if path.suffix == ".py"]
    for path in files:
        path.write_bytes(path.read_bytes() + b"#\n")
    (package / "them.json").write_text("{}")
    changed = changed_parts(before, fingerprints.of_code([]))
    assert set(changed) == {path.relative_to(tmp_path).as_posix() for path in (*files, package / "them.json")}


def test_templates_are_the_same_however_their_folder_is_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in ("niemyet/plan.html", "main.html", "assets/site.css"):
        (tmp_path / "overrides" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "overrides" / path).write_text("x")
    monkeypatch.chdir(tmp_path)
    before = fingerprints.of_templates(tmp_path / "overrides")
    assert fingerprints.of_templates(Path("overrides")) == before
    (tmp_path / "overrides/assets/site.css").write_text("y")
    assert fingerprints.of_templates(Path("overrides")) == before
    (tmp_path / "overrides/main.html").write_text("y")
    assert changed_parts(before, fingerprints.of_templates(Path("overrides"))) == ["overrides/main.html"]


def test_the_hooks_of_the_engine_count_with_what_lies_beside_them(tmp_path: Path) -> None:
    (tmp_path / "site.py").write_text("")
    before = fingerprints.of_code([tmp_path / "site.py"])
    (tmp_path / "site.py").write_text("#\n")
    after = fingerprints.of_code([tmp_path / "site.py"])
    assert changed_parts(before, after) == ["site.py"]
    (tmp_path / "helper.py").write_text("#\n")
    assert changed_parts(after, fingerprints.of_code([tmp_path / "site.py"])) == ["helper.py"]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A site's folders, an engine and a theme, with a file each."""
    for path in (
        "plans/a.md",
        "docs/a.md",
        "overrides/a.html",
        "engine/a.py",
        "theme/partials/a.html",
        "theme/.icons/a.svg",
    ):
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text("một")
    config, live, engine, theme = (tmp_path / name for name in ("mkdocs.yml", "site", "engine", "theme"))
    return Site(tmp_path, config, live, False, True, {}, "{}", (), engine, (str(theme),))


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("plans/a.md", "plans"),
        ("docs/a.md", "docs"),
        ("overrides/a.html", "overrides"),
        ("engine/a.py", "engine"),
        ("engine/new.py", "engine"),
        ("theme/partials/a.html", "theme"),
        ("theme/.icons/a.svg", None),
        ("engine/__pycache__/a.pyc", None),
        ("site/index.html", None),
    ],
)
def test_a_file_that_is_written_is_noticed_where_it_shapes_the_site(site: Site, path: str, part: str | None) -> None:
    before = Inputs.measured(site, "")
    (site.root / path).parent.mkdir(parents=True, exist_ok=True)
    (site.root / path).write_text("hai lần")
    changed = changed_parts(before.key, Inputs.measured(site, "").key)
    assert [Path(each).name for each in changed] == ([part] if part else [])


def test_other_code_is_noticed(site: Site) -> None:
    assert changed_parts(Inputs.measured(site, "1").key, Inputs.measured(site, "2").key) == ["mã và gói phần mềm"]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project whose theme lies in a folder of its own, before those that are installed."""
    project = make_invented(tmp_path / "project")
    theme = Path(str(distribution("mkdocs-material").locate_file("material")))
    packages = tmp_path / "packages"
    (description,) = theme.parent.glob("mkdocs_material-*.dist-info")
    shutil.copytree(description, packages / description.name)
    shutil.copytree(theme, packages / "material", ignore=shutil.ignore_patterns(".icons", "__pycache__"))
    (packages / "material/templates/.icons").symlink_to(theme / "templates/.icons")
    return project


def built(project: Project) -> str:
    packages = project.root.parent / "packages"
    done = project.build("--strict", PYTHONPATH=f"{project.root / 'hooks'}:{packages}")
    assert done.code == 0, done.output
    return done.output


def page(project: Project, path: str = PLAN) -> str:
    return (project.site / path).read_text(encoding="utf-8")


def changed(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_built_site_follows_whatever_shapes_it(project: Project) -> None:
    packages = project.root.parent / "packages"
    built(project)
    changed(project.root / "hooks/site.py", "return running.build.content(", 'return "HOOK" + running.build.content(')
    changed(project.root / "hooks/niemyet/model/terms.py", '"Đã ban hành"', '"Đã ban hành CODE"')
    changed(project.root / "overrides/niemyet/plan.html", "{% include", "TEMPLATE {% include")
    changed(project.root / "overrides/partials/footer.html", "<footer", "PARTIAL<footer")
    changed(packages / "material/templates/base.html", "</body>", "THEME</body>")
    built(project)
    assert [mark for mark in ("CODE", "TEMPLATE", "PARTIAL", "THEME") if mark not in page(project)] == []
    assert "HOOK" in page(project, "lich/index.html")
    assert UNCHANGED in built(project)

    before = (project.site / PLAN).stat().st_ino
    (description,) = packages.glob("mkdocs_material-*.dist-info")
    changed(description / "METADATA", "\nVersion: ", "\nVersion: 99.")
    assert UNCHANGED not in built(project)
    assert (project.site / PLAN).stat().st_ino != before
