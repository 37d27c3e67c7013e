"""How titles, periods and addresses of plans follow from what they are for."""

from niemyet.language.alphabet import slug
from niemyet.language.parse_when import parse_when
from niemyet.language.when import Precision, When

_LONGEST_SLUG = 80
_PARTS = {Precision.HALF: ("H{}", 2), Precision.QUARTER: ("Q{}", 4), Precision.MONTH: ("{:02d}", 12)}


def following(period: When) -> When:
    """The year, half, quarter or month after the given one; after a span of such, the span of the same length.

    ValueError where there is none: the week or day after is no period of the same kind.
    """
    if period.ends is None:
        return _counted(period.precision, _count(period) + 1)
    first, last = period.ends
    if first.precision is not last.precision:
        raise ValueError(period.text)
    length = _count(last) - _count(first) + 1
    both = (_counted(each.precision, _count(each) + length) for each in (first, last))
    return parse_when("/".join(each.text for each in both))


def _count(period: When) -> int:
    """Which one of its kind it is, counted from the year 0."""
    if period.precision is Precision.YEAR:
        return period.year
    if period.precision not in _PARTS:
        raise ValueError(period.text)
    return period.year * _PARTS[period.precision][1] + int(period.text[5:].lstrip("HQ")) - 1


def _counted(precision: Precision, count: int) -> When:
    if precision is Precision.YEAR:
        return parse_when(f"{count}")
    form, parts = _PARTS[precision]
    return parse_when(f"{count // parts}-{form.format(count % parts + 1)}")


def title_of(form: str, period: When, topic: str | None, subject: str | None) -> str | None:
    """The title as plans of this kind are usually called; None where there is no usual one."""
    if not form or ("{subject}" in form and not subject):
        return None
    title = form.format(
        subject=uncapitalised(subject or ""),
        field=f" {uncapitalised(topic)}" if topic else "",
        period=period.words,
        following=following(period).words if "{following}" in form else "",
    )
    return title[:1].upper() + title[1:]


def uncapitalised(text: str) -> str:
    """The text with a small first letter, to stand inside a sentence; a word in capitals stays as it is."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def slug_of(head: str, period: When, about: str | None, title: str) -> str:
    """The last part of the address: short, without diacritics; `about` is the topic's key or the subject."""
    if not head:
        return slug_of_title(title)
    tail = str(period.year) if period.precision is Precision.YEAR else slug(period.words)
    if period.precision is Precision.QUARTER:
        tail = f"quy-{period.text[-1]}-{period.year}"
    room = _LONGEST_SLUG - len(head) - len(tail) - 2
    return "-".join(filter(None, (head, _shortened(slug(about or ""), room), tail)))


def slug_of_title(title: str) -> str:
    """The last part of an address that follows the title."""
    return _shortened(slug(title).removeprefix("to-chuc-"), _LONGEST_SLUG)


def _shortened(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    return text[: longest + 1].rpartition("-")[0]
