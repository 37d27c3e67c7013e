"""The values that go from room to room: frozen, typed, and free of any file or clock."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from pydantic import Field

from niemyet.digest import digest_of_bytes
from niemyet.front import FrontMatter, Id, Line, Section, Text, Url
from niemyet.problem import START, Position
from niemyet.terms import SourceKind, WardKind


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


@dataclass(frozen=True)
class Heading:
    """A heading of the body as written, its anchor without the numbering, its level (2, 3 …)."""

    anchor: str
    title: str
    level: int


@dataclass(frozen=True)
class AttendeeGroup:
    """Who is invited: the label of the group as written, or None, and its lines."""

    group: str | None
    items: tuple[str, ...]


@dataclass(frozen=True)
class Speeches:
    """The papers read at a meeting: the limit in minutes and who reads."""

    minutes: int | None
    speakers: tuple[str, ...]


@dataclass(frozen=True)
class Assignment:
    """Tasks of one body, in the text's order; `unit` is the ward's id for it, None where the ward lists none."""

    unit: str | None
    name: str
    anchor: str
    tasks: tuple[str, ...]


@dataclass(frozen=True)
class Passage:
    """The plain text under one heading (None before the first), for search; the closing formula is left out."""

    anchor: str | None
    title: str
    text: str


@dataclass(frozen=True)
class Body:
    """The text of a plan as HTML, and what it says by itself.

    `told` is there in a brief alone. In `html` a link to a plan's file stands as href="plan:<id>#…", one to a plan's attachment as href="file:<name>".
    """

    html: str
    headings: tuple[Heading, ...] = ()
    attendees: tuple[AttendeeGroup, ...] = ()
    agenda: tuple[str, ...] = ()
    speeches: Speeches | None = None
    assignments: tuple[Assignment, ...] = ()
    passages: tuple[Passage, ...] = ()
    links: tuple["Link", ...] = ()
    files: tuple[str, ...] = ()

    told: tuple[str, str] | None = None

    @property
    def anchors(self) -> tuple[str, ...]:
        """The names of its headings, in order; all that a brief keeps of them."""
        if self.told:
            return tuple(self.told[0].split())
        return tuple(heading.anchor for heading in self.headings)

    @property
    def units(self) -> tuple[str, ...]:
        """The ids of the ward's units that it gives tasks to, in order; all that a brief keeps of them."""
        if self.told:
            return tuple(self.told[1].split())
        return tuple(dict.fromkeys(assignment.unit for assignment in self.assignments if assignment.unit))

    def brief(self) -> "Body":
        """What lists and other plans may know of a text, in few words: there are many of them."""
        return Body("", told=(" ".join(self.anchors), " ".join(self.units)))


@dataclass(frozen=True)
class Link:
    """A link from a body to a plan's file: the plan's id, the anchor or "", and where it stands."""

    plan: str
    anchor: str
    position: Position = START


@dataclass(frozen=True)
class FileInfo:
    """A file beside a plan: its name, its size in bytes, a digest of what it holds ("" where nobody asked).

    `type` is what its bytes are, whatever the name says: one of the values of `reading.file_types.TYPES`, "" for
    anything else, None where nobody looked, as beyond the size limit. `traps` is what in it acts when somebody opens
    it, in Vietnamese.
    """

    name: str
    size: int
    digest: str = ""
    type: str | None = None
    traps: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    """One plan. `id` is "<ward>/<year>/<slug>"; `markdown` is the file's text as the site gives it back.

    A brief is the same plan without its text and without what only its own pages tell, for rooms that look at all plans at
    once; `digest` names what it says.
    """

    id: str
    path: str
    ward: Ward
    front: FrontMatter
    body: Body
    markdown: str
    files: tuple[FileInfo, ...] = ()
    modified: datetime | None = None
    positions: Mapping[str, Position] = field(default_factory=dict)
    digest: str = ""

    def brief(self) -> "Plan":
        """The plan as lists and other plans may know it."""
        return replace(self, front=self.front.brief(), body=self.body.brief(), markdown="", positions={})

    @property
    def year(self) -> int:
        """The year of the folder."""
        return int(self.id.split("/")[1])

    @property
    def address(self) -> str:
        """The plan's page, as a path in the site."""
        return f"ke-hoach/{self.id}/"

    @property
    def anchors(self) -> frozenset[str]:
        """The names that lead to its headings, those of former headings included."""
        return frozenset((*self.body.anchors, *(one.old for one in self.front.anchors)))

    @property
    def is_digest(self) -> bool:
        """Whether the text is retold rather than the issued wording."""
        return self.front.source.kind is SourceKind.DIGEST

    def position(self, name: str) -> Position:
        """Where a field (dotted) stands, or the nearest field above it, or the top of the file."""
        while name and name not in self.positions:
            name = name.rpartition(".")[0]
        return self.positions.get(name, START)


@dataclass(frozen=True)
class Artifact:
    """Something to publish: its path in the site, its bytes, its media type."""

    path: str
    content: bytes
    media_type: str


@dataclass(frozen=True)
class Page:
    """A page to be put into the theme's chrome: its address, title, description, and its parts as HTML."""

    address: str
    title: str
    description: str
    content: str
    head: str = ""


@dataclass(frozen=True)
class Sheet:
    """A page or an artifact that need not be made while everything it is given is the same.

    `path` is its path in the site (a page's address), `given` says by texts all that `make` makes it of.
    """

    path: str
    given: tuple[str, ...]
    make: Callable[[], Page | Artifact]

    @classmethod
    def of(cls, made: "Page | Artifact | Sheet") -> "Sheet":
        """Something that is made already, likewise: it is given what it says."""
        if isinstance(made, Sheet):
            return made
        if isinstance(made, Page):
            return cls(made.address, (made.title, made.description, made.content, made.head), lambda: made)
        return cls(made.path, (digest_of_bytes(made.content),), lambda: made)

    def page(self) -> Page:
        """What it makes, where that is a page."""
        made = self.make()
        if not isinstance(made, Page):
            raise TypeError(self.path)
        return made

    def artifact(self) -> Artifact:
        """What it makes, where that is an artifact."""
        made = self.make()
        if not isinstance(made, Artifact):
            raise TypeError(self.path)
        return made
