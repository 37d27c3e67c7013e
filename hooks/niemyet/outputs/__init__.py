"""One output a file: values in, artifacts and pages out; nothing here touches a file.

Adding an output is its file and one line in one of these tables.
"""

from collections.abc import Callable, Iterator

from niemyet.model.output import Artifact, Page, Sheet
from niemyet.model.plan import Plan
from niemyet.outputs.assets import single_assets, site_assets
from niemyet.outputs.data import (
    calendar_ics,
    feed,
    headers_file,
    plan_schema,
    plans_json,
    removed_schema,
    robots,
    tombstone_json,
    ward_schema,
)
from niemyet.outputs.editors import field_reference
from niemyet.outputs.lists import calendar_page, former_wards, home_page, list_pages, tombstone_pages
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.shares import OverAllPlans
from niemyet.outputs.plan import alias_pages
from niemyet.outputs.plan import calendar_file as plan_ics
from niemyet.outputs.plan import markdown as plan_markdown
from niemyet.outputs.plan import page as plan_page
from niemyet.outputs.plan import record as plan_json
from niemyet.outputs.print import page as print_page
from niemyet.outputs.print import stylesheet as print_stylesheet
from niemyet.outputs.search import page as search_page
from niemyet.outputs.search import staged_pages, vocabulary_file

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
    former_wards.make,
    feed.make,
    site_assets.make,
    single_assets.make,
    print_stylesheet.make,
    robots.make,
    headers_file.make,
)

OVER_ALL_PLANS: tuple[OverAllPlans, ...] = (
    vocabulary_file.OUTPUT,
    plans_json.OUTPUT,
    calendar_ics.OUTPUT,
    staged_pages.OUTPUT,
)
