"""The steps of a search: typing, filters, pages, back and forward; the address always says where one is."""

from playwright.sync_api import Page, expect

from tests.helpers.search_site import RESULTS, ask


def test_typing_answers_without_submitting_and_keeps_the_address(reader: Page, search: str) -> None:
    reader.goto(f"{search}tim-kiem/")
    steps = reader.evaluate("history.length")
    reader.get_by_label("Từ cần tìm").press_sequentially("tiem chung", delay=20)
    expect(reader.locator("#ny-count")).to_have_text("Tìm thấy 1 kế hoạch cho “tiem chung”.")
    expect(reader).to_have_url(f"{search}tim-kiem/?q=tiem+chung")
    assert reader.evaluate("history.length") == steps


def test_pasted_and_dictated_text_is_answered(reader: Page, search: str) -> None:
    reader.goto(f"{search}tim-kiem/")
    reader.get_by_label("Từ cần tìm").focus()
    reader.keyboard.insert_text("thể dục thể thao")
    expect(reader.locator(RESULTS)).to_have_count(1)


def test_filters_narrow_the_results_and_land_in_the_address(reader: Page, search: str) -> None:
    ask(reader, search, "ke hoach")
    expect(reader.locator("#ny-count")).to_have_text("Tìm thấy 14 kế hoạch cho “ke hoach”, trang 1 trên 2.")
    reader.get_by_label("Phường Hòa Bình").check()
    expect(reader.locator(RESULTS)).to_have_count(2)
    expect(reader).to_have_url(f"{search}tim-kiem/?q=ke+hoach&xa-phuong=hoa-binh")
    reader.get_by_label("Xã Đại Sơn").check()  # a second value of one facet widens it
    expect(reader.locator(RESULTS)).to_have_count(3)
    reader.get_by_label("Dự thảo").check()
    expect(reader.locator(RESULTS)).to_have_count(1)
    expect(reader.locator("#ny-chosen")).to_have_text("(chọn 3)")
    reader.get_by_role("button", name="Bỏ lọc").click()
    expect(reader).to_have_url(f"{search}tim-kiem/?q=ke+hoach")


def test_facets_show_counts_and_one_with_a_single_value_is_put_away(reader: Page, search: str) -> None:
    ask(reader, search, "ve sinh")
    expect(reader.locator("[data-facet=nam] li", has_text="2026").locator(".ny-facet__count")).to_have_text("5")
    expect(reader.locator("[data-facet=xa-phuong]")).to_be_hidden()
    expect(reader.locator("[data-facet=nam]")).to_be_visible()


def test_back_and_forward_restore_question_filters_and_page(reader: Page, search: str) -> None:
    ask(reader, search, "ke hoach")
    reader.get_by_label("Xã Suối Mơ").check()
    expect(reader.locator("#ny-count")).to_contain_text("Tìm thấy 11")
    reader.get_by_role("link", name="Trang 2").click()
    expect(reader.locator(RESULTS)).to_have_count(1)
    expect(reader).to_have_url(f"{search}tim-kiem/?q=ke+hoach&xa-phuong=suoi-mo&trang=2")
    reader.go_back()
    expect(reader.locator(RESULTS)).to_have_count(10)
    reader.go_back()
    expect(reader.get_by_label("Xã Suối Mơ")).not_to_be_checked()
    expect(reader.locator("#ny-count")).to_contain_text("Tìm thấy 14")
    reader.go_forward()
    expect(reader.get_by_label("Xã Suối Mơ")).to_be_checked()
    expect(reader.get_by_label("Từ cần tìm")).to_have_value("ke hoach")
    reader.reload()
    expect(reader.locator("#ny-count")).to_contain_text("Tìm thấy 11")


def test_newest_first_on_request_and_without_a_question(reader: Page, search: str) -> None:
    ask(reader, search, "cai cach hanh chinh")
    reader.get_by_label("Sắp xếp").select_option("Cũ nhất")
    expect(reader).to_have_url(f"{search}tim-kiem/?q=cai+cach+hanh+chinh&sap-xep=cu-nhat")
    expect(reader.locator(f"{RESULTS} > a").first).to_contain_text("Sơ kết")
    reader.goto(f"{search}tim-kiem/?xa-phuong=suoi-mo&xa-phuong=dai-son&trang=2")
    expect(reader.locator(f"{RESULTS} > a").last).to_contain_text("Sơ kết")


def test_an_address_with_unknown_values_is_answered_without_them(reader: Page, search: str) -> None:
    reader.goto(f"{search}tim-kiem/?q=tiem%20chung&xa-phuong=%3Cimg%3E&sap-xep=x&trang=-3&nam=1066")
    expect(reader.locator(RESULTS)).to_have_count(1)
    reader.goto(f"{search}tim-kiem/?q=ve+sinh&trang=99")
    expect(reader.locator(RESULTS)).to_have_count(10)


def test_the_keyboard_alone_is_enough(reader: Page, search: str) -> None:
    reader.goto(f"{search}tim-kiem/")
    reader.get_by_label("Từ cần tìm").focus()
    reader.keyboard.type("tiêm chủng")
    reader.keyboard.press("Enter")
    expect(reader.locator("#ny-count")).to_be_focused()
    reader.keyboard.press("Tab")
    expect(reader.get_by_label("Tìm cả kế hoạch chỉ nhắc đến")).to_be_focused()
    reader.keyboard.press("Tab")
    expect(reader.get_by_role("link", name="Tiêm chủng mở rộng")).to_be_focused()
