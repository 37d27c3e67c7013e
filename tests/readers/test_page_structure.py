"""Every page of two real sites, as markup: language, title, headings, landmarks, and what links are for."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

import pytest

from tests.helpers.project import Project
from tests.helpers.structure import Seen, seen
from tests.helpers.varied import REMOVED


@pytest.fixture(scope="module")
def pages(real: Project, varied: Project) -> dict[str, dict[str, Seen]]:
    return {name: dict(seen(project.site)) for name, project in (("real", real), ("varied", varied))}


def content(pages: dict[str, dict[str, Seen]]) -> Iterator[tuple[str, Seen]]:
    """Each page that is read: those of old addresses only lead on."""
    for site in pages.values():
        yield from ((page, found) for page, found in site.items() if not found.leads_on)


def test_every_page_says_its_language(pages: dict[str, dict[str, Seen]]) -> None:
    assert {found.language for site in pages.values() for found in site.values()} == {"vi"}


def test_no_two_pages_of_a_site_have_one_title(pages: dict[str, dict[str, Seen]]) -> None:
    """What was taken down has no title any more, and says so in the same words everywhere."""
    for site in pages.values():
        read = {page: found for page, found in site.items() if not found.leads_on and f"/{REMOVED}/" not in page}
        titles = Counter(found.title for found in read.values())
        assert [title for title, count in titles.items() if count > 1 or not title] == []


def test_each_page_has_one_h1_first_and_no_level_is_skipped(pages: dict[str, dict[str, Seen]]) -> None:
    for page, found in content(pages):
        levels = [level for level, _ in found.headings]
        assert levels[:1] == [1], page
        assert levels.count(1) == 1, page
        assert all(later <= level + 1 for level, later in pairwise(levels)), (page, found.headings)
        assert all(text for _, text in found.headings), page


def test_each_page_has_one_main_and_its_landmarks_have_names_of_their_own(pages: dict[str, dict[str, Seen]]) -> None:
    for page, found in content(pages):
        assert Counter(tag for tag, _ in found.landmarks)["main"] == 1, page
        names = Counter((tag, name) for tag, name in found.landmarks if tag != "main")
        assert [mark for mark, count in names.items() if count > 1] == [], page
        assert all(name for tag, name in found.landmarks if tag == "nav"), page


def test_links_say_what_they_are_for(pages: dict[str, dict[str, Seen]]) -> None:
    """The same words in the same sentence, item or list lead to one place."""
    for page, found in content(pages):
        targets = defaultdict(set)
        for link in found.links:
            assert link.text, (page, link.target)
            targets[link.text, link.around].add(link.target)
        assert {words: places for words, places in targets.items() if len(places) > 1} == {}, page


def test_every_image_has_words_in_its_place(pages: dict[str, dict[str, Seen]]) -> None:
    assert [page for page, found in content(pages) if found.unnamed_images] == []


def test_help_stands_in_the_same_place_on_every_page(pages: dict[str, dict[str, Seen]]) -> None:
    """WCAG 2.2, 3.2.6: the same links in the same order at the end; printable pages have none."""
    for site in pages.values():
        orders = {
            tuple(link.text for link in found.links[-5:])
            for page, found in site.items()
            if not found.leads_on and not page.endswith("ban-in/index.html")
        }
        assert len(orders) == 1
        assert {"Giới thiệu", "Hướng dẫn", "Khả năng tiếp cận"} < set(orders.pop())
