"""One output a file: values in, artifacts and pages out; nothing here touches a file.

Adding an output is its file and one line in one of these tables.
"""

from collections.abc import Callable, Iterator

from niemyet.model import Artifact, Page, Plan, Sheet
from niemyet.outputs import (
    alias_pages,
    calendar_ics,
    calendar_page,
    feed,
    field_reference,
    headers_file,
    home_page,
    list_pages,
    plan_ics,
    plan_json,
    plan_markdown,
    plan_page,
    plan_schema,
    plans_json,
    print_page,
    print_stylesheet,
    removed_schema,
    robots,
    search_page,
    search_vocabulary,
    site_assets,
    tombstone_json,
    tombstone_pages,
    ward_schema,
)
from niemyet.outputs.collected import Collected
from niemyet.outputs.context import Context

Made = Iterator[Page] | Iterator[Artifact]
Listed = Iterator[Page] | Iterator[Sheet] | Iterator[Page | Sheet]

OF_A_PLAN: tuple[Callable[[Plan, Context], Made], ...] = (
    plan_page.make,
    print_page.make,
    plan_json.make,
    plan_ics.make,
    plan_markdown.make,
    alias_pages.make,
)

PAGES: tuple[Callable[[Context], Listed], ...] = (
    home_page.make,
    list_pages.make,
    calendar_page.make,
    search_page.make,
    field_reference.make,
    tombstone_pages.make,
)

DATA: tuple[Callable[[Context], Iterator[Artifact]], ...] = (
    plan_schema.make,
    ward_schema.make,
    removed_schema.make,
    tombstone_json.make,
    feed.make,
    site_assets.make,
    print_stylesheet.make,
    robots.make,
    headers_file.make,
)

COLLECTED: tuple[Callable[[Context, Collected], Iterator[Sheet]], ...] = (
    search_vocabulary.make,
    plans_json.make,
    calendar_ics.make,
)
