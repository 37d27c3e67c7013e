"""Under "Tổ chức thực hiện" each sentence says whose task it is."""

from collections.abc import Iterator
from itertools import islice

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.lines import shortened
from niemyet.checks.texts import locate
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import Status

RULE = Rule(
    "NY-611",
    Level.HINT,
    "Việc ở Tổ chức thực hiện không rõ của ai",
    "Câu ở phần giao việc không nêu đơn vị thì vẫn hiện trong lời văn nhưng không vào bảng phân công, dễ không ai làm.",
    "Dự thảo: viết tên đơn vị ở đầu câu, hoặc đặt câu dưới tên đơn vị. "
    "Văn bản đã ban hành: xem lại bản chép; đúng như bản ký thì giữ nguyên và ghi accept: [NY-611].",
    source="Thực tiễn soạn thảo",
    bad="## I. TỔ CHỨC THỰC HIỆN\n\n- Chuẩn bị hội trường, trang trí khánh tiết.",
    good="## I. TỔ CHỨC THỰC HIỆN\n\n- Phòng Văn hóa - Xã hội chuẩn bị hội trường, trang trí khánh tiết.",
)

_MOST_TOLD = 20


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Each sentence of such a part that begins with no body, closes nothing and remarks nothing."""
    draft = plan.front.status is Status.DRAFT
    for sentence in islice(plan.body.unowned, _MOST_TOLD):
        words = shortened(sentence)
        asked = (
            f"“{words}” không nêu đơn vị nào; hãy viết tên đơn vị ở đầu câu, hoặc đặt câu dưới tên đơn vị"
            if draft
            else f"“{words}” không nêu đơn vị nào; bản ký có đúng như vậy không? Nếu đúng, hãy ghi accept: [NY-611]"
        )
        yield Finding(locate(plan, sentence), asked)
