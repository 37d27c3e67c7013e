"""The guides say what the program does: their examples are read by the program itself."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from niemyet import report
from niemyet.checks import RuleContext, check_all
from niemyet.language.alphabet import match_key
from niemyet.language.parse_when import parse_when
from niemyet.model.files import FileInfo, Signature, SignatureState
from niemyet.model.front_matter import FrontMatter
from niemyet.model.plan import Plan
from niemyet.model.problem import Problem, Reading
from niemyet.model.terms import AttachmentKind, Audience, EventState, Labelled, SourceKind, Status, WardKind
from niemyet.model.ward import Ward
from niemyet.outputs.editors.field_forms import TIMES
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.meaning import openings
from niemyet.reading.plan import read_plan
from niemyet.reading.ward import read_ward
from niemyet.sources.layout import PlanFile

DOCS = Path(__file__).resolve().parents[2] / "docs"
BIEN_TAP = DOCS / "bien-tap"
PATH = "plans/suoi-mo/2025/hoi-nghi-tong-ket.md"
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@cache
def guide(name: str) -> str:
    return (DOCS / name / "index.md").read_text(encoding="utf-8")


def example(start: str) -> str:
    """The fenced example of the editors' guide that begins so."""
    (found,) = (text for _, text in FENCE.findall(guide("bien-tap")) if text.startswith(start))
    return str(found)


def plain_values(text: str) -> Any:
    return yaml.load(text, yaml.BaseLoader)  # every scalar stays text, nothing is constructed


def example_ward() -> Ward:
    ward, problems = read_ward("plans/suoi-mo/ward.yml", example("name: Suối Mơ").encode())
    assert not problems
    assert ward is not None
    return ward


def reading(text: str) -> Reading[Plan | None]:
    signed = FileInfo("ke-hoach-ky-so.pdf", 1024, type="pdf", signatures=(Signature(SignatureState.UNCHANGED),))
    file = PlanFile(PATH, text.encode(), (signed,))
    return read_plan(file, example_ward(), BodyReader())


def example_plan() -> Plan:
    plan = reading(example("---\n")).value
    assert plan is not None
    return plan


def findings(plan: Plan) -> list[Problem]:
    return check_all([plan], RuleContext({plan.id: plan}, {"cai-cach-hanh-chinh": "Cải cách hành chính"}))[0]


def test_the_example_front_matter_and_ward_fit_the_schema() -> None:
    front = FrontMatter.model_validate(plain_values(example("---\n").split("---\n")[1]))
    ward = Ward.model_validate(plain_values(example("name: Suối Mơ")))
    assert front.signatory is not None
    assert front.signatory.name == "Nguyễn Văn Mẫu"
    assert ward.full_name == "xã Suối Mơ"


def test_the_example_plan_is_read_without_any_finding() -> None:
    assert reading(example("---\n")).problems == ()
    assert findings(example_plan()) == []


def test_the_example_shows_what_is_read_from_headings() -> None:
    body = example_plan().body
    assert [group.group for group in body.attendees] == ["Đại biểu tỉnh", "Đại biểu xã"]
    assert len(body.agenda) == 3
    assert body.speeches is not None
    assert body.speeches.minutes == 10
    assert body.speeches.speakers == ("Phòng Văn hóa - Xã hội", "Phòng Kinh tế")
    units = [(given.unit, given.anchor) for given in body.assignments]
    assert units == [
        ("phong-kinh-te", "kinh-phi"),
        ("phong-van-hoa-xa-hoi", "phong-van-hoa-xa-hoi"),
        ("van-phong", "van-phong-hdnd-va-ubnd"),
        (None, "cac-co-quan-don-vi"),
        ("phong-kinh-te", "cac-co-quan-don-vi"),
    ]


def test_the_smaller_examples_fit_the_schema() -> None:
    needed = {"title": "T", "status": "issued", "source": {"kind": "original"}}
    unknown_number = FrontMatter.model_validate(needed | plain_values(example("symbol: KH-UBND")))
    assert unknown_number.review == ("number", "issued")
    assert FrontMatter.model_validate(needed | plain_values(example("replaces:"))).replaces


def test_the_example_problem_is_told_as_the_program_tells_it() -> None:
    broken = example("---\n").replace("issued: 2025-11-05", "issued: 2025-02-30")
    assert "\n".join(report.lines(reading(broken).problems)) + "\n" == example(PATH)


def test_every_field_of_the_front_matter_is_explained_to_editors() -> None:
    text = guide("bien-tap")
    assert [name for name in FrontMatter.model_fields if f"`{name}`" not in text] == []


@pytest.mark.parametrize("values", [Status, EventState, Audience, SourceKind, AttachmentKind, WardKind])
def test_every_value_of_a_closed_list_is_explained_to_editors(values: type[Labelled]) -> None:
    text = guide("bien-tap")
    assert [str(value) for value in values if f"`{value}`" not in text] == []


@pytest.mark.parametrize(
    ("page", "values"), [("huong-dan", Status), ("huong-dan", EventState), ("gioi-thieu", SourceKind)]
)
def test_every_label_that_readers_meet_is_explained_to_them(page: str, values: type[Labelled]) -> None:
    assert [value.label for value in values if value.label not in guide(page)] == []


def test_every_form_of_a_time_is_shown_as_readers_see_it() -> None:
    shown = dict(re.findall(r"^\| `([12]\d{3}[^`]*)` \| (.*) \|$", guide("bien-tap"), re.MULTILINE))
    assert set(TIMES) <= set(shown)
    assert shown == {text: parse_when(text).words for text in shown}


def test_every_heading_that_opens_a_part_is_named() -> None:
    phrases = re.split(r"[;|.*]|nếu không có thì", guide("bien-tap"))
    known = {match_key(words) for words in phrases}
    tables = (openings.ATTENDEES, openings.AGENDA_FIRST, openings.AGENDA, openings.SPEECHES)
    wanted = {words for table in (*tables, openings.FUNDING, openings.IMPLEMENTATION) for words in table}
    assert wanted <= known
