"""A rule's example as the plan's file it stands for: its lines over a sound plan of the invented ward."""

from typing import Any

import yaml

from niemyet.checks import RuleContext, check_all
from niemyet.model.plan import Plan
from niemyet.model.problem import Problem
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.plan import read_plan
from niemyet.sources.layout import PlanFile
from tests.helpers.factory import make_ward

PATH = "plans/suoi-mo/2025/vi-du.md"
NEIGHBOUR = "plans/suoi-mo/2025/ke-hoach-khac.md"
DRAFT = "plans/suoi-mo/2025/du-thao.md"
OTHER_TITLE = "Tổ chức Hội nghị sơ kết công tác chuyển đổi số"
TOPICS = {"cai-cach-hanh-chinh": "Cải cách hành chính", "chuyen-doi-so": "Chuyển đổi số"}
SERIES = {"so-ket-cchc-quy": "Sơ kết cải cách hành chính hằng quý"}
HEADER: dict[str, Any] = {
    "title": "Tổ chức Hội nghị tổng kết công tác cải cách hành chính",
    "number": "7",
    "symbol": "KH-UBND",
    "issued": "2025-11-05",
    "status": "issued",
    "basis": [{"ref": "248/QĐ-UBND", "issued": "2025-10-01", "issuer": "Ủy ban nhân dân tỉnh Ví Dụ"}],
    "recipients": ["Thường trực Đảng ủy", "Các phòng, đơn vị thuộc xã"],
    "filed": "VT, VHXH",
    "signatory": {"authority": ["TM. ỦY BAN NHÂN DÂN"], "position": "CHỦ TỊCH", "name": "Nguyễn Văn Mẫu"},
    "source": {"kind": "original"},
}
BODY = "## I. MỤC ĐÍCH, YÊU CẦU\n\n- Tổ chức Hội nghị chu đáo, tiết kiệm.\n\nTrên đây là Kế hoạch tổ chức Hội nghị./.\n"


def file_of(example: str) -> bytes:
    """The whole file: an example that begins with "---" is one already."""
    if example.startswith("---"):
        return example.encode()
    header, _, body = example.partition("\n---\n") if "\n---\n" in example else (example, "", "")
    if example.startswith(("#", "-", "*", "1")) and not body:
        header, body = "", example
    given = yaml.load(header, yaml.BaseLoader) or {}
    merged = {key: value for key, value in (HEADER | given).items() if value != ""}
    return f"---\n{yaml.safe_dump(merged, allow_unicode=True, sort_keys=False)}---\n\n{body or BODY}".encode()


def findings(example: str, ward: dict[str, Any] | None = None) -> list[Problem]:
    """Everything that is found in the example, with one sound neighbour (number 8) and one draft beside it."""
    bodies, place = BodyReader(), make_ward(**(ward or {}))
    reading = read_plan(PlanFile(PATH, file_of(example)), place, bodies)
    neighbour = read_plan(PlanFile(NEIGHBOUR, file_of(f'number: "8"\ntitle: {OTHER_TITLE}')), place, bodies)
    draft = read_plan(PlanFile(DRAFT, file_of('number: ""\nissued: ""\nstatus: draft')), place, bodies)
    plans = [plan for plan in (reading.value, neighbour.value, draft.value) if plan]
    found, _ = check_all(plans, RuleContext(_by_id(plans), TOPICS, series=SERIES))
    return [*reading.problems, *(problem for problem in found if problem.path == PATH)]


def problems_of(rule: str, example: str, **ward: Any) -> list[Problem]:
    """What one rule finds in the example."""
    return [problem for problem in findings(example, ward) if problem.rule.id == rule]


def _by_id(plans: list[Plan]) -> dict[str, Plan]:
    return {plan.id: plan for plan in plans}
