"""What a plan's page says of other plans, of its event and of its files."""

import pytest

from niemyet.building.publish.contents import of_plan
from tests.helpers import factory
from tests.outputs.plan.test_page import linked_data, page_of, replaced_plans, seen


def test_links_between_plans_go_both_ways() -> None:
    old, newer = replaced_plans()
    assert f"../../../../{newer.address}" in seen(old, newer).links()
    assert f"../../../../{old.address}" in seen(newer, old).links()
    assert "Kế hoạch này thay thế:" in seen(newer, old).text


@pytest.mark.parametrize("field", ["replaces", "amends"])
@pytest.mark.parametrize("published", [False, True])
def test_nothing_that_is_made_of_a_plan_speaks_of_a_draft(field: str, published: bool) -> None:
    old = factory.make_plan()
    draft = factory.make_plan("moi", status="draft", attachments=None, **{field: [old.id]})  # type: ignore[arg-type]
    beside = factory.make_context(old, draft, drafts=published)
    assert list(of_plan(old, beside)) == list(of_plan(old, factory.make_context(old, drafts=published)))


def test_a_draft_says_why_it_can_be_read() -> None:
    draft = factory.make_plan(status="draft")
    texts = {drafts: seen(draft, drafts=drafts).text for drafts in (False, True)}
    assert "Dự thảo: chỉ thấy khi xem trước, chưa được đăng." in texts[False]
    assert "Dự thảo đăng để lấy ý kiến: chưa được ban hành, nội dung còn có thể thay đổi." in texts[True]
    assert "lấy ý kiến" not in texts[False]
    assert "xem trước" not in texts[True]


def test_plan_marked_replaced_says_so_without_a_successor() -> None:
    assert "Kế hoạch này đã được thay thế." in seen(factory.make_plan(status="replaced")).text


def test_amendment_is_announced_on_both_pages() -> None:
    old = factory.make_plan()
    newer = factory.make_plan("bo-sung", amends=[old.id], attachments=None)
    assert "Kế hoạch này đã được điều chỉnh, bổ sung tại:" in seen(old, newer).text
    assert "Kế hoạch này điều chỉnh, bổ sung:" in seen(newer, old).text
    assert linked_data(page_of(old, newer))["correction"] == [f"https://kehoach.example/tinh/{newer.address}"]


def test_a_letter_of_correction_is_announced_with_its_file() -> None:
    letter = {
        "ref": "215/UBND-VP",
        "issued": "2026-01-12",
        "file": "dinh-chinh.pdf",
        "note": "Trang 2, ngày 15 đọc là 16.",
    }
    outline = seen(factory.make_plan(corrections=[letter]))
    assert "Công văn số 215/UBND-VP ngày 12/01/2026: Trang 2, ngày 15 đọc là 16." in outline.text
    assert "dinh-chinh.pdf" in outline.links()


def test_an_ended_plan_says_so() -> None:
    assert "Kế hoạch này đã hết hiệu lực." in seen(factory.make_plan(status="ended")).text


@pytest.mark.parametrize(
    ("state", "words"), [("postponed", "đã hoãn"), ("cancelled", "đã hủy"), ("held", "đã được tổ chức")]
)
def test_state_of_the_event_is_announced(state: str, words: str) -> None:
    assert f"Sự kiện nêu trong văn bản {words}." in seen(factory.make_plan(events={"state": state})).text


def test_calendar_is_offered_only_for_dated_events_of_issued_plans() -> None:
    assert "plan.ics" in seen(factory.make_plan()).links()
    assert "plan.ics" not in seen(factory.make_plan(status="draft")).links()
    assert "plan.ics" not in seen(factory.make_plan(events={"venue": "Hội trường"})).links()


def test_signed_files_come_first_and_other_files_are_listed_with_their_size() -> None:
    kinds = [("phu-luc.docx", "annex"), ("ke-hoach-ky-so.pdf", "signed")]
    outline = seen(factory.make_plan(attachments=[{"file": f, "title": "Tệp", "kind": k} for f, k in kinds]))
    own = [link for link in outline.links() if not link.startswith(("..", "#"))]
    assert own[0] == "ke-hoach-ky-so.pdf"
    assert "Văn bản ký số (PDF, 240 KB)" in outline.text
    assert "Tệp (Phụ lục, DOCX)" in outline.text


def test_fault_report_is_filled_in_with_title_and_address() -> None:
    ward = factory.make_ward(email=None, feedback_url="https://gopy.example/?ten={title}&trang={url}")
    (by_mail,) = [link for link in seen(factory.make_plan()).links() if "subject=" in link]
    (by_form,) = [link for link in seen(factory.make_plan(ward=ward)).links() if "gopy.example" in link]
    for link in (by_mail, by_form):
        assert "K%E1%BA%BF%20ho%E1%BA%A1ch" in link
        assert "https%3A%2F%2Fkehoach.example%2Ftinh%2Fke-hoach%2Fsuoi-mo%2F2025%2Fhoi-nghi-tong-ket%2F" in link
    assert "Báo sai sót" not in seen(factory.make_plan(ward=factory.make_ward(email=None))).text
