"""The front matter of a draft, as an editor would write it."""

from collections.abc import Iterator, Mapping, Sequence

from niemyet.authoring.drafting.answers import Answers
from niemyet.authoring.scalar import scalar

Shape = str | None | Sequence[str] | Mapping[str, str | None]


def header(answers: Answers) -> str:
    """The lines between the two "---"."""
    event: dict[str, str | None] = {
        "when": answers.when.text if answers.when else None,
        "tentative": "true" if answers.when and answers.tentative else None,
        "venue": answers.venue,
        "expected_attendance": answers.attendance,
    }
    fields: dict[str, Shape] = {
        "title": answers.title,
        "kind": "KH",
        "symbol": "KH-UBND",
        "status": "draft",
        "topic": answers.topic,
        **answers.covers,
        "events": event,
        "recipients": answers.recipients,
        "filed": answers.filed,
        "source": {"kind": "original"},
        "review": answers.open_questions,
    }
    return "".join(f"{line}\n" for name, shape in fields.items() for line in _lines(name, shape))


def _lines(name: str, shape: Shape) -> Iterator[str]:
    if isinstance(shape, str):
        yield f"{name}: {scalar(shape)}"
    elif isinstance(shape, Mapping):
        inner = [f"  {key}: {_field(key, value)}" for key, value in shape.items() if value]
        yield from [f"{name}:", *inner] if inner else []
    elif shape:
        yield f"{name}:"
        yield from (f"  - {scalar(item)}" for item in shape)


def _field(key: str, value: str) -> str:
    """Truth stands bare, as the schema for editors' programs has it."""
    return value if key in ("tentative", "expected_attendance") else scalar(value)
