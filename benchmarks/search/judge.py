"""Whether a hit is right, and how good a list of hits is."""

import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from benchmarks.search.records import Record
from niemyet.language.alphabet import new_tone

CUT = 10
"""How many hits of an answer are looked at: one page of results."""


@dataclass(frozen=True)
class Question:
    """What is typed, the class of difficulty it stands for, and which records are right (see `is_right`)."""

    id: str
    cls: str
    text: str
    rel: Mapping[str, Any]


@dataclass(frozen=True)
class Score:
    """r@1, r@5 and MRR, each 0 to 1; `count` questions went into them."""

    count: int
    first: float
    five: float
    reciprocal: float


def read_questions(path: Path) -> list[Question]:
    """One question a line: {"id", "cls", "q", "rel"}."""
    lines = map(json.loads, filter(str.strip, path.read_text(encoding="utf-8").splitlines()))
    return [Question(line["id"], line["cls"], line["q"], line["rel"]) for line in lines]


def is_right(rel: Mapping[str, Any], record: Record) -> bool:
    """Whether every condition of `rel` holds for the record; spelling variants of one text count as one.

    `ids` one of these records · `anyof` one of several conditions holds · `text` stands in number or body (a number as
    a whole one) · `texts` all stand in the body · `titlehas` stands in the title · `ptitle` is the record's period ·
    `unit` begins its unit · any other key equals the record's own.
    """
    return all(_holds(key, wanted, record) for key, wanted in rel.items())


def _holds(key: str, wanted: Any, record: Record) -> bool:
    facts = record.facts
    if key == "ids":
        return record.id in wanted
    if key == "anyof":
        return any(is_right(one, record) for one in wanted)
    if key == "text":
        return _stands_in(wanted, facts["number"]) or _stands_in(wanted, facts["body"])
    if key == "texts":
        return all(_stands_in(text, facts["body"]) for text in wanted)
    if key == "titlehas":
        return _stands_in(wanted, facts["title"])
    if key == "unit":
        return _spelled(facts["unit"]).startswith(_spelled(wanted))
    return bool(facts.get("period" if key == "ptitle" else key) == wanted)


def _stands_in(part: str, text: str) -> bool:
    before = r"(?<!\d)" if part[:1].isdigit() else ""  # 16/KH-UBND is not in 116/KH-UBND
    return re.search(before + re.escape(_spelled(part)), _spelled(text)) is not None


def _spelled(text: str) -> str:
    return new_tone(text).casefold()


def score_one(hits: Sequence[str], right: Collection[str]) -> Score:
    """One answer: r@1 the first hit is right; r@5 right ones in the first five of as many as there could be; 1/rank."""
    found = [hit in right for hit in hits[:CUT]]
    rank = found.index(True) + 1 if any(found) else 0
    five = sum(found[:5]) / min(5, len(right))
    return Score(1, float(found[:1] == [True]), five, 1 / rank if rank else 0.0)


def mean(scores: Sequence[Score]) -> Score:
    """The mean over at least one answer."""
    return Score(
        sum(score.count for score in scores),
        fmean(score.first for score in scores),
        fmean(score.five for score in scores),
        fmean(score.reciprocal for score in scores),
    )
