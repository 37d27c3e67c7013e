"""Pagefind over the staged search pages: run once, by its command line, and checked.

Its Python interface sleeps between responses (two minutes for a thousand pages); the command takes a second.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

_ENTRY = "pagefind-entry.json"
_UNUSED = ("pagefind-*ui.js", "pagefind-*ui.css", "pagefind-highlight.js", "pagefind-worker.js")
_SECONDS = 900


class SearchIndexError(Exception):
    """The search index could not be made; the message is one line that says what to do."""


def build_index(staged: Path, output: Path) -> int:
    """Index every HTML page below `staged` into the folder `output` and give their number.

    An older index in `output` is replaced; a folder that holds anything else is refused. Only what the search page
    loads is kept. Raises SearchIndexError when Pagefind fails, leaves a page out, or there is nothing to index.
    """
    pages = sum(1 for _ in staged.rglob("*.html"))
    if not pages:
        raise SearchIndexError(f"no search pages in {staged}: stage the plans first, or leave the index out")
    _clear(output)
    _run(staged, output)
    indexed = _pages_in(output)
    if indexed != pages:
        raise SearchIndexError(
            f"Pagefind indexed {indexed} of {pages} search pages: look for a staged page without data-pagefind-body"
        )
    _check_parts(output, pages)
    for pattern in _UNUSED:
        for file in output.glob(pattern):
            file.unlink()
    return indexed


def _clear(output: Path) -> None:
    if not output.exists():
        return
    if any(output.iterdir()) and not (output / _ENTRY).exists():
        raise SearchIndexError(f"{output} holds something else than a search index: give an empty folder")
    shutil.rmtree(output)


def _run(staged: Path, output: Path) -> None:
    # From the staged folder and without its variables: a pagefind.yml or a setting lying about must change nothing.
    variables = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    command = [sys.executable, "-m", "pagefind", "--site", str(staged.resolve())]
    command += ["--output-path", str(output.resolve()), "--silent"]
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and nothing in it that an editor writes
            command, cwd=staged, env=variables, capture_output=True, text=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise SearchIndexError(f"Pagefind did not run ({error}): install the locked requirements anew") from error
    if done.returncode:
        said = " ".join((done.stderr or done.stdout).split())[-300:]
        raise SearchIndexError(
            f"Pagefind failed with exit code {done.returncode}: {said or 'no message'}; "
            "install the locked requirements anew (pagefind[bin]) and build again"
        )


def _check_parts(output: Path, pages: int) -> None:
    """What the entry promises has to lie beside it: a record a page, and at least one part of the index."""
    records, parts = (sum(1 for _ in output.glob(kind)) for kind in ("fragment/*.pf_fragment", "index/*.pf_index"))
    if records < pages or not parts:
        raise SearchIndexError(
            f"Pagefind left {records} records of {pages} pages and {parts} parts of the index in {output}: "
            "see that the disk is not full and build again"
        )


def _pages_in(output: Path) -> int:
    try:
        languages = json.loads((output / _ENTRY).read_text(encoding="utf-8"))["languages"]
        return sum(int(language["page_count"]) for language in languages.values())
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SearchIndexError(
            f"Pagefind left no readable {_ENTRY} in {output}: see that the disk is not full and build again"
        ) from error
