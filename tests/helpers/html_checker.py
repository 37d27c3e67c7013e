"""The Nu Html Checker, made by the people who write the HTML standard, over files of a site."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.helpers.patience import PATIENCE

JAR = Path(sys.prefix) / "html-checker/node_modules/vnu-jar/build/dist/vnu.jar"
# What is no fault of a page. JSON-LD is data that no browser runs, and a file has no origin that could be 'self':
# whether a page keeps its policy, a browser says. Python-Markdown closes void elements as XHTML does.
NO_FAULTS = (
    "Inline script violates Content Security Policy",
    "Resource violates Content Security Policy",
    "Trailing slash on void elements",
)


def check(pages: Iterable[Path]) -> list[str]:
    """Every error, warning and remark over the pages, sorted: "file: level: message: the place in the page"."""
    java = shutil.which("java")
    assert java, "java is missing: run tests/install-debian.sh"
    assert JAR.is_file(), f"the HTML checker is missing: run tests/install-html-checker.sh {sys.prefix}"
    command = [java, "-jar", str(JAR), "--stdout", "--exit-zero-always", "--format", "json", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8", timeout=PATIENCE)
    messages = json.loads(done.stdout)["messages"]
    return sorted(_line(message) for message in messages if not message["message"].startswith(NO_FAULTS))


def _line(message: dict[str, str]) -> str:
    place = " ".join(message.get("extract", "").split())
    return f"{message.get('url', '')}: {message.get('subType', message['type'])}: {message['message']}: {place}"
