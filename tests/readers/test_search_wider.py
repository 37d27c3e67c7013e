"""What is found at first and what more there is: sure answers, the whole text, mended questions, parts of a question."""

from playwright.sync_api import Page, expect

from tests.helpers.search_site import RESULTS, ask

WIDER = "Tìm cả kế hoạch chỉ nhắc đến những từ này trong nội dung"


def titles(reader: Page) -> list[str]:
    return reader.locator(f"{RESULTS} > a").all_inner_texts()


def test_a_sure_answer_is_narrow_and_can_be_widened(reader: Page, search: str) -> None:
    """The words are the topic of one plan and stand in the text of another."""
    assert ask(reader, search, "chuyen doi so") == ["Tiêm chủng mở rộng"]
    box = reader.get_by_label(WIDER)
    expect(box).not_to_be_checked()
    box.check()
    expect(reader).to_have_url(f"{search}tim-kiem/?q=chuyen+doi+so&noi-dung=1")
    expect(reader.locator(RESULTS)).to_have_count(2)
    assert titles(reader) == ["Tiêm chủng mở rộng", "Sơ kết cải cách hành chính 6 tháng cuối năm"]
    reader.go_back()
    expect(reader.locator(RESULTS)).to_have_count(1)
    expect(box).not_to_be_checked()
    reader.go_forward()
    expect(reader.locator(RESULTS)).to_have_count(2)
    expect(box).to_be_checked()


def test_where_only_the_text_answers_there_is_nothing_to_widen(reader: Page, search: str) -> None:
    assert ask(reader, search, "thon dong moi")
    expect(reader.get_by_label(WIDER)).to_be_hidden()
    assert ask(reader, search, "xyzxyz") == []
    expect(reader.get_by_label(WIDER)).to_be_hidden()


def test_a_slip_is_mended_and_said_with_the_way_back(reader: Page, search: str) -> None:
    assert ask(reader, search, "ddaji sown") == ["Sơ kết cải cách hành chính 6 tháng cuối năm"]
    expect(reader.locator("#ny-count")).to_have_text("Tìm thấy 1 kế hoạch cho “dai son”.")
    note = reader.locator("#ny-mended")
    expect(note).to_contain_text("Không có kết quả cho “ddaji sown”. Có phải bạn tìm “dai son”?")
    expect(reader.locator(RESULTS).locator("mark").first).to_have_text("Đại Sơn")
    note.get_by_role("link", name="Vẫn tìm “ddaji sown”").click()
    expect(reader).to_have_url(f"{search}tim-kiem/?q=ddaji+sown&nguyen-van=1")
    expect(reader.locator("#ny-count")).to_have_text("Không tìm thấy kế hoạch nào cho “ddaji sown”.")
    expect(note).to_be_hidden()


def test_the_literal_question_holds_until_it_changes(reader: Page, search: str) -> None:
    reader.goto(f"{search}tim-kiem/?q=ddaji+sown&nguyen-van=1")
    expect(reader.locator("#ny-count")).to_contain_text("Không tìm thấy")
    reader.get_by_label("Từ cần tìm").fill("daij sown")
    expect(reader.locator("#ny-mended")).to_contain_text("Có phải bạn tìm “dai son”?")
    expect(reader).to_have_url(f"{search}tim-kiem/?q=daij+sown")


def test_a_question_that_no_plan_holds_in_full_is_loosened_and_said_so(reader: Page, search: str) -> None:
    reader.goto(f"{search}tim-kiem/?q=dai+son+tiem+chung")
    said = "Không có kế hoạch nào chứa đủ các từ của “dai son tiem chung”."
    expect(reader.locator("#ny-count")).to_have_text(said)
    expect(reader.locator("#ny-mended")).to_have_text("Đây là những kế hoạch gần nhất, chứa một phần các từ đó.")
    assert set(titles(reader)[:2]) == {"Tiêm chủng mở rộng", "Sơ kết cải cách hành chính 6 tháng cuối năm"}
    expect(reader.get_by_label("Sắp xếp")).to_be_hidden()


def test_a_number_or_time_that_no_plan_has_is_not_taken_for_another(reader: Page, search: str) -> None:
    for question in ("4711/kh-ubnd", "số 93", "31/12/1999", "quý II năm 2031"):
        assert ask(reader, search, question) == [], question
    reader.goto(f"{search}tim-kiem/?q=dai+son+31/12/1999")
    expect(reader.locator("#ny-count")).to_contain_text("Không có kế hoạch nào chứa đủ các từ")
    assert titles(reader)[0] == "Sơ kết cải cách hành chính 6 tháng cuối năm"


def test_an_own_number_is_found_alone(reader: Page, search: str) -> None:
    for question in ("91/kh-ubnd", "KH-UBND 91", "số 091", "kế hoạch số 91"):
        assert ask(reader, search, question) == ["Tiêm chủng mở rộng"], question


def test_a_ward_is_found_by_its_name_whatever_kind_is_said(reader: Page, search: str) -> None:
    for question in ("xã Đại Sơn", "phường Đại Sơn", "phuong dai son", "đại sơn"):
        assert ask(reader, search, question) == ["Sơ kết cải cách hành chính 6 tháng cuối năm"], question


def test_what_is_typed_without_telex_finds_title_and_time(reader: Page, search: str) -> None:
    assert ask(reader, search, "so ket cchc 6 thang cuoi nam") == ["Sơ kết cải cách hành chính 6 tháng cuối năm"]
    assert ask(reader, search, "the duc the tha") == ["Đại hội Thể dục thể thao vùng sơn cước"]
