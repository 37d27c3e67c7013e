"""The guide to other kinds of plans: each example is read and found in order, what it says of rules and commands is true."""

import re
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
import yaml

from niemyet import report
from niemyet.commands import cli
from niemyet.language.repeat_days import Every
from niemyet.language.repeats import Repeats
from niemyet.model.front_matter import FrontMatter
from niemyet.model.related import Basis
from niemyet.model.ward import Ward
from niemyet.project.load import load
from tests.helpers.factory import ROOT
from tests.helpers.pdfs import sound_pdf
from tests.repository.test_guide_mistakes import CONFIG, file_of
from tests.repository.test_guide_steps import PAGES, fences
from tests.repository.test_guides import FENCE, example, plain_values

PAGE = PAGES["cac-dang"]
PLAN = "plans/suoi-mo/2025/vi-du.md"
NAMED = ("replaces", "amends")
HEADERS = [(page, text) for page in PAGES if page != "loi-thuong-gap" for text in fences(page, "yaml")]
REPEATED = re.findall(r"^\| `(week|month|quarter)` \| `(\[.*\])` \| (.*) \|$", PAGE, re.MULTILINE)


def is_of_ward(text: str) -> bool:
    keys = set(plain_values(text))
    return keys <= set(Ward.model_fields) and not keys <= set(FrontMatter.model_fields)


def is_of_series(text: str) -> bool:
    return set(plain_values(text)).isdisjoint(FrontMatter.model_fields) and not is_of_ward(text)


OF_PLANS = [(page, text) for page, text in HEADERS if not is_of_ward(text) and not is_of_series(text)]


def whole_ward() -> str:
    """The ward of the guide with everything that its examples add."""
    ward = plain_values(example("name: Suối Mơ"))
    for text in fences("cac-dang", "yaml"):
        if is_of_ward(text):
            for name, values in plain_values(text).items():
                ward[name] = [*ward.get(name, []), *values]
    return yaml.safe_dump(ward, allow_unicode=True, sort_keys=False)


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def project(folder: Path, text: str) -> None:
    """A project in which the example is a plan's, and everything that it names is there."""
    values = plain_values(text)
    series = "".join(text for text in fences("cac-dang", "yaml") if is_of_series(text))
    _, content = file_of("yaml", text)
    _, other = file_of("yaml", "number:\nreview: [number]\n")
    others = [name for field in NAMED for name in values.get(field, ())]
    named = [each["file"] for field in ("attachments", "corrections", "results") for each in _files(values, field)]
    shared = {"mkdocs.yml": CONFIG, "plans/topics.yml": "cai-cach-hanh-chinh: Cải cách hành chính\n"}
    write(folder, shared | {"plans/series.yml": series, "plans/suoi-mo/ward.yml": whole_ward(), PLAN: content})
    write(folder, {f"plans/{name}.md": other for name in others})
    write(folder, {f"{PLAN.removesuffix('.md')}/{name}": "" for name in named})
    for name in named:
        (folder / PLAN.removesuffix(".md") / name).write_bytes(sound_pdf())


def _files(values: dict[str, Any], field: str) -> list[dict[str, str]]:
    return [each for each in values.get(field, ()) if "file" in each]


def test_the_guide_has_an_example_of_every_field_that_holds_other_fields() -> None:
    shown = {name for _, text in OF_PLANS for name in plain_values(text)}
    assert {"events", "series", "issuer", "cosigners", "corrections", "results", "amends", "contact", "basis"} <= shown
    assert {"issuers", "formerly"} <= set(plain_values(whole_ward()))


@pytest.mark.parametrize(("page", "text"), OF_PLANS)
def test_every_example_is_a_part_of_a_sound_plan(page: str, text: str, tmp_path: Path) -> None:
    project(tmp_path, text)
    found = load(tmp_path)
    errors = [line for line in report.lines(found.problems) if " lỗi: " in line]
    assert errors == []
    assert found.catalogue is not None
    is_draft = plain_values(text).get("status") == "draft"  # published or not as the site's settings say
    assert is_draft or "suoi-mo/2025/vi-du" in found.catalogue.by_id


