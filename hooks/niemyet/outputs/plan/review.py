"""What an editor must still confirm in a plan, and what its page shows until then."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from niemyet.catalogue import wording
from niemyet.language.when import When
from niemyet.model.event import Repeats
from niemyet.model.fields import Section, written_fields
from niemyet.model.front_matter import FrontMatter
from niemyet.model.plan import Plan
from niemyet.model.related import Basis
from niemyet.model.terms import Labelled
from niemyet.outputs.editors.field_forms import field_type, is_group
from niemyet.outputs.parts.citations import basis_words
from niemyet.outputs.parts.formats import standing_alone

EMPTY = "Trang này để trống"


@dataclass(frozen=True, slots=True)
class Open:
    """A field to confirm: its Vietnamese label, and what the page shows."""

    label: str
    shown: str


def review(plan: Plan) -> tuple[Open, ...]:
    """The fields named in `review`, in the file's order."""
    return tuple(Open(label(name), _shown(plan, name)) for name in plan.front.review)


def label(name: str) -> str:
    """The label of a dotted field: "signatory.name" → "Người ký: Họ và tên"; an unknown name stays as it is."""
    return ": ".join(_labels(name)) or name


def _labels(name: str) -> Iterator[str]:
    model: type[Section] = FrontMatter
    for part in name.split("."):
        known = written_fields(model)
        if part not in known:
            return
        yield known[part].title or part
        kind, _ = field_type(model, part)
        if not is_group(kind):
            return
        model = kind


def _shown(plan: Plan, name: str) -> str:
    missing = wording.missing_number(plan)
    special = {
        "number": wording.full_number(plan) or missing,
        "symbol": plan.front.symbol or (missing if missing == wording.UNREADABLE else EMPTY),
        "issued": issued_words(plan),
    }
    if name in special:
        return special[name]
    value: Any = plan.front
    for part in name.split("."):
        value = _inner(value, part)
    return _words(value) or (wording.missing_name(plan) if name == "signatory.name" else EMPTY)


def issued_words(plan: Plan) -> str:
    """The day of issue as far as it is known, and why the rest is not there."""
    issued, missing = plan.front.issued, wording.missing_issued(plan)
    known = standing_alone(issued) if issued else None
    return f"{known} ({missing[0].lower()}{missing[1:]})" if known and missing else known or missing or EMPTY


def _inner(value: Any, part: str) -> Any:
    if isinstance(value, tuple):
        return tuple(inner for item in value if (inner := _inner(item, part)) is not None)
    return getattr(value, part, None) if isinstance(value, Section) else None


def _words(value: Any) -> str:
    """A value for readers; "" for nothing."""
    match value:
        case None | False:
            return ""
        case True:
            return "Có"
        case When():
            return standing_alone(value)
        case Labelled():
            return value.label
        case Basis():
            return basis_words(value)
        case Repeats():
            return value.words
        case tuple():
            return "; ".join(filter(None, map(_words, value)))
        case Section():
            return "; ".join(filter(None, (_words(getattr(value, name)) for name in type(value).model_fields)))
    return str(value)
