"""The rules' pages: a list, and one page a rule, at the address that problems give."""

from niemyet.checks import all_rules
from niemyet.model.output import Page
from niemyet.model.problem import Level, Rule
from niemyet.outputs.editors import rule_pages
from tests.helpers.factory import make_context, pages_of
from tests.helpers.golden import GOLDEN, check

RULES = (
    Rule("NY-201", Level.WARNING, "Số thứ tự không liền nhau", "Có thể mất một mục.", "Đối chiếu với văn bản."),
    Rule("NY-101", Level.ERROR, "Thiếu <trường>", "Cần `title` & `status`.\n\nVà `source`.", "Thêm `title`."),
    Rule("NY-901", Level.HINT, "Nên có tệp ký số", "Người đọc tin hơn.", "Kèm tệp ký số."),
)


def made(rules: tuple[Rule, ...] = RULES) -> dict[str, Page]:
    return {page.address: page for page in pages_of(rule_pages.make(make_context(), rules))}


def test_the_list_and_the_pages_are_as_agreed() -> None:
    for name, address in (
        ("list", "bien-tap/quy-tac/"),
        ("error", "bien-tap/quy-tac/NY-101/"),
        ("warning", "bien-tap/quy-tac/NY-201/"),
    ):
        check(GOLDEN / "rule-pages" / f"{name}.html", made()[address].content)


def test_every_rule_has_a_page_at_its_address_and_a_line_in_the_list() -> None:
    rules = all_rules()
    pages = made(rules)
    assert len(pages) == len(rules) + 1
    for rule in rules:
        assert pages[rule.address].title == f"{rule.id}: {rule.title}"
        assert f'<a href="../../{rule.address}">{rule.id}</a>' in pages["bien-tap/quy-tac/"].content


def test_rules_are_told_in_the_order_of_their_ids_by_families() -> None:
    content = made()["bien-tap/quy-tac/"].content
    order = [content.index(words) for words in ("Các trường", "NY-101", "Nội dung", "NY-201", "NY-9xx", "NY-901")]
    assert order == sorted(order)


def test_every_rule_belongs_to_a_family_with_a_name() -> None:
    assert {rule_pages.family_of(rule) for rule in all_rules()} <= set(rule_pages.FAMILIES.values())


def test_only_what_does_not_stop_a_build_can_be_accepted() -> None:
    pages = made()
    assert "accept" not in pages["bien-tap/quy-tac/NY-101/"].content
    assert "accept" in pages["bien-tap/quy-tac/NY-201/"].content
    assert "accept" in pages["bien-tap/quy-tac/NY-901/"].content


def test_words_of_rules_are_escaped_and_keep_their_paragraphs_and_code() -> None:
    text = "Cần `<b>` & hai.\n\nĐoạn sau."
    assert rule_pages.prose(text) == "<p>Cần <code>&lt;b&gt;</code> &amp; hai.</p>\n<p>Đoạn sau.</p>"
