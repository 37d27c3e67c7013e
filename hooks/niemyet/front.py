"""The front matter of a plan: one schema for reading, checking, the JSON Schema and the field reference."""

import re
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)

from niemyet import when
from niemyet.terms import BASIS_KINDS, DOCUMENT_KINDS, AttachmentKind, EventState, SourceKind, Status

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
URL = r"^https?://[^\s<>\"]+$"
FILE_NAME = r"^[A-Za-z0-9][A-Za-z0-9._-]*\.[A-Za-z0-9]+$"
PLAN_ID = r"^[a-z0-9-]+/[0-9]{4}/[a-z0-9-]+$"
NUMBER = r"^[1-9][0-9]{0,4}[a-zđ]?$"
# Ids of the page around a text begin so, or with "__", which no name of a heading does: the two never meet.
PAGE_IDS = ("ny-", "md-")
# In the name of a server: Latin letters with or without marks, digits, dots and hyphens, or an address in numbers.
_SERVER = re.compile(r"[a-z0-9\u00df-\u00f6\u00f8-\u024f\u1e00-\u1eff._-]+|\[[0-9a-f:.]+\]")


def url_fault(url: str) -> str:
    """Why nobody should be sent to a web address, in Vietnamese; "" where nothing is wrong."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - a port that is none is told by asking for it
    except ValueError:
        return f"“{url}” không phải là địa chỉ mà trình duyệt hiểu được; hãy chép lại từ thanh địa chỉ"
    if "@" in parts.netloc:
        return f"địa chỉ “{url}” có dấu @ trước tên máy chủ, dễ dẫn sang trang giả; hãy bỏ phần đó"
    if "\\" in url or not _SERVER.fullmatch(parts.hostname or ""):
        return f"địa chỉ “{url}” có tên máy chủ lạ hoặc có chữ giống chữ Việt mà khác mã; hãy gõ lại địa chỉ"
    return ""


def _url(value: str) -> str:
    if fault := url_fault(value):
        raise ValueError(fault)
    return value


def _anchor(value: str) -> str:
    if value.startswith(PAGE_IDS):
        raise ValueError(f"“{value}” trùng với tên dành cho khung trang; tên mục không bắt đầu bằng ny- hoặc md-")
    return value


def _when(value: Any) -> Any:
    if isinstance(value, dict | list):
        raise ValueError("cần một thời gian viết trên một dòng, ví dụ 2025-10-14")
    return when.parse(value) if isinstance(value, str) else value


def _truth(value: Any) -> Any:
    words = {"true": True, "false": False}
    if isinstance(value, str):
        if value not in words:
            raise ValueError(f"“{value}” không dùng được ở đây; hãy viết true (có) hoặc false (không)")
        return words[value]
    return value


def _count(value: Any) -> Any:
    if isinstance(value, str):
        if not (value.isascii() and value.isdigit() and 0 < len(value) < 7):
            raise ValueError(f"“{value}” không phải là số người; hãy chỉ viết chữ số, ví dụ 40")
        return int(value)
    return value


def _one_of(table: dict[str, str]) -> Any:
    def check(value: str) -> str:
        if value not in table:
            raise ValueError(f"“{value}” không có trong danh mục; hãy viết một trong: {', '.join(table)}")
        return value

    return check


Text = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=500)]
Id = Annotated[str, StringConstraints(pattern=ID, max_length=80)]
PlanId = Annotated[str, StringConstraints(pattern=PLAN_ID, max_length=200)]
Url = Annotated[str, StringConstraints(pattern=URL, max_length=500), AfterValidator(_url)]
FileName = Annotated[str, StringConstraints(pattern=FILE_NAME, max_length=120)]
AnchorName = Annotated[str, StringConstraints(pattern=ID, max_length=500), AfterValidator(_anchor)]
Truth = Annotated[bool, BeforeValidator(_truth)]
Count = Annotated[int, BeforeValidator(_count)]
DocumentKind = Annotated[str, AfterValidator(_one_of(DOCUMENT_KINDS)), WithJsonSchema({"enum": list(DOCUMENT_KINDS)})]
BasisKind = Annotated[str, AfterValidator(_one_of(BASIS_KINDS)), WithJsonSchema({"enum": list(BASIS_KINDS)})]
Time = Annotated[
    when.When,
    BeforeValidator(_when),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": when.PATTERN}),
]
Number = Annotated[str, StringConstraints(pattern=NUMBER)]
Symbol = Annotated[str, StringConstraints(pattern=r"^[A-ZĐa-zđ]+(-[A-ZĐ0-9&.]+)+$", max_length=40)]


class Section(BaseModel):
    """A group of fields: frozen, nothing unknown allowed."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Covers(Section):
    """The periods that a plan looks back on and ahead to."""

    reviews: Time | None = Field(
        None, title="Kỳ đánh giá", description="Kỳ mà hội nghị hoặc kế hoạch tổng kết, sơ kết."
    )
    rolls_out: Time | None = Field(None, title="Kỳ triển khai", description="Kỳ mà nhiệm vụ được triển khai.")


