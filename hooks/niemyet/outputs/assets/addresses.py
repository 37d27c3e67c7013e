"""Where our style sheets and scripts are published: addresses that pages hold stay, wherever a file comes to lie.

A file lies at overrides/assets/niemyet/<source>. Some are published each by itself, others as parts of what every page
loads (`site_assets`). Modules import each other by where they lie; in what is published that becomes where they are.
"""

import re
from collections.abc import Mapping
from posixpath import dirname, join, normpath

FOLDER = "assets/niemyet/"
STYLES = (
    "style/tokens.css",
    "style/text.css",
    "style/notices.css",
    "style/controls.css",
    "style/suggest.css",
    "style/entries.css",
    "style/header.css",
    "style/frame.css",
    "style/plan.css",
    "style/lists.css",
)
"""The parts of site.css, in the order in which they hold."""
SCRIPTS = (
    "page/drawer.js",
    "page/scrolling.js",
    "page/folds.js",
    "search/suggest.js",
    "page/calendar.js",
    "page/plan.js",
)
"""The parts of site.js."""
JOINED: Mapping[str, tuple[str, ...]] = {"page/palette.js": ("page/from-disk.js",)}
"""What stands behind a script in its file: a page opened from disk may load no module, and this one is none."""
ADDRESSES: Mapping[str, str] = {
    "page/arrival.js": "arrival.js",
    "page/arrival-marks.js": "arrival-marks.js",
    "page/moved.js": "moved.js",
    "page/palette.js": "palette.js",
    "page/print.js": "print.js",
    "search/answer.js": "answering.js",
    "search/corrections.js": "mending.js",
    "search/excerpt.js": "excerpt.js",
    "search/finder.js": "finder.js",
    "search/hits.js": "sought.js",
    "search/lookups.js": "reading.js",
    "search/names.js": "names.js",
    "search/numbers.js": "numbers.js",
    "search/phrases.js": "runs.js",
    "search/search.js": "search.js",
    "search/search-facets.js": "search-facets.js",
    "search/search-results.js": "search-results.js",
    "search/search-state.js": "search-state.js",
    "search/shards.js": "shards.js",
    "search/spelling.js": "question.js",
    "search/suggestions.js": "suggestions.js",
    "style/guides.css": "guides.css",
    "style/search.css": "search.css",
}
"""Source → name in the published folder, of every file that is published by itself."""
_IMPORT = re.compile(r'((?:from |import\()")(\.[^"]+)(")')
_UNASKED = (
    "assets/javascripts/",  # the theme's script, its search worker and its word cutting; our pages have their own
    "assets/images/",  # the theme's icon
    "assets/stylesheets/palette.",  # its list of colours
    *(f"{FOLDER}{folder}/" for folder in ("page", "search", "style")),  # published elsewhere, by what stands here
)


def address_of(source: str) -> str:
    """The path in the site of a file that is published by itself."""
    return FOLDER + ADDRESSES[source]


def linked(source: str, script: str) -> str:
    """A script with what it imports at its published address; KeyError for what is not published by itself."""

    def published(match: re.Match[str]) -> str:
        before, target, after = match.groups()
        return f"{before}./{ADDRESSES[normpath(join(dirname(source), target))]}{after}"

    return _IMPORT.sub(published, script)


def is_left_out(path: str) -> bool:
    """Whether a file that the theme would publish, by its path in the site, is asked for by no page and stays out."""
    return path.startswith(_UNASKED) or (path.startswith("assets/") and path.endswith(".map"))
