"""How a published site's addresses come into the ledgers on `main`: the two scripts that the workflows run."""

import shutil
from pathlib import Path

import pytest

from tests.helpers.factory import ROOT
from tests.repository.test_ci_scripts import Repository

pytestmark = pytest.mark.outside  # each test runs git
LEDGER = "plans/suoi-mo/addresses.txt"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A clone on main, with the project's attributes, and the repository that it came from."""
    made = Repository(tmp_path)
    made.run("git", "switch", "--quiet", "main")
    shutil.copyfile(ROOT / ".gitattributes", made.root / ".gitattributes")
    write(made, LEDGER, "# sổ", "/a/")
    commit(made)
    return made


def write(repository: Repository, name: str, *lines: str) -> None:
    (repository.root / name).parent.mkdir(parents=True, exist_ok=True)
    (repository.root / name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def commit(repository: Repository) -> None:
    for words in (("add", "--all"), ("commit", "--quiet", "-m", "x"), ("push", "--quiet", "origin", "main")):
        assert repository.run("git", *words).returncode == 0


def origin(repository: Repository, *words: str) -> str:
    return repository.run("git", "--git-dir", str(repository.origin), *words).stdout


def merged_by_somebody(repository: Repository, tmp_path: Path, name: str, *lines: str) -> None:
    """What another person puts on main while the site is being published."""
    other = tmp_path / "other"
    repository.run("git", "clone", "--quiet", "--branch", "main", str(repository.origin), str(other))
    (other / name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    for words in (("add", "--all"), ("commit", "--quiet", "-m", "y"), ("push", "--quiet", "origin", "main")):
        assert repository.run("git", "-C", str(other), *words).returncode == 0


def test_the_ledgers_and_nothing_else_are_put_on_main(repository: Repository) -> None:
    write(repository, LEDGER, "# sổ", "/a/", "/b/")
    write(repository, "plans/ho-xanh/addresses.txt", "/c/")
    write(repository, "plans/suoi-mo/2025/a/addresses.txt", "an attachment of that name")
    write(repository, "README.md", "changed by the way")
    done = repository.run("sh", ".ci/record-addresses.sh", PUBLISH_TOKEN="secret")
    assert (done.returncode, done.stdout) == (0, "Đã ghi sổ địa chỉ vào nhánh main.\n"), done.stderr
    assert "secret" not in done.stdout + done.stderr
    assert origin(repository, "show", f"main:{LEDGER}") == "# sổ\n/a/\n/b/\n"
    changed = origin(repository, "show", "--format=%s", "--name-only", "main").splitlines()
    assert changed[0].endswith(" [skip ci]")
    assert changed[2:] == ["plans/ho-xanh/addresses.txt", LEDGER]


def test_where_nothing_is_new_nothing_is_committed(repository: Repository) -> None:
    before = origin(repository, "rev-parse", "main")
    for _ in range(2):
        done = repository.run("sh", ".ci/record-addresses.sh")
        assert (done.returncode, done.stdout) == (0, "Sổ địa chỉ đã đủ.\n")
    assert origin(repository, "rev-parse", "main") == before


def test_a_project_without_a_ledger_has_nothing_to_record(repository: Repository) -> None:
    (repository.root / LEDGER).unlink()
    commit(repository)
    assert repository.run("sh", ".ci/record-addresses.sh").stdout == "Sổ địa chỉ đã đủ.\n"


def test_what_came_to_main_meanwhile_stays(repository: Repository, tmp_path: Path) -> None:
    merged_by_somebody(repository, tmp_path, LEDGER, "# sổ", "/a/", "/theirs/")
    merged_by_somebody(repository, tmp_path / "again", "README.md", "theirs")
    write(repository, LEDGER, "# sổ", "/a/", "/ours/")
    done = repository.run("sh", ".ci/record-addresses.sh")
    assert done.returncode == 0, done.stderr
    assert sorted(origin(repository, "show", f"main:{LEDGER}").splitlines()) == ["# sổ", "/a/", "/ours/", "/theirs/"]
    assert origin(repository, "show", "main:README.md") == "theirs\n"


def test_a_protected_branch_is_told_with_what_to_do(repository: Repository) -> None:
    hook = repository.origin / "hooks/pre-receive"
    hook.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    write(repository, LEDGER, "/a/", "/b/")
    done = repository.run("sh", ".ci/record-addresses.sh")
    assert done.returncode == 1
    assert "không ghi được sổ địa chỉ vào nhánh main" in done.stderr
    assert "niemyet ledger --write" in done.stderr


def test_ledgers_handed_over_come_to_their_wards(repository: Repository, tmp_path: Path) -> None:
    write(repository, LEDGER, "# sổ", "/a/", "/b/")
    write(repository, "plans/ho-xanh/addresses.txt", "/c/")
    folder = tmp_path / "a folder"
    assert repository.run("sh", ".ci/pack-addresses.sh", str(folder)).returncode == 0
    assert {path.name for path in folder.iterdir()} == {"packed", "suoi-mo.txt", "ho-xanh.txt"}
    repository.run("git", "reset", "--quiet", "--hard")
    repository.run("git", "clean", "--quiet", "-d", "--force")
    done = repository.run("sh", ".ci/record-addresses.sh", str(folder))
    assert done.returncode == 0, done.stderr
    assert origin(repository, "show", f"main:{LEDGER}") == "# sổ\n/a/\n/b/\n"
    assert origin(repository, "show", "main:plans/ho-xanh/addresses.txt") == "/c/\n"


def test_what_is_handed_over_can_name_no_other_file(repository: Repository, tmp_path: Path) -> None:
    before = origin(repository, "rev-parse", "main")
    for name in ("a..txt", "a b.txt", "A.txt", "é.txt"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / name).write_text("x\n", encoding="utf-8")
        assert repository.run("sh", ".ci/record-addresses.sh", str(folder)).returncode == 1
    folder = tmp_path / "links"
    folder.mkdir()
    (folder / "suoi-mo.txt").symlink_to("/etc/passwd")
    assert repository.run("sh", ".ci/record-addresses.sh", str(folder)).stdout == "Sổ địa chỉ đã đủ.\n"
    assert origin(repository, "rev-parse", "main") == before
