"""A ward, and the bodies that its plans give tasks to (plans/<ward>/ward.yml)."""

from pydantic import Field

from niemyet.model.fields import Id, Line, Section, Text, Url
from niemyet.model.terms import WardKind


class Unit(Section):
    """A body that a ward's plans give tasks to."""

    id: Id = Field(title="Mã đơn vị", description="Chữ thường không dấu, gạch nối.")
    name: Line = Field(title="Tên đơn vị", description="Tên đầy đủ, không kèm tên xã, phường.")
    aliases: tuple[Line, ...] = Field((), title="Tên gọi khác", description="Các cách viết khác trong văn bản.")


class Ward(Section):
    """A commune-level unit and how its documents are headed (plans/<ward>/ward.yml)."""

    name: Line = Field(title="Tên", description="Chỉ tên riêng, ví dụ Kiến An.")
    kind: WardKind = Field(title="Loại", description="phường, xã hoặc đặc khu.")
    province: Line = Field(title="Tỉnh, thành phố", description="Ví dụ thành phố Hải Phòng.")
    issuer: tuple[Line, ...] = Field(
        title="Cơ quan ban hành",
        description="Từng dòng của tên cơ quan, 1 đến 3 dòng.",
        min_length=1,
        max_length=3,
    )
    place: Line = Field(title="Địa danh", description="Địa danh ghi trước ngày tháng.")
    portal: Url | None = Field(None, title="Cổng thông tin", description="Địa chỉ trang chính thức.")
    units: tuple[Unit, ...] = Field((), title="Đơn vị", description="Các đơn vị được giao việc.")
    venues: tuple[Line, ...] = Field((), title="Địa điểm", description="Các nơi thường tổ chức hội nghị.")
    address: Text | None = Field(None, title="Địa chỉ", description="Trụ sở.")
    phone: Line | None = Field(None, title="Điện thoại", description="Số của bộ phận trả lời công dân.")
    email: Line | None = Field(None, title="Thư điện tử", description="Nơi nhận báo sai sót.")
    feedback_url: Url | None = Field(
        None,
        title="Biểu mẫu góp ý",
        description="Dùng thay thư điện tử; {title} và {url} trong đó được thay bằng tên và địa chỉ kế hoạch.",
    )
    rating_url: Url | None = Field(None, title="Đánh giá hài lòng", description="Địa chỉ biểu mẫu đánh giá.")
    responsible: Line | None = Field(None, title="Người chịu trách nhiệm nội dung", description="Chức vụ, họ tên.")
    emblem: Line | None = Field(None, title="Biểu trưng", description="Tên tệp ảnh .svg hoặc .png nằm cạnh ward.yml.")
    id: Id = Field("x", title="Mã", description="Tên thư mục; không viết trong tệp.", exclude=True)

    @property
    def full_name(self) -> str:
        """Kind and name: "phường Kiến An"."""
        return f"{self.kind.value} {self.name}"

    @property
    def issuer_name(self) -> str:
        """The issuer in one line: "Ủy ban nhân dân phường Kiến An"."""
        return " ".join(self.issuer)