@pytest.mark.parametrize("text", [text for page, text in OF_PLANS if page == "cac-dang"])
def test_no_example_of_the_page_needs_a_second_look(text: str, tmp_path: Path) -> None:
    project(tmp_path, text)
    told = [line for line in report.lines(load(tmp_path).problems) if line.startswith(PLAN)]
    assert told == []


def test_the_ward_with_all_its_examples_is_read(tmp_path: Path) -> None:
    project(tmp_path, "filed: VT\n")
    catalogue = load(tmp_path).catalogue
    assert catalogue is not None
    ward = catalogue.wards["suoi-mo"]
    assert [issuer.id for issuer in ward.issuers] == [
        "hdnd",
        "bcd-chuyen-doi-so",
        "mttq",
        "trung-tam-hcc",
        "ubnd-suoi-trong",
    ]
    assert [former.id for former in ward.formerly] == ["suoi-trong"]


@pytest.mark.parametrize(("every", "days", "words"), REPEATED)
def test_the_ways_to_repeat_are_told_as_readers_see_them(every: str, days: str, words: str) -> None:
    listed = tuple(yaml.load(days, yaml.BaseLoader))
    assert Repeats(cast(Every, every), listed, date(2026, 1, 1), open=True).words.startswith(f"{words}, ")


def test_the_page_shows_ways_to_repeat_of_every_kind() -> None:
    assert {every for every, _, _ in REPEATED} == {"week", "month", "quarter"}


def test_the_sentence_about_the_weekly_reception_is_what_readers_see() -> None:
    front = FrontMatter.model_validate(
        {"title": "T", "status": "issued", "source": {"kind": "original"}}
        | plain_values(next(text for text in fences("cac-dang", "yaml") if "every: week" in text))
    )
    assert f"Trang ghi “{front.events[0].words}”" in PAGE


def test_the_references_of_the_guide_are_known_forms() -> None:
    (text,) = (text for text in fences("index", "yaml") if text.startswith("basis:"))
    for values in plain_values(text)["basis"]:
        basis = Basis.model_validate(values)
        assert basis.known_kind, values
        assert basis.reference is None or basis.reference.known, values


def test_the_upgrade_tells_what_the_page_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = "plans/suoi-mo/2025/hoi-nghi.md"
    old = "---\ntitle: T\nstatus: issued\nbasis:\n  - kind: NĐ\n    number: 30\n    symbol: NĐ-CP\nevent:\n  when: 2025-12\nsource:\n  kind: original\n---\n"
    write(tmp_path, {"mkdocs.yml": CONFIG, "plans/suoi-mo/ward.yml": example("name: Suối Mơ"), plan: old})
    monkeypatch.chdir(tmp_path)
    assert cli.main(["upgrade", "--dry-run"]) == cli.ERRORS
    (shown,) = (text for text in fences("cac-dang", "text") if text.startswith("plans/"))
    told = capsys.readouterr().out.splitlines()
    assert [line for line in shown.splitlines() if line not in told] == []
    assert (tmp_path / plan).read_text(encoding="utf-8") == old


def test_the_plan_in_the_readme_is_in_order(tmp_path: Path) -> None:
    (text,) = (
        text for _, text in FENCE.findall((ROOT / "README.md").read_text(encoding="utf-8")) if text[:4] == "---\n"
    )
    project(tmp_path, "filed: VT\n")
    topics = "cai-cach-hanh-chinh: Cải cách hành chính\nbao-ve-moi-truong: Bảo vệ môi trường\n"
    write(tmp_path, {"plans/topics.yml": topics, "plans/suoi-mo/2026/trong-cay.md": text})
    assert [line for line in report.lines(load(tmp_path).problems) if " gợi ý: " not in line] == []
