"""A ward, the bodies that issue its plans, and those that its plans give tasks to (plans/<ward>/ward.yml)."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler, model_validator

from niemyet.language.when import When
from niemyet.model.fields import Day, FaultsError, Id, Line, Phone, Section, Symbol, Text, Url
from niemyet.model.terms import WardKind

OWN_ISSUER = "ubnd"
"""The id of the ward's own issuer, which plans need not name."""


class Unit(Section):
    """A body that a ward's plans give tasks to."""

    id: Id = Field(title="Mã đơn vị", description="Chữ thường không dấu, gạch nối.")
    name: Line = Field(title="Tên đơn vị", description="Tên đầy đủ, không kèm tên xã, phường.")
    aliases: tuple[Line, ...] = Field((), title="Tên gọi khác", description="Các cách viết khác trong văn bản.")
    phone: Phone | None = Field(None, title="Điện thoại", description="Số của đơn vị, cho người dân hỏi việc.")


class Issuer(Section):
    """A body that issues plans beside the ward's People's Committee, or a former ward's."""

    id: Id = Field(title="Mã cơ quan", description="Chữ thường không dấu, gạch nối; kế hoạch ghi issuer: mã này.")
    lines: tuple[Line, ...] = Field(
        title="Tên cơ quan", description="Từng dòng của tên, 1 đến 3 dòng.", min_length=1, max_length=3
    )
    name_in_line: Line | None = Field(
        None,
        title="Tên trong câu",
        description="Khi các dòng ghép lại không thành tên, ví dụ Ban Thường trực Ủy ban MTTQ Việt Nam xã.",
    )
    parent: tuple[Line, ...] = Field(
        (), title="Cơ quan chủ quản", description="Các dòng phía trên, không in đậm.", max_length=2
    )
    code: Line | None = Field(None, title="Mã định danh", description="Theo Quyết định 20/2020/QĐ-TTg.")
    symbols: tuple[Symbol, ...] = Field(
        (), title="Ký hiệu riêng", description="Ký hiệu mà chỉ cơ quan này dùng, ví dụ KH-HĐND."
    )
    place: Line | None = Field(None, title="Địa danh", description="Khi khác địa danh của xã, phường.")
    from_: Day | None = Field(None, alias="from", title="Từ ngày", description="Ngày cơ quan bắt đầu hoạt động.")
    until: Day | None = Field(None, title="Đến ngày", description="Ngày cuối cùng cơ quan còn ban hành văn bản.")

    @model_validator(mode="after")
    def _in_order(self) -> "Issuer":
        if self.from_ and self.until and self.until < self.from_:
            raise ValueError("until đứng trước from; hãy sửa một trong hai ngày")
        return self

    def is_active(self, time: When) -> bool:
        """Whether the body was there at some day that a time can mean."""
        return not (self.from_ and time.latest < self.from_) and not (self.until and time.earliest > self.until)

    @property
    def name(self) -> str:
        """The body in one line."""
        return self.name_in_line or " ".join(self.lines)


class Venue(Section):
    """A place where meetings are held."""

    name: Line = Field(title="Tên địa điểm", description="Như kế hoạch ghi.")
    address: Text | None = Field(None, title="Địa chỉ", description="Để người dân tìm đến.")


class FormerWard(Section):
    """A ward that this one took over."""

    id: Id = Field(title="Mã xã, phường cũ", description="Tên thư mục trước đây trong plans/.")
    name: Line = Field(title="Tên cũ", description="Loại và tên, ví dụ xã Suối Trong.")
    until: Day | None = Field(None, title="Đến ngày", description="Ngày cuối cùng của xã, phường cũ.")


def _venue(value: Any) -> Any:
    """A venue may be written as its name alone."""
    return {"name": value} if isinstance(value, str) else value


class _NameOrGroup:
    """Says so in a JSON Schema."""

    def __get_pydantic_json_schema__(self, core: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """A name, or the group of fields."""
        return {"anyOf": [{"type": "string"}, handler(core)]}


Venues = Annotated[Venue, BeforeValidator(_venue), _NameOrGroup()]


def _repeated(ids: list[str]) -> list[int]:
    """The places of ids that stand before already."""
    first = {one: place for place, one in reversed(list(enumerate(ids)))}
    return [place for place, one in enumerate(ids) if first[one] != place]


def _twice(one: str) -> str:
    if one == OWN_ISSUER:
        return f"mã “{one}” là của cơ quan ở issuer; hãy dùng một mã khác"
    return f"mã “{one}” đã dùng ở mục trên; mỗi mục cần một mã riêng"


class Ward(Section):
    """A commune-level unit and how its documents are headed (plans/<ward>/ward.yml)."""

    name: Line = Field(title="Tên", description="Chỉ tên riêng, ví dụ Kiến An.")
    kind: WardKind = Field(title="Loại", description="phường, xã hoặc đặc khu.")
    code: Line | None = Field(None, title="Mã đơn vị hành chính", description="Mã số của xã, phường, đặc khu.")
    province: Line = Field(title="Tỉnh, thành phố", description="Ví dụ thành phố Hải Phòng.")
    issuer: tuple[Line, ...] = Field(
        title="Cơ quan ban hành",
        description="Từng dòng của tên cơ quan, 1 đến 3 dòng.",
        min_length=1,
        max_length=3,
    )
    issuers: tuple[Issuer, ...] = Field(
        (),
        title="Cơ quan ban hành khác",
        description="Hội đồng nhân dân, Ban Chỉ đạo, Mặt trận Tổ quốc, trung tâm … có kế hoạch đăng ở đây.",
    )
    place: Line = Field(title="Địa danh", description="Địa danh ghi trước ngày tháng.")
    portal: Url | None = Field(None, title="Cổng thông tin", description="Địa chỉ trang chính thức.")
    units: tuple[Unit, ...] = Field((), title="Đơn vị", description="Các đơn vị được giao việc.")
    venues: tuple[Venues, ...] = Field(
        (), title="Địa điểm", description="Các nơi thường tổ chức hội nghị: tên, hoặc name và address."
    )
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
    formerly: tuple[FormerWard, ...] = Field(
        (), title="Tiếp nhận từ", description="Các xã, phường cũ đã nhập vào; địa chỉ danh sách cũ dẫn tới đây."
    )
    id: Id = Field("x", title="Mã", description="Tên thư mục; không viết trong tệp.", exclude=True)

    @model_validator(mode="after")
    def _told_apart(self) -> "Ward":
        issuers = [OWN_ISSUER, *(issuer.id for issuer in self.issuers)]
        formerly = [former.id for former in self.formerly]
        found = (
            *((("issuers", place - 1, "id"), _twice(issuers[place])) for place in _repeated(issuers)),
            *((("formerly", place, "id"), _twice(formerly[place])) for place in _repeated(formerly)),
        )
        if found:
            raise FaultsError(found)
        return self

    @property
    def full_name(self) -> str:
        """Kind and name: "phường Kiến An"."""
        return f"{self.kind.value} {self.name}"

    @property
    def issuer_name(self) -> str:
        """The issuer in one line: "Ủy ban nhân dân phường Kiến An"."""
        return " ".join(self.issuer)

    def venue(self, name: str) -> str:
        """A venue with its address, where the ward gives one."""
        address = next((one.address for one in self.venues if one.name == name and one.address), None)
        return f"{name} ({address})" if address else name

    @property
    def all_issuers(self) -> tuple[Issuer, ...]:
        """The ward's own issuer first, then the others."""
        return (Issuer.model_validate({"id": OWN_ISSUER, "lines": self.issuer}), *self.issuers)
