"""When and where a new plan's events are, asked or given: one of them, several, or a rule of days."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import cast

from niemyet.authoring.drafting.answers import Occasion, Times
from niemyet.authoring.drafting.sessions import Session
from niemyet.commands import UsageError
from niemyet.commands.asking import Asker, one_of
from niemyet.language.alphabet import nfc
from niemyet.language.parse_when import parse_when
from niemyet.language.repeat_days import Every, Part
from niemyet.language.repeat_faults import faults
from niemyet.language.repeats import Repeats
from niemyet.model.terms import DayPart, Rhythm
from niemyet.model.ward import Ward

_RHYTHMS = {each.value: each.label for each in Rhythm}
_PARTS = {each.value: each.label for each in DayPart}
_OF_ONE = ("when", "attendance", "tentative")
_OF_SEVERAL = ("session",)
_OF_SERIES = ("every", "days", "from", "until", "open", "part", "start", "end")


def add_arguments(parser: ArgumentParser) -> None:
    """What the command is given about times and places."""
    parser.add_argument("--when", help="thời gian họp: 2025-10, 2025-10-W2, 2025-10-14T08:00 …")
    parser.add_argument("--tentative", action="store_true", default=None, help="thời gian họp chỉ là dự kiến")
    parser.add_argument("--venue", help="địa điểm")
    parser.add_argument("--attendance", metavar="SỐ", help="số đại biểu dự kiến")
    parser.add_argument(
        "--session",
        action="append",
        metavar='"TÊN; THỜI GIAN; NƠI"',
        help="một hoạt động, lớp, hay đơn vị được kiểm tra; ghi nhiều lần khi có nhiều",
    )
    parser.add_argument("--every", help="lặp lại theo " + ", ".join(_RHYTHMS))
    parser.add_argument("--days", metavar="NGÀY, NGÀY", help='lặp lại vào: "T3, T5", "10, 20", "T5 lần 2"')
    parser.add_argument("--from", dest="from", metavar="NGÀY", help="lặp lại từ ngày: 2026-01-05")
    parser.add_argument("--until", metavar="NGÀY", help="lặp lại đến hết ngày: 2026-12-31")
    parser.add_argument("--open", action="store_true", default=None, help="chưa định ngày kết thúc")
    parser.add_argument("--part", help="buổi: " + ", ".join(_PARTS))
    parser.add_argument("--start", metavar="GIỜ", help="mỗi buổi từ 07:30")
    parser.add_argument("--end", metavar="GIỜ", help="mỗi buổi đến 11:00")


def refuse_others(given: Namespace, occasion: Occasion) -> None:
    """UsageError where an option says what this kind of plan has no place for."""
    fitting = {Times.ONE: _OF_ONE, Times.SEVERAL: _OF_SEVERAL, Times.SERIES: _OF_SERIES}[occasion.times]
    refuse(given, (*_OF_ONE, *_OF_SEVERAL, *_OF_SERIES), fitting, f"“{occasion.name}”")
    if occasion.times is Times.SEVERAL and given.venue is not None:
        raise UsageError("với dịp này, nơi của từng hoạt động đứng trong --session; hãy bỏ --venue")


def refuse(given: Namespace, names: tuple[str, ...], fitting: tuple[str, ...], what: str) -> None:
    """UsageError where one of the options is given and does not fit."""
    for name in names:
        if name not in fitting and getattr(given, name) is not None:
            use = ", ".join(f"--{each}" for each in fitting) or "không tùy chọn nào về thời gian"
            raise UsageError(f"{what} không dùng --{name}; hãy bỏ, hoặc dùng: {use}")


def asked_venue(asker: Asker, given: str | None, ward: Ward, label: str = "Địa điểm") -> str | None:
    """A place of the ward's list by its number, or any other as typed."""
    return asker.ask(label, given, _named({venue.name: "" for venue in ward.venues}, "địa điểm"))


def show_venues(asker: Asker, ward: Ward) -> None:
    """The places that can be answered by their numbers."""
    if ward.venues:
        asker.choose("Các nơi thường tổ chức:", {venue.name: "" for venue in ward.venues})


