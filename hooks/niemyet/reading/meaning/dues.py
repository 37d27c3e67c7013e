"""By when: the deadline that a sentence names, or what stands in a column or behind a label for it."""

import re

from niemyet.language.parse_when import parse_when
from niemyet.language.periods import Period, periods
from niemyet.language.when import Precision, When
from niemyet.model.body import Due

_ANY = re.compile(r"\d|quý|tháng|định kỳ|h[àằ]ng\s|đột xuất|ngay sau", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:chậm nhất|muộn nhất|trước|xong|hoàn thành|thời hạn|đến hết|hạn cuối|hạn chót|trong)\b"
    r"(?:\s+(?:là|vào|ngày|trước|trong|tháng|đến|hết|cuối|xong|việc|khoảng|đầu|giữa|\d{1,2}\s?(?:h|giờ|g)\s?\d{0,2}['’]?,?))*\s*$",
    re.IGNORECASE,
)
_SAYS_WHEN = re.compile(r"\b(?:nhất|trước|xong|thành|hạn|hết|trong)\b.{0,40}\d", re.IGNORECASE)
_SURE = re.compile(r"^(?:chậm nhất|muộn nhất|trước|xong|hoàn thành|thời hạn|đến hết|hạn)", re.IGNORECASE)
_EVERY = r"(?:h[àằ]ng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm)(?:\s*(?:,|và|hoặc|/)\s*(?:(?:h[àằ]ng|mỗi)\s+)?(?:ngày|tuần|tháng|quý|6 tháng|năm)\b)*"
_DAY = r"(?:trước|chậm nhất|vào|muộn nhất)(?:\s+(?:là|vào))?\s+ngày\s+(?:mùng\s+)?\d{1,2}(?:/\d{1,2}|\s+tháng\s+\d{1,2})?(?!\s?/\s?\d)"
_SPELLS = r"(?:ngày|tuần|tháng|quý|(?:0?[36]|sáu|ba) tháng|(?:một |01 |1 )?năm|giữa nhiệm kỳ|h[àằ]ng \w+)\b(?:\s*[,/]?\s*(?:và\s+)?)?"
_AGAIN = re.compile(
    rf"(?:định kỳ\s+)?{_DAY}\s*(?:,\s*)?(?:của\s+)?{_EVERY}"
    rf"|(?:định kỳ\s+)?{_EVERY}\s*(?:,\s*|\(\s*)?{_DAY}\)?(?:\s+(?:hoặc|và)\s+đột xuất)?"
    rf"|định kỳ\s+(?:{_EVERY}|(?:{_SPELLS})+|(?=(?:hoặc|và)\s))(?:\s*(?:hoặc|và)\s+đột xuất)?",
    re.IGNORECASE,
)
_DAY_ONLY = re.compile(rf"{_DAY}(?<=\d)(?!\d)(?:(?<=/\d)|(?<=/\d\d))", re.IGNORECASE)
_AFTER = re.compile(
    r"ngay sau khi[^,;.]{3,60}|(?:trong|sau)\s+(?:thời hạn\s+|vòng\s+)?\d{1,3}\s+ngày(?:\s+làm việc)?(?:\s*(?:,\s*)?(?:kể )?(?:từ|sau)[^,;.]{3,60})?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
_WEEK = re.compile(r"tuần\s+(?:thứ\s+)?([1-4]|nhất|hai|ba|tư)\s*,?\s*(?:của\s+)?$", re.IGNORECASE)
_NUMBERS = {"nhất": "1", "hai": "2", "ba": "3", "tư": "4"}
_UNTIL = re.compile(r"^\s*(?:đến|tới|-|–)\s*(?:hết\s*)?(?:ngày\s*|tháng\s*)?$", re.IGNORECASE)
_LATEST = re.compile(r"(?:chậm nhất|muộn nhất|trước|đến)\D{0,20}$", re.IGNORECASE)
_OFTEN = re.compile(r"\b(?:báo cáo|gửi|tổng hợp)\b", re.IGNORECASE)
_EVERY_ONE = re.compile(_EVERY, re.IGNORECASE)

_OFTEN_WORDS = ("ằng ", "àng ", "ịnh kỳ", "ỗi ")  # of what comes again, whatever letter they begin with


def due_in(sentence: str) -> Due | None:
    """The deadline that a task's own words name; times that are not one are left alone."""
    if not _ANY.search(sentence):
        return None
    often = any(words in sentence for words in _OFTEN_WORDS)
    again = _AGAIN.search(sentence) if often else None
    times = _times(sentence) if _SAYS_WHEN.search(sentence) else ()
    found = [(period.start, due) for period in times if (due := _before(sentence, period))]
    sure = next((each for each in found if _SURE.match(each[1].words)), found[0] if found else None)
    if again and not (sure and sure[0] < again.start()):
        return Due(again.group().strip(" ,("))
    if sure:
        return sure[1]
    if "ngày" in sentence or "ngay" in sentence:
        if after := _AFTER.search(sentence):
            return Due(after.group().strip())
        if day := _DAY_ONLY.search(sentence):
            return Due(day.group())
    every = _EVERY_ONE.search(sentence) if often and _OFTEN.search(sentence) else None
    return Due(every.group()) if every and _near(sentence, every) else None


def due_of(words: str) -> Due | None:
    """What a column or label for times holds, whole; its time only where it is one."""
    words = words.strip(" .;")
    if not any(each.isalnum() for each in words):
        return None
    found = _times(words)
    if len(found) == 2 and _UNTIL.match(words[found[0].end : found[1].start]):
        return Due(words, _span(found[0].when, found[1].when))
    latest = [period for period in found if _LATEST.search(words[: period.start])]
    if len(latest) == 1:
        return Due(words, latest[0].when)
    return Due(words, found[0].when if len(found) == 1 and not _is_open(words) else None)


def _times(text: str) -> tuple[Period, ...]:
    """The times of a text; a month with its week as that week, a year that stands alone as a year."""
    if _YEAR.fullmatch(text):
        return (Period(0, len(text), parse_when(text)),)
    return tuple(_of_week(text, period) for period in periods(text))


def _of_week(text: str, period: Period) -> Period:
    week = _WEEK.search(text[: period.start]) if period.when.precision is Precision.MONTH else None
    if not week:
        return period
    number = _NUMBERS.get(week.group(1).lower(), week.group(1))
    return Period(week.start(), period.end, parse_when(f"{period.when.text}-W{number}"))


def _before(sentence: str, period: Period) -> Due | None:
    match = _BEFORE.search(sentence[max(0, period.start - 60) : period.start])
    if not match:
        return None
    if match.group().lower().startswith("trong") and period.when.precision is not Precision.DAY:
        return None
    return Due(match.group().lstrip() + sentence[period.start : period.end], period.when)


def _near(sentence: str, every: re.Match[str]) -> bool:
    """Whether a report is what comes again: "hằng tháng báo cáo", "báo cáo hằng tháng"."""
    around = sentence[max(0, every.start() - 25) : every.end() + 25]
    return _OFTEN.search(around) is not None


def _is_open(words: str) -> bool:
    """Whether the one time is only where something begins."""
    return re.match(r"\s*(?:từ|bắt đầu)\b", words, re.IGNORECASE) is not None


def _span(first: When, last: When) -> When | None:
    try:
        return parse_when(f"{first.text}/{last.text}")
    except ValueError:
        return None
