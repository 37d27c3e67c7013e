"""The plans have no errors, and there are new ones."""

from collections.abc import Iterator
from datetime import date

from niemyet.commands.examining.case import Case, Fault, Level, Seen
from niemyet.model.problem import Level as Severity

TITLE = "Kế hoạch"
LONGEST_SILENCE = 183
"""Days: a committee that plans for each half of a year has issued something within them."""


def look(case: Case) -> Seen:
    """How many, the newest, and errors."""
    catalogue = case.loaded.catalogue
    plans = catalogue.plans if catalogue else ()
    days = [day for plan in plans if plan.front.issued and (day := plan.front.issued.sort_key[0]) <= case.day]
    newest = max(days, default=None)
    fact = f"{len(plans)} kế hoạch" + (f", mới nhất ngày {newest:%d/%m/%Y}" if newest else "")
    return Seen(fact, (*_errors(case), *_silence(newest, case.day)))


def _errors(case: Case) -> Iterator[Fault]:
    count = sum(problem.level is Severity.ERROR for problem in case.loaded.problems)
    if count:
        yield Fault(f"{count} lỗi, nên trang không dựng được", "hãy chạy niemyet check rồi sửa")


def _silence(newest: date | None, today: date) -> Iterator[Fault]:
    if newest and (today - newest).days > LONGEST_SILENCE:
        what = f"đã {(today - newest).days} ngày không có kế hoạch mới"
        yield Fault(what, "hãy hỏi người soạn xem còn kế hoạch nào chưa đăng", Level.SHOULD)