def asked_sessions(asker: Asker, given: list[str] | None, ward: Ward, occasion: Occasion) -> tuple[Session, ...]:
    """One event after the other until nothing more is answered."""
    if given is not None:
        return tuple(map(_session, given))
    if asker.silent:
        return ()
    units = {unit.name: "" for unit in ward.units} if occasion.names_units else {}
    if units:
        asker.choose("Các đơn vị:", units)
    show_venues(asker, ward)
    return tuple(_asked(asker, ward, occasion.session, units))


def _asked(asker: Asker, ward: Ward, label: str, units: Mapping[str, str]) -> Iterator[Session]:
    number, parse = 1, _named(units, "đơn vị")
    while name := asker.ask(f"{number}. {label}", None, parse, blank=" (bỏ trống nếu hết)"):
        when = asker.ask("   Thời gian, ví dụ 2026-04-06T07:30", None, parse_when)
        yield Session(name, when, asked_venue(asker, None, ward, "   Địa điểm"))
        number += 1


def _session(text: str) -> Session:
    """ "Tiêm phòng tại thôn Đông; 2026-04-06; Nhà văn hóa thôn Đông"."""
    name, when, venue, *more = (*(nfc(part).strip() for part in text.split(";")), "", "")
    if not name or any(more):
        example = "Tiêm phòng tại thôn Đông; 2026-04-06; Nhà văn hóa thôn Đông"
        raise UsageError(f'“{text}” không phải một hoạt động; hãy viết --session "{example}"')
    try:
        return Session(name, parse_when(when) if when else None, venue or None)
    except ValueError as error:
        raise UsageError(f"--session: {error}") from None


def asked_repeats(asker: Asker, given: Namespace) -> Repeats | None:
    """The rule of days; asked again as a whole where its parts do not go together."""
    if asker.silent and given.every is None:
        refuse(given, _OF_SERIES, ("every",), "lịch chưa có --every nên")
        return None
    while True:
        if given.every is None:
            asker.choose("Nhịp lặp lại:", _RHYTHMS)
        every = asker.ask("Nhịp", given.every, one_of("nhịp", _RHYTHMS))
        if every is None:
            return None
        repeats = _rule(asker, given, every)
        found = faults(repeats)
        if not found:
            return repeats
        told = [f"--{field}: {message}" for field, message in found]
        if asker.silent or any(getattr(given, name) is not None for name in _OF_SERIES):
            raise UsageError("\n".join(told))
        print("\n".join(f"  {line}" for line in told))


def _rule(asker: Asker, given: Namespace, every: str) -> Repeats:
    days = asker.need("Vào ngày nào, ví dụ T3, T5 hoặc 10, 20 hoặc T5 lần 2", "--days", given.days, _listed)
    first = asker.need("Từ ngày, ví dụ 2026-01-05", "--from", getattr(given, "from"), day)
    blank = " (bỏ trống nếu chưa định ngày kết thúc)"
    until = None if given.open else asker.ask("Đến hết ngày", given.until, day, blank=blank)
    part = asker.ask("Buổi: sáng, chiều, cả ngày", given.part, one_of("buổi", _PARTS))
    start = asker.ask("Mỗi buổi từ giờ, ví dụ 07:30", given.start, str)
    end = asker.ask("Mỗi buổi đến giờ, ví dụ 11:00", given.end, str) if start else given.end
    unlimited = bool(given.open) or (until is None and not asker.silent)
    return Repeats(
        cast(Every, every), days, first, until, unlimited, part=cast(Part, part) if part else None, start=start, end=end
    )


def day(text: str) -> date:
    """A day as the header has it; ValueError says what to write."""
    when = parse_when(text)
    if not when.day or when.clock:
        raise ValueError(f"“{text}” không phải một ngày; hãy viết ví dụ 2026-01-05")
    return when.earliest


def _listed(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (nfc(part).strip() for part in text.split(","))))


def _named(table: Mapping[str, str], what: str) -> Callable[[str], str]:
    """A parser of an entry of a list by its number, or anything else as typed."""

    def parse(text: str) -> str:
        return one_of(what, table)(text) if text.isdigit() and table else nfc(text)

    return parse
