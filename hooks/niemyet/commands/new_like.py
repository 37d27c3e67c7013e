"""`niemyet new --like PLAN`: what is asked of the plan after a plan."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from niemyet import report
from niemyet.authoring.drafting.like import PERIODS, Next, Successor, moved
from niemyet.authoring.drafting.naming import slug_of_title
from niemyet.authoring.editing import header_values
from niemyet.base.stopped import StoppedError
from niemyet.catalogue.catalogue import is_public
from niemyet.commands import UsageError
from niemyet.commands.asking import Asker
from niemyet.commands.new_answers import parse_year
from niemyet.commands.new_times import day, refuse
from niemyet.commands.place import plan_path
from niemyet.language.alphabet import nfc
from niemyet.language.parse_when import parse_when
from niemyet.model.plan import Plan
from niemyet.model.ward import Ward
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.plan import read_plan
from niemyet.reading.text.source import read_text, split
from niemyet.sources.plans_folder import Sources

_NOT_ASKED = (
    "ward", "occasion", "period", "topic", "subject", "tentative", "venue", "attendance", "session", "every", "days",
    "open", "part", "start", "end", "same_recipients",
)  # fmt: skip


def add_arguments(parser: ArgumentParser) -> None:
    """What the command is given to go on from a plan."""
    parser.add_argument(
        "--like", metavar="KẾ_HOẠCH", help="soạn cho kỳ sau theo kế hoạch kỳ trước: tệp, hoặc mã kế hoạch"
    )
    parser.add_argument(
        "--cite-old", action="store_true", default=None, help="với --like: ghi kế hoạch kỳ trước vào căn cứ"
    )


def asked_successor(asker: Asker, given: Namespace, root: Path, wards: dict[str, Ward], found: Sources) -> Successor:
    """The old plan read, and what the next one is to be called and when it is to be."""
    refuse(given, _NOT_ASKED, (), "với --like, lệnh")
    path = plan_path(root, given.like)
    old, data = _old(path, wards, found)
    values = header_values(path, data)
    text = split(path, read_text(path, data)).body
    return Successor(old, values, text, _next(asker, given, old))


def _old(path: str, wards: dict[str, Ward], found: Sources) -> tuple[Plan, bytes]:
    ward = wards.get(path.split("/")[1])
    file = next((each for each in found.plans if each.path == path), None)
    if ward is None or file is None:
        raise StoppedError(f"không đọc được {path} hoặc ward.yml của xã, phường; hãy chạy niemyet check rồi sửa trước")
    reading = read_plan(file, ward, BodyReader())
    if reading.value is None:
        raise StoppedError("\n".join(("kế hoạch kỳ trước còn lỗi; hãy sửa trước:", *report.lines(reading.problems))))
    return reading.value, file.data


def _next(asker: Asker, given: Namespace, old: Plan) -> Next:
    if not asker.silent and given.title is None:
        print(f"Trích yếu kỳ trước: {old.front.title}")
    title = asker.ask("Trích yếu kỳ này", given.title, nfc)
    year = asker.need("Năm ban hành (dự kiến)", "--year", given.year, parse_year, _year(old))
    slug = asker.need("Tên tệp", "--slug", given.slug, str, _slug(old, title))
    repeating = any(event.repeats for event in old.front.events)
    when = None
    if len(old.front.events) == 1 and not repeating:
        when = asker.ask("Thời gian kỳ này, ví dụ 2025-10-14T08:00", given.when, parse_when)
    elif given.when is not None:
        raise UsageError("kế hoạch kỳ trước không có đúng một hoạt động một lần; hãy bỏ --when rồi ghi vào tệp sau")
    first, until = _span(asker, given, old) if repeating else _no_span(given)
    cites = _cites(asker, given, old)
    return Next(year=year, slug=slug, title=title, when=when, first=first, until=until, cites_old=cites)


def _year(old: Plan) -> str | None:
    """As many years after the old plan as its periods move; None where they say nothing, or not the same."""
    years = {
        parse_when(after).year - period.year
        for period in (getattr(old.front, name) for name in PERIODS)
        if (after := moved(period))
    }
    return str(old.year + years.pop()) if len(years) == 1 else None


def _slug(old: Plan, title: str | None) -> str | None:
    """From the new title; else the old name, where it names no time."""
    name = old.id.rpartition("/")[2]
    if title:
        return slug_of_title(title)
    return None if any(letter.isdigit() for letter in name) else name


def _span(asker: Asker, given: Namespace, old: Plan) -> tuple[date | None, date | None]:
    """From when until when what comes again comes in the next period; an old rule without an end needs none."""
    first = asker.ask("Lịch lặp lại của kỳ này từ ngày, ví dụ 2026-01-05", getattr(given, "from"), day)
    if first is None:
        if given.until is not None:
            raise UsageError("có --until mà thiếu --from; hãy thêm --from")
        return None, None
    if all(event.repeats.open for event in old.front.events if event.repeats):
        return first, asker.ask("Đến hết ngày", given.until, day, blank=" (bỏ trống nếu chưa định ngày kết thúc)")
    return first, asker.need("Đến hết ngày", "--until", given.until, day)


def _no_span(given: Namespace) -> tuple[None, None]:
    if getattr(given, "from") is not None or given.until is not None:
        raise UsageError("kế hoạch kỳ trước không có hoạt động lặp lại; hãy bỏ --from, --until")
    return None, None


def _cites(asker: Asker, given: Namespace, old: Plan) -> bool:
    """Whether the old plan is a basis of the new one: only as the editor says, and never a draft."""
    if is_public(old):
        return asker.agreed("Ghi kế hoạch kỳ trước vào căn cứ?", given.cite_old)
    if given.cite_old:
        raise UsageError(f"{old.id} còn là dự thảo nên không làm căn cứ được; hãy bỏ --cite-old")
    return False
