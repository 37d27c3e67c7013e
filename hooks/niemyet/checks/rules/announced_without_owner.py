"""What the agenda announces is somebody's task."""

from collections.abc import Iterator
from dataclasses import dataclass

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.lines import HeadingLine, ItemLine, block_lines
from niemyet.checks.texts import locate
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.reading.body.headings import heading_key

RULE = Rule(
    "NY-602",
    Level.HINT,
    "Nội dung đã nêu nhưng không giao cho ai",
    "Một việc có trong mục đích hoặc chương trình mà không đơn vị nào được giao chuẩn bị thì dễ bị bỏ sót.",
    "Dự thảo: giao việc này cho một đơn vị ở phần Tổ chức thực hiện, hoặc bỏ khỏi chương trình. "
    "Văn bản đã ban hành: giữ nguyên và ghi accept: [NY-602].",
    source="Thực tiễn soạn thảo",
    bad="## I. NỘI DUNG\n\n1. Công bố kết quả xếp hạng các đơn vị.\n\n"
    "## II. TỔ CHỨC THỰC HIỆN\n\n### 1. Phòng Văn hóa - Xã hội\n\n- Chuẩn bị hội trường.",
    good="## I. NỘI DUNG\n\n1. Công bố kết quả xếp hạng các đơn vị.\n\n"
    "## II. TỔ CHỨC THỰC HIỆN\n\n### 1. Phòng Văn hóa - Xã hội\n\n- Tổng hợp kết quả xếp hạng.",
)


@dataclass(frozen=True, slots=True)
class _Matter:
    """What is announced: its name, which also stands in the announcement; what stands there before or after it, if
    the name alone does not announce; and the words of a task that provides for it."""

    name: str
    provided: tuple[str, ...]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    def announced_in(self, lowered: str) -> bool:
        """Whether one sentence, in small letters, announces the matter."""
        at = lowered.find(self.name)
        if at < 0:
            return False
        before, after = lowered[: lowered.rfind(self.name)], lowered[at:]
        return (not self.before or any(words in before for words in self.before)) and (
            not self.after or any(words in after for words in self.after)
        )


_PRAISE = ("khen", "trao thưởng", "biểu dương")
_MATTERS = (
    _Matter("xếp hạng", ("xếp hạng",), before=("thông báo", "công bố", "đánh giá", "kết quả")),
    _Matter("khen thưởng", _PRAISE, before=("công bố", "trao ", "biểu dương", "tặng ")),
    _Matter("trao thưởng", _PRAISE),
    _Matter("biểu dương", _PRAISE, after=("tập thể", "cá nhân")),
    _Matter("tham luận", ("tham luận",)),
    _Matter("văn nghệ chào mừng", ("văn nghệ",)),
    _Matter("phóng sự", ("phóng sự",), before=("chiếu ", "xem ")),
    _Matter("giao ước", ("giao ước",), before=("ký ",)),
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """For each matter of the table that is announced some task speaks of it; plans without tasks are left alone."""
    if not plan.body.assignments:
        return
    announced = [(words, words.lower()) for words in _announced(plan)]
    together = "\n".join(lowered for _, lowered in announced)
    tasks = "\n".join(task.text for given in plan.body.assignments for task in given.tasks).lower()
    seen: set[str] = set()
    for matter in _MATTERS:
        if matter.name not in together or _is_provided(matter, tasks, plan):
            continue
        words = next((words for words, lowered in announced if matter.announced_in(lowered)), None)
        if words and words not in seen:
            seen.add(words)
            message = f"có nêu “{matter.name}” nhưng không đơn vị nào được giao việc này; hãy giao cho một đơn vị"
            yield Finding(locate(plan, words), message)


def _is_provided(matter: _Matter, tasks: str, plan: Plan) -> bool:
    speeches = plan.body.speeches
    speaking = matter.name == "tham luận" and speeches is not None and bool(speeches.speakers)
    return speaking or any(words in tasks for words in matter.provided)


def _announced(plan: Plan) -> Iterator[str]:
    """The agenda first, then the items under "Mục đích"."""
    yield from plan.body.agenda
    under = False
    for block in block_lines(plan):
        if isinstance(block, HeadingLine):
            under = heading_key(block.title).startswith("mục đích")
        elif under and isinstance(block, ItemLine):
            yield block.item.text
