"""The contents list of a plan's text: its headings of the first two levels, the second below the first."""

from dataclasses import dataclass

from niemyet.model.body import Heading


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading and the headings below it; None where the text opens with lower ones."""

    heading: Heading | None
    below: tuple[Heading, ...] = ()


def contents(headings: tuple[Heading, ...]) -> tuple[Chapter, ...]:
    """The list: `## I. …` with `### 1. …` below; deeper headings are left out."""
    chapters: list[Chapter] = []
    for heading in headings:
        if heading.level == 2:
            chapters.append(Chapter(heading))
        elif heading.level == 3:
            open_chapter = chapters.pop() if chapters else Chapter(None)
            chapters.append(Chapter(open_chapter.heading, (*open_chapter.below, heading)))
    return tuple(chapters)
