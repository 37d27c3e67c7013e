"""Who is named as a partner finds that work in its own part, too."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.texts import locate
from niemyet.language.alphabet import match_key
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-601",
    Level.HINT,
    "Đơn vị phối hợp không có việc tương ứng",
    "Đơn vị được nêu là nơi phối hợp nhưng phần của chính đơn vị đó không nhắc đến việc này, nên dễ bị bỏ sót.",
    "Dự thảo: thêm một dòng vào phần của đơn vị phối hợp, hoặc xem lại tên đơn vị. "
    "Văn bản đã ban hành: giữ nguyên và ghi accept: [NY-601].",
    source="Thực tiễn soạn thảo",
    bad="## I. TỔ CHỨC THỰC HIỆN\n\n### 1. Phòng Văn hóa - Xã hội\n\n"
    "- Phối hợp với Văn phòng HĐND và UBND thanh toán kinh phí Hội nghị.\n\n"
    "### 2. Văn phòng HĐND và UBND\n\n- Chuẩn bị hội trường, trang trí khánh tiết.",
    good="## I. TỔ CHỨC THỰC HIỆN\n\n### 1. Phòng Văn hóa - Xã hội\n\n"
    "- Phối hợp với Văn phòng HĐND và UBND thanh toán kinh phí Hội nghị.\n\n"
    "### 2. Văn phòng HĐND và UBND\n\n- Chuẩn bị hội trường; thanh toán kinh phí theo quy định.",
)

_TOGETHER = re.compile(r"phối hợp (?:với|cùng) ", re.IGNORECASE)
_CLAUSE = re.compile(r"[^;.\n]*")
_MORE_PARTNERS = re.compile(r"(?:và|cùng)\b|[,(]", re.IGNORECASE)  # names go on, so where the matter begins is unknown
_MAX_TOLD = 90
_MOST_TOLD = 20
_LONGEST = 600  # letters of a task that are looked at for partners and the matter

# Bodies of the ward's own People's Committee: only these are told of where they have no part at all.
_OWN = ("phòng ", "văn phòng ", "trung tâm ", "ban ", "trạm ", "đài ", "cổng ")

# Words that any task may hold: two tasks are not about one matter for sharing these.
_COMMON = re.compile(
    r"\b(?:hội nghị|tổ chức|theo quy định|thực hiện|phối hợp|liên quan|công tác|nhiệm vụ|địa bàn|đơn vị|cơ quan|"
    r"kế hoạch|bảo đảm|đảm bảo|tham mưu|triển khai|chủ trì|xã|phường|đặc khu|và|các|những|của|về|cho|với|để|việc|"
    r"theo|trong|tại|trên|cùng|được|đúng|có|khi|đến|từ)\b"
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Each listed unit after "phối hợp với" has a task that shares words with the matter at hand."""
    own: dict[str, list[str]] = {}
    for given in plan.body.assignments:
        if given.unit:
            own.setdefault(given.unit, []).extend(task.text for task in given.tasks)
    yield from islice(_all_missing(plan, context, own), _MOST_TOLD)


def _all_missing(plan: Plan, context: RuleContext, own: dict[str, list[str]]) -> Iterator[Finding]:
    for given in plan.body.assignments:
        for task in given.tasks:
            for match in _TOGETHER.finditer(task.text):
                yield from _missing(plan, context, own, given.unit, task.text, match)


def _missing(
    plan: Plan, context: RuleContext, own: dict[str, list[str]], tasked: str | None, task: str, match: re.Match[str]
) -> Iterator[Finding]:
    partners, rest = context.unit_names[plan.ward.id].leading(task[match.end() : match.end() + _LONGEST])
    clause = _CLAUSE.match(rest)
    shared = clause.group().strip(" :") if clause else ""
    matters = set() if _MORE_PARTNERS.match(shared) else _matters(shared)
    for partner in partners:
        if not matters or partner.unit is None or partner.unit == tasked:
            continue
        if partner.unit in own:
            missing = not any(matters & _matters(task) for task in own[partner.unit])
        else:
            missing = match_key(partner.name + " ").startswith(_OWN)
        if missing:
            message = (
                f"“{partner.name}” được nêu để phối hợp “{_cut(shared)}” nhưng phần của đơn vị này không có việc đó; "
                "hãy thêm một dòng cho đơn vị này, hoặc xem lại tên đơn vị"
            )
            yield Finding(locate(plan, task[match.start() :]), message)


def _matters(task: str) -> set[str]:
    """The pairs of neighbouring words that tell what a task is about."""
    pairs: set[str] = set()
    for part in _COMMON.sub("|", match_key(task)).split("|"):
        words = part.split()
        pairs.update(f"{first} {second}" for first, second in pairwise(words))
    return pairs


def _cut(words: str) -> str:
    if len(words) <= _MAX_TOLD:
        return words
    return words[:_MAX_TOLD].rsplit(" ", 1)[0] + "…"
