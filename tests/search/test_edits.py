"""However an index came about, it answers as one made from nothing: the same plans, counts, facets, the same order of time."""

import random
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from shutil import copytree, rmtree
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from niemyet.model.body import Body, Heading, Passage
from niemyet.model.output import Artifact
from niemyet.model.plan import Plan
from niemyet.outputs.search import page as search_page
from niemyet.outputs.search import records as search_records
from niemyet.outputs.search import vocabulary_file
from niemyet.search.index import bring, shards
from tests.helpers.browser import Browser, serve
from tests.helpers.factory import make_body, make_context, make_plan, make_ward
from tests.helpers.search_site import POLICY, RESULTS, SITE
from tests.helpers.shares import over_all, whole
from tests.helpers.soak import times

_ROUNDS = times(6, 80)
_TITLES = ("Cải cách hành chính", "Vệ sinh môi trường", "Tiêm chủng mở rộng", "Trồng cây", "Họp dân thôn Đồng Mới")
_SENTENCES = ("Thả cá vào bể nước.", "Mỗi hộ nhận chăm một gốc bàng.", "Lắp gương cầu ở khúc cua.")
_WARDS = (make_ward(), make_ward(id="dai-son", name="Đại Sơn"), make_ward(id="hoa-binh", name="Hòa Bình"))
_LIMITS = {"MOST_PAGES": 12, "MOST_RECENT": 6, "RECENT_PART": 1, "FEW_PAGES": 4}
_ASK = """async ([bundle, requests]) => {
  const { makeFinder } = await import("../assets/niemyet/finder.js");
  const find = makeFinder(new URL(bundle, document.baseURI));
  const answers = [];
  for (const request of requests) {
    const { count, records, counts, mended, loosened } = await find(request);
    answers.push({ count, counts, mended, loosened, plans: records.map((record) => record.raw_url) });
  }
  return answers;
}"""
_ANY: dict[str, Any] = {"literally": False, "wide": False, "chosen": {}, "sort": None, "page": 1, "most": 100}
_NEWEST, _OLDEST = {"date": "desc"}, {"date": "asc"}
_BY_TIME: list[dict[str, Any]] = [
    {"question": "", "sort": _NEWEST},
    {"question": "", "sort": _OLDEST},
    {"question": "", "sort": _NEWEST, "chosen": {"nam": ["2024"], "xa-phuong": ["dai-son", "hoa-binh"]}},
    {"question": "cải cách hành chính"},
    {"question": "dai son", "chosen": {"tinh-trang": ["du-thao"]}},
    {"question": "trồng cây", "sort": _OLDEST},
    {"question": "gốc bàng", "sort": _NEWEST, "chosen": {"nam": ["2025"]}},
    {"question": "3/KH-UBND"},
    {"question": "mỗi hộ nhận chăm một gốc bàng", "sort": _OLDEST},
]
_BY_FIT: list[dict[str, Any]] = [
    {"question": "khúc cua"},
    {"question": "mỗi hộ nhận chăm một gốc bàng"},
    {"question": "vệ sinh bể nước", "wide": True},
    {"question": "tim chủng", "chosen": {"nam": ["2025"]}},
    {"question": "trồng cây xyzxyz"},
    {"question": "họp dân đ"},
]


def _invented(chance: random.Random, number: int) -> Plan:
    sentence = chance.choice(_SENTENCES)
    ward = _WARDS[number % 3]
    plan = make_plan(
        f"ke-hoach-{number}",
        ward,
        _body(sentence),
        title=f"{chance.choice(_TITLES)} đợt {chance.randint(1, 9)}",
        number=str(chance.randint(1, 9)),
        issued=f"{chance.choice((2024, 2025))}-{chance.randint(1, 3):02}",
        status=chance.choice(("draft", "issued")),
        topic=chance.choice(("cai-cach-hanh-chinh", "chuyen-doi-so")),
    )
    return replace(plan, id=f"{ward.id}/{2024 + number % 2}/ke-hoach-{number}")


def _body(sentence: str) -> Body:
    heading = Heading("noi-dung", "I. NỘI DUNG", 2)
    passages = (Passage("noi-dung", heading.title, sentence),)
    return replace(make_body(), html='<h2 id="noi-dung">I. NỘI DUNG</h2>', headings=(heading,), passages=passages)


def _pages(plans: Collection[Plan]) -> dict[str, bytes]:
    context = make_context(*plans)
    made = (artifact for plan in whole(context) for artifact in search_records.make(plan, context))
    return {artifact.path: artifact.content for artifact in made}


def _bring(bundle: Path, pages: dict[str, bytes]) -> int:
    """How many pages were indexed."""
    asked: list[str] = []

    def give(addresses: Collection[str]) -> Iterator[Artifact]:
        asked.extend(addresses)
        yield from (Artifact(address, pages[address], "text/html") for address in addresses)

    bring(bundle, {address: blake2b(content).hexdigest() for address, content in pages.items()}, give)
    return len(asked)


