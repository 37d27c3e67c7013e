"""The search benchmark measures what it says: its judge, its invented plans, its counting server."""

import json
import urllib.request
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from benchmarks import corpus
from benchmarks.invent import make_record
from benchmarks.search import report
from benchmarks.search.collection import collect
from benchmarks.search.engine import Answer, plan_of
from benchmarks.search.judge import Question, Score, is_right, mean, read_questions, score_one
from benchmarks.search.records import Record, own_records
from benchmarks.search.run import Outcome, Weight
from benchmarks.search.server import serve
from benchmarks.spelling import old_tone

from niemyet.language.alphabet import new_tone
from niemyet.project.load import load
from tests.helpers.factory import ROOT

FACTS: dict[str, Any] = {
    "number": "116/KH-UBND",
    "num": 116,
    "title": "Tổ chức Hội nghị sơ kết công tác hòa giải",
    "body": normalize("NFD", "Căn cứ Quyết định số 5/QĐ-UBND, tổ hoà giải họp."),
    "unit": "Ủy ban MTTQ Việt Nam",
    "ward": "Đá Bạc",
    "period": "H1",
    "year": 2025,
}
RECORD = Record("g1", "plans/da-bac/2025/x.md", FACTS)


@pytest.mark.parametrize(
    "rel",
    [
        {"ids": ["g1", "s0"]},
        {"ward": "Đá Bạc", "year": 2025},
        {"anyof": [{"ward": "Đồ Sơn"}, {"num": 116}]},
        {"text": "116/KH-UBND"},
        {"text": "5/QĐ-UBND"},
        {"texts": ["tổ hòa giải", "Quyết định"]},
        {"titlehas": "Sơ kết"},
        {"ptitle": "H1"},
        {"unit": "Uỷ ban MTTQ"},
    ],
)
def test_a_record_is_right_when_every_condition_holds(rel: dict[str, Any]) -> None:
    assert is_right(rel, RECORD)
    assert not is_right(rel | {"year": 2024}, RECORD)


@pytest.mark.parametrize(
    "rel",
    [
        {"text": "16/KH-UBND"},
        {"texts": ["tổ hòa giải", "bầu cử"]},
        {"anyof": [{"ward": "Đồ Sơn"}]},
        {"unit": "MTTQ"},
        {"month": 5},
        {"ids": []},
    ],
)
def test_a_record_is_wrong_when_one_condition_fails(rel: dict[str, Any]) -> None:
    assert not is_right(rel, RECORD)


def test_hits_are_scored_by_their_ranks() -> None:
    assert score_one(["a", "x", "b"], {"a", "b"}) == Score(1, 1.0, 1.0, 1.0)
    assert score_one(["x", "a"], {"a", "b"}) == Score(1, 0.0, 0.5, 0.5)
    assert score_one(["a", "b", "c", "d", "x", "e"], set("abcdefgh")) == Score(1, 1.0, 0.8, 1.0)
    assert score_one([], {"a"}) == Score(1, 0.0, 0.0, 0.0)
    assert score_one([*"0123456789", "a"], {"a"}).reciprocal == 0
    assert mean([Score(1, 1.0, 1.0, 1.0), Score(1, 0.0, 0.5, 0.5)]) == Score(2, 0.5, 0.75, 0.75)


def test_the_bars_are_told_one_by_one() -> None:
    questions = [Question("q1", "typo", "x", {}), Question("q2", "nfd", "x", {})]
    answers = {"q1": Answer(("a",), 100.0), "q2": Answer(("x",), 300.0)}
    heavy = Outcome("this project", 1000, answers, Weight(1, 1, {}), (Weight(700_000, 1, {}),))
    judged = report.judge(heavy, questions, {"q1": {"a"}, "q2": {"a"}})
    assert list(report.missed_bars(judged)) == [
        "r@1 of all: 0.500, wanted 0.97",
        "r@1 of nfd: 0.000, wanted 0.9",
        "index before the first question: 1 bytes, wanted none",
        "usual first question: 700 KB, wanted 600",
        "p95: 290 ms, wanted 200",
    ]
    light = Outcome("this project", 1000, {"q1": Answer(("a",), 9.0)}, Weight(0, 0, {}), (Weight(1, 1, {}),))
    assert not list(report.missed_bars(report.judge(light, questions[:1], {"q1": {"a"}})))


