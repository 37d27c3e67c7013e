"""Who is given a task is told of the plan: as a recipient, or as one who attends."""

import re
from collections.abc import Iterator
from functools import lru_cache

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.texts import place_of_assignment
from niemyet.checks.told import filed_for, names
from niemyet.language.alphabet import match_key, name_key
from niemyet.model.body import Assignment
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.ward import Unit

RULE = Rule(
    "NY-604",
    Level.HINT,
    "Đơn vị được giao việc không có trong nơi nhận",
    "Đơn vị không nhận được văn bản thì không biết mình có việc; tin, bài về hội nghị cần nơi đăng.",
    "Dự thảo: thêm đơn vị vào nơi nhận; “các phòng, đơn vị thuộc xã” là đủ cho các phòng, trung tâm, "
    "riêng Cổng thông tin điện tử phải ghi tên. Văn bản đã ban hành: giữ nguyên và ghi accept: [NY-604].",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I (nơi nhận); thực tiễn soạn thảo",
    bad="recipients: [Thường trực Đảng ủy xã]\nfiled: VT, KT\n---\n## I. TỔ CHỨC THỰC HIỆN\n\n"
    "### 1. Phòng Văn hóa - Xã hội\n\n- Chuẩn bị hội trường.",
    good="recipients: [Thường trực Đảng ủy xã, Các phòng thuộc xã]\nfiled: VT, KT\n---\n## I. TỔ CHỨC THỰC HIỆN\n\n"
    "### 1. Phòng Văn hóa - Xã hội\n\n- Chuẩn bị hội trường.",
)

_PORTAL = "cổng thông tin"
_NEWS = re.compile(r"\bđưa tin\b|\bviết bài\b|\btin bài\b")
_NEWS_UNITS = ("dịch vụ sự nghiệp công", "trung tâm sự nghiệp công", "truyền thanh", "phát thanh", "truyền thông")
# First words of people, who are told by their office.
_POSTS = ("phó ", "chủ tịch", "hiệu trưởng", "giám đốc", "trưởng ", "đồng chí", "ông ", "bà ", "bí thư", "giáo viên")

# Words for many bodies at once, and the first words of the names they stand for ("" for any body of the ward's own).
_COVERS = (
    (re.compile(r"\b(?:các|những|thủ trưởng|lãnh đạo)(?: \w+){0,4} (?:đơn vị|cơ quan|ngành)\b|\bcơ quan đơn vị\b"), ""),
    (re.compile(r"\bcác (?:\w+ ){0,2}phòng\b|\bphòng ban\b"), ("phòng ", "văn phòng ", "ban ", "trung tâm ")),
    (re.compile(r"\bcơ quan chuyên môn\b|\bphòng chuyên môn\b"), ("phòng ", "văn phòng ")),
    (re.compile(r"\bđơn vị sự nghiệp\b"), ("trung tâm ", "trạm ", "trường ", "nhà trường", "đài ")),
    (
        re.compile(r"\bđoàn thể\b|\btổ chức chính trị\b|\bmttq\b|\bmặt trận\b"),
        ("ủy ban m", "hội ", "đoàn ", "mặt trận"),
    ),
    (re.compile(r"\bcác (?:nhà )?trường\b|\bnhà trường\b"), ("trường ", "nhà trường")),
    (re.compile(r"\bcác (?:thôn|tổ dân phố|khu dân cư)\b"), ("thôn", "tổ dân phố", "khu dân cư")),
)
_AS_WRITTEN = re.compile(r"\bnhư (?:mục|phần|trên)\b")
_OUTSIDE = ("ủy ban m", "hội ", "đoàn ", "mặt trận", "trường ", "nhà trường", "thôn", "tổ dân phố", "khu dân cư")


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Every listed unit with a task is named or meant among recipients or attendees, where recipients are given."""
    if not plan.front.recipients:
        return
    attending = [line for group in plan.body.attendees for line in group.items]
    told = [*plan.front.recipients, *attending, *(issuer.name for issuer in plan.issuers)]
    informed = " | ".join(name_key(line) for line in told)
    for given, unit in _tasked(plan):
        if not (_is_meant(unit, informed) or _is_named(unit, told, informed, plan.front.filed or "")):
            message = f"“{given.name}” được giao việc nhưng không có trong nơi nhận, thành phần; hãy thêm vào nơi nhận"
            yield Finding(place_of_assignment(plan, given), message)
    yield from _news(plan, [name_key(name) for name in plan.front.recipients])


def _tasked(plan: Plan) -> Iterator[tuple[Assignment, Unit]]:
    """The listed units with a task, each once, with the first of their assignments."""
    units = {unit.id: unit for unit in plan.ward.units if not name_key(unit.name).startswith(_POSTS)}
    for given in plan.body.assignments:
        if unit := units.pop(given.unit or "", None):
            yield given, unit


def _news(plan: Plan, receiving: list[str]) -> Iterator[Finding]:
    """Where the ward's own news unit is to report, the portal receives the plan."""
    if not any(_PORTAL in name or "trang thông tin" in name for name in receiving):
        reporting = next((given for given in plan.body.assignments if _reports(given)), None)
        if reporting:
            message = (
                f"“{reporting.name}” được giao đưa tin nhưng nơi nhận không có Cổng thông tin điện tử; "
                "hãy thêm “Cổng thông tin điện tử” vào nơi nhận"
            )
            yield Finding(plan.position("recipients"), message)


def _reports(given: Assignment) -> bool:
    if not given.unit or not any(words in name_key(given.name) for words in _NEWS_UNITS):
        return False
    return any(_NEWS.search(match_key(task.text)) for task in given.tasks)


@lru_cache(maxsize=2)  # asked of one unit after the other
def _covered(informed: str) -> tuple[str, ...]:
    """The first words of the names that words for many bodies stand for."""
    found: list[str] = []
    for pattern, first_words in _COVERS:
        if pattern.search(informed):
            found += [first_words] if isinstance(first_words, str) else first_words
    return tuple(found)


def _is_named(unit: Unit, told: list[str], informed: str, filed: str) -> bool:
    return any(
        name_key(name) in informed or names(told, name) or filed_for(filed, name) for name in (unit.name, *unit.aliases)
    )


def _is_meant(unit: Unit, informed: str) -> bool:
    """Whether words for many bodies stand for the unit, too."""
    name = name_key(unit.name) + " "
    if _AS_WRITTEN.search(informed):
        return True
    if name.startswith(_PORTAL):
        return False
    return any(name.startswith(words) if words else not name.startswith(_OUTSIDE) for words in _covered(informed))
