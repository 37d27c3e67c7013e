"""What the search page is told beside the index: small at any number of plans, in a fixed order, and no more than needed."""

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from benchmarks.corpus import write
from benchmarks.invent import make_record
from jinja2 import FileSystemLoader

from niemyet.model.problem import Level
from niemyet.outputs.parts.context import Context, Templates
from niemyet.outputs.search import vocabulary_file
from niemyet.project.load import load
from niemyet.reading.ward import read_abbreviations
from niemyet.search.words.folded_plan import FoldedPlan
from niemyet.search.words.vocabulary import MOST_PAIRS, MOST_SYLLABLES, MOST_UNITS, together, words_of
from niemyet.search.words.vocabulary import vocabulary as published
from tests.helpers.factory import ROOT, make_context, make_plan, make_ward
from tests.helpers.search_site import abbreviations
from tests.helpers.shares import over_all, whole

PATH = "plans/abbreviations.yml"
MANY = 400
MOST_BYTES = 24 * 1024


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Context:
    root = tmp_path_factory.mktemp("many")
    write([make_record(index) for index in range(MANY)], root)
    shutil.copyfile(ROOT / PATH, root / PATH)
    loaded = load(root, ROOT / "mkdocs.yml")
    assert loaded.catalogue
    assert len(loaded.catalogue.plans) == MANY
    return Context(
        replace(loaded.catalogue, plans=tuple(loaded.plans())), Templates(FileSystemLoader(ROOT / "overrides"))
    )


def vocabulary(context: Context) -> dict[str, Any]:
    words = (words_of(FoldedPlan.of(plan), context.catalogue, context.abbreviations) for plan in whole(context))
    return published(context.catalogue, together(words))


def of(*titles: str, **ward: Any) -> dict[str, Any]:
    plans = [make_plan(f"ke-hoach-{index}", make_ward(**ward), title=title) for index, title in enumerate(titles)]
    return vocabulary(make_context(*plans, abbreviations={"CCHC": "cải cách hành chính"}))


def test_hundreds_of_plans_need_a_few_kilobytes(many: Context) -> None:
    made = vocabulary(many)
    assert len(json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()) < MOST_BYTES
    assert len(made["syllables"].split()) <= MOST_SYLLABLES
    assert sum(len(seconds.split()) for seconds in made["pairs"].values()) <= MOST_PAIRS
    assert len(made["units"]) <= MOST_UNITS


def test_its_order_is_fixed(many: Context) -> None:
    plans = many.catalogue.plans[::-1]
    shuffled = Context(replace(many.catalogue, plans=plans), many.templates)
    assert json.dumps(vocabulary(shuffled)) == json.dumps(vocabulary(many))
    assert list(vocabulary(many)) == ["patterns", "abbreviations", "wards", "units", "pairs", "syllables"]


def test_common_syllables_come_first() -> None:
    syllables = of("Giải phóng", "Giải tỏa", "Giải trí")["syllables"].split()
    assert syllables.index("giai") < syllables.index("phong")
    assert syllables.index("giai") < syllables.index("toa")


def test_pairs_are_neighbours_of_titles_topics_and_wards_without_numbers() -> None:
    pairs = of("Cải cách 2025 hành chính", name="Đại Sơn")["pairs"]
    assert pairs["dai"] == "son"
    assert pairs["xa"] == "dai"
    assert "2025" not in pairs
    assert "2025" not in pairs["cach"].split()


def test_abbreviations_of_titles_are_written_out() -> None:
    made = of("Kiểm tra CCHC")
    assert made["abbreviations"] == {"cchc": "cai cach hanh chinh"}
    assert "cchc" not in made["syllables"].split()
    assert made["pairs"]["tra"] == "cai"


def test_wards_carry_their_kinds_and_bodies_their_names() -> None:
    made = of("Kế hoạch", name="Hoà Bình", kind="phường")
    assert made["wards"] == ["phuong hoa binh"]
    assert made["units"] == ["phong van hoa xa hoi", "van phong hoi dong nhan dan va uy ban nhan dan"]


def test_it_is_published_once_as_plain_json() -> None:
    context = make_context(abbreviations=abbreviations())
    (artifact,) = over_all(vocabulary_file.OUTPUT, context)
    assert artifact.path == "tim-kiem/tu-vung.json"
    assert artifact.media_type == "application/json"
    assert json.loads(artifact.content) == vocabulary(context)


def test_the_abbreviations_are_many_and_stand_for_words() -> None:
    table = abbreviations()
    assert len(table) >= 40
    wanted = "CCHC UBND HĐND MTTQ TDP PCCC ATTP ATVSTP NTM GPMB CĐS"
    assert set(wanted.split()) <= set(table)
    assert not [short for short, long in table.items() if len(long.split()) < 2]


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("CCHC: cải cách\nC C: x\n", "2:1", "“C C” không đúng dạng"),
        ("CCHC: cải cách\nCCHC: lần nữa\n", "2:1", "CCHC"),
        ("CCHC: [cải, cách]\n", "1:1", "hãy viết chữ tắt liền nhau"),
        ("CCHC\n", "1:1", ""),
        ("CCHC: 'chưa đóng\n", "", ""),
    ],
)
def test_a_broken_file_is_told_at_its_place(text: str, place: str, said: str) -> None:
    _, problems = read_abbreviations(PATH, text.encode())
    (problem,) = problems
    assert problem.path == PATH
    assert said in problem.message
    assert f"{problem.position.line}:{problem.position.column}".startswith(place)


def test_a_broken_file_stops_the_build(tmp_path: Path) -> None:
    write([make_record(0)], tmp_path)
    (tmp_path / PATH).write_text("CCHC: [x]\n", encoding="utf-8")
    loaded = load(tmp_path, ROOT / "mkdocs.yml")
    assert loaded.broken
    assert [problem.path for problem in loaded.problems if problem.level is Level.ERROR] == [PATH]
