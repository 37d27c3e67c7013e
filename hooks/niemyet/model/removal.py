"""The schema of removed.yml (pydantic): what says, in the place of a deleted plan or file, that it was taken down."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, StringConstraints

from niemyet.model.fields import Section, Text, Time
from niemyet.model.patterns import FILE_NAME, PLAN_ID
from niemyet.model.problem import Position
from niemyet.model.terms import RemovalKind

_PLACE = f"{PLAN_ID.strip('^$')}(/{FILE_NAME.strip('^$')})?"
PLACE = rf"^{_PLACE}$"
TARGET = rf"^({_PLACE}|https?://[^\s<>\"]+)$"

Place = Annotated[str, StringConstraints(pattern=PLACE, max_length=320)]
Target = Annotated[str, StringConstraints(pattern=TARGET, max_length=500)]


class Removal(Section):
    """One address at which nothing is published any more, and why. It never holds a title or a text."""

    address: Place = Field(
        title="Địa chỉ",
        description="Mã của kế hoạch đã gỡ, ví dụ suoi-mo/2025/hoi-nghi; gỡ một tệp kèm thì thêm /tên-tệp.pdf.",
    )
    when: Time = Field(title="Ngày gỡ", description="Chỉ ghi phần đã biết: 2026, 2026-03 hoặc 2026-03-02.")
    kind: RemovalKind = Field(title="Lý do", description="Theo yêu cầu, đăng nhầm, đã chuyển đi hoặc lý do khác.")
    to: Target | None = Field(
        None, title="Nơi mới", description="Bắt buộc khi đã chuyển đi: mã kế hoạch, mã kèm tên tệp, hoặc https://…"
    )
    note: Text | None = Field(
        None, title="Lời giải thích", description="Bắt buộc khi là lý do khác; không ghi khi gỡ theo yêu cầu."
    )

    @property
    def is_file(self) -> bool:
        """Whether an attachment is meant, not a whole plan."""
        return self.address.count("/") == 3

    @property
    def path(self) -> str:
        """The page that stands there now, as a path in the site; a file's name becomes that of a folder."""
        return f"ke-hoach/{self.address}/"


class Removals(Section):
    """Everything that removed.yml holds."""

    removed: tuple[Removal, ...] = Field((), title="Đã gỡ", description="Mỗi địa chỉ đã gỡ là một mục.")


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A removal as it is written: in which file, and where each of its fields stands."""

    removal: Removal
    path: str
    position: Position
    fields: tuple[tuple[str, Position], ...] = ()

    def field(self, name: str) -> Position:
        """The place of a field, or of the entry where it has none."""
        return dict(self.fields).get(name, self.position)
