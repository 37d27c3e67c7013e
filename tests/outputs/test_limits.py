"""What reading accepts, every output can say: each field of plans and wards at its limits, alone and all mixed."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from niemyet.building.publish import contents
from niemyet.model.fields import Section, written_fields
from niemyet.model.front_matter import FrontMatter
from niemyet.model.plan import Plan
from niemyet.model.problem import Problem
from niemyet.model.ward import Ward
from niemyet.outputs.parts.context import Context
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.plan import read_plan
from niemyet.reading.ward import read_ward
from niemyet.sources.layout import PlanFile
from tests.helpers.factory import WARD, make_context, make_ward
from tests.helpers.shares import MadeShares
from tests.helpers.soak import times

BODY = """
## I. MỤC ĐÍCH

- Thời gian: ngày 31/12/2199, trước ngày 01/01/1900.

## II. TỔ CHỨC THỰC HIỆN

### 1. Phòng Văn hóa - Xã hội

- Báo cáo trước ngày 31/12/2199.

Trên đây là Kế hoạch./.
"""
TEXT, LINE, ID = (
    ["ắ" * 2000, "<&\"'> " * 333 + "x", "1"],
    ["ắ" * 500, "&" * 500, "\\" * 500],
    ["a" * 80, "constructor", "1"],
)
URL = ["https://x.example/" + "a" * 482, "http://x.example"]
PLAN_ID, FILE = ["suoi-mo/9999/" + "a" * 187, "suoi-mo/0000/x"], ["a" * 116 + ".pdf", "1.a"]
TIMES = [
    *("1900", "2199", "1900-H1", "2199-H2", "1900-Q1", "2199-Q4", "1900-01", "2199-12", "1900-01-W1", "2199-12-W5"),
    *("1900-01-01", "2199-12-31", "1900-01-01T00:00", "2199-12-31T23:59", "2199-12-31T23:00/2199-12-31T23:59"),
    *("1900/2199", "1900-01-01/2199-12-31", "1900-01-01T00:00/2199-12-31T23:59"),
]
DAYS = ["1900-01-01", "2199-12-31"]
REF = ["ắ" * 120, "99999/QĐ-TTg", "0/x"]
SYMBOLS, PHONES, EMAIL = ["K-" + "U" * 38, "KH/ĐU"], ["0" * 40, "113"], "a" * 190 + "@x.example"
LAST: dict[str, Any] = {
    "every": "week",
    "days": ["T2"],
    "from": "2199-12-01",
    "until": "2199-12-31",
    "start": "00:00",
    "end": "23:59",
}
OPEN = {"every": "quarter", "step": "52", "days": ["T6 cuối"], "from": "2199-12-01", "open": "true", "note": LINE[0]}
REPEATS: list[dict[str, Any]] = [
    LAST,
    OPEN,
    LAST | {"part": "sáng", "start": None, "end": None},
    LAST | {"except": ["2199-12-02"]},
]
REPEATS += [{"every": "month", "days": ["cuối tháng"], "from": day, "open": "true"} for day in DAYS]
EVENT = {"name": LINE[0], "venue": LINE[1], "expected_attendance": "999999", "audience": "public", "state": "held"}
SIGNATORY = {"authority": LINE, "position": LINE[0], "name": LINE[1], "under_name": LINE[2]}


def each(key: str, values: list[Any]) -> list[dict[str, Any]]:
    return [{key: value} for value in values]


PLAN: dict[str, list[Any]] = {
    "title": TEXT,
    "short": ["ắ" * 65],
    "kind": ["KH", "QĐ"],
    "number": ["99999đ", "1"],
    "symbol": SYMBOLS,
    "issuer": ["ubnd", ["ubnd", "a" * 80], []],
    "issued": TIMES,
    "place": LINE,
    "status": ["draft", "unconfirmed", "issued", "replaced", "ended", "withdrawn"],
    "reason": TEXT,
    "topic": ID,
    "series": ID,
    "reviews": TIMES,
    "period": TIMES,
    "basis": [
        *([one] for one in (*each("ref", REF), *each("issued", TIMES), *each("issuer", LINE), *each("title", TEXT))),
        *([one] for one in (*each("plan", PLAN_ID), *each("url", URL), {"kind": "Luật", "title": "x"})),
        [{"ref": "1/QĐ-UBND"}] * 300,
    ],
    "events": [
        *({**EVENT, "when": time, "tentative": "true"} for time in TIMES),
        *({"repeats": {key: value for key, value in each.items() if value}} for each in REPEATS),
        [{"id": f"e{number}", "when": "2199-12-31"} for number in range(200)],
    ],
    "funding": TEXT,
    "contact": [{"post": LINE[0], "phone": PHONES[0], "email": EMAIL}],
    "recipients": [LINE, ["x"] * 1000],
    "filed": LINE,
    "signatory": [SIGNATORY],
    "cosigners": [[SIGNATORY], [{"name": "x"}] * 200],
    "replaces": [PLAN_ID, [f"suoi-mo/2025/x{number}" for number in range(200)]],
    "amends": [PLAN_ID],
    "corrections": [[{"ref": REF[0], "issued": time, "file": FILE[0], "note": TEXT[0]}] for time in TIMES],
    "results": [[{"title": LINE[0], "url": URL[0], "file": FILE[0], "plan": PLAN_ID[0]}]],
    "aliases": [PLAN_ID, [f"suoi-mo/2025/x{number}" for number in range(200)]],
    "anchors": [[{"old": "a" * 500, "new": "muc-dich"}], [{"old": "constructor", "new": "dau-van-ban"}]],
    "attachments": [[{"file": name, "title": LINE[0], "kind": "signed"}] for name in FILE],
    "source": [{"kind": "ocr", "url": URL[0], "note": TEXT[0], "sha256": "0" * 64}, {"kind": "digest"}],
    "history_from": ["0" * 40, "f" * 64],
    "review": [LINE],
    "accept": [["NY-201"] * 200],
}
ISSUER = {
    "lines": LINE,
    "name_in_line": LINE[0],
    "parent": LINE[:2],
    "code": LINE[1],
    "symbols": SYMBOLS,
    "place": LINE[0],
}
WARDS: dict[str, list[Any]] = {
    "name": LINE,
    "kind": ["phường", "xã", "đặc khu"],
    "code": LINE,
    "province": LINE,
    "issuer": [LINE, ["x"]],
    "issuers": [[{"id": ID[0], **ISSUER, "from": DAYS[0], "until": DAYS[1]}], [{"id": "b", "lines": ["x"]}]],
    "place": LINE,
    "portal": URL,
    "units": [
        [{"id": ID[0], "name": LINE[0], "aliases": LINE, "phone": PHONES[0]}],
        [{"id": "constructor", "name": "x"}],
    ],
    "venues": [LINE, [{"name": LINE[0], "address": TEXT[0]}]],
    "address": TEXT,
    "phone": LINE,
    "email": LINE,
    "feedback_url": URL,
    "rating_url": URL,
    "responsible": LINE,
    "emblem": ["a" * 116 + ".svg"],
    "formerly": [[{"id": ID[0], "name": LINE[0], "until": day} for day in DAYS[:1]], [{"id": "x", "name": "x"}]],
}
NEEDED = {"title": "Một kế hoạch", "status": "issued", "source": {"kind": "original"}}


class _Plain(yaml.SafeDumper):
    """Writes a value that comes twice twice: there are no anchors in our files."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def written(values: dict[str, Any]) -> str:
    text: str = yaml.dump(values, Dumper=_Plain, allow_unicode=True, width=10_000, sort_keys=False)
    return text


