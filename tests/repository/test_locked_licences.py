"""What is locked may be used and passed on: each package has a licence that we know and take, or the check says which not."""

import json
import re
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from tests.helpers.factory import ROOT
from tests.licences.__main__ import main
from tests.licences.locked import lock_files
from tests.licences.review import Allowed, Verdict, problems, read_list, review

HASH = f"    --hash=sha256:{64 * '0'}\n"
BSD, MIT = "License :: OSI Approved :: BSD License", "License :: OSI Approved :: MIT License"
LOCKS_OF_OTHER_TOOLS = {"package-lock.json", "yarn.lock", "pnpm-lock.yaml", "uv.lock", "poetry.lock", "pylock.toml"}


def a_list(**records: dict[str, str]) -> Allowed:
    looked_up = {name: {"why": "a test", **record} for name, record in records.items()}
    licences = ["MIT", "BSD-3-Clause", "Apache-2.0"]
    return Allowed.model_validate({"licences": licences, "classifiers": {MIT: "MIT"}, "python": looked_up, "node": {}})


def judged(folder: Path, allowed: Allowed, *fields: str, installed: str = "1.0") -> list[Verdict]:
    """A project that locks `thing` 1.0, beside an installed version of it with these fields in its metadata."""
    (folder / "requirements.lock").write_text(f"thing==1.0 \\\n{HASH}", encoding="utf-8")
    if fields:
        information = folder / f"lib/thing-{installed}.dist-info"
        information.mkdir(parents=True)
        head = ("Metadata-Version: 2.4", "Name: thing", f"Version: {installed}")
        (information / "METADATA").write_text("\n".join((*head, *fields, "")), encoding="utf-8")
    return review(folder, allowed, [str(folder / "lib")])


def wrong(folder: Path, allowed: Allowed, *fields: str) -> list[str]:
    return list(problems(judged(folder, allowed, *fields), allowed))


def locked_for_node(folder: Path, **entry: str) -> list[str]:
    lock = folder / "tests/html-checker/package-lock.json"
    lock.parent.mkdir(parents=True)
    packages = {"": {"name": "ours"}, "node_modules/a/node_modules/@b/c": {"version": "2.0", **entry}}
    lock.write_text(json.dumps({"packages": packages}), encoding="utf-8")
    return list(problems(review(folder, a_list(), []), a_list()))


def test_every_locked_package_has_a_licence_that_we_take() -> None:
    allowed = read_list()
    assert list(problems(review(ROOT, allowed, sys.path), allowed)) == []


def test_none_of_them_would_pass_a_list_without_its_licence() -> None:
    allowed = read_list().model_copy(update={"licences": frozenset({"0BSD"})})
    verdicts = review(ROOT, allowed, sys.path)
    assert [verdict.package for verdict in verdicts if not verdict.problem.startswith("not allowed: ")] == []


def test_every_locked_package_is_looked_at() -> None:
    python, node = set(), set()
    for lock in lock_files(ROOT):
        text = lock.read_text(encoding="utf-8")
        if lock.suffix == ".json":
            node |= {
                (key.split("node_modules/")[-1], it["version"])
                for key, it in json.loads(text)["packages"].items()
                if key
            }
        else:
            found = re.findall(r"^([^\s=]+)==(\S+) .*\\\n    --hash", text, re.MULTILINE)
            assert len(found) == len(re.findall(r"^\S", text, re.MULTILINE))
            python |= set(found)
    seen = [(it.package.kind, it.package.name, it.package.version) for it in review(ROOT, read_list(), sys.path)]
    assert set(seen) == {("python", *each) for each in python} | {("node", *each) for each in node}
    assert len(seen) == len(set(seen))
    assert len(python) > 60
    assert len(node) > 100


def test_every_lock_of_the_tree_is_read() -> None:
    tops = [path for path in ROOT.iterdir() if not path.name.startswith((".", "site"))]  # what builds write left out
    files = [path for top in tops for path in (top, *top.rglob("*")) if path.is_file()]
    hashed = {path for path in files if path.suffix in {".lock", ".txt"} and b"--hash=sha256:" in path.read_bytes()}
    locks = hashed | {path for path in files if path.name in LOCKS_OF_OTHER_TOOLS}
    assert locks == set(lock_files(ROOT))
    assert len(locks) >= 6


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (["License-Expression: GPL-3.0-only"], "not allowed: GPL-3.0-only"),
        (["License: AGPL-3.0-or-later"], "not allowed: AGPL-3.0-or-later"),
        (["License-Expression: (MIT OR LGPL-3.0-only) AND Apache-2.0"], "not allowed: LGPL-3.0-only"),
        (["License-Expression: Apache-2.0 WITH LLVM-exception"], "not allowed: LLVM-exception"),
        (["License-Expression: free for all"], "unknown licence; its metadata says: free for all"),
        (["License: Proprietary"], "unknown licence; its metadata says: Proprietary"),
        ([f"Classifier: {BSD}"], f"unknown licence; its metadata says: {BSD}"),
        (["License: Apache-2.0", f"Classifier: {MIT}"], f"unknown licence; its metadata says: Apache-2.0; {MIT}"),
        (["Summary: says nothing of it"], "unknown licence; its metadata says: nothing"),
        ([], "not installed here, and no licence is recorded for it"),
    ],
)
def test_what_is_not_allowed_or_not_known_is_told_by_one_line(tmp_path: Path, fields: list[str], said: str) -> None:
    assert wrong(tmp_path, a_list(), *fields) == [f"thing 1.0 (requirements.lock): {said}"]


