"""What a body is in a task, lead or partner, and with whom it works."""

import re

from niemyet.model.body import Role
from niemyet.reading.meaning.bodies import Bodies

_HABITS = r"\W*(?:(?:có trách nhiệm|trực tiếp|tiếp tục|thường xuyên|kịp thời|sẽ|chịu trách nhiệm trong việc|cùng)\s+)*"
_LEAD = re.compile(
    _HABITS
    + r"(?:là (?:cơ quan |đơn vị |bộ phận )?(?:thường trực|chủ trì|đầu mối)|chủ trì|chịu trách nhiệm (?:chính|chủ trì)"
    r"|làm đầu mối|đầu mối)\b",
    re.IGNORECASE,
)
_PARTNER = re.compile(_HABITS + r"(?:phối hợp|tham gia phối hợp)\b", re.IGNORECASE)
_TOGETHER = re.compile(r"phối hợp\s+(?:chặt chẽ\s+)?(?:với|cùng)\s+", re.IGNORECASE)


# Any of the words without which the two patterns above find nothing: looked for first, because most tasks have none.
_MAY_SAY = re.compile(r"chủ trì|phối hợp|đầu mối|thường trực|trách nhiệm chính", re.IGNORECASE)


def role_of(text: str) -> Role | None:
    """The role that a task's first words give; None where they give none."""
    if not _MAY_SAY.search(text):
        return None
    return Role.LEAD if _LEAD.match(text) else Role.PARTNER if _PARTNER.match(text) else None


def partners_of(text: str, role: Role | None, bodies: Bodies) -> tuple[str, ...]:
    """The bodies that the lead of a task works with, by their names as written."""
    match = _TOGETHER.search(text) if role is Role.LEAD else None
    opening = bodies.opening(text[match.end() :]) if match else None
    return tuple(named.name for named in opening.bodies) if opening else ()
