"""The outcome in words: tables, missed bars, and what was answered wrongly."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.search.collection import Collection
from benchmarks.search.judge import Question, Score, is_right, mean, score_one
from benchmarks.search.run import Outcome, Weight

FIRST_OVERALL = 0.97
FIRST_OF_A_CLASS = 0.90
FIRST_QUESTION_KB = {304: 300, 1000: 600, 10000: 700}
P95_MS = {1000: 200}


@dataclass(frozen=True)
class Judged:
    """One engine's outcome with its scores: by question, and by class ("all" for the whole)."""

    outcome: Outcome
    by_question: Mapping[str, Score]
    by_class: Mapping[str, Score]


def right_plans(questions: Sequence[Question], collection: Collection) -> dict[str, set[str]]:
    """Question id → the plans that are right; questions that nothing in this collection answers are left out."""
    right = {
        question.id: {record.plan for record in collection.records if is_right(question.rel, record)}
        for question in questions
    }
    return {question: plans for question, plans in right.items() if plans}


def judge(outcome: Outcome, questions: Sequence[Question], right: Mapping[str, set[str]]) -> Judged:
    """Score every answer to a question that has a right one."""
    asked = [question for question in questions if question.id in right]
    scores = {question.id: score_one(outcome.answers[question.id].plans, right[question.id]) for question in asked}
    classes: dict[str, list[Score]] = {"all": list(scores.values())}
    for question in asked:
        classes.setdefault(question.cls, []).append(scores[question.id])
    return Judged(outcome, scores, {name: mean(of_class) for name, of_class in classes.items()})


def table(judged: Sequence[Judged]) -> Iterator[str]:
    """Per class and over all, each engine's r@1, r@5 and MRR."""
    yield f"{'':14}{'':>5}" + "".join(f"{one.outcome.engine:>24}" for one in judged)
    yield f"{'class':14}{'n':>5}" + f"{'r@1   r@5   MRR':>24}" * len(judged)
    for name, first in judged[0].by_class.items():
        scores = [one.by_class[name] for one in judged]
        cells = (f"{score.first:.3f} {score.five:.3f} {score.reciprocal:.3f}" for score in scores)
        yield f"{name:14}{first.count:>5}" + "".join(f"{cell:>24}" for cell in cells)


def weights(judged: Sequence[Judged], base: str) -> Iterator[str]:
    """Index bytes and latencies; latencies also as multiples of the engine called `base`, where it took part."""
    yield f"{'':16}{'index on load':>16}{'first question: usual, worst':>32}{'question to results':>22}"
    yield f"{'':16}{'KB (gzip)':>16}{'KB (gzip)':>32}{'ms p50 / p95':>22}"
    unit = next((one.outcome for one in judged if one.outcome.engine == base), None)
    for outcome in (one.outcome for one in judged):
        first = f"{_kilobytes(outcome.first_median)}, {_kilobytes(outcome.first_worst)}"
        times = [outcome.latency(50), outcome.latency(95)]
        line = (
            f"{outcome.engine:16}{_kilobytes(outcome.on_load):>16}{first:>32}{f'{times[0]:.0f} / {times[1]:.0f}':>22}"
        )
        if unit and unit is not outcome:
            line += f"  = {times[0] / unit.latency(50):.1f} / {times[1] / unit.latency(95):.1f} × {base}"
        yield line
    for one in judged:
        kinds = sorted(one.outcome.first_worst.kinds.items(), key=lambda kind: -kind[1])
        parts = ", ".join(f"{name} {size / 1000:.0f}" for name, size in kinds)
        yield f"  worst first question of {one.outcome.engine}, KB: {parts or 'nothing'}"


def _kilobytes(weight: Weight) -> str:
    return f"{weight.sent / 1000:.0f} ({weight.gzipped / 1000:.0f})"


def missed_bars(judged: Judged) -> Iterator[str]:
    """Each bar that the engine does not reach, in words."""
    for name, score in judged.by_class.items():
        bar = FIRST_OVERALL if name == "all" else FIRST_OF_A_CLASS
        if score.first < bar:
            yield f"r@1 of {name}: {score.first:.3f}, wanted {bar}"
    outcome = judged.outcome
    if outcome.on_load.sent:
        yield f"index before the first question: {outcome.on_load.sent} bytes, wanted none"
    kilobytes, allowed = outcome.first_median.sent / 1000, FIRST_QUESTION_KB.get(outcome.size)
    if allowed and kilobytes > allowed:
        yield f"usual first question: {kilobytes:.0f} KB, wanted {allowed}"
    longest = P95_MS.get(outcome.size)
    if longest and outcome.latency(95) > longest:
        yield f"p95: {outcome.latency(95):.0f} ms, wanted {longest}"


def wrong(
    judged: Judged, questions: Sequence[Question], right: Mapping[str, set[str]], collection: Collection
) -> Iterator[str]:
    """Every question whose first hit is wrong, with the first three hits; the right ones are marked with +."""
    titles = {record.plan: record.facts["title"] for record in collection.records}
    for question in questions:
        if question.id not in right or judged.by_question[question.id].first:
            continue
        yield f"{question.id} {question.cls}: “{question.text}”  wanted {dict(question.rel)} ({len(right[question.id])} plans)"
        for plan in judged.outcome.answers[question.id].plans[:3] or ["nothing"]:
            yield f"    {'+' if plan in right[question.id] else '-'} {plan}  {titles.get(plan, '')}"
