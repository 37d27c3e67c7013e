"""Where something was taken down: a page that says so, and nothing of what stood there."""

from collections.abc import Iterator

from niemyet.model.output import Page
from niemyet.model.removal import Removal
from niemyet.outputs.parts.context import Context, relative

_NOINDEX = '<meta name="robots" content="noindex">'
_DESCRIPTION = "Nội dung từng đăng ở địa chỉ này đã được gỡ khỏi trang."


def make(context: Context) -> Iterator[Page]:
    """The page at each address that was taken down, for a plan at its printable page's address, too."""
    for removal in context.catalogue.removed:
        yield _page(removal, removal.path, context)
        if not removal.is_file:
            yield _page(removal, f"{removal.path}ban-in/", context)


def _page(removal: Removal, address: str, context: Context) -> Page:
    catalogue = context.catalogue
    ward = catalogue.wards.get(removal.address.split("/")[0])
    content = context.templates.render(
        "niemyet/tombstone.html",
        {
            "removal": removal,
            "target": _target(removal, address),
            "ward": None if catalogue.only_ward else ward,
            "link": lambda target: relative(target, address),
        },
    )
    head = "" if catalogue.settings.demo else _NOINDEX  # a demonstration says so on every page
    return Page(address, removal.kind.label, _DESCRIPTION, content, head)


def _target(removal: Removal, address: str) -> str | None:
    """Where it is now, as a link; None where it is nowhere."""
    if not removal.to or "://" in removal.to:
        return removal.to
    end = "" if removal.to.count("/") == 3 else "/"
    return relative(f"ke-hoach/{removal.to}{end}", address)