def _edited(chance: random.Random, plans: dict[int, Plan]) -> dict[int, Plan]:
    edited = dict(plans)
    for _ in range(chance.randint(1, 4)):
        number = chance.randint(0, 40)
        if number in edited and chance.random() < 0.15:
            del edited[number]
        else:
            edited[number] = _invented(chance, number)
    return edited


def _answers(page: Page, address: str, bundle: str, requests: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    page.goto(f"{address}{search_page.ADDRESS}")
    answers: list[dict[str, Any]] = page.evaluate(_ASK, [bundle, [_ANY | request for request in requests]])
    for answer in answers:
        counts = {
            key: {value: count for value, count in values.items() if count} for key, values in answer["counts"].items()
        }
        answer["counts"] = {key: values for key, values in counts.items() if key != "shard"}
    return answers


@pytest.fixture
def site(search_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Path, str]]:
    """A site with a vocabulary for all the words above, without an index."""
    for name, number in _LIMITS.items():
        monkeypatch.setattr(shards, name, number)
    copytree(search_folder / SITE, tmp_path / "site", ignore=lambda _, names: {"pagefind"} & set(names))
    chance = random.Random(1)
    context = make_context(*(_invented(chance, number) for number in range(200)))
    for artifact in over_all(vocabulary_file.OUTPUT, context):
        (tmp_path / "site" / artifact.path).write_bytes(artifact.content)
    with serve(tmp_path / "site", POLICY) as address:
        yield tmp_path / "site" / search_page.ADDRESS, address


def test_after_any_edits_an_index_answers_as_one_made_from_nothing(browser: Browser, site: tuple[Path, str]) -> None:
    folder, address = site
    chance = random.Random(7)
    plans = {number: _invented(chance, number) for number in range(30)}
    kinds = set()
    with browser.tab() as page:
        for round_ in range(_ROUNDS):
            pages = _pages(plans.values())
            indexed = _bring(folder / "edited", pages)
            rmtree(folder / "whole", ignore_errors=True)
            _bring(folder / "whole", pages)
            kinds.add(("stale" in (folder / "edited/shards.json").read_text(), 0 < indexed <= _LIMITS["MOST_RECENT"]))
            one, other = (_answers(page, address, bundle, _BY_TIME) for bundle in ("edited/", "whole/"))
            assert one == other, round_
            assert min(answer["count"] for answer in one[:4]) > 0
            one, other = (_answers(page, address, bundle, _BY_FIT) for bundle in ("edited/", "whole/"))
            for answer in (*one, *other):
                answer["plans"].sort()
            assert one == other, round_
            plans = _edited(chance, plans)
    assert (True, True) in kinds  # a recent shard and stale records took part
    assert (False, False) in kinds


def test_in_time_the_newest_is_first_over_all_shards(browser: Browser, site: tuple[Path, str]) -> None:
    folder, address = site
    chance = random.Random(3)
    plans = {number: _invented(chance, number) for number in range(30)}
    _bring(folder / "edited", _pages(plans.values()))
    plans |= {number: _invented(chance, number) for number in (2, 11, 29, 35)}
    _bring(folder / "edited", _pages(plans.values()))
    with browser.tab() as page:
        newest, oldest = _answers(page, address, "edited/", _BY_TIME[:2])
    issued = {f"/{plan.address}": str(plan.front.issued) for plan in plans.values()}
    listed = [issued[plan] for plan in newest["plans"]]
    assert len(listed) == 31
    assert listed == sorted(listed, reverse=True)
    assert oldest["plans"] == newest["plans"][::-1]


def test_a_page_left_open_over_a_new_publication_finds_again(browser: Browser, site: tuple[Path, str]) -> None:
    folder, address = site
    chance = random.Random(5)
    plans = {number: _invented(chance, number) for number in range(30)}
    _bring(folder / "pagefind", _pages(plans.values()))
    with browser.tab() as page:
        page.goto(f"{address}tim-kiem/?q=trong+cay")
        expect(page.locator(RESULTS).first).to_be_visible()
        for number in (1, 2, 3):
            plans[number] = make_plan(
                f"ke-hoach-{number}", _WARDS[number % 3], title="Họp dân thôn Đồng Mới", number="7777"
            )
        _bring(folder / "pagefind", _pages(plans.values()))
        page.get_by_label("Từ cần tìm").fill("họp dân 7777")
        expect(page.locator(RESULTS)).to_have_count(3)


@pytest.mark.parametrize(
    "lost", ["2/*.pf_meta", "recent/*.pf_meta", "recent/pagefind-entry.json", "wasm.unknown.pagefind"]
)
def test_an_index_that_lacks_a_shard_is_told(browser: Browser, site: tuple[Path, str], lost: str) -> None:
    folder, address = site
    chance = random.Random(3)
    plans = {number: _invented(chance, number) for number in range(30)}
    _bring(folder / "pagefind", _pages(plans.values()))
    _bring(folder / "pagefind", _pages((plans | {1: _invented(chance, 1)}).values()))
    next((folder / "pagefind").glob(lost)).unlink()
    with browser.tab() as page:
        page.goto(f"{address}tim-kiem/?q=trong+cay")
        expect(page.get_by_text("Chưa tải được dữ liệu tìm kiếm.")).to_be_visible()
