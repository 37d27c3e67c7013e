"""Signs that Markdown would take for its own, kept as the text has them."""

import re

# Code, link targets and addresses are passed over; a star between two words multiplies ("40*40 cm").
_STAR = re.compile(r"(`+)[^`]*\1|\]\([^)\n]*\)|<https?://[^>\n]*>|(?<=[^\W_])(?<!\*)(\*)(?!\*)(?=[^\W_])")
_WIDE = re.compile(r"(?<=\S)[ \u00a0]*(?:\u00a0[ \u00a0]|[ ]\u00a0)[ \u00a0]*(?=\S)")


def as_written(body: str) -> str:
    """A body for Markdown: stars within words escaped, runs of no-break spaces, which Word leaves, as one space."""
    if "*" in body:
        body = _STAR.sub(lambda match: "\\*" if match[2] else match[0], body)
    return _WIDE.sub(" ", body) if "\u00a0" in body else body
