"""The front matter of a draft, as an editor would write it."""

from niemyet.authoring.drafting.answers import Answers
from niemyet.authoring.header_lines import Shape, header_lines


def header(answers: Answers) -> str:
    """The lines between the two "---"."""
    fields: dict[str, Shape] = {
        "title": answers.title,
        "kind": "KH",
        "symbol": "KH-UBND",
        "status": "draft",
        "topic": answers.topic,
        **answers.covers,
        "events": answers.events,
        "recipients": answers.recipients,
        "filed": answers.filed,
        "source": {"kind": "original"},
        "review": answers.open_questions,
    }
    return "".join(f"{line}\n" for line in header_lines(fields))
