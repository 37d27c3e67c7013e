"""Names that headings had before: an empty anchor with the old name at the heading that stands for it now."""

import re
from collections.abc import Sequence

from niemyet.model.front_matter import OldAnchor

TOP = "dau-van-ban"  # where no heading stands for an old one: the beginning of the text


def with_old_anchors(html: str, moved: Sequence[OldAnchor]) -> str:
    """A body's HTML in which every old name leads to its heading; one that is no heading's stays without effect."""
    for each in moved:
        mark = f'<span id="{each.old}"></span>'
        heading = re.search(rf'<h[1-6][^>]* id="{each.new}"[^>]*>', html)
        if heading:
            html = html[: heading.end()] + mark + html[heading.end() :]
        elif each.new == TOP:
            html = f"<div>{mark}</div>\n{html}"
    return html
