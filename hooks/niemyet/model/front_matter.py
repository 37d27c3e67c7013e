"""The front matter of a plan: one schema for reading, checking, the JSON Schema and the field reference."""

from pydantic import Field

from niemyet.model.event import Events
from niemyet.model.fields import (
    AnchorName,
    Commit,
    Digest,
    DocumentKind,
    Email,
    FileName,
    Id,
    Ids,
    Line,
    Number,
    Phone,
    PlanId,
    Section,
    Short,
    Symbol,
    Text,
    Time,
    Url,
)
from niemyet.model.related import Basis, Correction, Result
from niemyet.model.terms import AttachmentKind, SourceKind, Status

ONE_OR_MANY = ("issuer", "events")
"""The fields that may be written with or without a list around them."""


class Signatory(Section):
    """Who signs (quyền hạn, chức vụ, người ký)."""

    authority: tuple[Line, ...] = Field((), title="Quyền hạn", description="Từng dòng phía trên chức vụ: TM. …, KT. …")
    position: Line | None = Field(None, title="Chức vụ", description="Dòng chức vụ của người ký, viết hoa như văn bản.")
    name: Line | None = Field(None, title="Họ và tên", description="Không ghi học hàm, học vị.")
    under_name: Line | None = Field(
        None, title="Chức vụ dưới tên", description="Dòng in ngay dưới họ tên, ví dụ PHÓ BÍ THƯ ĐẢNG ỦY."
    )


class Contact(Section):
    """Whom readers ask about the plan: an office or a post, never a private person's address."""

    post: Line | None = Field(None, title="Nơi hỏi", description="Bộ phận hoặc chức danh, không ghi tên riêng.")
    phone: Phone | None = Field(None, title="Điện thoại", description="Số của cơ quan.")
    email: Email | None = Field(None, title="Thư điện tử", description="Hộp thư của cơ quan.")


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
    sha256: Digest | None = Field(
        None, title="Mã băm của tệp nguồn", description="SHA-256 của tệp đã đọc; tệp ấy không được đăng."
    )


class FrontMatter(Section):
    """Everything an editor writes above the text."""

    title: Text = Field(title="Trích yếu", description="Nội dung kế hoạch, như trên văn bản, không có chữ KẾ HOẠCH.")
    short: Short | None = Field(
        None,
        title="Tên gọi ngắn",
        description="Dùng trong danh sách, khi chia sẻ và trong lịch; bỏ qua thì là trích yếu.",
    )
    kind: DocumentKind = Field("KH", title="Tên loại", description="Chữ viết tắt tên loại văn bản; bỏ qua thì là KH.")
    number: Number | None = Field(None, title="Số", description="Để trống khi chưa cấp; không thêm số 0 ở đầu.")
    symbol: Symbol | None = Field(None, title="Ký hiệu", description="Ví dụ KH-UBND; của Đảng: KH/ĐU.")
    issuer: Ids = Field(
        (),
        title="Cơ quan ban hành",
        description="Mã cơ quan trong ward.yml; ban hành chung thì là danh sách, cơ quan chủ trì trước. "
        "Bỏ qua thì là Ủy ban nhân dân (ubnd).",
    )
    issued: Time | None = Field(
        None, title="Ngày ban hành", description="Chỉ ghi phần đã biết: 2025, 2025-09 hoặc 2025-09-26."
    )
    place: Line | None = Field(
        None, title="Địa danh", description="Bỏ qua thì lấy địa danh của cơ quan ban hành, rồi của xã, phường."
    )
    status: Status = Field(
        title="Tình trạng", description="Dự thảo, chưa xác nhận, đã ban hành, được thay thế, hết hiệu lực hay thu hồi."
    )
    reason: Text | None = Field(None, title="Lý do thu hồi", description="Bắt buộc khi thu hồi.")
    topic: Id | None = Field(None, title="Lĩnh vực", description="Một khóa trong tệp plans/topics.yml.")
    series: Id | None = Field(
        None,
        title="Chuỗi kế hoạch",
        description="Một khóa trong tệp plans/series.yml: các kế hoạch cùng việc qua từng kỳ.",
    )
    reviews: Time | None = Field(
        None, title="Kỳ đánh giá", description="Kỳ mà hội nghị hoặc kế hoạch tổng kết, sơ kết."
    )
    period: Time | None = Field(None, title="Thời gian thực hiện", description="Kỳ mà kế hoạch được thực hiện.")
    basis: tuple[Basis, ...] = Field((), title="Căn cứ", description="Các văn bản mà kế hoạch dựa vào.")
    events: Events = Field(
        (),
        title="Hội nghị, hoạt động",
        description="Thời gian, địa điểm, quy mô. Chỉ có một thì viết thẳng các trường con; có nhiều thì viết danh sách.",
    )
    funding: Text | None = Field(None, title="Kinh phí", description="Nguồn kinh phí và đơn vị đề xuất.")
    contact: Contact | None = Field(
        None, title="Hỏi ai", description="Nơi trả lời về kế hoạch; bỏ qua thì là điện thoại và thư của xã, phường."
    )
    recipients: tuple[Line, ...] = Field(
        (), title="Nơi nhận", description="Mỗi nơi một dòng, không gạch đầu dòng, không chấm phẩy."
    )
    filed: Line | None = Field(None, title="Lưu", description="Dòng cuối của nơi nhận, ví dụ VT, VHXH.")
    signatory: Signatory | None = Field(None, title="Người ký", description="Quyền hạn, chức vụ, họ tên.")
    cosigners: tuple[Signatory, ...] = Field(
        (), title="Người cùng ký", description="Với văn bản ban hành chung: người ký của từng cơ quan còn lại."
    )
    replaces: tuple[PlanId, ...] = Field((), title="Thay thế", description="Kế hoạch bị kế hoạch này thay thế.")
    amends: tuple[PlanId, ...] = Field(
        (), title="Điều chỉnh, bổ sung", description="Kế hoạch được kế hoạch này điều chỉnh, bổ sung."
    )
    corrections: tuple[Correction, ...] = Field(
        (), title="Đính chính", description="Công văn đính chính sai sót về thể thức của kế hoạch này."
    )
    results: tuple[Result, ...] = Field(
        (), title="Kết quả", description="Báo cáo, biên bản, tin bài sau khi thực hiện."
    )
    aliases: tuple[PlanId, ...] = Field(
        (), title="Địa chỉ cũ", description="Địa chỉ trước đây của kế hoạch, để liên kết cũ còn dùng được."
    )
    anchors: tuple[OldAnchor, ...] = Field(
        (), title="Mục cũ", description="Tên mục trước đây của những đề mục đã viết lại, để liên kết cũ còn dùng được."
    )
    attachments: tuple[Attachment, ...] = Field((), title="Tệp kèm", description="Bản ký số, bản quét, phụ lục.")
    source: Source = Field(title="Nguồn của văn bản", description="Văn bản trong tệp này lấy từ đâu.")
    history_from: Commit | None = Field(
        None,
        title="Lịch sử kể từ",
        description="Mã đầy đủ của một lần ghi (commit) trong git; những gì trước đó không cho ai xem.",
    )
    review: tuple[Line, ...] = Field(
        (), title="Chờ xác nhận", description="Tên các trường còn phải xác nhận, ví dụ signatory.name."
    )
    accept: tuple[Line, ...] = Field(
        (), title="Đã xem và giữ nguyên", description="Mã các quy tắc đã xem, ví dụ NY-201."
    )

    @property
    def signers(self) -> tuple[Signatory, ...]:
        """Everybody who signs, the one in the lead first."""
        return (*([self.signatory] if self.signatory else []), *self.cosigners)
