"""Texts that nobody thought of: whatever stands in a file, it becomes artifacts that hold every word, or located problems,
and in time.

`make soak` tries far more of them than `make test`, and others each time.
"""

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis.configuration import set_hypothesis_home_dir

from niemyet.model.output import Artifact, Page
from niemyet.model.problem import has_errors
from niemyet.outputs import OF_A_PLAN
from niemyet.reading.plan import name_problems
from niemyet.reading.ward import read_abbreviations, read_settings, read_topics, read_ward
from niemyet.sources import names
from tests.helpers.factory import make_context
from tests.helpers.hostile.random_texts import bodies, damaged, headers, paths, tables
from tests.helpers.hostile.texts import BODY, HEADER, file_of
from tests.helpers.kept_words import words_lost
from tests.helpers.pages import strange
from tests.helpers.soak import times
from tests.reading.test_hostile_texts import at_most, misplaced, read

TEMPLATES = make_context().templates
SECONDS = 2


@pytest.fixture(autouse=True, scope="module")
def nothing_left_behind(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What hypothesis keeps between runs stays out of the project."""
    set_hypothesis_home_dir(tmp_path_factory.mktemp("hypothesis"))


def holds(data: bytes) -> None:
    """Artifacts or located problems, never an exception, never over time."""
    reading, problems = read(data)
    assert reading.value or problems
    assert not misplaced(data, problems)
    if reading.value is None or has_errors(tuple(problems)):
        return
    assert words_lost(reading.value) == []
    context = dataclasses.replace(make_context(reading.value), templates=TEMPLATES)
    with at_most(SECONDS):
        made = [each for make in OF_A_PLAN for each in make(reading.value, context)]
    assert made
    for each in made:
        if isinstance(each, Page):
            assert not list(strange(each.content))
        elif each.media_type == "text/html":
            assert not list(strange(_text(each)))


def _text(artifact: Artifact) -> str:
    return artifact.content.decode()


@settings(max_examples=times(usually=160, soaking=6000))
@given(headers)
def test_any_header_is_read_or_told(header: str) -> None:
    holds(f"---\n{header}\n---\n\n{BODY}".encode(errors="surrogatepass"))


@settings(max_examples=times(usually=170, soaking=7000))
@given(bodies)
def test_any_body_is_read_or_told(body: str) -> None:
    holds(file_of(HEADER, "") + body.encode(errors="surrogatepass"))


@settings(max_examples=times(usually=70, soaking=3000))
@given(damaged())
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    holds(data)


@settings(max_examples=times(usually=50, soaking=2000))
@given(tables)
def test_any_table_is_read_or_told(text: str) -> None:
    data = text.encode(errors="surrogatepass")
    with at_most(SECONDS):
        ward, faults = read_ward("plans/suoi-mo/ward.yml", data)
        topics, more = read_topics("plans/topics.yml", data)
        short, others = read_abbreviations("plans/abbreviations.yml", data)
        site, unset = read_settings("mkdocs.yml", text)
    assert (ward is None) == bool(faults)
    assert all(isinstance(name, str) for name in (*topics.values(), *short.values()))
    assert not (site and unset)
    assert not misplaced(data, [*faults, *more, *others, *unset])


@settings(max_examples=times(usually=50, soaking=2000))
@given(paths)
def test_any_name_of_a_file_is_an_identity_or_told(path: str) -> None:
    reading, problems = read(file_of(HEADER, BODY), path)
    faults = name_problems(path)
    assert all(problem in problems for problem in faults)
    if reading.value:
        assert not faults
        assert f"plans/{reading.value.id}.md" == path
        assert reading.value.address.isascii()
        assert Path(reading.value.address).parts[1:] == tuple(reading.value.id.split("/"))
    for piece in path.split("/"):
        if names.attachment_fault(piece) is None:
            assert piece.isascii()
            assert not piece.startswith(".")
