"""The root of the site's identifiers: a domain and a day, asked for where a ward itself publishes."""

import pytest

from niemyet.model.problem import Level
from niemyet.reading.ward import read_settings

SITE = "site_url: https://kehoach.example/\nsite_name: Kế hoạch\nextra:\n  niemyet:\n    demo: {demo}\n"


def told(text: str, path: str = "mkdocs.yml") -> list[str]:
    return [f"{each.rule.id} {each.message}" for each in read_settings(path, text).problems]


def test_a_domain_and_a_day_are_an_authority() -> None:
    reading = read_settings("mkdocs.yml", SITE.format(demo="false") + '    authority: "kehoach.example,2026-12-01"\n')
    assert reading.problems == ()
    assert reading.value is not None
    assert reading.value.identifier("feed.xml") == "tag:kehoach.example,2026-12-01:feed.xml"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("kehoach.example", "thiếu ngày hoặc ngày không có trong lịch"),
        ("kehoach.example,2026-02-30", "thiếu ngày hoặc ngày không có trong lịch"),
        ("kehoach.example,2026", "cần đủ ngày, tháng, năm"),
        ("kehoach.example, 2026-12-01", "thiếu ngày"),
        ("https://kehoach.example/,2026-12-01", "không đúng dạng; hãy viết tên miền, dấu phẩy, ngày"),
        ("Kế hoạch,2026-12-01", "không đúng dạng"),
        ("kehoach,2026-12-01", "không đúng dạng"),
        ("a..example,2026-12-01", "không đúng dạng"),
    ],
)
def test_anything_else_is_told_with_what_to_write(value: str, words: str) -> None:
    (problem,) = told(SITE.format(demo="true") + f'    authority: "{value}"\n')
    assert problem.startswith("NY-103 authority: ")
    assert words in problem
    assert "kehoach.example,2026-12-01" in problem


def test_a_ward_that_publishes_is_asked_for_it() -> None:
    (problem,) = read_settings("mkdocs.yml", SITE.format(demo="false")).problems
    assert (problem.rule.id, problem.level, problem.position.line) == ("NY-034", Level.HINT, 4)
    assert 'authority: "kehoach.example,2026-12-01"' in problem.message
    assert told(SITE.format(demo="true")) == []
    assert told(SITE.format(demo="false"), "preview.yml") == []
