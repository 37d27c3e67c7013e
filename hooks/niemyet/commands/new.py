"""`niemyet new`: the first draft of a plan, from a few answers."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from niemyet import report
from niemyet.authoring.drafting import draft
from niemyet.authoring.drafting.occasions import occasions
from niemyet.authoring.writing import create
from niemyet.base.stopped import StoppedError
from niemyet.checks import RuleContext, check_all
from niemyet.commands import OK, UsageError, new_like, new_times
from niemyet.commands.asking import Asker
from niemyet.commands.new_answers import asked_answers
from niemyet.commands.place import project_root
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
    known = "; ".join(f"{key} ({each.name})" for key, each in occasions().items())
    parser.add_argument("--occasion", metavar="DỊP", help=known)
    parser.add_argument("--period", metavar="KỲ", help="kỳ của kế hoạch: 2025, 2025-Q3, 2026-H1 …")
    parser.add_argument("--topic", help="lĩnh vực: một khóa trong plans/topics.yml")
    parser.add_argument("--subject", metavar="VIỆC", help="kiểm tra, công khai, tập huấn, triển khai việc gì")
    parser.add_argument("--title", help="trích yếu; bỏ qua thì đặt theo dịp và kỳ")
    parser.add_argument("--year", help="năm ban hành (dự kiến); bỏ qua thì lấy năm của kỳ")
    parser.add_argument("--slug", help="tên tệp; bỏ qua thì đặt theo dịp và kỳ")
    new_times.add_arguments(parser)
    parser.add_argument(
        "--same-recipients", action="store_true", default=None, help="lấy nơi nhận của kế hoạch mới nhất của xã, phường"
    )
    new_like.add_arguments(parser)
    parser.add_argument("--yes", action="store_true", help="không hỏi gì; chỗ chưa biết để trống")


@dataclass(frozen=True, slots=True)
class Draft:
    """A file to be written: whose it is, its path and bytes, and the fields that stay open."""

    ward: Ward
    path: str
    data: bytes
    open_questions: tuple[str, ...]
    left_out: tuple[str, ...] = ()


def run(arguments: Namespace) -> int:
    """Ask, write plans/<ward>/<year>/<slug>.md, tell what is left to do; never over an existing file."""
    root = project_root()
    found = scan(root)
    wards, topics = common_files.wards(found).value, common_files.topics(found).value or {}
    if not wards:
        raise UsageError("chưa có xã, phường nào đọc được; hãy tạo plans/<xã-phường>/ward.yml trước")
    made = _made(arguments, root, wards, topics, found)
    if errors := [each for each in _problems(made, topics, wards, found) if each.level is Level.ERROR]:
        raise StoppedError("\n".join(("bản nháp sẽ có lỗi; không ghi gì:", *report.lines(errors))))
    create(root, made.path, made.data)
    print(f"Đã tạo {made.path}")
    if made.left_out:
        print(f"Không lấy của kỳ trước: {', '.join(made.left_out)}")
    print(f"Chờ xác nhận: {', '.join(made.open_questions)}")
    print(f"Hãy viết vào các chỗ [[ ]], rồi chạy: niemyet check {made.path}")
    print(_where_to_look(made.path, load_settings(root / CONFIG)))
    return OK


def _where_to_look(path: str, settings: Settings | None) -> str:
    """Where the draft can be read, and by whom."""
    page = f"ke-hoach/{path.removeprefix('plans/').removesuffix('.md')}/"
    if settings and settings.drafts:
        return f"Trang này đăng cả dự thảo để lấy ý kiến: lần dựng sau sẽ có {page}"
    return f"Dự thảo không được đăng; xem thử ở {page} khi chạy mkdocs serve, hoặc trong tệp xem-truoc của lần kiểm tra"


def _made(arguments: Namespace, root: Path, wards: dict[str, Ward], topics: dict[str, str], found: Sources) -> Draft:
    """The draft from nothing but answers, or from the plan of the period before."""
    asker = Asker(silent=arguments.yes)
    if arguments.like is not None:
        after = new_like.asked_successor(asker, arguments, root, wards, found)
        return Draft(after.old.ward, after.path, after.draft(), after.open_questions, after.left_out)
    if arguments.cite_old:
        raise UsageError("--cite-old chỉ đi với --like; hãy thêm --like với kế hoạch kỳ trước")
    answers = asked_answers(asker, arguments, wards, topics, found)
    return Draft(answers.ward, answers.path, draft(answers), answers.open_questions)


def _problems(made: Draft, topics: dict[str, str], wards: dict[str, Ward], found: Sources) -> list[Problem]:
    bodies = BodyReader()
    reading = read_plan(PlanFile(made.path, made.data), made.ward, bodies)
    if reading.value is None:
        return list(reading.problems)
    plans = {plan.id: plan for plan in (*_named(made, wards, found, bodies), reading.value)}
    return [*reading.problems, *check_all([reading.value], RuleContext(plans, topics))[0]]


def _named(made: Draft, wards: dict[str, Ward], found: Sources, bodies: BodyReader) -> Iterator[Plan]:
    """The plans that a draft may name: those whose last part of the address stands in it."""
    for file in found.plans:
        _, ward, *_, name = file.path.removesuffix(".md").split("/")
        if ward in wards and name.encode() in made.data and (plan := read_plan(file, wards[ward], bodies).value):
            yield plan
