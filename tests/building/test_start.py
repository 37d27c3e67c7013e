"""A build with nothing to do ends before it has loaded what a build needs: that is most of what it costs."""

import subprocess
import sys

from tests.helpers.factory import ROOT

HEAVY = ("pydantic", "icalendar", "nh3", "pikepdf", "PIL", "niemyet.outputs", "niemyet.reading", "niemyet.checks")


def test_the_start_loads_nothing_heavy() -> None:
    asked = f"import sys, niemyet.building.start; print([each for each in {HEAVY} if each in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    assert done.stdout.strip() == "[]"
