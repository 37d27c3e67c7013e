"""Compiled templates are kept beside the compiled library, and never show in what is made of them."""

import os
import shutil
import sys
from collections.abc import Iterator
from importlib.util import cache_from_source
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from niemyet.building import compiled
from niemyet.building.compiled import keep_compiled
from tests.helpers.project import make_invented


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where they are kept in this test."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "compiled"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    folder = Path(cache_from_source(compiled.__file__)).parent
    folder.mkdir(parents=True)
    yield folder
    folder.chmod(0o700)


def rendered(folder: Path, autoescape: bool = True) -> str:
    environment = Environment(loader=FileSystemLoader(folder), autoescape=autoescape)
    keep_compiled(environment)
    return environment.get_template("page.html").render(title="<b>")


def test_a_template_is_kept_and_read_again(tmp_path: Path, kept: Path) -> None:
    (tmp_path / "page.html").write_text("{{ title }}")
    assert rendered(tmp_path) == "&lt;b&gt;"
    (file,) = kept.iterdir()
    before = file.stat()
    assert rendered(tmp_path) == "&lt;b&gt;"
    assert file.stat() == before


def test_a_changed_template_is_compiled_anew(tmp_path: Path, kept: Path) -> None:
    (tmp_path / "page.html").write_text("{{ title }}")
    rendered(tmp_path)
    (tmp_path / "page.html").write_text("{{ title }}!")
    assert rendered(tmp_path) == "&lt;b&gt;!"


def test_another_environment_has_its_own(tmp_path: Path, kept: Path) -> None:
    (tmp_path / "page.html").write_text("{{ title }}")
    assert [rendered(tmp_path, autoescape=one) for one in (True, False, True)] == ["&lt;b&gt;", "<b>", "&lt;b&gt;"]


def test_a_torn_file_costs_only_time(tmp_path: Path, kept: Path) -> None:
    (tmp_path / "page.html").write_text("{{ title }}")
    rendered(tmp_path)
    (file,) = kept.iterdir()
    file.write_bytes(file.read_bytes()[:-20])
    assert rendered(tmp_path) == "&lt;b&gt;"


def test_a_folder_whose_name_is_no_text_keeps_its_own(tmp_path: Path, kept: Path) -> None:
    folders = [tmp_path / os.fsdecode(name) for name in (b"x\xe9", b"x\xe8")]
    for folder in folders:
        folder.mkdir()
        (folder / "page.html").write_text("{{ title }}")
    assert [rendered(folder) for folder in folders * 2] == ["&lt;b&gt;"] * 4
    assert len(list(kept.iterdir())) == 2


def test_nothing_is_written_where_python_is_not_to(tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    (tmp_path / "page.html").write_text("{{ title }}")
    assert rendered(tmp_path) == "&lt;b&gt;"
    assert not list(kept.iterdir())


def test_a_site_is_the_same_from_kept_templates(tmp_path: Path) -> None:
    project = make_invented(tmp_path / "project")
    keeping = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(tmp_path / "compiled")}
    trees = []
    for _ in range(2):
        done = project.build("--strict", **keeping)
        assert done.code == 0, done.output
        trees.append(project.tree())
        shutil.rmtree(project.root / ".cache")
        shutil.rmtree(project.site)
    assert list((tmp_path / "compiled").rglob("*.cache"))
    assert trees[0] == trees[1]
