"""The mark of a place where somebody must still write: [[what to write here]]. A rule finds every one of them."""

import re

MARK = re.compile(r"\[\[.*?(?:\]\]|$)")


def hint(text: str) -> str:
    """What is to be written here, in the mark that must not be published."""
    return f"[[{text}]]"
