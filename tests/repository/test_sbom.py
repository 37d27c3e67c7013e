"""The bill of materials says what the lock says, the same each time, and leaves no doubt about what asks for what."""

import json
import subprocess
import sys
from typing import Any

import pytest
from cyclonedx.model.bom import Bom

from tests.helpers.factory import ROOT
from tests.helpers.locks import PROJECT, entries
from tests.sbom.bill import APPLIES, LOCK, written


@pytest.fixture(scope="module")
def bill() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written())
    return found


def test_it_names_each_package_of_the_lock_with_its_files(bill: dict[str, Any]) -> None:
    told = {(it["name"], it["version"]): {each["content"] for each in it["hashes"]} for it in bill["components"]}
    assert told == {(entry.name, entry.version): set(entry.hashes) for entry in entries(LOCK)}
    assert all(it["purl"] == f"pkg:pypi/{it['name']}@{it['version']}" for it in bill["components"])
    assert all(it["licenses"][0]["expression"] for it in bill["components"])


def test_what_is_for_one_system_only_says_so(bill: dict[str, Any]) -> None:
    told = {(it["name"], it["version"]): it["properties"] for it in bill["components"] if "properties" in it}
    assert told == {
        (entry.name, entry.version): [{"name": APPLIES, "value": str(entry.requirement.marker)}]
        for entry in entries(LOCK)
        if entry.requirement.marker
    }


def test_every_package_is_asked_for_by_one_that_is_named(bill: dict[str, Any]) -> None:
    edges = {it["ref"]: set(it.get("dependsOn", ())) for it in bill["dependencies"]}
    references = {it["bom-ref"] for it in bill["components"]}
    waiting, reached = [PROJECT["project"]["name"]], set[str]()
    while waiting:
        new = edges[waiting.pop()] - reached
        reached |= new
        waiting += new
    assert reached == references
    assert edges.keys() == references | {"niemyet"}


def test_another_reader_of_the_format_reads_the_same(bill: dict[str, Any]) -> None:
    again = Bom.from_json(bill)  # type: ignore[attr-defined]
    assert {component.name for component in again.components} == {it["name"] for it in bill["components"]}
    assert bill["specVersion"] == "1.6"


def test_it_follows_neither_the_clock_nor_chance(bill: dict[str, Any]) -> None:
    assert "timestamp" not in bill["metadata"]
    command = [sys.executable, "-m", "tests.sbom"]
    done = subprocess.run(command, cwd=ROOT, env={"PYTHONHASHSEED": "7"}, capture_output=True, check=True)
    assert done.stdout.decode() == written()
    assert json.loads(done.stdout)["serialNumber"] == bill["serialNumber"]
