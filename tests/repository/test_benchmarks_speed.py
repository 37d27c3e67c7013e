"""The speed benchmark measures what it says, goes on where one contender fails, and holds its bars."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from benchmarks.speed import run as rounds
from benchmarks.speed.__main__ import main
from benchmarks.speed.contender import Contender, ContenderError
from benchmarks.speed.hugo import Hugo
from benchmarks.speed.material import Material
from benchmarks.speed.measure import Cost
from benchmarks.speed.ours import Ours
from benchmarks.speed.plans import MakerError, Plans, change, make
from benchmarks.speed.report import page
from benchmarks.speed.results import Broken, Fault, Outcome, Results
from benchmarks.speed.targets import Target, targets

_COPY = """
import pathlib, sys
for path in pathlib.Path("plans").glob("*/*/*.md"):
    page = pathlib.Path("site/ke-hoach", *path.with_suffix("").parts[1:], "index.html")
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(path.read_text("utf-8"), "utf-8")
"""


class Copying(Contender):
    """The plainest generator: every plan's page is its text."""

    name = "copying"
    content = "plans"
    script = _COPY
    known = 3

    def install(self) -> Mapping[str, str]:
        return {}

    def write(self) -> None:
        pass

    def commands(self) -> Sequence[Sequence[str | Path]]:
        return [[sys.executable, "-c", self.script]]

    def indexed(self) -> int:
        return self.known


class Failing(Copying):
    name = "failing"
    script = "import sys; sys.exit('no such thing')"


class Once(Copying):
    """Makes a site, but never a second time."""

    name = "once"
    script = "import pathlib, sys; pathlib.Path('site').exists() and sys.exit(0)" + _COPY


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Plans:
    return make(3, tmp_path_factory.mktemp("plans"))


def cost(wall: float, memory: int = 100) -> Cost:
    return Cost(wall, 2 * wall, memory, memory)