@pytest.mark.parametrize(
    ("field", "licence"),
    [
        ("License-Expression: mit or Apache-2.0", "MIT OR Apache-2.0"),
        ("License: BSD-3-Clause", "BSD-3-Clause"),
        (f"License: the usual one\nClassifier: {MIT}", "MIT"),
        (f"License: BSD-3-Clause\nClassifier: {BSD}", "BSD-3-Clause"),
    ],
)
def test_clear_metadata_is_believed(tmp_path: Path, field: str, licence: str) -> None:
    (verdict,) = judged(tmp_path, a_list(), field)
    assert (verdict.licence, verdict.known_by, verdict.problem) == (licence, "its metadata", "")


def test_another_version_that_is_installed_is_named(tmp_path: Path) -> None:
    (verdict,) = judged(tmp_path, a_list(), "License-Expression: MIT", installed="2.0")
    assert (verdict.licence, verdict.known_by, verdict.problem) == ("MIT", "the metadata of 2.0", "")


def test_a_record_settles_what_the_metadata_leaves_open(tmp_path: Path) -> None:
    (verdict,) = judged(tmp_path, a_list(thing={"licence": "BSD-3-Clause", "says": BSD}), f"Classifier: {BSD}")
    assert (verdict.licence, verdict.known_by, verdict.problem) == ("BSD-3-Clause", "our record", "")


def test_a_record_stands_for_what_is_not_installed(tmp_path: Path) -> None:
    (verdict,) = judged(tmp_path, a_list(thing={"licence": "MIT"}))
    assert (verdict.licence, verdict.known_by, verdict.problem) == ("MIT", "our record", "")


@pytest.mark.parametrize(
    ("record", "field", "said"),
    [
        ({"licence": "GPL-2.0-only", "says": BSD}, f"Classifier: {BSD}", "not allowed: GPL-2.0-only"),
        (
            {"licence": "MIT", "says": "MIT-like"},
            "License: my own",
            "its record is of other words; its metadata says: my own",
        ),
        ({"licence": "MIT"}, "License: my own", "its record is of other words; its metadata says: my own"),
        ({"licence": "MIT"}, "License: BSD-3-Clause", "recorded as MIT; its metadata says: BSD-3-Clause"),
    ],
)
def test_a_record_does_not_outlive_what_it_rests_on(
    tmp_path: Path, record: dict[str, str], field: str, said: str
) -> None:
    assert wrong(tmp_path, a_list(thing=record), field) == [f"thing 1.0 (requirements.lock): {said}"]


def test_a_record_of_what_no_lock_names_is_told(tmp_path: Path) -> None:
    allowed = a_list(gone={"licence": "MIT"})
    assert wrong(tmp_path, allowed, "License-Expression: MIT") == ["gone: recorded for python, but no lock names it"]


def test_packages_of_node_are_held_against_the_same_list(tmp_path: Path) -> None:
    where = "@b/c 2.0 (tests/html-checker/package-lock.json)"
    assert locked_for_node(tmp_path / "allowed", license="(MIT OR BSD-3-Clause)") == []
    assert locked_for_node(tmp_path / "other", license="GPL-3.0-only") == [f"{where}: not allowed: GPL-3.0-only"]
    assert locked_for_node(tmp_path / "none") == [f"{where}: unknown licence; its metadata says: nothing"]


def test_the_list_takes_spdx_identifiers_only() -> None:
    with pytest.raises(ValidationError, match="BSD-ish"):
        a_list(thing={"licence": "BSD-ish"})


def test_the_command_prints_a_line_for_each_package(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    *table, last = capsys.readouterr().out.splitlines()
    assert last == f"{len(table)} packages are locked; licences: all allowed."
    (line,) = (line for line in table if line.startswith("jinja2 "))
    assert re.fullmatch(r"jinja2 +\S+ +BSD-3-Clause +by our record; .*requirements-test\.lock, .*", line)
