"""What a rule on the form of official documents fixes, as measures of a printed page; one value of it a decree."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The sheet: millimetres."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float

    @property
    def text_width(self) -> float:
        """What the margins leave for the text."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """What the margins leave for the text."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Everything above the body: sizes in points, `issuer_width` and blanks in millimetres, shares of 1."""

    national_title: float
    motto: float
    issuer: float
    issuer_width: float
    number: float
    place_date: float
    kind: float
    title: float
    title_width: float
    rule_share: float
    rule_weight: float
    line: float
    gap: float
    blank_number: float
    blank_day: float
    blank_year: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The body: sizes and gaps in points, the indent in millimetres, `line` as a multiple of the size.

    `whole` is the number of characters up to which a paragraph is never split between pages.
    """

    size: float
    notes: float
    table: float
    indent: float
    line: float
    gap: float
    annex: float
    whole: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """Recipients and signature: sizes in points; widths and the room for a signature, or for saying there is none, in millimetres."""

    to: float
    recipients: float
    recipients_width: float
    authority: float
    name: float
    room: float
    room_unsigned: float
    gap: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """What stands in the margins of each page: sizes in points; `running_width` in millimetres."""

    page_number: float
    note: float
    running_width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One decree's page. `box` is the size of the boxed lines that tell what kind of text a sheet holds."""

    id: str
    paper: Paper
    heading: Heading
    text: Text
    closing: Closing
    margins: Margins
    box: float
    annexes: int
