"""`niemyet new`: the first draft of a plan, from a few answers."""

from argparse import ArgumentParser, Namespace

from niemyet import report
from niemyet.authoring.drafting import Answers, draft
from niemyet.authoring.drafting.occasions import OCCASIONS, period_of, slug_of, title_of
from niemyet.authoring.writing import create
from niemyet.base.stopped import StoppedError
from niemyet.catalogue.catalogue import sort_date
from niemyet.checks import RuleContext, check_all
from niemyet.commands import OK, UsageError
from niemyet.commands.asking import Asker, one_of
from niemyet.commands.place import project_root
from niemyet.language.alphabet import nfc
from niemyet.language.parse_when import parse_when
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Problem
from niemyet.model.settings import Settings
from niemyet.model.ward import Ward
from niemyet.project import common_files
from niemyet.project.load import CONFIG, load_settings
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.plan import read_plan
from niemyet.sources.layout import PlanFile
from niemyet.sources.plans_folder import Sources, scan

HELP = "soạn bản nháp đầu tiên của một kế hoạch"


def add_arguments(parser: ArgumentParser) -> None:
    """What the command is given."""
    parser.add_argument("--ward", help="mã xã, phường: tên thư mục trong plans")
    parser.add_argument("--occasion", metavar="DỊP", help=", ".join(OCCASIONS))
    parser.add_argument("--period", metavar="KỲ", help="kỳ của kế hoạch: 2025, 2025-Q3, 2026-H1 …")
    parser.add_argument("--topic", help="lĩnh vực: một khóa trong plans/topics.yml")
    parser.add_argument("--title", help="trích yếu; bỏ qua thì đặt theo dịp và kỳ")
    parser.add_argument("--year", help="năm ban hành (dự kiến); bỏ qua thì lấy năm của kỳ")
    parser.add_argument("--slug", help="tên tệp; bỏ qua thì đặt theo dịp và kỳ")
    parser.add_argument("--when", help="thời gian họp: 2025-10, 2025-10-W2, 2025-10-14T08:00 …")
    parser.add_argument("--tentative", action="store_true", default=None, help="thời gian họp chỉ là dự kiến")
    parser.add_argument("--venue", help="địa điểm họp")
    parser.add_argument("--attendance", metavar="SỐ", help="số đại biểu dự kiến")
    parser.add_argument(
        "--same-recipients", action="store_true", default=None, help="lấy nơi nhận của kế hoạch mới nhất của xã, phường"
    )
    parser.add_argument("--yes", action="store_true", help="không hỏi gì; chỗ chưa biết để trống")


def run(arguments: Namespace) -> int:
    """Ask, write plans/<ward>/<year>/<slug>.md, tell what is left to do; never over an existing file."""
    root = project_root()
    found = scan(root)
    wards, topics = common_files.wards(found).value, common_files.topics(found).value or {}
    if not wards:
        raise UsageError("chưa có xã, phường nào đọc được; hãy tạo plans/<xã-phường>/ward.yml trước")
    answers = _answers(arguments, wards, topics, found)
    data = draft(answers)
    problems = _problems(answers, data, topics)
    if errors := [problem for problem in problems if problem.level is Level.ERROR]:
        raise StoppedError("\n".join(("bản nháp sẽ có lỗi; không ghi gì:", *report.lines(errors))))
    create(root, answers.path, data)
    print(f"Đã tạo {answers.path}")
    print(f"Chờ xác nhận: {', '.join(answers.open_questions)}")
    print(f"Hãy viết vào các chỗ [[ ]], rồi chạy: niemyet check {answers.path}")
    print(_where_to_look(answers.path, load_settings(root / CONFIG)))
    return OK


def _where_to_look(path: str, settings: Settings | None) -> str:
    """Where the draft can be read, and by whom."""
    page = f"ke-hoach/{path.removeprefix('plans/').removesuffix('.md')}/"
    if settings and settings.drafts:
        return f"Trang này đăng cả dự thảo để lấy ý kiến: lần dựng sau sẽ có {page}"
    return f"Dự thảo không được đăng; xem thử ở {page} khi chạy mkdocs serve, hoặc trong tệp xem-truoc của lần kiểm tra"


def _answers(given: Namespace, wards: dict[str, Ward], topics: dict[str, str], found: Sources) -> Answers:
    asker = Asker(silent=given.yes)
    ward = wards[_ward(asker, given.ward, wards)]
    names = {key: occasion.name for key, occasion in OCCASIONS.items()}
    if given.occasion is None:
        asker.choose("Các dịp:", names)
    occasion = OCCASIONS[asker.need("Dịp", "--occasion", given.occasion, one_of("dịp", names))]
    period = asker.need(
        f"Kỳ, ví dụ {occasion.example}", "--period", given.period, lambda text: period_of(occasion, text)
    )
    if given.topic is None:
        asker.choose("Các lĩnh vực:", topics)
    topic = asker.ask("Lĩnh vực", given.topic, one_of("lĩnh vực", topics))
    usual = title_of(occasion, period, topics.get(topic or ""))
    title = asker.need("Trích yếu", "--title", given.title, nfc, usual)
    year = asker.need("Năm ban hành (dự kiến)", "--year", given.year, _year, str(period.year))
    slug = asker.need("Tên tệp", "--slug", given.slug, str, slug_of(occasion, period, topic, title))
    time = asker.ask("Thời gian họp, ví dụ 2025-10-14T08:00", given.when, parse_when)
    tentative = asker.agreed("Thời gian này chỉ là dự kiến?", given.tentative) if time else False
    venue = _venue(asker, given.venue, ward)
    attendance = asker.ask("Số đại biểu dự kiến", given.attendance, _count)
    newest = _newest(ward, found)
    recipients, filed = _recipients(asker, given.same_recipients, newest)
    return Answers(
        ward, occasion, period, topic, title, year, slug, time, tentative, venue, attendance, recipients, filed
    )


def _ward(asker: Asker, given: str | None, wards: dict[str, Ward]) -> str:
    names = {key: ward.full_name for key, ward in wards.items()}
    if given is None:
        asker.choose("Các xã, phường:", names)
    only = next(iter(names)) if len(names) == 1 else None
    return asker.need("Xã, phường", "--ward", given, one_of("xã, phường", names), only)


def _venue(asker: Asker, given: str | None, ward: Ward) -> str | None:
    """A place of the ward's list by its number, or any other as typed."""
    places = {venue.name: "" for venue in ward.venues}
    if given is None and places:
        asker.choose("Các nơi thường tổ chức:", places)

    def parse(text: str) -> str:
        return one_of("địa điểm", places)(text) if text.isdigit() else nfc(text)

    return asker.ask("Địa điểm", given, parse)


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


def _problems(answers: Answers, data: bytes, topics: dict[str, str]) -> list[Problem]:
    reading = read_plan(PlanFile(answers.path, data), answers.ward, BodyReader())
    if reading.value is None:
        return list(reading.problems)
    return [*reading.problems, *check_all([reading.value], RuleContext({reading.value.id: reading.value}, topics))[0]]


def _year(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        raise ValueError(f"“{text}” không phải năm; hãy viết bốn chữ số, ví dụ 2026")
    return int(text)


def _count(text: str) -> str:
    if not (text.isascii() and text.isdigit()):
        raise ValueError(f"“{text}” không phải số người; hãy chỉ viết chữ số, ví dụ 40")
    return text
