"""What checking costs: CPU time a plan over invented plans, beside a peer over the same files in the same run.

    python -m benchmarks.check N

The peer reads each header with PyYAML's safe_load and renders each body with Python-Markdown, and checks nothing. The
exit code is 1 where the rules alone take more than BAR milliseconds a plan.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import markdown
import yaml

from benchmarks.corpus import write
from benchmarks.invent import make_record
from niemyet.checks import RuleContext, check_all
from niemyet.model.plan import Plan
from niemyet.model.problem import Level
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.plan import read_plan
from niemyet.reading.ward import read_topics, read_ward
from niemyet.sources.plans_folder import Sources, scan

BAR = 2.0
_COMMAND = "import sys; from niemyet.commands.cli import main; sys.exit(main(['check']))"


def main(arguments: Sequence[str]) -> int:
    """Measure over N plans (1,000 where none is given); 1 where the bar is missed."""
    count = int(arguments[0]) if arguments else 1000
    with TemporaryDirectory(prefix="bench-check-") as room:
        root = Path(room)
        write([make_record(index) for index in range(count)], root)
        (root / "mkdocs.yml").write_text("site_name: x\nsite_url: https://x.example/\n", encoding="utf-8")
        found = scan(root)
        return _measure(count, found, root)


def _measure(count: int, found: Sources, root: Path) -> int:
    plans: list[Plan] = []
    peer = _cpu(lambda: _peer(found))
    reading = _cpu(lambda: plans.extend(_read(found)))
    topics = read_topics("plans/topics.yml", found.topics or b"").value
    by_id = {plan.id: plan for plan in plans}
    errors = [each for each in check_all(plans, RuleContext(by_id, topics))[0] if each.level is Level.ERROR]
    rules = min(_cpu(lambda: check_all(plans, RuleContext(by_id, topics))) for _ in range(3))
    print(f"{count} plans, {len(plans)} readable, {len(errors)} errors; CPU time a plan, and against the peer")
    for name, seconds in (
        ("peer: safe_load + Markdown", peer),
        ("reading", reading),
        ("rules", rules),
        ("reading and rules", reading + rules),
        ("whole command", _command(root)),
    ):
        print(f"  {name:<28}{seconds / count * 1000:8.2f} ms {seconds / peer:8.2f} ×")
    missed = rules / count * 1000 > BAR or len(plans) < count or bool(errors)
    print(f"{'MISSED' if missed else 'kept'}: rules at most {BAR} ms a plan, every plan readable, no errors")
    return 1 if missed else 0


def _peer(found: Sources) -> None:
    converter = markdown.Markdown(extensions=["tables", "toc"])
    for file in found.plans:
        _, header, body = file.data.decode().split("---\n", 2)
        yaml.load(header, yaml.CSafeLoader)
        converter.reset()
        converter.convert(body)


def _read(found: Sources) -> list[Plan]:
    wards = {ward.id: ward for path, data in found.wards.items() if (ward := read_ward(path, data).value)}
    bodies = BodyReader()
    readings = (read_plan(file, wards[file.path.split("/")[1]], bodies) for file in found.plans)
    return [reading.value for reading in readings if reading.value]


def _command(root: Path) -> float:
    """The CPU time of `niemyet check` as a process of its own, with interpreter, imports and printing."""
    before = os.times()
    subprocess.run([sys.executable, "-c", _COMMAND], cwd=root, stdout=subprocess.DEVNULL, check=False)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