class Basis(Section):
    """A document that the plan rests on (căn cứ)."""

    kind: BasisKind | None = Field(None, title="Loại văn bản", description="Chữ viết tắt: QĐ, KH, NQ, Luật …")
    number: Number | None = Field(None, title="Số", description="Không thêm số 0 ở đầu.")
    symbol: Symbol | None = Field(None, title="Ký hiệu", description="Ví dụ QĐ-UBND.")
    issued: Time | None = Field(None, title="Ngày ban hành", description="Chỉ ghi phần đã biết.")
    issuer: Line | None = Field(None, title="Cơ quan ban hành", description="Tên đầy đủ.")
    title: Text | None = Field(None, title="Trích yếu", description="“về việc …”")
    plan: PlanId | None = Field(
        None, title="Kế hoạch trên trang này", description="Ví dụ kien-an/2025/cai-cach-hanh-chinh."
    )
    url: Url | None = Field(None, title="Địa chỉ", description="Nơi đăng văn bản đó.")


class Event(Section):
    """The meeting, ceremony or campaign that the plan calls (hội nghị)."""

    when: Time | None = Field(None, title="Thời gian", description="Chỉ chính xác đến mức văn bản ghi.")
    tentative: Truth = Field(False, title="Dự kiến", description="true nếu văn bản ghi “dự kiến”.")
    state: EventState = Field(
        EventState.PLANNED, title="Tình hình", description="Theo kế hoạch, hoãn, hủy hay đã tổ chức."
    )
    venue: Line | None = Field(None, title="Địa điểm", description="Như văn bản ghi.")
    expected_attendance: Count | None = Field(
        None, title="Số đại biểu dự kiến", description="Chỉ chữ số; “khoảng 40” viết 40."
    )


class Signatory(Section):
    """Who signs (quyền hạn, chức vụ, người ký)."""

    authority: tuple[Line, ...] = Field((), title="Quyền hạn", description="Từng dòng phía trên chức vụ: TM. …, KT. …")
    position: Line | None = Field(None, title="Chức vụ", description="Dòng chức vụ của người ký, viết hoa như văn bản.")
    name: Line | None = Field(None, title="Họ và tên", description="Không ghi học hàm, học vị.")


class Attachment(Section):
    """A file that belongs to the plan."""

    file: FileName = Field(title="Tên tệp", description="Tệp nằm trong thư mục cùng tên với kế hoạch.")
    title: Line = Field(title="Tên gọi", description="Người đọc thấy tên này.")
    kind: AttachmentKind = Field(
        AttachmentKind.OTHER, title="Loại tệp", description="Bản ký số luôn được đặt đầu tiên."
    )


class OldAnchor(Section):
    """A heading's name in links (mục) that was published once, and the heading that it leads to now."""

    old: AnchorName = Field(title="Tên mục cũ", description="Phần sau dấu # trong liên kết đã đăng.")
    new: AnchorName = Field(
        title="Tên mục mới", description="Tên của đề mục nay thay cho nó; dau-van-ban là đầu phần nội dung."
    )


class Source(Section):
    """Where the text comes from."""

    kind: SourceKind = Field(
        title="Loại văn bản nguồn", description="Toàn văn, bản chép lại, bản tóm lược hay bản nhận dạng."
    )
    url: Url | None = Field(None, title="Nơi đăng bản gốc", description="Địa chỉ văn bản đã ban hành.")
    note: Text | None = Field(
        None, title="Ghi chú về nguồn", description="Chỗ sai, chỗ mất của bản nguồn mà ta giữ nguyên."
    )


