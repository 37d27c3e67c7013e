"""One output a file: values in, artifacts and pages out; nothing here touches a file.

Adding an output is its file and one line in one of these tables.
"""

from collections.abc import Callable, Iterator

from niemyet.model import Artifact, Page, Plan
from niemyet.outputs import (
    accent,
    alias_pages,
    calendar_ics,
    calendar_page,
    feed,
    field_reference,
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
    robots,
    search_page,
    search_vocabulary,
    ward_schema,
)
from niemyet.outputs.context import Context

Made = Iterator[Page] | Iterator[Artifact]

OF_A_PLAN: tuple[Callable[[Plan, Context], Made], ...] = (
    plan_page.make,
    print_page.make,
    plan_json.make,
    plan_ics.make,
    plan_markdown.make,
    alias_pages.make,
)

PAGES: tuple[Callable[[Context], Iterator[Page]], ...] = (
    home_page.make,
    list_pages.make,
    calendar_page.make,
    search_page.make,
    field_reference.make,
)

DATA: tuple[Callable[[Context], Iterator[Artifact]], ...] = (
    search_vocabulary.make,
    plans_json.make,
    plan_schema.make,
    ward_schema.make,
    calendar_ics.make,
    feed.make,
    accent.make,
    print_stylesheet.make,
    robots.make,
)
