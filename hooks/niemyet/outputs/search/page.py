"""The search page: everything that needs no question stands in its HTML; scripts add the answers."""

from collections.abc import Iterator
from functools import partial

from niemyet.model.output import Page
from niemyet.outputs.assets.addresses import address_of
from niemyet.outputs.parts.context import Context, relative
from niemyet.search import facets

ADDRESS = "tim-kiem/"
BUNDLE = f"{ADDRESS}pagefind/"
"""Where the index lies in the site."""

MODULES = (
    "search/answer.js",
    "page/arrival.js",
    "search/excerpt.js",
    "search/finder.js",
    "search/corrections.js",
    "search/names.js",
    "search/numbers.js",
    "search/spelling.js",
    "search/lookups.js",
    "search/phrases.js",
    "search/search-facets.js",
    "search/search-results.js",
    "search/search-state.js",
    "search/shards.js",
    "search/hits.js",
)
"""What search.js imports, directly or not: named in the page so that a phone asks for all of them at once."""

_TITLE = "Tìm kiếm"
_DESCRIPTION = "Tìm kế hoạch theo tên, số, nội dung, đơn vị thực hiện; gõ có dấu hay không dấu đều được."


def make(context: Context) -> Iterator[Page]:
    """The page at tim-kiem/; without plans it only says that there are none."""
    catalogue = context.catalogue
    values = {
        "catalogue": catalogue,
        "facets": facets.facets(catalogue),
        "link": partial(relative, address=ADDRESS),
        "bundle": BUNDLE,
        "modules": tuple(map(address_of, MODULES)),
        "topics": tuple((key, name) for key, name in catalogue.topics.items() if key in catalogue.by_topic),
    }
    content = context.templates.render("niemyet/search.html", values)
    head = context.templates.render("niemyet/search_head.html", values)
    yield Page(ADDRESS, _TITLE, _DESCRIPTION, content, head)