def test_a_change_is_one_word_of_the_body(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_text("---\nrecipients:\n- Công an xã\n---\n\n- Một.\n\n- Trồng cây bên suối.\n", encoding="utf-8")
    assert change(path, 0) == "Sớm cây bên suối"
    text = path.read_text(encoding="utf-8")
    assert text == "---\nrecipients:\n- Công an xã\n---\n\n- Một.\n\n- Sớm cây bên suối.\n"
    assert change(path, 1) == "Luôn cây bên suối"


def test_each_turn_changes_another_plan(plans: Plans) -> None:
    assert len({plans.changed(turn) for turn in range(3)}) > 1
    assert {plans.changed(turn) for turn in range(9)} <= set(plans.ids)


def test_a_maker_that_makes_too_few_is_told(tmp_path: Path) -> None:
    maker = tmp_path / "maker.py"
    maker.write_text("", encoding="utf-8")
    with pytest.raises(MakerError, match=r"0 plans in .*, wanted 3"):
        make(3, tmp_path / "out", maker)


def test_a_fault_is_told_and_the_others_go_on(
    plans: Plans, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(rounds, "RUNS", 2)
    results = Results()
    rounds.run([Failing(), Once(), Copying()], plans, tmp_path, results)
    assert [fault.contender for fault in results.faults] == ["failing", "once"]
    assert "no such thing" in results.faults[0].message
    assert "the changed words “Sớm " in results.faults[1].message
    runs = {(each.contender, each.scenario): each.runs for each in results.outcomes}
    assert runs == {("once", "cold"): 1} | {("copying", scenario): 2 for scenario in ("cold", "change", "nothing")}
    assert results.sites["copying", 3][1] == 3
    assert "FAULT    failing: " in capsys.readouterr().out


def test_a_site_that_lacks_something_does_not_count(plans: Plans, tmp_path: Path) -> None:
    copying = Copying()
    copying.prepare(plans, tmp_path / "room")
    with pytest.raises(ContenderError, match="3 pages are missing or empty"):
        copying.verify()
    copying.run()
    copying.verify()
    copying.known = 2
    with pytest.raises(ContenderError, match="the search index knows 2 pages, wanted 3"):
        copying.verify()


def measured() -> Results:
    """This project beside Hugo with 10,000 plans and beside Material with 1,000: some bars met, some missed."""
    seconds = {
        (Ours.name, 10_000): (5.0, 0.2, 0.2),
        (Hugo.name, 10_000): (10.0, 10.0, 10.0),
        (Ours.name, 1_000): (1.0, 0.5, 0.4),
        (Material.name, 1_000): (4.0, 4.0, 4.0),
    }
    results = Results(versions={"hugo": "0.1"})
    for (contender, size), walls in seconds.items():
        for scenario, wall in zip(("cold", "change", "nothing"), walls, strict=True):
            memory = 31 if contender == Ours.name else 100
            results.outcomes.append(Outcome(contender, size, scenario, cost(wall, memory), 1))
    results.sites = {(Ours.name, 10_000): (3000, 30), (Hugo.name, 10_000): (2000, 20)}
    return results


def test_the_bars() -> None:
    verdicts = {target.name: (target.ratio, target.verdict) for target in targets(measured())}
    assert verdicts == {
        "10,000 plans, cold, wall time, against Hugo + Pagefind": (0.5, "met"),
        "10,000 plans, change, wall time, against Hugo + Pagefind": (0.02, "met"),
        "10,000 plans, nothing, wall time, against Hugo + Pagefind": (0.02, "MISSED"),
        "10,000 plans, peak memory, against Hugo + Pagefind": (0.31, "MISSED"),
        "1,000 plans, cold, wall time, against Material": (0.25, "met"),
        "1,000 plans, change, wall time, against Material": (0.125, "MISSED"),
        "1,000 plans, cold, wall time, against Material, plans not in nav": (None, "not measured"),
        "1,000 plans, change, wall time, against Material, plans not in nav": (None, "not measured"),
        "cold, wall time a plan, 10,000 plans against 1,000": (0.5, "met"),
        "cold, cpu time a plan, 10,000 plans against 1,000": (0.5, "met"),
    }


def test_broken_plans_take_no_longer_than_sound_ones() -> None:
    results = measured()
    results.broken.append(Broken(1_000, 10, 10, True, cost(1.5)))
    assert [*targets(results)][-1] == Target("1,000 plans, 10 of them broken, against all sound", 1.0, 1.5)
    assert Broken(1_000, 10, 9, True, cost(1)).faults == "1 broken plans are not named"
    assert Broken(1_000, 10, 10, False, cost(1)).faults == "the live site is not as it was"


def test_the_page_has_ratios_first_and_tells_faults() -> None:
    results = measured()
    results.faults.append(Fault("Zensical", 100, "exit code 1:\nno such thing"))
    text = page(results, "2 cores")
    assert "| 10,000 plans, peak memory, against Hugo + Pagefind | 0.3 | 0.31 | MISSED |" in text
    assert "| 10,000 | one plan changed | **this project** | 0.020 | 0.020 | 0.31 | 1.50 |" in text
    assert "| 1,000 | cold | Material | – | – | – | – |" in text
    assert "**Zensical** fell out with 100 plans: exit code 1: no such thing" in text
    assert text.index("## Ratios") < text.index("## As of that run")
    assert "Versions: hugo 0.1." in text


def test_a_whole_run_of_this_project_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds, "RUNS", 1)
    out = tmp_path / "results.md"
    assert main(["--sizes", "3", "--only", "ours", "--out", str(out)]) == 0
    text = out.read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| 3 |")]
    assert [row.count("**this project**") for row in rows] == [1] * 6  # three scenarios, ratios and seconds
    assert "3 plans, 2 of them broken: all named, nothing published, the live site as it was." in text


@pytest.mark.parametrize(
    ("arguments", "said"), [(["--only", "jekyll"], "not one of"), (["--sizes", "0"], "at least 1")]
)
def test_a_wrong_option_is_refused(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert said in capsys.readouterr().err