def test_the_four_plans_are_known_by_their_facts() -> None:
    facts = {record.id: record.facts for record in own_records(ROOT)}
    assert {key: (one["ward"], one["period"], one["year"], one["month"]) for key, one in facts.items()} == {
        "s0": ("Dương Kinh", None, 2025, 12),
        "s1": ("Đại Sơn", None, 2025, 12),
        "s2": ("Cẩm Giang", "H1", 2026, 6),
        "s3": ("Kiến An", "Q3", 2025, 10),
    }
    assert {new_tone(one["unit"]) for one in facts.values()} == {"Phòng Văn hóa - Xã hội"}


def test_a_plan_does_not_depend_on_how_many_there_are(tmp_path: Path) -> None:
    for count in (3, 6):
        corpus.main([str(count), str(tmp_path / str(count))])
    few, many = (json.loads((tmp_path / name / "docs.json").read_text(encoding="utf-8")) for name in ("3", "6"))
    assert many[:3] == few
    for record in few:
        assert (tmp_path / "6" / record["path"]).read_bytes() == (tmp_path / "3" / record["path"]).read_bytes()


def test_invented_plans_beside_the_four_have_no_problem(tmp_path: Path) -> None:
    collection = collect(124, tmp_path)
    loaded = load(tmp_path, ROOT / "mkdocs.yml")
    assert not loaded.broken
    assert loaded.catalogue
    assert {plan.id for plan in loaded.catalogue.plans} == {record.plan for record in collection.records}
    assert len(collection.records) == 124


def test_a_generated_ward_takes_in_the_plan_of_its_name(tmp_path: Path) -> None:
    generator = tmp_path / "generator.py"
    generator.write_text(_GENERATOR, encoding="utf-8")
    collection = collect(4, tmp_path / "out", generator)
    loaded = load(tmp_path / "out", ROOT / "mkdocs.yml")
    assert not loaded.broken
    assert loaded.catalogue
    ward = loaded.catalogue.wards["kien-an"]
    assert ward.province == "tỉnh Ví Dụ"
    assert [unit.name for unit in ward.units][:2] == ["Văn phòng HĐND và UBND", "Phòng Văn hóa - Xã hội"]
    assert [record.id for record in collection.records] == ["s0", "s1", "s2", "s3"]


_GENERATOR = """
import pathlib, sys
out = pathlib.Path(sys.argv[2], "plans/kien-an")
out.mkdir(parents=True)
(out / "ward.yml").write_text('''
name: Kiến An
kind: phường
province: tỉnh Ví Dụ
issuer: [Ủy ban nhân dân, phường Kiến An]
place: Kiến An
units: [{id: vp, name: Văn phòng HĐND và UBND, aliases: [Văn phòng HĐND và UBND phường]}]
''', encoding="utf-8")
(out.parent / "topics.yml").write_text("ho-tich: Hộ tịch\\n", encoding="utf-8")
(out.parents[1] / "docs.json").write_text("[]", encoding="utf-8")
"""


def test_the_corpus_has_its_traps() -> None:
    records = [make_record(index) for index in range(300)]
    texts = [record["body"] for record in records]
    assert 10 < sum(text != normalize("NFC", text) for text in texts) < 40
    assert 60 < sum(normalize("NFC", text) != new_tone(text) for text in texts) < 160
    assert {"tra-giang", "tra-giang-2"} <= {record["ward_id"] for record in records}
    assert old_tone("hòa thủy quý hoàn") == "hoà thuỷ quý hoàn"


def test_every_question_has_a_right_plan_at_the_smallest_size() -> None:
    questions = read_questions(ROOT / "benchmarks/search/questions.jsonl")
    records = [*own_records(ROOT)]
    records += [Record(facts["id"], facts["path"], facts) for facts in map(make_record, range(300))]
    assert len(questions) == len({question.id for question in questions}) > 100
    assert len({question.cls for question in questions}) == 14
    assert [one.id for one in questions if not any(is_right(one.rel, record) for record in records)] == []


def test_the_server_counts_what_it_sends(tmp_path: Path) -> None:
    (tmp_path / "index.json").write_text("a" * 1000, encoding="utf-8")
    with serve(tmp_path) as served:
        with urllib.request.urlopen(f"{served.address}index.json?v=1") as response:
            assert len(response.read()) == 1000
        assert [(sent.path, sent.size) for sent in served.sent] == [("index.json", 1000)]
        assert served.sent[0].gzipped < 100
        served.forget()
        assert served.sent == []


def test_a_result_is_known_by_the_plan_it_leads_to() -> None:
    assert plan_of("http://127.0.0.1:1/ke-hoach/da-bac/2025/x/?h=d#y") == "da-bac/2025/x"
    assert plan_of("/ke-hoach/da-bac/2025/x/") == "da-bac/2025/x"
