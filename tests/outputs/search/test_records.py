"""The staged pages that Pagefind reads, and the facets that they carry."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from niemyet.base.stopped import StoppedError
from niemyet.model.plan import Plan
from niemyet.outputs.search import records as search_records
from niemyet.search import facets
from tests.helpers.factory import make_body, make_context, make_plan, make_ward
from tests.helpers.golden import GOLDEN, check
from tests.helpers.search_site import plans, stage
from tests.helpers.shares import whole


def _staged(plan: Plan) -> str:
    (artifact,) = search_records.make(plan, make_context(plan))
    assert artifact.path == f"{plan.address}index.html"
    assert artifact.media_type == "text/html"
    return artifact.content.decode()


def test_a_plan_is_staged_as_a_small_page() -> None:
    check(GOLDEN / "search-record" / "index.html", _staged(make_plan()))


def test_đ_is_written_with_a_combining_stroke_everywhere() -> None:
    staged = _staged(make_plan(title="Đại hội đảng bộ", ward=make_ward(name="Đại Sơn")))
    assert "đ" not in staged.lower()
    assert "D\u0335ại hội d\u0335ảng bộ" in staged
    assert "xã D\u0335ại Sơn" in staged


def test_tone_marks_stand_in_the_newer_place_and_decomposed_text_is_composed() -> None:
    staged = _staged(make_plan(title="Hoà giải, thuỷ lợi, quý I, nha\u0300"))
    assert "Hòa giải, thủy lợi, quý I, nhà" in staged


def test_recipients_and_filing_line_are_not_indexed_but_the_signer_is() -> None:
    staged = _staged(make_plan())
    assert "Thường trực HĐND" not in staged.replace("D\u0335", "Đ")
    assert "VT, VHXH" not in staged
    assert "Nguyễn Văn Mẫu" in staged


def test_headings_carry_the_anchors_of_the_plans_page() -> None:
    plan = make_plan()
    ids = re.findall(r'<h2 id="([^"]+)"', _staged(plan))
    assert ids == [heading.anchor for heading in plan.body.headings]


def test_a_heading_that_the_plans_page_does_not_have_stops_the_build() -> None:
    body = make_body()
    lost = replace(body, html=body.html.replace(' id="noi-dung"', ""))
    with pytest.raises(StoppedError, match="thiếu các mục noi-dung mà tìm kiếm dẫn tới") as caught:
        _staged(make_plan(body=lost))
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("plans/suoi-mo/2025/hoi-nghi-tong-ket.md: ")


def test_what_an_abbreviation_stands_for_is_indexed_where_the_text_does_not_say_it() -> None:
    context = make_context(make_plan(title="Triển khai PCCC"), abbreviations={"PCCC": "phòng cháy, chữa cháy"})
    (plan,) = whole(context)
    (artifact,) = search_records.make(plan, context)
    assert ' phong chay chua chay">' in artifact.content.decode()


def test_markup_in_a_plan_stays_text() -> None:
    assert "&lt;script&gt;" in _staged(make_plan(title='<script>alert("x")</script>'))


def test_what_a_digest_is_stands_in_its_record() -> None:
    assert 'data-pagefind-meta="text[content]" content="Bản tóm lược"' in _staged(make_plan(source={"kind": "digest"}))


def test_every_plan_is_staged_drafts_and_withdrawn_ones_too(tmp_path: Path) -> None:
    context = make_context(*plans(), make_plan("thu-hoi", status="withdrawn", reason="Ban hành nhầm."))
    stage(context, tmp_path)
    assert len(list(tmp_path.rglob("*.html"))) == len(context.catalogue.plans) == 15


def test_a_facet_with_one_value_is_left_out() -> None:
    assert facets.facets(make_context().catalogue)[0].key == "don-vi"
    keys = [facet.key for facet in facets.facets(make_context(*plans()).catalogue)]
    assert keys == ["xa-phuong", "nam", "linh-vuc", "don-vi", "tinh-trang"]


def test_facets_count_plans_in_a_fixed_order() -> None:
    by_key = {facet.key: facet for facet in facets.facets(make_context(*plans()).catalogue)}
    assert [(choice.label, choice.count) for choice in by_key["xa-phuong"].choices] == [
        ("Phường Hòa Bình", 2),
        ("Xã Đại Sơn", 1),
        ("Xã Suối Mơ", 11),
    ]
    assert [choice.value for choice in by_key["nam"].choices] == ["2026", "2025"]
    assert [choice.value for choice in by_key["tinh-trang"].choices] == [
        "du-thao",
        "chua-xac-nhan-ban-hanh",
        "da-ban-hanh",
    ]
