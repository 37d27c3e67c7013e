"""The functions of the search page's modules, called in a real Chromium as if they were Python's."""

import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

from niemyet.outputs.assets.addresses import address_of
from niemyet.outputs.parts.context import Context
from niemyet.outputs.search import vocabulary_file
from tests.helpers.factory import make_context, make_plan, make_ward
from tests.helpers.search_site import abbreviations
from tests.helpers.shares import over_all

_CALL = """async ([module, name, given, published]) => {
  const found = await import(module);
  const { unpacked } = await import("../assets/niemyet/reading.js");
  const all = published ? [...given, unpacked(published)] : given;
  return found[name](...all);
}"""


def script(page: Page, search: str, source: str, name: str, context: Context | None = None) -> Callable[..., Any]:
    """The function `name` of a module, named by where it lies; with a context, its published vocabulary is the last argument of every call."""
    page.goto(f"{search}tim-kiem/")
    published = _vocabulary(context) if context else None

    def call(*given: Any) -> Any:
        return page.evaluate(_CALL, [f"../{address_of(source)}", name, list(given), published])

    return call


def _vocabulary(context: Context) -> Any:
    (artifact,) = over_all(vocabulary_file.OUTPUT, context)
    return json.loads(artifact.content)


def few() -> Context:
    """Three plans of two wards, with the repository's abbreviations: few enough to know every word of them."""
    kien_an = make_ward(id="kien-an", name="Kiến An", kind="phường")
    dai_son = make_ward(id="dai-son", name="Đại Sơn")
    meeting = "Tổ chức Hội nghị {} công tác cải cách hành chính {}"
    return make_context(
        make_plan("so-ket", kien_an, title=meeting.format("sơ kết", "Quý III năm 2025")),
        make_plan("tong-ket", dai_son, title=meeting.format("tổng kết", "năm 2025")),
        make_plan("tiem-chung", dai_son, title="Triển khai tiêm chủng mở rộng 6 tháng đầu năm 2026", topic=None),
        abbreviations=abbreviations(),
    )
