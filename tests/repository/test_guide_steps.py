"""The guide's steps, taken: the template is a sound plan, and every command in the guide does what is said of it."""

import re
import shlex
from pathlib import Path

import pytest
import yaml

from niemyet.commands import cli
from niemyet.model.front_matter import FrontMatter
from niemyet.outputs.plan import banners
from niemyet.project.load import load
from tests.helpers.factory import ROOT
from tests.helpers.workflows import HOSTS, read
from tests.repository.test_guide_mistakes import BODY, file_of, messages, problems
from tests.repository.test_guides import BIEN_TAP, FENCE
from tests.showcase import guide as pictures

PAGES = {path.stem: path.read_text(encoding="utf-8") for path in BIEN_TAP.glob("*.md")}
PATH = "plans/suoi-mo/2026/hoi-nghi-so-ket.md"
NEEDED = {"title": "T", "status": "issued", "source": {"kind": "original"}}


def fences(page: str, language: str) -> list[str]:
    return [text for found, text in FENCE.findall(PAGES[page]) if found == language]


def template() -> str:
    (text,) = fences("bat-dau", "markdown")
    return text


def test_the_template_is_a_plan_without_any_finding(tmp_path: Path) -> None:
    assert messages(problems(tmp_path, "plans/suoi-mo/2026/hoi-nghi-so-ket-quy-1.md", template())) == []
    assert load(tmp_path).catalogue is not None


def test_the_template_as_a_draft_has_no_finding_either(tmp_path: Path) -> None:
    draft = re.sub(r"^(number|issued): .*\n", "", template(), flags=re.MULTILINE).replace(
        "status: issued", "status: draft"
    )
    assert messages(problems(tmp_path, PATH, draft)) == []


def test_every_number_in_the_picture_is_explained() -> None:
    section = PAGES["bat-dau"].partition("{#dien}")[2].partition("{#gui}")[0]
    assert [int(number) for number in re.findall(r"^(\d+)\. ", section, re.MULTILINE)] == [
        number for number, _ in enumerate(pictures.PARTS, 1)
    ]


@pytest.mark.parametrize("page", ["sau-khi-ky", "thay-doi", "giu-dia-chi"])
def test_the_examples_fit_the_schema(page: str) -> None:
    for text in fences(page, "yaml"):
        FrontMatter.model_validate(NEEDED | yaml.load(text, yaml.BaseLoader))


@pytest.mark.parametrize("page", [*PAGES, "README"])
def test_every_command_on_the_page_is_understood(page: str) -> None:
    text = PAGES.get(page) or (ROOT / "README.md").read_text(encoding="utf-8")
    for line in re.findall(r"(?:\.venv/bin/|`)niemyet ((?:check|new|number|event|ledger|upgrade)[^`\n]*)", text):
        cli._parser().parse_args(shlex.split(line))


def test_the_command_fills_in_number_and_day_as_the_page_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, after, *_ = fences("sau-khi-ky", "yaml")
    (command,) = re.findall(r"niemyet (number .*)", PAGES["sau-khi-ky"])
    header = taken(tmp_path, monkeypatch, before, command)
    wanted = yaml.load(after, yaml.BaseLoader)
    assert {name: header.get(name) for name in wanted} == wanted
    assert header["review"] == ["signatory.name"], "the signer is the editor's to fill in"


def test_the_command_notes_what_became_of_the_event(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    postponed, *_ = fences("thay-doi", "yaml")
    command, again, _ = re.findall(r"niemyet (event .*)", PAGES["thay-doi"])
    header = taken(tmp_path, monkeypatch, re.sub(r"\n  state: .*", "", postponed), command)
    assert header["events"] == yaml.load(postponed, yaml.BaseLoader)["events"]
    header = taken(tmp_path, monkeypatch, postponed + "  tentative: true\n", again)
    given = {"when": "2026-06-25T08:00", "state": "planned", "tentative": "false"}
    assert header["events"] == yaml.load(postponed, yaml.BaseLoader)["events"] | given


def test_the_command_notes_what_became_of_one_of_several_events(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    *_, command = re.findall(r"niemyet (event .*)", PAGES["thay-doi"])
    lines = "events:\n  - id: thon-dong-dot-1\n    when: 2026-04\n  - id: thon-dong-dot-2\n    when: 2026-05\n"
    header = taken(tmp_path, monkeypatch, lines, command)
    first, second = yaml.load(lines, yaml.BaseLoader)["events"]
    assert header["events"] == [first, second | {"state": "postponed"}]


def taken(folder: Path, monkeypatch: pytest.MonkeyPatch, lines: str, command: str) -> dict[str, object]:
    """The header after the page's command has run over a plan with these lines."""
    _, content = file_of("yaml", lines)
    content = re.sub(r"^number: 7\n", "", content, flags=re.MULTILINE)
    path = next(word for word in shlex.split(command) if word.startswith("plans/"))
    problems(folder, path, content)
    monkeypatch.chdir(folder)
    assert cli.main(shlex.split(command)) == 0
    _, header, body = (folder / path).read_text(encoding="utf-8").split("---\n", 2)
    assert body == f"\n{BODY}"
    found: dict[str, object] = yaml.load(header, yaml.BaseLoader)
    return found


def test_the_banners_are_quoted_as_readers_see_them() -> None:
    assert [words for words in banners._EVENT_STATES.values() if words not in PAGES["thay-doi"]] == []


def test_the_check_is_configured_as_the_page_says() -> None:
    for host in HOSTS:
        workflow = read(f"{host}/workflows/check.yml")
        assert "name: xem-truoc" in workflow.text
        assert (
            "Kiểm tra kế hoạch:" in workflow.text if host == ".gitlab" else "name: Kiểm tra kế hoạch" in workflow.text
        )