def plan_of(front: dict[str, Any], ward: Ward) -> tuple[Plan | None, tuple[Problem, ...]]:
    data = f"---\n{written(NEEDED | front)}---\n{BODY}".encode()
    return read_plan(PlanFile("plans/suoi-mo/2025/x.md", data), ward, BodyReader())


def ward_of(values: dict[str, Any]) -> tuple[Ward | None, tuple[Problem, ...]]:
    known = {key: value for key, value in (WARD | values).items() if key != "id"}
    return read_ward("plans/suoi-mo/ward.yml", written(known).encode())


def everything(plan: Plan) -> int:
    """How many pages, files and sheets are made of a site that has this plan."""
    context: Context = make_context(plan)
    of_plan = list(contents.of_plan(plan, context))
    sheets = list(contents.pages(context, ()))
    sheets += contents.of_the_site(context, MadeShares(context, [plan]), [plan.address])
    for sheet in sheets:
        sheet.make()
    return len(of_plan) + len(sheets)


def cases(table: dict[str, list[Any]]) -> list[Any]:
    return [
        pytest.param(name, value, id=f"{name}-{number}")
        for name, values in table.items()
        for number, value in enumerate(values)
    ]


def names_of(value: Any) -> set[str]:
    """Every key of mappings within a value."""
    if isinstance(value, dict):
        return set(value) | set().union(*map(names_of, value.values()))
    return set().union(*map(names_of, value)) if isinstance(value, list) else set()


