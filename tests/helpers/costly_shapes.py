"""Bodies that make Markdown costly, each as large as a plan may be; and what each costs, from bytes to all outputs.

    python -m tests.helpers.costly_shapes

prints a line of JSON a shape: its name, the CPU seconds, the problems (rule, line, column), what went wrong. Each runs in
a process of its own that may use LIMIT seconds, so that a shape that hangs is one line like the others.
"""

import json
import os
import resource
import time
from collections.abc import Iterator
from functools import cache
from typing import Any

from jinja2 import FileSystemLoader

from niemyet.catalogue.catalogue import make_catalogue
from niemyet.checks import RuleContext, check_all
from niemyet.outputs import OF_A_PLAN
from niemyet.outputs.parts.context import Context, Templates
from niemyet.outputs.search import records as search_records
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.plan import read_plan
from niemyet.reading.text.source import MAX_LINE
from niemyet.sources.layout import MAX_FILE, PlanFile
from tests.helpers.examples import PATH, file_of
from tests.helpers.factory import ROOT, make_settings, make_ward

LIMIT = 10
HEADER = file_of("## x").decode().partition("---\n\n")[0] + "---\n\n"
ROOM = MAX_FILE - len(HEADER.encode())
MOST_LINES = 9_990  # a few fewer than a body may have


