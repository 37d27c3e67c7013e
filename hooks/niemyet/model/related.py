"""Other documents that a plan names: what it rests on, what corrects it, what came of it."""

from pydantic import Field, model_validator

from niemyet.language.references import Reference, parse_reference
from niemyet.model.fields import BasisKind, FileName, Line, PlanId, Ref, Section, Text, Time, Url


class Basis(Section):
    """A document that the plan rests on (căn cứ)."""

    ref: Ref | None = Field(
        None,
        title="Số, ký hiệu",
        description="Như trên văn bản: 248/QĐ-UBND, 30/2020/NĐ-CP, 85/2015/QH13, 57-NQ/TW.",
    )
    kind: BasisKind | None = Field(
        None,
        title="Loại văn bản",
        description="Chỉ khi số, ký hiệu không nói lên: Luật của 85/2015/QH13, CV của 6676/BYT-CDS.",
    )
    issued: Time | None = Field(None, title="Ngày ban hành", description="Chỉ ghi phần đã biết.")
    issuer: Line | None = Field(None, title="Cơ quan ban hành", description="Tên đầy đủ.")
    title: Text | None = Field(None, title="Trích yếu", description="“về việc …”; với luật là tên luật.")
    plan: PlanId | None = Field(
        None, title="Kế hoạch trên trang này", description="Ví dụ kien-an/2025/cai-cach-hanh-chinh."
    )
    url: Url | None = Field(None, title="Địa chỉ", description="Nơi đăng văn bản đó.")

    @property
    def reference(self) -> Reference | None:
        """The parts of `ref`, as far as its form is known."""
        return parse_reference(self.ref) if self.ref else None

    @property
    def known_kind(self) -> str | None:
        """The kind that is written, else the one that the reference itself names."""
        return self.kind or (self.reference.kind if self.reference else None)


class Correction(Section):
    """A letter that corrects a fault of form in the plan (Decree 30/2020/NĐ-CP, article 18)."""

    ref: Ref = Field(title="Số, ký hiệu", description="Của công văn đính chính, ví dụ 215/UBND-VP.")
    issued: Time | None = Field(None, title="Ngày ban hành", description="Chỉ ghi phần đã biết.")
    file: FileName | None = Field(None, title="Tên tệp", description="Tệp nằm trong thư mục cùng tên với kế hoạch.")
    note: Text | None = Field(None, title="Nội dung đính chính", description="Chỗ nào sai, nay đọc là gì.")


class Result(Section):
    """What came of the plan: a report, minutes, news."""

    title: Line = Field(title="Tên gọi", description="Ví dụ Báo cáo kết quả Hội nghị.")
    url: Url | None = Field(None, title="Địa chỉ", description="Nơi đăng kết quả.")
    file: FileName | None = Field(None, title="Tên tệp", description="Tệp nằm trong thư mục cùng tên với kế hoạch.")
    plan: PlanId | None = Field(None, title="Văn bản trên trang này", description="Mã của văn bản nêu kết quả.")

    @model_validator(mode="after")
    def _leads_somewhere(self) -> "Result":
        if not (self.url or self.file or self.plan):
            raise ValueError("thiếu nơi xem kết quả; hãy thêm url, file hoặc plan")
        return self
