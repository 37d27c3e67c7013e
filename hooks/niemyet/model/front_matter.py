"""The front matter of a plan: one schema for reading, checking, the JSON Schema and the field reference."""

from pydantic import (
    Field,
)

from niemyet.model.fields import (
    AnchorName,
    BasisKind,
    Count,
    DocumentKind,
    FileName,
    Id,
    Line,
    Number,
    PlanId,
    Section,
    Symbol,
    Text,
    Time,
    Truth,
    Url,
)
from niemyet.model.terms import AttachmentKind, EventState, SourceKind, Status


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