def line(sign: str) -> str:
    """One line as long as may be, of one sign again and again."""
    return (sign * (MAX_LINE // len(sign) + 1))[:MAX_LINE]


def lines(text: str, between: str = "\n") -> str:
    """A file full of one text, as many lines as a body may have."""
    count = MOST_LINES // (text + between).count("\n")
    return fit((text + between) * count)


def block(sign: str) -> str:
    """A file full of long lines right below each other."""
    return fit((line(sign) + "\n") * (ROOM // MAX_LINE))


def paragraphs(sign: str) -> str:
    """A file full of long lines, each a paragraph."""
    return fit((line(sign) + "\n\n") * (ROOM // MAX_LINE))


def fit(text: str) -> str:
    """As much of a text as a plan's file has room for."""
    return text.encode()[:ROOM].decode(errors="ignore")


SHAPES = {
    "open brackets": block("["),
    "open brackets, in paragraphs": paragraphs("["),
    "open brackets, one after the other": paragraphs("[a "),
    "images that never end": block("!["),
    "links that never close": block("[a]("),
    "links inside links": fit(("[" * 5000 + "a" + "](b)" * 3000 + "\n\n") * 25),
    "links with open quotes": paragraphs('[a](b "'),
    "links with open angles": block("[a](<b"),
    "many links": paragraphs("[a](https://a.vn) "),
    "links to nowhere": lines("[a](#x)", "\n\n"),
    "stars": block("*"),
    "stars after an open underscore": fit(("_x " + "*" * 20_000 + "\n\n") * 25),
    "emphasis that never ends": block("*a "),
    "strong within emphasis": block("*a **b* "),
    "three kinds of emphasis": block("*a **b** _c_ ***d* "),
    "emphasis in emphasis": fit(("*a " * 3000 + "b* " * 3000 + "\n\n") * 25),
    "many words in bold": paragraphs("**a** "),
    "underscores": block("_"),
    "blanks of a form": block("____ "),
    "blanks of a form, line by line": lines("Họ và tên: ____________ Ngày sinh: ____"),
    "underscores within words": block("_a"),
    "code signs": block("`"),
    "code signs, ever more": fit((" ".join("`" * length for length in range(1, 200)) + "\n\n") * 25),
    "code that never ends": lines("`" * 7 + "a" + "`" * 3),
    "code in cells": fit("a|b\n-|-\n" + (line("`|` ``|") + "\n") * 25),
    "backslashes": block("\\"),
    "escaped stars": paragraphs("\\*"),
    "angles": block("<"),
    "addresses in angles": block("<http://a> "),
    "tags": block("<b>"),
    "entities": block("&amp;"),
    "half entities": block("&#"),
    "half entities, in words": block("&a"),
    "definitions of links": lines("[a]: b"),
    "definitions with open titles": fit(('[a]: "' + '"' * 20_000 + " x\n\n") * 25),
    "definitions over two lines": fit(("[a]:\n" + '"' * 20_000 + " x\n\n") * 25),
    "definitions among text": lines("[a]: b\nc"),
    "quotes in quotes": lines("> " * 19 + "a"),
    "quotes in quotes, too deep": fit(("> " * 5_000 + "a\n") * 20),
    "quotes and text in turn": lines("a\n> b"),
    "lists in lists": lines("\n".join(" " * (2 * depth) + "- a" for depth in range(20))),
    "lists in lists, too deep": fit("\n".join(" " * depth + "- a" for depth in range(900))),
    "items": lines("- a"),
    "items with blank lines": lines("- a", "\n\n"),
    "items and headings in turn": lines("- a\n# b"),
    "numbers": fit("".join(f"{number % 999 + 1}. cộng hòa\n" for number in range(MOST_LINES))),
    "headings": lines("# a"),
    "headings with blank lines": lines("## cộng hòa", "\n\n"),
    "headings and text in turn": lines("a\n# b"),
    "rules": lines("***"),
    "half rules": block("- "),
    "text and rules in turn": lines("a\n---"),
    "rows": lines("| a | b |\n|---|---|\n" + "| c | d |\n" * 2_000, ""),
    "columns": fit("|" + "a|" * 9_000 + "\n|" + "-|" * 9_000 + "\n" + "|\n" * 9_000),
    "rows full of pipes": fit("| a | b |\n|---|---|\n" + ("|" * 20_000 + " b |\n") * 24),
    "half tables": lines("a|b\n-|-", "\n\n"),
    "pipes": block("|"),
    "deep indents": block("    "),
    "tabs": fit(("\t" * 20_000 + "a\n") * 25),
    "blank lines": "\n" * MOST_LINES + "a",
    "far too many lines": "a\n" * (ROOM // 2),
    "hard breaks": lines("a  "),
    "bodies with tasks": fit(
        "## I. TỔ CHỨC THỰC HIỆN\n\n" + (line("Phòng Văn hóa - Xã hội, Văn phòng, ") + "\n\n") * 25
    ),
    "bodies with tasks, in items": fit("## I. TỔ CHỨC THỰC HIỆN\n\n" + "- Phòng Văn hóa - Xã hội: chủ trì.\n" * 9_000),
    "footnotes": fit("".join(f"Cộng hòa[^{number}].\n\n[^{number}]: Xã hội.\n\n" for number in range(2_400))),
    "footnotes to nowhere": paragraphs("a[^1] "),
    "one footnote of many places": lines("a[^1]", "\n\n") + "\n\n[^1]: b",
    "a footnote of many lines": fit("a[^1]\n\n[^1]: b\n" + "cộng hòa\n" * 9_000),
    "annexes": lines("## PHỤ LỤC\n\n**A B**\n\na", "\n\n"),
    "an annex of many titles": "## PHỤ LỤC\n\n" + lines("**A B**", "\n\n")[: ROOM - 40],
    "cells of many lines": fit("| a | b |\n|---|---|\n" + ("| " + "cộng<br>" * 1_500 + " | b |\n") * 25),
    "tables of sixty columns": fit("|" + "a|" * 60 + "\n|" + "-|" * 60 + "\n" + ("|" + "1.234|" * 60 + "\n") * 300),
    "a pasted signature": fit("Nơi nhận:\n" + "- Cộng Hòa;\n" * 4_000 + "TM. ỦY BAN\n" * 4_000),
    "lines in bold": lines("**1. Cộng hòa**", "\n\n"),
    "ones": block("1"),
    "dates": block("ngày 1/1/2025 "),
    "words": block("cộng hòa "),
}


def cost(body: str) -> dict[str, Any]:
    """What a body costs and what comes of it."""
    start = time.process_time()
    ward = make_ward()
    reading = read_plan(PlanFile(PATH, (HEADER + body).encode()), ward, BodyReader())
    size = 0
    if plan := reading.value:
        check_all([plan], RuleContext({plan.id: plan}, {}))
        catalogue = make_catalogue([plan], {ward.id: ward}, {}, make_settings())
        context = Context(catalogue, _templates())
        size = sum(len(made.content) for make in (*OF_A_PLAN, search_records.make) for made in make(plan, context))
    problems = [(each.rule.id, *each.position) for each in reading.problems]
    return {"seconds": time.process_time() - start, "problems": problems, "size": size}


@cache
def _templates() -> Templates:
    """Compiled once: that is no body's cost."""
    return Templates(FileSystemLoader(ROOT / "overrides"))


def _alone(body: str) -> dict[str, Any]:
    """The same by a process of its own."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT + 1))
        try:
            said = cost(body)
        except BaseException as error:  # whatever it is, the test tells it
            said = {"error": repr(error)[:200]}
        with os.fdopen(theirs, "w") as out:
            json.dump(said, out)
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours) as into:
        text = into.read()
    os.waitpid(child, 0)
    found: dict[str, Any] = json.loads(text) if text else {"error": f"not done after {LIMIT} s of CPU time"}
    return found


def main() -> Iterator[str]:
    """A line of JSON a shape."""
    cost("## I. MỤC ĐÍCH\n\n- Một.\n")  # whatever is done once a process is done now
    for name, body in SHAPES.items():
        yield json.dumps({"name": name} | _alone(body))


if __name__ == "__main__":
    for cost_of_one in main():
        print(cost_of_one, flush=True)
