"""Which field a name that is none can mean, and where a field belongs that stands in another's place."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from niemyet.language.alphabet import slug
from niemyet.model.fields import written_fields

_NEAR = 0.8
# What editors call fields beside their names and titles, in the order of who knows them best.
_OTHERS: Mapping[str, tuple[str, ...]] = {
    "ten": ("title", "name"),
    "ten-ke-hoach": ("title",),
    "ten-van-ban": ("title",),
    "tieu-de": ("title",),
    "subject": ("title",),
    "so-ke-hoach": ("number",),
    "so-van-ban": ("number",),
    "so-hieu": ("ref", "number"),
    "so-ky-hieu": ("ref", "number"),
    "loai": ("kind",),
    "loai-van-ban": ("kind",),
    "loai-nguon": ("kind",),
    "type": ("kind",),
    "ngay": ("when", "issued"),
    "date": ("when", "issued"),
    "ngay-ky": ("issued",),
    "published": ("issued",),
    "trang-thai": ("status", "state"),
    "tinh-hinh": ("status", "state"),
    "tinh-trang": ("status", "state"),
    "chu-de": ("topic",),
    "category": ("topic",),
    "noi-gui": ("recipients",),
    "to": ("recipients",),
    "luu-vt": ("filed",),
    "ky": ("signatory",),
    "signer": ("signatory",),
    "signed-by": ("signatory",),
    "ho-ten": ("name",),
    "ten-nguoi-ky": ("name",),
    "can-cu-phap-ly": ("basis",),
    "hoi-nghi": ("events",),
    "hoat-dong": ("events",),
    "su-kien": ("events",),
    "time": ("when",),
    "ngay-to-chuc": ("when",),
    "thoi-gian-to-chuc": ("when",),
    "place": ("venue",),
    "location": ("venue",),
    "noi-to-chuc": ("venue",),
    "so-nguoi": ("expected_attendance",),
    "so-luong": ("expected_attendance",),
    "so-dai-bieu": ("expected_attendance",),
    "attendance": ("expected_attendance",),
    "nguon": ("source",),
    "ban-goc": ("source",),
    "link": ("url",),
    "lien-ket": ("url",),
    "ghi-chu": ("note",),
    "ngan-sach": ("funding",),
    "budget": ("funding",),
    "lien-he": ("contact",),
    "so-dien-thoai": ("phone",),
    "tep": ("file", "attachments"),
    "dinh-kem": ("attachments",),
    "tep-dinh-kem": ("attachments",),
    "quyen-han-ky": ("authority",),
    "xac-nhan": ("review",),
}

Fields = Mapping[str, FieldInfo]


def meant_name(key: str, known: Fields) -> str | None:
    """The field that a name means for certain: its title, a usual other name, or a slip of a letter; None for no other."""
    return exact_name(key, known) or _near_name(key, known)


def exact_name(key: str, known: Fields) -> str | None:
    """The same, without slips."""
    words = slug(key)
    by_name = {slug(name): name for name in known}
    by_title = {slug(info.title or ""): name for name, info in known.items()}
    others = (name for name in _OTHERS.get(words, ()) if name in known)
    return by_name.get(words) or by_title.get(words) or next(others, None)


def _near_name(key: str, known: Iterable[str]) -> str | None:
    near = get_close_matches(key.lower(), list(known), n=2, cutoff=_NEAR)
    return near[0] if len(near) == 1 else None


def guessed_name(key: str, known: Iterable[str]) -> str | None:
    """The field that a name may mean: for a question."""
    return next(iter(get_close_matches(key.lower(), list(known), n=1)), None)


def homes(key: str, groups: Mapping[str, type[BaseModel]]) -> Iterator[tuple[str, str]]:
    """The groups that have such a field, each with the field's name there."""
    for group, model in groups.items():
        if name := exact_name(key, written_fields(model)):
            yield group, name