def sections(kind: Any) -> Iterator[type[Section]]:
    """The groups of fields within a type."""
    if isinstance(kind, type) and issubclass(kind, Section):
        yield kind
        for info in written_fields(kind).values():
            yield from sections(info.annotation)
    for inner in get_args(kind):
        yield from sections(inner)


@pytest.mark.parametrize(("model", "table"), [(FrontMatter, PLAN), (Ward, WARDS)])
def test_every_field_is_here(model: type[Section], table: dict[str, list[Any]]) -> None:
    assert table.keys() == written_fields(model).keys() - {"id"}
    inner = {name for each in sections(model) if each is not model for name in written_fields(each)}
    assert inner <= names_of(list(table.values()))


@pytest.mark.parametrize(("field", "value"), cases(PLAN))
def test_a_field_of_a_plan_at_its_limit_is_read_and_said_by_every_output(field: str, value: Any) -> None:
    plan, problems = plan_of({field: value}, make_ward())
    assert problems == ()
    assert plan is not None
    assert everything(plan) > 20


@pytest.mark.parametrize(("field", "value"), cases(WARDS))
def test_a_field_of_a_ward_at_its_limit_is_read_and_said_by_every_output(field: str, value: Any) -> None:
    ward, faults = ward_of({field: value})
    assert faults == ()
    assert ward is not None
    plan, problems = plan_of({"contact": {"post": "x"}}, ward)
    assert problems == ()
    assert plan is not None
    assert everything(plan) > 20


@settings(deadline=None, max_examples=times(15, 500))
@given(
    st.fixed_dictionaries({}, optional={name: st.sampled_from(values) for name, values in PLAN.items()}),
    st.fixed_dictionaries({}, optional={name: st.sampled_from(values) for name, values in WARDS.items()}),
)
def test_whatever_is_read_of_all_of_them_is_said_by_every_output(front: dict[str, Any], values: dict[str, Any]) -> None:
    ward, _ = ward_of(values)
    plan, problems = plan_of(front, ward or make_ward())
    assert plan is not None or problems
    if plan is not None:
        assert everything(plan) > 20


@pytest.mark.parametrize(
    "time", ["9999-12-31", "2200", "1899-12-31", "0001-01-01", "2199-12-31/2200-01-01", "10000-01-01"]
)
@pytest.mark.parametrize("field", ["issued: {}", "period: {}", "events: {{when: {}}}", "basis: [{{issued: {}}}]"])
def test_a_year_that_no_output_can_say_is_refused_where_it_is_read(field: str, time: str) -> None:
    _, problems = plan_of(yaml.safe_load(field.format(f'"{time}"')), make_ward())
    assert [problem.rule.id for problem in problems] == ["NY-104"]


@pytest.mark.parametrize("year", ["1900", "2199"])
@pytest.mark.parametrize("slug", ["a" * 110, "constructor", "0"])
def test_whatever_a_plans_folder_and_file_may_be_called_is_said_by_every_output(year: str, slug: str) -> None:
    path = f"plans/suoi-mo/{year}/{slug}.md"
    data = f"---\n{written(NEEDED)}---\n{BODY}".encode()
    plan, problems = read_plan(PlanFile(path, data), make_ward(), BodyReader())
    assert problems == ()
    assert plan is not None
    assert everything(plan) > 20
