"""The meetings, ceremonies and campaigns that a plan calls: once, several times, or again and again."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, cast

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from niemyet.language.parse_when import parse_when
from niemyet.language.repeat_days import Every, Part
from niemyet.language.repeat_faults import faults
from niemyet.language.repeats import Repeats as Recurrence
from niemyet.language.when import When
from niemyet.model.fields import Clock, Count, Day, FaultsError, Id, Line, OneOrMany, Section, Step, Time, Truth
from niemyet.model.terms import Audience, DayPart, EventState, Rhythm

SHOWN = 60
"""As many sessions of one series are told one by one; more are told as a number."""


class Repeats(Section):
    """When an event comes again and again (RFC 5545, 3.3.10, as far as wards need it)."""

    every: Rhythm = Field(title="Nhịp", description="Hằng tuần, hằng tháng hay hằng quý.")
    step: Step = Field(1, title="Cách mấy nhịp", description="2 với week là hai tuần một lần.")
    days: tuple[Line, ...] = Field(
        title="Vào ngày nào",
        description="Thứ trong tuần T2 đến T7, CN; ngày trong tháng 10, 20; T5 lần 2, T6 cuối; cuối tháng.",
        min_length=1,
        max_length=31,
    )
    from_: Day = Field(alias="from", title="Từ ngày", description="Buổi đầu là ngày khớp đầu tiên kể từ ngày này.")
    until: Day | None = Field(None, title="Đến hết ngày", description="Bắt buộc, trừ khi ghi open: true.")
    open: Truth = Field(False, title="Chưa định ngày kết thúc", description="true nếu văn bản không ghi đến khi nào.")
    part: DayPart | None = Field(None, title="Buổi", description="Sáng, chiều hay cả ngày.")
    start: Clock | None = Field(None, title="Từ giờ", description='Trong ngoặc kép, ví dụ "07:30".')
    end: Clock | None = Field(None, title="Đến giờ", description='Trong ngoặc kép, ví dụ "11:00".')
    except_: tuple[Day, ...] = Field(
        (), alias="except", title="Trừ các ngày", description="Ngày nghỉ, hoặc ngày đã chuyển sang buổi khác."
    )
    note: Line | None = Field(None, title="Ghi chú", description="Ví dụ “trùng ngày lễ thì chuyển sang ngày sau”.")

    @model_validator(mode="after")
    def _possible(self) -> "Repeats":
        if found := faults(self.recurrence):
            raise FaultsError(((name,), message) for name, message in found)
        return self

    @property
    def words(self) -> str:
        """The rule in Vietnamese, with what it cannot say by itself."""
        return f"{self.recurrence.words} ({self.note})" if self.note else self.recurrence.words

    @property
    def recurrence(self) -> Recurrence:
        """The same as a rule of time."""
        return Recurrence(
            every=cast(Every, self.every.value),
            step=self.step,
            days=self.days,
            first=self.from_,
            until=self.until,
            open=self.open,
            part=cast(Part, self.part.value) if self.part else None,
            start=self.start,
            end=self.end,
            except_=self.except_,
            note=self.note,
        )


class Event(Section):
    """A meeting, a ceremony, a campaign, a day of reception (hội nghị, hoạt động)."""

    id: Id | None = Field(
        None,
        title="Mã hoạt động",
        description="Chỉ cần khi có từ hai hoạt động, trừ một hoạt động đã đăng một mình; chữ thường không dấu, không đổi về sau.",
    )
    name: Line | None = Field(None, title="Tên hoạt động", description="Chỉ khi khác tên kế hoạch.")
    when: Time | None = Field(None, title="Thời gian", description="Chỉ chính xác đến mức văn bản ghi.")
    repeats: Repeats | None = Field(
        None, title="Lặp lại", description="Thay cho when, khi hoạt động diễn ra hằng tuần, hằng tháng hay hằng quý."
    )
    tentative: Truth = Field(False, title="Dự kiến", description="true nếu văn bản ghi “dự kiến”.")
    state: EventState = Field(
        EventState.PLANNED, title="Tình hình", description="Theo kế hoạch, hoãn, hủy hay đã tổ chức."
    )
    venue: Line | None = Field(None, title="Địa điểm", description="Như văn bản ghi.")
    expected_attendance: Count | None = Field(
        None, title="Số đại biểu dự kiến", description="Chỉ chữ số; “khoảng 40” viết 40."
    )
    audience: Audience | None = Field(
        None, title="Ai được dự", description="Theo giấy mời hay mọi người dân; văn bản không rõ thì bỏ qua."
    )

    @model_validator(mode="after")
    def _one_time(self) -> "Event":
        if self.when and self.repeats:
            raise ValueError("chỉ ghi một trong hai: when (một lần) hoặc repeats (lặp lại)")
        return self

    @property
    def is_tentative(self) -> bool:
        """Whether its time is not settled yet; what was held or called off has no plan left to settle."""
        return self.tentative and self.state in (EventState.PLANNED, EventState.POSTPONED)

    @property
    def time(self) -> When | None:
        """When it is, or would first be by the rule of a series; None where no time is said."""
        anchor = self.repeats.recurrence.anchor if self.repeats else None
        return self._session(anchor) if anchor else self.when

    @property
    def last(self) -> When | None:
        """Its last session; None where it names no time, or no end."""
        if self.repeats and not self.repeats.open:
            return next(iter(self.sessions(self.count)[-1:]), None)
        return self.when

    @property
    def starts(self) -> date | None:
        """The first day it can be on."""
        return self.time.earliest if self.time else None

    @property
    def words(self) -> str | None:
        """Its time in words, as they stand inside a sentence."""
        return self.repeats.words if self.repeats else self.when.words if self.when else None

    def sessions(self, limit: int = SHOWN) -> tuple[When, ...]:
        """Each time it takes place, at most `limit`; of an open series none."""
        if self.when:
            return (self.when,)
        return tuple(map(self._session, self.repeats.recurrence.sessions(limit))) if self.repeats else ()

    @property
    def count(self) -> int:
        """How many sessions it has; 0 for an open series."""
        return (self.repeats.recurrence.count or 0) if self.repeats else int(self.when is not None)

    def _session(self, day: date) -> When:
        start = self.repeats.start if self.repeats else None
        end = self.repeats.end if self.repeats else None
        if start and end:
            return parse_when(f"{day}T{start}/{day}T{end}")
        return parse_when(f"{day}T{start}" if start else str(day))


def _listed(value: Any) -> Any:
    """One event may stand without a list around it."""
    return (value,) if isinstance(value, dict | Event) else value


def _told_apart(events: tuple[Event, ...]) -> tuple[Event, ...]:
    if len(events) > 1 and (found := tuple(_alike(events))):
        raise FaultsError(found)
    return events


def _alike(events: tuple[Event, ...]) -> Iterator[tuple[tuple[int | str, ...], str]]:
    """Ids that are missing or taken. One event may go without: published alone, it keeps its UID when others join it."""
    known: set[str] = set()
    for number, event in enumerate(events):
        key = event.id or ""
        if key in known and key:
            yield (number, "id"), f"id “{key}” đã dùng ở mục trên; mỗi mục cần một mã riêng"
        elif key in known:
            yield (number,), f"thiếu id; có nhiều mục thì chỉ một mục được không có mã, ví dụ id: buoi-{number + 1}"
        known.add(key)


Events = Annotated[
    tuple[Event, ...],
    BeforeValidator(_listed),
    AfterValidator(_told_apart),
    OneOrMany(),
]
