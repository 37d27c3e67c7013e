"""What one plan costs, part by part: CPU milliseconds, and as a multiple of a peer over the same bodies in the same run.

    python -m benchmarks.parts [N] [FOLDER]

over N invented plans (1,000), or over the plans of FOLDER. The peer is Python-Markdown with tables, one instance for all,
and nothing else. Of each part the best of ROUNDS rounds counts.
"""

import gc
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import FileSystemLoader
from markdown import Markdown

from benchmarks.corpus import write
from benchmarks.invent import make_record
from niemyet.catalogue.catalogue import make_catalogue
from niemyet.checks import RuleContext, check_all
from niemyet.model.front_matter import FrontMatter
from niemyet.model.plan import Plan
from niemyet.model.problem import START
from niemyet.model.settings import Settings
from niemyet.model.ward import Ward
from niemyet.outputs import OF_A_PLAN
from niemyet.outputs.lists import list_pages
from niemyet.outputs.parts.context import Context, Templates
from niemyet.outputs.search import records as search_records
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.header.nodes import read_tree
from niemyet.reading.header.schema import validated
from niemyet.reading.plan import read_plan
from niemyet.reading.text.source import read_text, split
from niemyet.reading.ward import read_topics, read_ward
from niemyet.sources.layout import PlanFile
from niemyet.sources.plans_folder import scan

ROUNDS = 3
OVERRIDES = Path(__file__).resolve().parent.parent / "overrides"
Work = Callable[[], object]


def main(arguments: Sequence[str]) -> int:
    """Measure and print."""
    count = int(arguments[0]) if arguments else 1000
    with TemporaryDirectory(prefix="bench-parts-") as room:
        root = Path(arguments[1] if len(arguments) > 1 else room)
        if root == Path(room):
            write([make_record(index) for index in range(count)], root)
        parts = list(_parts(root))
    (_, plans, peer), *others = [(name, per, _cpu(work) / per) for name, per, work in parts]
    print(f"{plans} plans; the peer takes {peer * 1000:.2f} ms of CPU time a plan")
    for name, _, seconds in others:
        print(f"  {name:<34}{seconds * 1000:8.3f} ms {seconds / peer:8.2f} ×")
    return 0


def _parts(root: Path) -> Iterator[tuple[str, int, Work]]:
    """(name, of how many, the work); the peer first."""
    found = scan(root)
    wards = {ward.id: ward for path, data in found.wards.items() if (ward := read_ward(path, data).value)}
    topics = read_topics("plans/topics.yml", found.topics or b"").value
    yield from _reading(found.plans, wards)
    plans = _plans(found.plans, wards)
    count = len(plans)
    yield "rules", count, lambda: check_all(plans, RuleContext({plan.id: plan for plan in plans}, topics))
    settings = Settings.model_validate({"site_url": "https://kehoach.example/", "site_name": "Kế hoạch"})
    context = Context(make_catalogue(plans, wards, topics, settings), Templates(FileSystemLoader(OVERRIDES)))
    for make in OF_A_PLAN:
        yield f"output: {make.__module__.rpartition('.')[2]}", count, _every(make, plans, context)
    yield "all outputs of a plan", count, lambda: [_every(make, plans, context)() for make in OF_A_PLAN]
    yield "search page", count, _every(search_records.make, plans, context)
    pages = list(list_pages.make(context))
    yield f"a list page (of {len(pages)})", len(pages), lambda: _made(list_pages.make(context))


def _reading(files: Sequence[PlanFile], wards: dict[str, Ward]) -> Iterator[tuple[str, int, Work]]:
    count, bodies, peer = len(files), BodyReader(), Markdown(extensions=["tables"])
    parts = {file.path: split(file.path, read_text(file.path, file.data)) for file in files}
    trees = {path: read_tree(path, part.header, part.header_line).value for path, part in parts.items()}
    yield "peer", count, lambda: [peer.reset().convert(part.body) for part in parts.values()]
    yield "reading: bytes to text", count, lambda: [read_text(file.path, file.data) for file in files]
    yield "reading: header", count, lambda: [read_tree(path, part.header) for path, part in parts.items()]
    yield "reading: fields", count, lambda: [validated(FrontMatter, path, tree, START) for path, tree in trees.items()]
    yield (
        "reading: Markdown and links",
        count,
        lambda: [bodies.render(path, part.body, part.body_line) for path, part in parts.items()],
    )
    yield "reading, all of it", count, lambda: _plans(files, wards)


def _plans(files: Iterable[PlanFile], wards: dict[str, Ward]) -> list[Plan]:
    bodies = BodyReader()
    readings = (read_plan(file, wards[file.path.split("/")[1]], bodies) for file in files)
    return [reading.value for reading in readings if reading.value]


def _every(make: Callable[[Plan, Context], Iterable[object]], plans: list[Plan], context: Context) -> Work:
    return lambda: [list(make(plan, context)) for plan in plans]


def _made(sheets: Iterable[object]) -> list[object]:
    """Pages that are only promised are made as well."""
    return [sheet.make() if hasattr(sheet, "make") else sheet for sheet in sheets]


def _cpu(work: Work) -> float:
    """The CPU time of the best round, in seconds; looking for garbage among what the other parts left is none of it."""
    gc.collect()
    gc.freeze()
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
