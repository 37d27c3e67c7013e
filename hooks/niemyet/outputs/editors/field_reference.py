"""The field reference (/bien-tap/truong/): every field of every model, made from the models themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Any

from pydantic.fields import FieldInfo

from niemyet.model.fields import Section, Time, written_fields
from niemyet.model.front_matter import FrontMatter
from niemyet.model.output import Page, Sheet
from niemyet.model.removal import Removals
from niemyet.model.settings import Settings
from niemyet.model.ward import Ward
from niemyet.outputs.assets.addresses import address_of
from niemyet.outputs.editors.field_forms import choices, field_type, form, is_group
from niemyet.outputs.parts.context import Context, relative

ADDRESS = "bien-tap/truong/"
STYLE = address_of("style/guides.css")


@dataclass(frozen=True, slots=True)
class FieldEntry:
    """One field: `key` is dotted as in `review`; `scope` names the group that must be there for `required` to hold."""

    key: str
    anchor: str
    label: str
    form: str
    choices: tuple[tuple[str, str], ...]
    choices_label: str
    required: bool
    scope: str
    default: str | None
    help: str


@dataclass(frozen=True, slots=True)
class FileFields:
    """The fields of one file: its anchor, its title, and what the file is for."""

    anchor: str
    title: str
    lead: str
    entries: tuple[FieldEntry, ...]


_FILES: tuple[tuple[type[Section], str, str, str, str], ...] = (
    (
        FrontMatter,
        "",
        "ke-hoach",
        "Phần đầu tệp kế hoạch",
        "Viết giữa hai dòng --- ở đầu tệp plans/<xã>/<năm>/<tên>.md. Một trường nằm trong nhóm được gọi bằng tên nhóm, "
        "dấu chấm và tên trường, ví dụ signatory.name; trong tệp thì viết thụt vào dưới tên nhóm.",
    ),
    (
        Ward,
        "ward",
        "xa-phuong",
        "Tệp ward.yml của xã, phường, đặc khu",
        "Mỗi xã, phường, đặc khu có một tệp plans/<xã>/ward.yml, viết một lần và dùng cho mọi kế hoạch.",
    ),
    (
        Removals,
        "gone",
        "da-go",
        "Tệp removed.yml của xã, phường, đặc khu",
        "Mỗi xã, phường, đặc khu có thể có một tệp plans/<xã>/removed.yml: những gì đã gỡ khỏi trang, mỗi địa chỉ một mục.",
    ),
    (
        Settings,
        "setting",
        "trang",
        "Thiết lập trang",
        "Do người quản trị viết trong tệp mkdocs.yml: site_url và site_name ở ngoài cùng, các trường khác trong nhóm "
        "extra, niemyet.",
    ),
)


def make(context: Context) -> Iterator[Sheet]:
    """The page of all fields: given nothing but the code."""
    yield Sheet(ADDRESS, (), partial(_page, context))


def _page(context: Context) -> Page:
    values = {"files": files(), "link": lambda target: relative(target, ADDRESS)}
    return Page(
        address=ADDRESS,
        title="Các trường",
        description="Mọi trường của tệp kế hoạch, tệp ward.yml, tệp removed.yml và thiết lập trang: tên, cách viết, giá trị được dùng.",
        content=context.templates.render("niemyet/field_reference.html", values),
        head=f'<link rel="stylesheet" href="{relative(STYLE, ADDRESS)}">',
    )


def files() -> tuple[FileFields, ...]:
    """The fields of every model, file by file, nested groups in their place."""
    return tuple(
        FileFields(anchor, title, lead, tuple(_entries(model, prefix, "")))
        for model, prefix, anchor, title, lead in _FILES
    )


def _entries(model: type[Section], prefix: str, parent: str) -> Iterator[FieldEntry]:
    for name, info in written_fields(model).items():
        kind, many = field_type(model, name)
        key = f"{parent}.{name}" if parent else name
        yield _entry(info, kind, many, key, prefix, parent)
        if is_group(kind):
            yield from _entries(kind, prefix, key)


def _entry(info: FieldInfo, kind: Any, many: bool, key: str, prefix: str, parent: str) -> FieldEntry:
    written = not info.exclude
    return FieldEntry(
        key=key,
        anchor="-".join(filter(None, (prefix, key))).replace(".", "-").replace("_", "-"),
        label=info.title or "",
        form=form(kind, many) if written else "Không viết trong tệp.",
        choices=choices(kind),
        choices_label="Các dạng" if kind == Time else "Danh mục",
        required=info.is_required(),
        scope=parent,
        default=_default(info.default) if written and not info.is_required() else None,
        help=info.description or "",
    )


def _default(value: Any) -> str | None:
    """A default as an editor would write it; None where leaving the field out leaves it empty."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if value else None
