"""The contents list of a plan's text: its headings of the first two levels, the second below the first."""

from dataclasses import dataclass, replace

from niemyet.model.body import Body, Heading


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading and the headings below it; None where the text opens with lower ones."""

    heading: Heading | None
    below: tuple[Heading, ...] = ()


def contents(body: Body) -> tuple[Chapter, ...]:
    """The list: `## I. …` with `### 1. …` below; deeper headings are left out, and annexes have their whole titles."""
    titles = {annex.anchor: annex.title for annex in body.annexes}
    chapters: list[Chapter] = []
    for heading in body.headings:
        if heading.anchor in titles:
            chapters.append(Chapter(replace(heading, title=titles[heading.anchor])))
        elif heading.level == 2:
            chapters.append(Chapter(heading))
        elif heading.level == 3:
            open_chapter = chapters.pop() if chapters else Chapter(None)
            chapters.append(Chapter(open_chapter.heading, (*open_chapter.below, heading)))
    return tuple(chapters)
