"""Nothing is printed unescaped: our templates escape by themselves, the engine's do not, so each expression is looked at."""

import ast
from collections.abc import Iterator

import pytest
from jinja2 import Environment, FileSystemLoader, nodes

from niemyet.outputs.parts.context import Templates
from niemyet.reading.body.markdown import BodyReader
from tests.helpers.factory import ROOT

OVERRIDES = ROOT / "overrides"
OWN = sorted(path.relative_to(OVERRIDES).as_posix() for path in OVERRIDES.glob("niemyet/**/*.html"))
ENGINE = sorted(
    path.relative_to(OVERRIDES).as_posix() for path in OVERRIDES.rglob("*.html") if "niemyet" not in path.parts
)
# What is HTML already. A body's HTML and its parts come from the reader, which holds them against a sanitiser.
SAFE = {"niemyet/print.html": ["body.text", "body.closing", "body.notes", "annex.title", "annex.text"]}
MARKUP = {
    "hooks/niemyet/outputs/parts/context.py": ["_INNER.sub(link, html)"],
    "hooks/niemyet/outputs/editors/rule_pages.py": ['"\\n".join(f"<p>{part}</p>" for part in paragraphs)'],
}
# Printed as it is in the engine's templates: made by our own templates, which escape; or by the theme's.
AS_IT_IS = {"page.content", "niemyet_head(page)", "super()", "entries()", "first_url()", "home"}
ESCAPING = {"e", "escape", "url", "script_tag"}  # the engine's last two give addresses and tags made of such


def printed(name: str) -> Iterator[nodes.Expr]:
    """Every expression that a template prints."""
    environment = Environment(loader=FileSystemLoader(OVERRIDES), autoescape=False)
    source, _, _ = FileSystemLoader(OVERRIDES).get_source(environment, name)
    for output in environment.parse(source).find_all(nodes.Output):
        yield from (node for node in output.nodes if not isinstance(node, nodes.TemplateData))


def written(node: nodes.Node | None) -> str:
    """An expression as it stands in the template, without the arguments of our macros."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{written(node.node)}.{node.attr}"
    if isinstance(node, nodes.Call):
        arguments = "page" if written(node.node) == "niemyet_head" else ""
        return f"{written(node.node)}({arguments})"
    if isinstance(node, nodes.Filter):
        return f"{written(node.node)}|{node.name}"
    return type(node).__name__


def is_safe(node: nodes.Node | None) -> bool:
    """Whether an expression is escaped, or is text of the template itself."""
    if isinstance(node, nodes.Const):
        return True
    if isinstance(node, nodes.CondExpr):
        return is_safe(node.expr1) and (node.expr2 is None or is_safe(node.expr2))
    if isinstance(node, nodes.Filter) and node.name in ESCAPING:
        return True
    return written(node) in AS_IT_IS


def test_there_are_templates_of_both_kinds() -> None:
    assert len(OWN) > 15
    assert len(ENGINE) > 5


def test_our_templates_escape_by_themselves() -> None:
    environment = Templates(FileSystemLoader(OVERRIDES)).environment
    assert environment.autoescape is True
    assert environment.from_string("{{ x }}").render(x="<b>\"'") == "&lt;b&gt;&#34;&#39;"


@pytest.mark.parametrize("name", OWN)
def test_no_template_turns_escaping_off_but_for_html_of_ours(name: str) -> None:
    text = (OVERRIDES / name).read_text(encoding="utf-8")
    assert "autoescape" not in text
    marked = [written(node.node) for node in filters(name) if node.name in ("safe", "forceescape", "xmlattr")]
    assert marked == SAFE.get(name, [])


def filters(name: str) -> Iterator[nodes.Filter]:
    environment = Environment(loader=FileSystemLoader(OVERRIDES), autoescape=True)
    source, _, _ = FileSystemLoader(OVERRIDES).get_source(environment, name)
    yield from environment.parse(source).find_all(nodes.Filter)


@pytest.mark.parametrize("name", ENGINE)
def test_the_engines_templates_print_nothing_unescaped(name: str) -> None:
    assert [written(node) for node in printed(name) if not is_safe(node)] == []


def test_an_unescaped_expression_would_be_found() -> None:
    environment = Environment(autoescape=False)
    shown = list(environment.parse("{{ page.title }}{{ page.title|e }}{{ x|striptags }}").find_all(nodes.Output))
    assert [is_safe(node) for output in shown for node in output.nodes] == [False, True, False]


def test_markup_is_made_where_everybody_knows() -> None:
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "hooks").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _called(node) == "Markup"]
        if calls:
            source = path.read_text(encoding="utf-8")
            found[path.relative_to(ROOT).as_posix()] = [
                ast.get_source_segment(source, node.args[0]) or "" for node in calls
            ]
    assert found == MARKUP


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


@pytest.mark.parametrize("name", ["html_block", "html", "entity", "automail", "attr_list", "snippet", "md_in_html"])
def test_no_plan_is_rendered_with_syntax_that_makes_markup(name: str) -> None:
    engine = BodyReader()._markdown
    registries = (engine.preprocessors, engine.parser.blockprocessors, engine.inlinePatterns, engine.treeprocessors)
    assert not any(name in registry for registry in registries)
    assert "inline" in engine.treeprocessors
