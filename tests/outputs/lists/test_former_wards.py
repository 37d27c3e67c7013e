"""Lists of wards that another took over: what stood at their addresses leads on."""

from typing import Any

from niemyet.model.ward import Ward
from niemyet.outputs.lists import former_wards
from niemyet.outputs.plan import alias_pages
from tests.helpers.factory import make_context, make_plan, make_ward
from tests.helpers.issuers import TOOK_OVER, many_issuers

ALIASES = ["suoi-trong/2024/mot", "suoi-trong/2025/hai", "suoi-mo/2023/ten-cu"]


def leading(ward: Ward, *wards: Ward, **front: Any) -> dict[str, str]:
    """Path → HTML of the pages that lead on, where the site has these wards."""
    plan = make_plan(ward=ward, **front)
    others = [make_plan("khac", ward=other, attachments=None) for other in wards]
    return {each.path: each.content.decode() for each in former_wards.make(make_context(plan, *others))}


def test_the_list_and_its_years_lead_to_the_ward_that_has_the_plans_now() -> None:
    made = leading(many_issuers(), make_ward(id="ho-xanh", name="Hồ Xanh"), aliases=ALIASES)
    assert sorted(made) == [
        "ke-hoach/suoi-trong/2024/index.html",
        "ke-hoach/suoi-trong/2025/index.html",
        "ke-hoach/suoi-trong/index.html",
    ]
    assert 'content="0; url=../../ke-hoach/suoi-mo/"' in made["ke-hoach/suoi-trong/index.html"]
    assert 'content="0; url=../../../ke-hoach/suoi-mo/"' in made["ke-hoach/suoi-trong/2024/index.html"]
    assert "Kế hoạch của xã Suối Mơ" in made["ke-hoach/suoi-trong/index.html"]


def test_on_the_site_of_one_ward_they_lead_to_all_plans() -> None:
    made = leading(many_issuers())
    assert list(made) == ["ke-hoach/suoi-trong/index.html"]
    assert 'content="0; url=../../ke-hoach/"' in made["ke-hoach/suoi-trong/index.html"]


def test_without_former_wards_nothing_leads_on() -> None:
    assert leading(make_ward(), aliases=ALIASES) == {}


def test_each_of_several_former_wards_leads_on() -> None:
    took = [*TOOK_OVER, {"id": "suoi-ngoai", "name": "xã Suối Ngoài"}]
    assert sorted(leading(many_issuers(formerly=took))) == [
        "ke-hoach/suoi-ngoai/index.html",
        "ke-hoach/suoi-trong/index.html",
    ]


def test_a_plan_answers_at_its_address_in_the_former_ward() -> None:
    plan = make_plan(ward=many_issuers(), aliases=["suoi-trong/2025/hai"])
    made = {each.path for each in alias_pages.make(plan, make_context(plan))}
    assert {f"ke-hoach/suoi-trong/2025/hai/{name}" for name in ("index.html", "ban-in/index.html", "plan.json")} <= made