_OF_ITS_OWN = {
    "basis": (),
    "funding": None,
    "recipients": (),
    "filed": None,
    "signatory": None,
    "attachments": (),
    "accept": (),
}
"""What of a plan's front matter stands on its own pages alone, with what stands for none of it."""


class FrontMatter(Section):
    """Everything an editor writes above the text."""

    title: Text = Field(title="Trích yếu", description="Nội dung kế hoạch, như trên văn bản, không có chữ KẾ HOẠCH.")
    kind: DocumentKind = Field("KH", title="Tên loại", description="Chữ viết tắt tên loại văn bản; bỏ qua thì là KH.")
    number: Number | None = Field(None, title="Số", description="Để trống khi chưa cấp; không thêm số 0 ở đầu.")
    symbol: Symbol | None = Field(None, title="Ký hiệu", description="Ví dụ KH-UBND.")
    issued: Time | None = Field(
        None, title="Ngày ban hành", description="Chỉ ghi phần đã biết: 2025, 2025-09 hoặc 2025-09-26."
    )
    place: Line | None = Field(None, title="Địa danh", description="Bỏ qua thì lấy địa danh của xã, phường.")
    status: Status = Field(
        title="Tình trạng", description="Dự thảo, chưa xác nhận, đã ban hành, được thay thế hay thu hồi."
    )
    reason: Text | None = Field(None, title="Lý do thu hồi", description="Bắt buộc khi thu hồi.")
    topic: Id | None = Field(None, title="Lĩnh vực", description="Một khóa trong tệp plans/topics.yml.")
    covers: Covers | None = Field(None, title="Kỳ của kế hoạch", description="Kỳ đánh giá và kỳ triển khai.")
    basis: tuple[Basis, ...] = Field((), title="Căn cứ", description="Các văn bản mà kế hoạch dựa vào.")
    event: Event | None = Field(None, title="Hội nghị", description="Thời gian, địa điểm, quy mô.")
    funding: Text | None = Field(None, title="Kinh phí", description="Nguồn kinh phí và đơn vị đề xuất.")
    recipients: tuple[Line, ...] = Field(
        (), title="Nơi nhận", description="Mỗi nơi một dòng, không gạch đầu dòng, không chấm phẩy."
    )
    filed: Line | None = Field(None, title="Lưu", description="Dòng cuối của nơi nhận, ví dụ VT, VHXH.")
    signatory: Signatory | None = Field(None, title="Người ký", description="Quyền hạn, chức vụ, họ tên.")
    replaces: tuple[PlanId, ...] = Field((), title="Thay thế", description="Kế hoạch bị kế hoạch này thay thế.")
    corrects: tuple[PlanId, ...] = Field((), title="Đính chính", description="Kế hoạch được kế hoạch này đính chính.")
    aliases: tuple[PlanId, ...] = Field(
        (), title="Địa chỉ cũ", description="Địa chỉ trước đây của kế hoạch, để liên kết cũ còn dùng được."
    )
    anchors: tuple[OldAnchor, ...] = Field(
        (), title="Mục cũ", description="Tên mục trước đây của những đề mục đã viết lại, để liên kết cũ còn dùng được."
    )
    attachments: tuple[Attachment, ...] = Field((), title="Tệp kèm", description="Bản ký số, bản quét, phụ lục.")
    source: Source = Field(title="Nguồn của văn bản", description="Văn bản trong tệp này lấy từ đâu.")
    review: tuple[Line, ...] = Field(
        (), title="Chờ xác nhận", description="Tên các trường còn phải xác nhận, ví dụ signatory.name."
    )
    accept: tuple[Line, ...] = Field(
        (), title="Đã xem và giữ nguyên", description="Mã các quy tắc đã xem, ví dụ NY-201."
    )

    def brief(self) -> "FrontMatter":
        """The same without what only the plan's own pages tell: a third of what a build has to load of all plans."""
        return self.model_copy(update=_OF_ITS_OWN)
