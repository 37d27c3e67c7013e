"""One engine over one collection: build, serve, weigh, ask everything."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from playwright.sync_api import Browser, Page, TimeoutError

from benchmarks.search.collection import Collection
from benchmarks.search.engine import Answer, Engine
from benchmarks.search.judge import Question
from benchmarks.search.server import Served, serve

WAIT = 15_000
UNANSWERED = Answer((), WAIT)


@dataclass(frozen=True)
class Weight:
    """Bytes as sent, in all and by kind of file, and as a host that compresses would send them."""

    sent: int
    gzipped: int
    kinds: Mapping[str, int]


@dataclass(frozen=True)
class Outcome:
    """What one engine did with one collection."""

    engine: str
    size: int
    answers: dict[str, Answer]
    on_load: Weight
    first_questions: tuple[Weight, ...]
    """Everything sent for a question asked first in a fresh browser: one a class of questions."""

    @property
    def first_median(self) -> Weight:
        """A usual first question; each number is a median of its own."""
        sent, gzipped = (median(getattr(one, name) for one in self.first_questions) for name in ("sent", "gzipped"))
        return Weight(round(sent), round(gzipped), {})

    @property
    def first_worst(self) -> Weight:
        """The heaviest first question."""
        return max(self.first_questions, key=lambda weight: weight.sent)

    def latency(self, percent: int) -> float:
        """The percentile of the time from question to results, in ms, of all questions but the page's first."""
        times = [answer.took for answer in self.answers.values()]
        return quantiles(times, n=100, method="inclusive")[percent - 1] if len(times) > 1 else times[0]


def run(
    engine: Engine,
    collection: Collection,
    questions: Sequence[Question],
    browser: Browser,
    room: Path,
    weighed: Sequence[Question] | None = None,
) -> Outcome:
    """Build into `room`, an empty folder, and ask every question.

    `weighed` are asked in a fresh browser each, and what is sent for them is counted: one of each class where none is named.
    """
    begun = perf_counter()
    size = len(collection.records)
    print(f"  {engine.name}: building {size} plans …", end="", flush=True)
    with serve(engine.build(collection, room)) as served:
        print(f" {perf_counter() - begun:.1f} s; asking {len(questions)} questions …", end="", flush=True)
        first_of_class = {question.cls: question for question in reversed(questions)}
        asked_first = first_of_class.values() if weighed is None else weighed
        weights = [_weigh(engine, served, browser, question.text) for question in asked_first]
        answers = _ask_all(engine, served, browser, questions)
    print(f" {perf_counter() - begun:.1f} s")
    return Outcome(engine.name, size, answers, weights[0][0], tuple(first for _, first in weights))


def _weigh(engine: Engine, served: Served, browser: Browser, question: str) -> tuple[Weight, Weight]:
    """Index bytes of the page before any question, and all bytes of its first question."""
    served.forget()
    page = _open(engine, served, browser)
    on_load = _weight(served, engine)
    served.forget()
    _ask(engine, page, question)
    page.wait_for_load_state("networkidle")
    first = _weight(served)
    page.context.close()
    return on_load, first


def _ask_all(engine: Engine, served: Served, browser: Browser, questions: Iterable[Question]) -> dict[str, Answer]:
    page = _open(engine, served, browser)
    _ask(engine, page, "kế hoạch")  # not counted: it opens the index
    answers = {question.id: _ask(engine, page, question.text) for question in questions}
    page.context.close()
    return answers


def _open(engine: Engine, served: Served, browser: Browser) -> Page:
    page = browser.new_context(locale="vi-VN").new_page()
    page.set_default_timeout(WAIT)
    if engine.before:
        page.add_init_script(engine.before)
    page.goto(served.address + engine.start, wait_until="networkidle")
    engine.open(page)
    return page


def _ask(engine: Engine, page: Page, question: str) -> Answer:
    try:
        return engine.ask(page, question)
    except TimeoutError:
        return UNANSWERED


def _weight(served: Served, engine: Engine | None = None) -> Weight:
    """All bytes sent; with an engine, only those of its index."""
    with served.lock:
        counted = [sent for sent in served.sent if engine is None or engine.is_index(sent)]
    kinds: Counter[str] = Counter()
    for sent in counted:
        kinds[sent.path.rpartition(".")[2]] += sent.size
    return Weight(kinds.total(), sum(sent.gzipped for sent in counted), kinds)
