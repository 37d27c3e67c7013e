"""What a printed sheet says about itself, so that it cannot pass for the signed document."""

from collections.abc import Iterator
from dataclasses import dataclass

from niemyet.catalogue import wording
from niemyet.catalogue.catalogue import Catalogue
from niemyet.model.brief import PlanBrief
from niemyet.model.event import Event
from niemyet.model.plan import Plan
from niemyet.model.terms import SourceKind, Status
from niemyet.outputs.parts.citations import correction_words

UNSIGNED = "(Bản tóm lược, không có chữ ký)"

_STATUS = {
    Status.DRAFT: "BẢN DỰ THẢO",
    Status.WITHDRAWN: "VĂN BẢN ĐÃ BỊ THU HỒI",
    Status.REPLACED: "VĂN BẢN ĐÃ ĐƯỢC THAY THẾ",
    Status.ENDED: "VĂN BẢN ĐÃ HẾT HIỆU LỰC",
}
_SOURCE = {
    SourceKind.TRANSCRIBED: "BẢN CHÉP LẠI – KHÔNG PHẢI VĂN BẢN CHÍNH THỨC",
    SourceKind.DIGEST: "BẢN TÓM LƯỢC – KHÔNG PHẢI VĂN BẢN CHÍNH THỨC",
    SourceKind.OCR: "BẢN NHẬN DẠNG TỪ ẢNH QUÉT, CHƯA ĐỐI CHIẾU – KHÔNG PHẢI VĂN BẢN CHÍNH THỨC",
}


@dataclass(frozen=True, slots=True)
class Marks:
    """Headlines (also repeated in the top margin of each later page) and sentences; both empty where all is plain."""

    headlines: tuple[str, ...]
    sentences: tuple[str, ...]

    @property
    def running(self) -> str:
        """The headlines in one line, never broken after a "not"."""
        return " · ".join(self.headlines).replace("KHÔNG PHẢI", "KHÔNG\u00a0PHẢI")


def marks(plan: Plan, catalogue: Catalogue) -> Marks:
    """What stands in the box above a plan's national title."""
    known = (_STATUS.get(plan.front.status), _SOURCE.get(plan.front.source.kind))
    return Marks(tuple(filter(None, known)), tuple(_sentences(plan, catalogue)))


def _sentences(plan: Plan, catalogue: Catalogue) -> Iterator[str]:
    front = plan.front
    if front.source.kind in _SOURCE:
        yield wording.notice(plan)
    if front.status is Status.DRAFT:
        yield wording.draft_notice(catalogue.settings)
    if front.status is Status.UNCONFIRMED:
        yield f"Tình trạng: {front.status.label}."
    if front.reason and front.status is Status.WITHDRAWN:
        yield f"Lý do thu hồi: {front.reason.rstrip('.')}."
    for newer in catalogue.replaced_by.get(plan.id, ()):
        yield f"Được thay thế bằng {_cited(newer)}."
    for newer in catalogue.amended_by.get(plan.id, ()):
        yield f"Được điều chỉnh, bổ sung bằng {_cited(newer)}."
    yield from _later(plan)
    if catalogue.settings.demo:
        yield wording.DEMO


def _later(plan: Plan) -> Iterator[str]:
    """What letters of correction say, and what became of its events."""
    front = plan.front
    for correction in front.corrections:
        note = f": {correction.note.rstrip('.')}" if correction.note else ""
        yield f"Được đính chính bằng {correction_words(correction)}{note}."
    for event in front.events:
        if event.state.is_off:
            yield f"{_named(event, len(front.events))} đã {event.state.label.lower()}."


def _named(event: Event, count: int) -> str:
    named = count > 1 and (event.name or event.words)
    return f"“{named}”" if named else "Hội nghị, sự kiện nêu trong kế hoạch này"


def _cited(plan: PlanBrief) -> str:
    number = wording.full_number(plan)
    kind = f"{wording.kind_name(plan)} số {number}" if number else wording.kind_name(plan)
    return f"{kind} “{plan.front.title}”"
