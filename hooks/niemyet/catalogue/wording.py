"""Sentences that more than one output says, so that they say the same."""

from niemyet.model.brief import PlanBrief
from niemyet.model.settings import Settings
from niemyet.model.terms import DOCUMENT_KINDS, SourceKind, Status

DEMO = "Trang trình diễn phần mềm, không phải trang của Ủy ban nhân dân các xã, phường nêu tên."
NOT_THE_ORIGINAL = "Bản in từ trang web, không thay thế bản chính."
LEFT_BLANK = "Bản nguồn để trống"
UNREADABLE = "Không đọc được trong bản nguồn"
_DRAFT_FOR_COMMENT = "Dự thảo đăng để lấy ý kiến: chưa được ban hành, nội dung còn có thể thay đổi."
_DRAFT_UNPUBLISHED = "Dự thảo: chỉ thấy khi xem trước, chưa được đăng."

_NOTICES = {
    SourceKind.ORIGINAL: (
        "Toàn văn đăng trên trang này để tra cứu. "
        "Văn bản có giá trị pháp lý là bản có chữ ký và dấu của cơ quan ban hành."
    ),
    SourceKind.TRANSCRIBED: (
        "Bản chép lại từ văn bản của cơ quan ban hành; không phải bản gốc, bản chính hay bản sao; "
        "không có giá trị pháp lý."
    ),
    SourceKind.DIGEST: (
        "Bản tóm lược do người biên tập viết lại; không phải bản gốc, bản chính hay bản sao; "
        "không có giá trị pháp lý. Khi cần viện dẫn, hãy dùng văn bản do cơ quan ban hành phát hành."
    ),
    SourceKind.OCR: (
        "Bản do máy nhận dạng từ ảnh quét, chưa có người đối chiếu, có thể sai chữ, sai số; "
        "không phải bản gốc, bản chính hay bản sao; không có giá trị pháp lý."
    ),
}


def notice(plan: PlanBrief) -> str:
    """What kind of text this is, in one or two sentences for readers."""
    return _NOTICES[plan.front.source.kind]


def draft_notice(settings: Settings) -> str:
    """Why a draft can be read, in one sentence: published for comment, or only to be looked at."""
    return _DRAFT_FOR_COMMENT if settings.drafts else _DRAFT_UNPUBLISHED


def kind_name(plan: PlanBrief) -> str:
    """The kind of document in words: "Kế hoạch"."""
    return DOCUMENT_KINDS[plan.front.kind]


def printed_number(number: str) -> str:
    """A number as the decree writes it: 7 → 07 (Decree 30/2020/NĐ-CP, Annex I, II.3)."""
    return number.zfill(2) if number.isdigit() else number


def full_number(plan: PlanBrief) -> str | None:
    """Number and symbol: "16/KH-UBND", of the Party "12-KH/ĐU"; None while there is no number."""
    if not plan.front.number:
        return None
    number, symbol = plan.front.number, plan.front.symbol
    if plan.is_party:
        return f"{number}-{symbol}"
    return f"{printed_number(number)}/{symbol}" if symbol else printed_number(number)


def missing_number(plan: PlanBrief) -> str:
    """Why there is no number: not given yet, blank in the source, or unreadable there."""
    if plan.front.status is Status.DRAFT:
        return "Chưa cấp số"
    lost = "number" in plan.front.review and "symbol" in plan.front.review
    return UNREADABLE if lost else f"{LEFT_BLANK} số"


def missing_issued(plan: PlanBrief) -> str | None:
    """Why the day of issue, or a part of it, is not there; None where the whole day is known."""
    issued = plan.front.issued
    if issued and issued.day:
        return None
    if plan.front.status is Status.DRAFT:
        return "Chưa ban hành"
    if issued is None:
        return UNREADABLE if "issued" in plan.front.review else f"{LEFT_BLANK} ngày"
    return f"{LEFT_BLANK} ngày" if issued.month else f"{LEFT_BLANK} ngày, tháng"


def missing_name(plan: PlanBrief) -> str:
    """Why the signer's name is not there."""
    if plan.front.status is Status.DRAFT:
        return "Chưa ký"
    if plan.front.source.kind is SourceKind.ORIGINAL:
        return "Chưa ghi"
    return UNREADABLE if "signatory.name" in plan.front.review else LEFT_BLANK


def official_title(plan: PlanBrief) -> str:
    """Kind and title in one line: "Kế hoạch Tổ chức Hội nghị …"."""
    return f"{kind_name(plan)} {plan.front.title}"
