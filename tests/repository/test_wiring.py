"""Everything that is found or listed is wired: rules, checks, commands, outputs."""

import ast
from collections import Counter

import pytest

from niemyet.catalogue.permanence.rules import PERMANENCE_RULES
from niemyet.checks import all_rules
from niemyet.commands import cli
from niemyet.reading import rules
from tests.helpers.syntax import LIBRARY, library
from tests.repository.test_architecture import wing


def test_every_rule_has_one_id_and_is_explained() -> None:
    known = all_rules()
    assert not [rule for rule, count in Counter(rule.id for rule in known).items() if count > 1]
    for rule in known:
        assert rule.id.startswith("NY-")
        assert len(rule.id) == 6
        assert all(len(text.strip()) > 10 for text in (rule.title, rule.why, rule.mend)), rule.id
    written = {value.id for value in vars(rules).values() if isinstance(value, type(known[0]))}
    assert written <= {rule.id for rule in known}


def test_every_check_is_found_by_being_there() -> None:
    files = {path.stem for path in (LIBRARY / "checks" / "rules").glob("*.py")} - {"__init__"}
    own = {rule.id for rule in all_rules()} - {rule.id for rule in (*rules.READING_RULES, *PERMANENCE_RULES)}
    assert len(files) == len(own)


def test_every_command_can_be_called(capsys: pytest.CaptureFixture[str]) -> None:
    files = {
        name.rpartition(".")[2] for name, tree in library().items() if wing(name) == "commands" and has(tree, "run")
    }
    for name in sorted(files):
        with pytest.raises(SystemExit, match=r"^0$"):
            cli.main([name, "--help"])
        assert f"niemyet {name}" in capsys.readouterr().out
    assert files == set(cli._COMMANDS)


def test_every_output_is_wired() -> None:
    outputs = {name for name, tree in library().items() if wing(name) == "outputs" and has(tree, "make", "OUTPUT")}
    places = ("outputs", "outputs.search.staged_pages", "building.publish.contents", "building.engine_pages")
    used = {each for place in places for each in made(library()[f"niemyet.{place}"])}
    assert outputs == used


def has(tree: ast.Module, *wanted: str) -> bool:
    """Whether a module has a function or a value of one of these names."""
    names = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    assigned = (each for node in tree.body if isinstance(node, ast.Assign) for each in node.targets)
    names |= {each.id for each in assigned if isinstance(each, ast.Name)}
    return bool(names & set(wanted))


def made(tree: ast.Module) -> set[str]:
    """The outputs whose `make` or `OUTPUT` a tree asks for, whatever it calls them."""
    names = {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    return {
        names[node.value.id]
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in ("make", "OUTPUT")
        and isinstance(node.value, ast.Name)
        and node.value.id in names
    }
