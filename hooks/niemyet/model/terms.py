"""The closed lists of the contract, each value with its Vietnamese label."""

from enum import StrEnum


class Labelled(StrEnum):
    """A value of a closed list with the label that readers see."""

    label: str

    def __new__(cls, value: str, label: str) -> "Labelled":
        """Keep the label beside the value."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


class Status(Labelled):
    """Where a plan stands (tình trạng)."""

    DRAFT = "draft", "Dự thảo"
    UNCONFIRMED = "unconfirmed", "Chưa xác nhận ban hành"
    ISSUED = "issued", "Đã ban hành"
    REPLACED = "replaced", "Đã được thay thế"
    ENDED = "ended", "Hết hiệu lực"
    WITHDRAWN = "withdrawn", "Đã thu hồi"

    @property
    def stands(self) -> bool:
        """Whether nothing has taken the plan's place or ended it."""
        return self not in (Status.REPLACED, Status.ENDED, Status.WITHDRAWN)


class EventState(Labelled):
    """Where an event stands."""

    PLANNED = "planned", "Theo kế hoạch"
    POSTPONED = "postponed", "Hoãn"
    CANCELLED = "cancelled", "Hủy"
    HELD = "held", "Đã tổ chức"

    @property
    def is_off(self) -> bool:
        """Whether it does not take place at its time: put off, or called off."""
        return self in (EventState.POSTPONED, EventState.CANCELLED)


class Audience(Labelled):
    """Whom an event is open to."""

    INVITED = "invited", "Theo giấy mời"
    PUBLIC = "public", "Mọi người dân"


class Rhythm(Labelled):
    """How often an event comes again."""

    WEEK = "week", "Hằng tuần"
    MONTH = "month", "Hằng tháng"
    QUARTER = "quarter", "Hằng quý"


class DayPart(Labelled):
    """A part of the day, in the words of the text."""

    MORNING = "sáng", "Buổi sáng"
    AFTERNOON = "chiều", "Buổi chiều"
    DAY = "cả ngày", "Cả ngày"


class SourceKind(Labelled):
    """What kind of text the file holds, measured against the issued document."""

    ORIGINAL = "original", "Toàn văn"
    TRANSCRIBED = "transcribed", "Bản chép lại"
    DIGEST = "digest", "Bản tóm lược"
    OCR = "ocr", "Bản nhận dạng từ ảnh quét, chưa đối chiếu"


class AttachmentKind(Labelled):
    """What an attached file is."""

    SIGNED = "signed", "Văn bản ký số"
    SCAN = "scan", "Bản quét"
    ANNEX = "annex", "Phụ lục"
    OTHER = "other", "Tệp kèm theo"


class RemovalKind(Labelled):
    """Why something published was taken down."""

    PERSONAL_DATA = "personal_data", "Đã gỡ theo yêu cầu"
    MISTAKE = "mistake", "Đã gỡ vì đăng nhầm"
    MOVED = "moved", "Đã chuyển sang địa chỉ khác"
    OTHER = "other", "Đã gỡ"


class WardKind(Labelled):
    """The commune-level units since 1 July 2025 (Law 72/2025/QH15)."""

    PHUONG = "phường", "phường"
    XA = "xã", "xã"
    DAC_KHU = "đặc khu", "đặc khu"


# Decree 30/2020/NĐ-CP, Annex III, part I: abbreviation → name of the kind of document.
DOCUMENT_KINDS = {
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "QC": "Quy chế", "QyĐ": "Quy định",
    "TC": "Thông cáo", "TB": "Thông báo", "HD": "Hướng dẫn", "CTr": "Chương trình", "KH": "Kế hoạch",
    "PA": "Phương án", "ĐA": "Đề án", "DA": "Dự án", "BC": "Báo cáo", "BB": "Biên bản", "TTr": "Tờ trình",
    "HĐ": "Hợp đồng", "CĐ": "Công điện", "BGN": "Bản ghi nhớ", "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền", "GM": "Giấy mời", "GGT": "Giấy giới thiệu", "GNP": "Giấy nghỉ phép",
    "PG": "Phiếu gửi", "PC": "Phiếu chuyển", "PB": "Phiếu báo",
}  # fmt: skip

# What a plan may rest on besides those: laws, ordinances, decrees, circulars and letters carry no abbreviation there.
BASIS_KINDS = DOCUMENT_KINDS | {
    "Luật": "Luật", "PL": "Pháp lệnh", "NĐ": "Nghị định", "TT": "Thông tư", "CV": "Công văn", "KL": "Kết luận",
}  # fmt: skip
