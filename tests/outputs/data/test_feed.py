from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from xml.etree import ElementTree

from niemyet.catalogue.wording import DEMO, notice
from niemyet.model.plan import Plan
from niemyet.outputs.data import feed
from tests.helpers import golden
from tests.helpers.factory import make_context, make_plan

NS = {"a": "http://www.w3.org/2005/Atom"}


def feed_of(*plans: Plan, **settings: Any) -> ElementTree.Element:
    (artifact,) = feed.make(make_context(*plans, **settings))
    return ElementTree.fromstring(artifact.content)


def ids(root: ElementTree.Element) -> list[str]:
    return [(entry.findtext("a:id", namespaces=NS) or "").split("/")[-2] for entry in root.findall("a:entry", NS)]


def changed(slug: str, day: int, **front: Any) -> Plan:
    return replace(make_plan(slug, **front), modified=datetime(2025, 11, day, tzinfo=UTC))


def test_feed_of_two_plans() -> None:
    (artifact,) = feed.make(make_context(changed("mot", 6), changed("hai", 7, source={"kind": "digest"}, topic=None)))
    assert artifact.path == "feed.xml"
    assert artifact.media_type == "application/atom+xml"
    assert artifact.content.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    golden.check(golden.GOLDEN / "feed-of-two-plans" / "feed.xml", artifact.content)


def test_feed_has_what_the_format_demands() -> None:
    plan = make_plan()
    root = feed_of(plan)
    assert root.tag == "{http://www.w3.org/2005/Atom}feed"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "vi"
    links = {link.get("rel"): link.get("href") for link in root.findall("a:link", NS)}
    assert links == {
        "alternate": "https://kehoach.example/tinh/",
        "self": "https://kehoach.example/tinh/feed.xml",
    }
    permalink = f"https://kehoach.example/tinh/{plan.address}"
    entry = root.find("a:entry", NS)
    assert entry is not None
    link, category = entry.find("a:link", NS), entry.find("a:category", NS)
    assert link is not None
    assert category is not None
    assert entry.findtext("a:id", namespaces=NS) == link.get("href") == permalink
    assert entry.findtext("a:author/a:name", namespaces=NS) == "Ủy ban nhân dân xã Suối Mơ"
    assert (category.get("term"), category.get("label")) == ("cai-cach-hanh-chinh", "Cải cách hành chính")


def test_summary_says_first_what_kind_of_text_this_is() -> None:
    plan = make_plan(source={"kind": "digest"})
    summary = feed_of(plan).findtext("a:entry/a:summary", namespaces=NS)
    assert summary is not None
    assert summary.startswith(notice(plan))


def test_plan_changed_last_comes_first_and_dates_the_feed() -> None:
    root = feed_of(changed("cu", 2), changed("moi", 9), changed("giua", 5))
    assert ids(root) == ["moi", "giua", "cu"]
    assert root.findtext("a:updated", namespaces=NS) == "2025-11-09T00:00:00+00:00"


def test_feed_keeps_the_newest_fifty() -> None:
    start = datetime(2025, 1, 1, tzinfo=UTC)
    plans = [replace(make_plan(f"ke-hoach-{n}"), modified=start + timedelta(days=n)) for n in range(60)]
    assert ids(feed_of(*plans)) == [f"ke-hoach-{n}" for n in range(59, 9, -1)]


def test_drafts_and_plans_without_any_date_are_left_out() -> None:
    undated = replace(make_plan("khong-ngay", issued=None, events=None), modified=None)
    assert ids(feed_of(make_plan("nhap", status="draft"), undated, make_plan("mot"))) == ["mot"]


def test_date_of_the_text_stands_in_where_there_is_no_history() -> None:
    root = feed_of(replace(make_plan(), modified=None))
    assert root.findtext("a:entry/a:updated", namespaces=NS) == "2025-11-05T00:00:00+00:00"


def test_feed_without_a_dated_entry_is_not_made() -> None:
    assert list(feed.make(make_context(make_plan(status="draft")))) == []


def test_withdrawn_plan_stays_and_says_so() -> None:
    root = feed_of(make_plan(status="withdrawn", reason="Sai thẩm quyền."))
    assert "Tình trạng: Đã thu hồi (Sai thẩm quyền.)" in (root.findtext("a:entry/a:summary", namespaces=NS) or "")


def test_demonstration_says_so() -> None:
    assert feed_of(make_plan(), demo="true").findtext("a:subtitle", namespaces=NS) == DEMO
    assert feed_of(make_plan()).find("a:subtitle", NS) is None


def test_hostile_characters_stay_text() -> None:
    title = '</title><script>alert("1")</script> & ]]> &nbsp; \x00\x0b\ufffe🎉'
    root = feed_of(make_plan(title=title))
    shown = root.findtext("a:entry/a:title", namespaces=NS)
    assert shown == 'Kế hoạch </title><script>alert("1")</script> & ]]> &nbsp; 🎉'


def test_identifiers_follow_the_authority_and_not_the_address() -> None:
    for site in ("https://kehoach.example/", "https://moi.example/kh/"):
        root = feed_of(make_plan(), authority="suoimo.example,2026-12-01", site_url=site)
        assert root.findtext("a:id", namespaces=NS) == "tag:suoimo.example,2026-12-01:feed.xml"
        (entry,) = root.findall("a:entry", NS)
        address = make_plan().address
        assert entry.findtext("a:id", namespaces=NS) == f"tag:suoimo.example,2026-12-01:{address}"
        link = entry.find("a:link", NS)
        assert link is not None
        assert link.get("href") == f"{site}{address}"
