"""What `niemyet new` asks of a plan that begins from nothing."""

from argparse import Namespace

from niemyet.authoring.drafting import Answers
from niemyet.authoring.drafting.answers import Occasion, Times
from niemyet.authoring.drafting.naming import slug_of, title_of
from niemyet.authoring.drafting.occasions import occasions, period_of
from niemyet.catalogue.catalogue import sort_date
from niemyet.commands import new_times
from niemyet.commands.asking import Asker, one_of
from niemyet.language.alphabet import nfc
from niemyet.language.parse_when import parse_when
from niemyet.language.when import When
from niemyet.model.plan import Plan
from niemyet.model.ward import Ward
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.plan import read_plan
from niemyet.sources.plans_folder import Sources


def asked_answers(
    asker: Asker, given: Namespace, wards: dict[str, Ward], topics: dict[str, str], found: Sources
) -> Answers:
    """Everything that a first draft needs, in the order in which somebody thinks of it."""
    ward = wards[_ward(asker, given.ward, wards)]
    occasion, period = _occasion(asker, given)
    if given.topic is None:
        asker.choose("Các lĩnh vực:", topics)
    topic = asker.ask("Lĩnh vực", given.topic, one_of("lĩnh vực", topics))
    subject = asker.ask(occasion.subject, given.subject, nfc) if occasion.subject else None
    usual = title_of(occasion.title, period, topics.get(topic or ""), subject)
    title = asker.need("Trích yếu", "--title", given.title, nfc, usual)
    year = asker.need("Năm ban hành (dự kiến)", "--year", given.year, parse_year, str(period.year))
    about = subject if occasion.subject else topic
    head = occasion.slug if subject or not occasion.subject else ""
    slug = asker.need("Tên tệp", "--slug", given.slug, str, slug_of(head, period, about, title))
    when, tentative, venue, attendance = _one_time(asker, given, ward, occasion)
    sessions = new_times.asked_sessions(asker, given.session, ward, occasion) if occasion.times is Times.SEVERAL else ()
    repeats = new_times.asked_repeats(asker, given) if occasion.times is Times.SERIES else None
    recipients, filed = _recipients(asker, given.same_recipients, _newest(ward, found))
    known = (when, tentative, venue, attendance, recipients, filed, subject, sessions, repeats)
    return Answers(ward, occasion, period, topic, title, year, slug, *known)


def parse_year(text: str) -> int:
    """Four digits; ValueError says so."""
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        raise ValueError(f"“{text}” không phải năm; hãy viết bốn chữ số, ví dụ 2026")
    return int(text)


def _occasion(asker: Asker, given: Namespace) -> tuple[Occasion, When]:
    names = {key: occasion.name for key, occasion in occasions().items()}
    if given.occasion is None:
        asker.choose("Các dịp:", names)
    occasion = occasions()[asker.need("Dịp", "--occasion", given.occasion, one_of("dịp", names))]
    new_times.refuse_others(given, occasion)
    label = f"Kỳ, ví dụ {occasion.example}"
    return occasion, asker.need(label, "--period", given.period, lambda text: period_of(occasion, text))


def _ward(asker: Asker, given: str | None, wards: dict[str, Ward]) -> str:
    names = {key: ward.full_name for key, ward in wards.items()}
    if given is None:
        asker.choose("Các xã, phường:", names)
    only = next(iter(names)) if len(names) == 1 else None
    return asker.need("Xã, phường", "--ward", given, one_of("xã, phường", names), only)


def _one_time(
    asker: Asker, given: Namespace, ward: Ward, occasion: Occasion
) -> tuple[When | None, bool, str | None, str | None]:
    """Time, whether it is tentative, place and number of people, as far as the occasion has one of each."""
    time, tentative, attendance = None, False, None
    if occasion.times is Times.ONE:
        time = asker.ask("Thời gian họp, ví dụ 2025-10-14T08:00", given.when, parse_when)
        tentative = asker.agreed("Thời gian này chỉ là dự kiến?", given.tentative) if time else False
    if occasion.times is Times.SEVERAL:
        return None, False, None, None
    if given.venue is None:
        new_times.show_venues(asker, ward)
    venue = new_times.asked_venue(asker, given.venue, ward)
    if occasion.times is Times.ONE:
        attendance = asker.ask("Số đại biểu dự kiến", given.attendance, _count)
    return time, tentative, venue, attendance


def _recipients(asker: Asker, given: bool | None, newest: Plan | None) -> tuple[tuple[str, ...], str | None]:
    """The recipients of the ward's newest plan, only where somebody says so."""
    if newest is None:
        return (), None
    front = newest.front
    if not asker.silent and given is None:
        print(f"Kế hoạch mới nhất ({newest.id}) gửi: {'; '.join(front.recipients)}; lưu: {front.filed or 'không ghi'}")
    agreed = asker.agreed("Dùng đúng nơi nhận và dòng lưu này?", given)
    return (front.recipients, front.filed) if agreed else ((), None)


def _newest(ward: Ward, found: Sources) -> Plan | None:
    bodies = BodyReader()
    files = (file for file in found.plans if file.path.startswith(f"plans/{ward.id}/"))
    plans = [plan for file in files if (plan := read_plan(file, ward, bodies).value) and plan.front.recipients]
    return max(plans, key=lambda plan: (sort_date(plan), plan.id), default=None)


def _count(text: str) -> str:
    if not (text.isascii() and text.isdigit()):
        raise ValueError(f"“{text}” không phải số người; hãy chỉ viết chữ số, ví dụ 40")
    return text
