"""Under "Tổ chức thực hiện" a heading names who does what stands below it."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.lines import headings, plain
from niemyet.language.alphabet import name_key
from niemyet.model.body import Heading
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.reading.body.headings import heading_key, unnumbered
from niemyet.reading.meaning import openings
from niemyet.reading.meaning.units import is_collective, names_a_body

RULE = Rule(
    "NY-610",
    Level.HINT,
    "Đề mục ở Tổ chức thực hiện không nêu đơn vị",
    "Việc ghi dưới một đề mục không có tên đơn vị thì không thuộc về ai và không vào danh sách việc của đơn vị nào.",
    "Dự thảo: chuyển các việc này về dưới tên từng đơn vị, hoặc đưa nội dung chung sang mục khác. "
    "Văn bản đã ban hành: giữ nguyên và ghi accept: [NY-610].",
    source="Thực tiễn soạn thảo",
    bad="## I. TỔ CHỨC THỰC HIỆN\n\n### 1. Chuẩn bị tham luận tại Hội nghị\n\n- Mỗi tham luận không quá 10 phút.",
    good="## I. TỔ CHỨC THỰC HIỆN\n\n### 1. Phòng Văn hóa - Xã hội\n\n- Chuẩn bị tham luận, không quá 10 phút.",
)

# Topics that rightly stand there without a body.
_RIGHT_TOPICS = (*openings.FUNDING, *openings.CLOSING, "chế độ báo cáo", "chế độ thông tin", "tiến độ", "lộ trình")

# First words of people and bodies besides those that the reader of tasks knows.
_SOMEBODY = (
    "ubnd", "hđnd", "mttq", "ubmttq", "đồng chí", "các đồng chí", "lãnh đạo", "chủ tịch", "phó chủ tịch", "thủ trưởng",
    "trưởng", "bí thư", "thành viên", "ủy viên", "cán bộ", "viên chức", "kế toán", "người", "nhà trường", "hiệu trưởng",
    "thôn", "khu", "xóm", "ấp", "bản", "buôn", "tổ dân phố", "đơn vị", "cơ quan", "ngân hàng", "sở", "chi cục", "chi bộ",
    "kho bạc", "thuế", "bưu điện", "bảo hiểm", "viễn thông", "điện lực", "công ty", "doanh nghiệp", "liên đoàn", "quỹ",
    "công đoàn", "hộ", "nhân dân", "ủy ban", "hội đồng", "vp", "các", "những", "giao", "đề nghị", "văn thư",
)  # fmt: skip


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Each heading right below "Tổ chức thực hiện" names a body, a group of bodies, or a topic that needs none."""
    tasked = {given.anchor for given in plan.body.assignments}
    for heading in _below_implementation(plan):
        name = unnumbered(heading.title)
        if heading.anchor in tasked or _is_right(name) or context.unit_names[plan.ward.id].whole(name):
            continue
        message = f"“{name.strip(' .:')}” không phải là đơn vị, việc ở đây không thuộc về ai; hãy ghi dưới tên đơn vị"
        places = {plain(line.title): line.position for line in headings(plan)}
        yield Finding(places.get(heading.title, plan.position("body")), message)


def _below_implementation(plan: Plan) -> Iterator[Heading]:
    """The headings one step below the part that gives out tasks."""
    above, step = 0, 0
    for heading in plan.body.headings:
        if not above or heading.level <= above:
            key = heading_key(heading.title)
            above, step = (heading.level if key.startswith(openings.IMPLEMENTATION) else 0), 0
        else:
            step = min(step or heading.level, heading.level)
            if heading.level == step:
                yield heading


def _is_right(name: str) -> bool:
    key = name_key(name)
    somebody = any(key == word or key.startswith(word + " ") for word in _SOMEBODY)
    return somebody or key.startswith(_RIGHT_TOPICS) or is_collective(name) or names_a_body(name)
