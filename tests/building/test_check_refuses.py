"""`niemyet check` refuses what `mkdocs build --strict` refuses, at a place and in one line; and nothing that a build takes."""

import re
from collections.abc import Callable, Iterator

import pytest

from tests.helpers.project import Project, Run, make_invented

ERROR = re.compile(r"^(?P<path>\S+?):(?P<line>\d+):\d+: (?P<rule>NY-\d{3}) lỗi: .+$", re.MULTILINE)
ITS_OWN_WORDS = (
    "Config value",
    "parsing the configuration file",
    "Inherited config file",
    "giao diện không có chỗ cho: head",
)
PLAN = "plans/suoi-mo/2025/hoi-nghi-tong-ket.md"
PAGE, MAIN, LIST = "docs/gioi-thieu/index.md", "overrides/main.html", "overrides/niemyet/list.html"
Spoil = Callable[[Project], object]
Told = tuple[str, str, str]
"""Path, text of the line told ("" for the first, whatever it says), rule."""


def other(path: str, old: str, new: str) -> Spoil:
    """Other words in a file."""

    def spoil(project: Project) -> None:
        text = (project.root / path).read_text(encoding="utf-8")
        assert old in text
        project.write(path, text.replace(old, new, 1))

    return spoil


def more(path: str, text: str) -> Spoil:
    """More at a file's end, or a new file."""

    def spoil(project: Project) -> None:
        file = project.root / path
        project.write(path, (file.read_text(encoding="utf-8") if file.exists() else "") + text)

    return spoil


def cut(path: str, start: str, end: str) -> Spoil:
    """A file that ends otherwise."""
    return lambda project: project.write(path, (project.root / path).read_text().partition(start)[0] + end)


def without(path: str) -> Spoil:
    return lambda project: (project.root / path).unlink()


def raw(path: str, data: bytes) -> Spoil:
    return lambda project: project.write(path, data)


def setting(old: str, new: str) -> Spoil:
    return other("mkdocs.yml", old, new)


def config(line: str, rule: str = "NY-036") -> Told:
    return "mkdocs.yml", line, rule


