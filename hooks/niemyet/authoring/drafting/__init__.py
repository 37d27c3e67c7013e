"""Answers → the first draft of a plan: header, formulaic headings, and a hint wherever somebody must write."""

from niemyet.authoring.drafting.answers import Answers
from niemyet.authoring.drafting.body import body
from niemyet.authoring.drafting.header import header

__all__ = ["Answers", "draft"]


def draft(answers: Answers) -> bytes:
    """The whole file; what is not known is left blank and stands under `review`."""
    return f"---\n{header(answers)}---\n\n{body(answers)}".encode()
