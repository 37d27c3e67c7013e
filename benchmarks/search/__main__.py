"""The benchmark's command: see benchmarks/README.md."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from benchmarks.search import hostile
from benchmarks.search.browser import chromium
from benchmarks.search.collection import CORPUS, collect
from benchmarks.search.engine import Engine
from benchmarks.search.judge import Question, read_questions
from benchmarks.search.material import Material
from benchmarks.search.ours import Changed, Ours
from benchmarks.search.pagefind import PlainPagefind
from benchmarks.search.report import judge, missed_bars, right_plans, table, weights, wrong
from benchmarks.search.run import run

QUESTIONS = Path(__file__).with_name("questions.jsonl")


def main(arguments: Sequence[str]) -> int:
    """Run; 1 when this project misses a bar."""
    options = _options(arguments)
    questions = read_questions(Path(os.environ.get("QUESTIONS") or QUESTIONS))
    if options.classes:
        questions = [question for question in questions if question.cls in options.classes]
    if not questions:
        sys.exit("no question of such a class")
    sizes = [int(size) for size in (os.environ.get("SIZES") or "304,1000").split(",")]
    with chromium() as browser:
        spent = hostile.measure(browser, hostile.pairs())
        print("\n".join((*hostile.report(spent), "")))
        missed = hostile.missed(spent)
        missed += [bar for size in sizes for bar in _one_size(size, _engines(options.only), questions, browser)]
    for bar in missed:
        print(f"MISSED: {bar}")
    return 1 if missed else 0


def _one_size(size: int, engines: Sequence[Engine], questions: Sequence[Question], browser: Browser) -> list[str]:
    """Print one size's tables; gives what this project misses, as it is built and after changes."""
    print(f"{size} plans")
    with TemporaryDirectory(prefix="bench-search-") as room:
        collection = collect(size, Path(room, "collection"), Path(os.environ.get("CORPUS") or CORPUS))
        right = right_plans(questions, collection)
        judged = []
        for index, engine in enumerate(engines):
            folder = Path(room, str(index))
            folder.mkdir()
            judged.append(judge(run(engine, collection, questions, browser, folder), questions, right))
        lines = ["", *table(judged), "", *weights(judged, "plain Pagefind"), "", "Wrong at rank 1, this project:"]
        lines += [*wrong(judged[0], questions, right, collection), ""]
        if unanswerable := [question.id for question in questions if question.id not in right]:
            lines.append(f"Left out, no plan of this corpus is right: {', '.join(unanswerable)}")
        print("\n".join(lines))
    return [f"{size} plans, {one.outcome.engine}: {bar}" for one in judged[:2] for bar in missed_bars(one)]


def _engines(only: str | None) -> list[Engine]:
    """Ours, the same after changes, and the peers."""
    ours = Ours()
    own: list[Engine] = [ours, Changed(ours)]
    return own if only == "ours" else [*own, Material(), PlainPagefind()]


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    parser.add_argument("--only", choices=["ours"], help="leave the peers out")
    parser.add_argument("--class", dest="classes", action="append", metavar="CLASS", help="ask only this class")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