FAULTS: dict[str, tuple[Spoil, Told]] = {
    # The engine's own configuration.
    "broken YAML": (more("mkdocs.yml", "  - x: [\n"), config("  - x: [", "NY-013")),
    "no such theme": (setting("name: material", "name: materiall"), config("theme:")),
    "no such hook": (setting("hooks/site.py", "hooks/sitex.py"), config("hooks:")),
    "no such templates": (setting("custom_dir: overrides", "custom_dir: khong-co"), config("theme:")),
    "no such plugin": (setting("plugins: []", "plugins: [blubb]"), config("plugins: [blubb]")),
    "no such extension": (setting("- attr_list", "- attr_listt"), config("markdown_extensions:")),
    "no such setting": (more("mkdocs.yml", "farbe: rot\n"), config("farbe: rot")),
    "a page of the menu that is not there": (setting("huong-dan/index.md", "huong-dan/x.md"), config("  - Hướng dẫn: huong-dan/x.md")),
    "a menu that is none": (setting("nav:\n", "nav: 5\nextra_css:\n"), config("nav: 5")),
    "a list for a text": (setting("exclude_docs: architecture.md", "exclude_docs: [a]"), config("exclude_docs: [a]")),
    "nothing to inherit": (more("mkdocs.yml", "INHERIT: chung.yml\n"), config("INHERIT: chung.yml")),
    # The site's own settings.
    "no address": (setting("site_url: https://kehoach.example/\n", ""), config("", "NY-102")),
    "no name": (setting("site_name: Kế hoạch công khai\n", ""), config("", "NY-102")),
    "an address that is none": (setting("https://kehoach.example/", "kehoach"), config("site_url: kehoach", "NY-103")),
    "a name that is a number": (setting("site_name: Kế hoạch công khai", "site_name: 5"), config("")),
    "a colour that is none": (setting('"#9b1c1c"', "red"), config("    accent: red", "NY-103")),
    "a field that is none": (setting("accent:", "akzent:"), config('    akzent: "#9b1c1c"', "NY-101")),
    "settings that are none": (setting("  niemyet:\n", "  niemyet: 5\n  khac:\n"), config("  niemyet: 5", "NY-103")),
    "settings that are a number": (cut("mkdocs.yml", "extra:\n", "extra: 5\n"), config("extra: 5", "NY-103")),
    "a step that reads files": (setting("- attr_list", "- pymdownx.snippets"), config("  - pymdownx.snippets", "NY-033")),
    # Pages of docs/.
    "a page in another encoding": (raw("docs/x.md", b"\xff\xfea\0"), ("docs/x.md", "", "NY-002")),
    "a header that breaks off": (more("docs/x.md", "---\ntitle: a: b\n---\n"), ("docs/x.md", "title: a: b", "NY-013")),
    "a link to no page": (more(PAGE, "\n[a](khong-co.md)\n"), (PAGE, "[a](khong-co.md)", "NY-202")),
    "a picture that is not there": (more(PAGE, "\n![a](khong.png)\n"), (PAGE, "![a](khong.png)", "NY-202")),
    "a link to no plan": (more(PAGE, "\n[a](../../plans/a/2025/b.md)\n"), (PAGE, "[a](../../plans/a/2025/b.md)", "NY-202")),
    "a page that acts": (more(PAGE, "\n<img src=x onerror=a()>\n"), (PAGE, "<img src=x onerror=a()>", "NY-032")),
    "a page at our address": (more("docs/lich.md", "# Lịch\n"), ("docs/lich.md", "", "NY-031")),
    # Templates.
    "a template that does not end": (more(LIST, "{% if x %}\n"), (LIST, "{% if x %}", "NY-035")),
    "a template of the theme's that does not end": (more(MAIN, "{% if x %}\n"), (MAIN, "{% if x %}", "NY-035")),
    "a template that asks for nothing known": (other(LIST, "", "{{ a.b }}\n"), (LIST, "{{ a.b }}", "NY-035")),
    "a template that is gone": (without(LIST), (LIST, "", "NY-035")),
    "chrome without a place": (other(MAIN, "niemyet_head", "str"), config("")),
    # Files of all plans and of a ward.
    "a ward that cannot be read": (raw("plans/suoi-mo/ward.yml", b"name: [\n"), ("plans/suoi-mo/ward.yml", "", "NY-013")),
    "topics that cannot be read": (raw("plans/topics.yml", b"a: [\n"), ("plans/topics.yml", "", "NY-013")),
    "series that cannot be read": (raw("plans/series.yml", b"a: [\n"), ("plans/series.yml", "", "NY-013")),
    "a tombstone that cannot be read": (raw("plans/suoi-mo/removed.yml", b"a: 1\n"), ("plans/suoi-mo/removed.yml", "a: 1", "NY-101")),
    "an address that is lost": (
        more("plans/suoi-mo/addresses.txt", "/ke-hoach/suoi-mo/2024/x/\n"),
        ("plans/suoi-mo/addresses.txt", "/ke-hoach/suoi-mo/2024/x/", "NY-801"),
    ),
    "a plan that cannot be read": (raw(PLAN, b"---\ntitle: a: b\n---\n"), (PLAN, "title: a: b", "NY-013")),
}  # fmt: skip


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project in order, which each test spoils and mends."""
    project = make_invented(tmp_path_factory.mktemp("refused") / "project")
    project.commit()
    return project


@pytest.fixture
def project(own: Project) -> Iterator[Project]:
    yield own
    own.git("checkout", "--quiet", ".")
    own.git("clean", "--quiet", "--force", "-d")


def errors(run: Run) -> set[tuple[str, int, str]]:
    return {(match["path"], int(match["line"]), match["rule"]) for match in ERROR.finditer(run.output)}


def line_of(project: Project, path: str, text: str) -> int:
    return (project.root / path).read_text(encoding="utf-8").split("\n").index(text) + 1 if text else 1


@pytest.mark.parametrize("name", FAULTS)
def test_both_refuse_it_and_say_the_same(name: str, project: Project) -> None:
    spoil, (path, text, rule) = FAULTS[name]
    spoil(project)
    checked, built = project.check(), project.build("--strict")
    assert (checked.code, built.code) == (1, 1), checked.output + built.output
    assert "Traceback" not in checked.output + built.output
    told = errors(checked)
    assert (path, line_of(project, path, text), rule) in told
    assert len(told) == 1, "what follows from it is not told besides"
    assert errors(built) == told or (not errors(built) and any(words in built.output for words in ITS_OWN_WORDS))


def test_what_is_inherited_is_looked_at_in_force(project: Project) -> None:
    (project.root / "mkdocs.yml").rename(project.root / "chung.yml")
    project.write("mkdocs.yml", "INHERIT: chung.yml\nsite_name: Kế hoạch\n")
    assert (project.check().code, project.build("--strict").code) == (0, 0)
    other("chung.yml", '"#9b1c1c"', "red")(project)
    checked = project.check()
    assert errors(checked) == errors(project.build("--strict")) == {("mkdocs.yml", 1, "NY-103")}
    assert checked.code == 1


def test_a_project_in_order_passes_both_and_check_leaves_nothing_behind(project: Project) -> None:
    before = sorted(path for path in project.root.rglob("*") if "__pycache__" not in path.parts)
    assert project.check().code == 0
    assert sorted(path for path in project.root.rglob("*") if "__pycache__" not in path.parts) == before
    assert project.build("--strict").code == 0


def test_who_asks_for_plans_is_told_of_plans(project: Project) -> None:
    more(PAGE, "\n[a](khong-co.md)\n")(project)
    assert project.check("plans/suoi-mo").code == 0
    assert project.check("docs").code == 1
    assert project.check(PAGE).code == 1


def test_a_link_to_a_plan_that_is_told_already_is_not_told_besides(project: Project) -> None:
    more(PAGE, f"\n[a](../../{PLAN})\n")(project)
    assert project.check().code == 0
    raw(PLAN, b"---\ntitle: a: b\n---\n")(project)
    assert {path for path, _, _ in errors(project.check())} == {PLAN}
