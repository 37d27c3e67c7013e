"""A plan's file with everything that its problems have ready; a signed text stays as it is."""

from collections.abc import Iterable

from niemyet.authoring.editing import header_values
from niemyet.authoring.mending import mended
from niemyet.model.problem import Problem
from niemyet.model.terms import Status
from niemyet.reading.rules import CHARACTER
from niemyet.reading.text.source import Refused, read_text, split


def fixed(path: str, data: bytes, problems: Iterable[Problem]) -> bytes:
    """The file with the edits that are ready and do not meet; the same bytes where there is none.

    Of a plan that is no draft, only its header is edited: what stands under a signature is its editor's to change. A
    character that nobody sees is no part of any text.
    """
    end = _end_of_edits(path, data)
    wanted = [
        problem.edits
        for problem in problems
        if problem.edits
        and (problem.rule is CHARACTER or end is None or all(edit.position.line < end for edit in problem.edits))
    ]
    return mended(data, wanted) if wanted else data


def _end_of_edits(path: str, data: bytes) -> int | None:
    """The first line that is not edited; None where all may be: in a draft, and where no header was found yet."""
    try:
        body = split(path, read_text(path, data)).body_line
        status = header_values(path, data).get("status")
    except Refused:
        return None
    return None if status == Status.DRAFT else body
