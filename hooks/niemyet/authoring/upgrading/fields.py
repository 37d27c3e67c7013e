"""The edits for `event`, `covers` and `review`."""

import re
from collections.abc import Iterator, Mapping

from niemyet.authoring.editing.fields import line_end, line_start
from niemyet.authoring.upgrading.text_edits import Edit, without_line
from niemyet.authoring.upgrading.values import review_name
from niemyet.reading.header.first_edition import PERIODS
from niemyet.reading.header.spans import Span

Spans = Mapping[str, Span]
_BREAK = re.compile(r"\r\n|\r|\n")


def event_edits(known: Spans) -> Iterator[Edit]:
    """`event` is called `events`; what stands below it stays. ValueError where both are there."""
    if span := known.get("event"):
        if "events" in known:
            raise ValueError("events")
        yield Edit(span.key, span.key + len("event"), "events")


def covers_edits(raw: str, known: Spans) -> Iterator[Edit]:
    """The fields below `covers` move out to the left, under their names of now; the line of `covers` goes."""
    covers = known.get("covers")
    inner = {name: known[f"covers.{name}"] for name in PERIODS if f"covers.{name}" in known}
    if covers is None:
        return
    if set(_children(known, "covers")) - set(inner) or any(PERIODS[name] in known for name in inner):
        raise ValueError("covers")
    start, end = line_start(raw, covers.key), line_end(raw, covers.key)
    if covers.flow:
        match = _BREAK.search(raw, covers.end)
        lines = (f"{PERIODS[name]}: {raw[span.start : span.end]}" for name, span in inner.items())
        yield Edit(covers.key, covers.end, (match.group() if match else "\n").join(lines))
        return
    yield without_line(raw, start, covers.key, covers.key + raw[covers.key : end].index(":") + 1, end)
    for name, span in inner.items():
        margin = line_start(raw, span.key)
        if raw[margin : span.key].strip() or _BREAK.search(raw[span.start : span.end]):
            raise ValueError(name)
        yield Edit(margin, span.key + len(name), PERIODS[name])


def review_edits(raw: str, known: Spans) -> Iterator[Edit]:
    """Names of fields under review are the names of now; one that is there already is not written twice."""
    numbers = [name for name in known if re.fullmatch(r"review\.\d+", name)]
    seen: set[str] = set()
    for name in numbers:
        span = known[name]
        old = span.value.strip()
        new = review_name(old)
        if new in seen:
            yield _gone(raw, span, known["review"])
        elif new != old:
            yield Edit(span.start, span.end, new)
        seen.add(new)


def _gone(raw: str, span: Span, whole: Span) -> Edit:
    if whole.flow:  # "[a, b]": with the comma before it, since one that is gone is never the first
        comma = raw.rindex(",", whole.start, span.start)
        return Edit(comma, span.end)
    return Edit(line_start(raw, span.start), line_end(raw, span.end))


def _children(known: Spans, group: str) -> list[str]:
    return [name.removeprefix(f"{group}.") for name in known if name.startswith(f"{group}.") and name.count(".") == 1]
