"""Kept values: any plain one of the package comes back; bytes from elsewhere run nothing, load nothing and change no class."""

import pickle
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum, StrEnum
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import niemyet
from niemyet.base.safe_pickle import NotKeptError, TornError, packed, unpacked
from niemyet.language.parse_when import parse_when
from niemyet.language.when import Precision
from niemyet.model.files import FileInfo
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Position
from niemyet.model.related import Basis
from niemyet.model.removal import Tombstone
from niemyet.model.terms import Status
from tests.helpers.factory import make_plan

MODULE = "niemyet.made_up"
SOURCE = """
from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from niemyet.model.fields import Section

RUN = []


@dataclass(frozen=True)
class Contact:
    phone: str = ""

    @cached_property
    def digits(self) -> int:
        return len(self.phone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slotted:
    one: Contact
    two: tuple[Slotted, ...] = field(default=(), init=False)


class Place(NamedTuple):
    name: str
    contact: Contact


class Colour(StrEnum):
    RED = "red"


class Part(Section):
    colour: Colour
    place: Place | None = None


@dataclass(frozen=True)
class Loud:
    name: str

    def __new__(cls, *_):
        RUN.append("new")
        return object.__new__(cls)

    def __init__(self, name):
        RUN.append("init")
        object.__setattr__(self, "name", name)


@dataclass(frozen=True)
class After:
    name: str

    def __post_init__(self):
        RUN.append("post_init")


@dataclass(frozen=True)
class Acting:
    name: str

    def __setstate__(self, state):
        RUN.append("setstate")


class Asking(Section):
    name: str = ""

    def __setstate__(self, state):
        RUN.append("setstate")


@dataclass(frozen=True)
class Ending:
    name: str

    def __del__(self):
        RUN.append("del")


@dataclass(frozen=True)
class Heir(Acting):
    other: str


@dataclass
class Changing:
    name: str


class Undecorated(Contact):
    pass


class Whole:
    pass


@dataclass(frozen=True)
class Outer:
    @dataclass(frozen=True)
    class Inner:
        name: str


def function():
    RUN.append("function")
"""
PLAIN = [
    ("Contact('0225')", "a frozen dataclass"),
    ("Slotted(one=Contact('1'))", "one with slots"),
    ("Place('Suối Mơ', Contact('2'))", "a named tuple"),
    ("[Colour.RED, Colour.RED]", "members"),
    ("Part(colour=Colour.RED, place=Place('x', Contact()))", "a section"),
    ("{Contact('3'): {Colour.RED: (Contact('4'),)}}", "inside others"),
    ("{Contact('5')}", "in a set"),
]
REFUSED = {
    "Acting('x')": "Acting",
    "Asking()": "Asking",
    "Heir('x', 'y')": "Heir",
    "Changing('x')": "Changing",
    "Undecorated('x')": "Undecorated",
    "Whole()": "Whole",
    "Outer.Inner('x')": "Outer.Inner",
    "function": "function",
    "lambda: 1": "<lambda>",
    "(Contact,)": "Contact",
    "Colour": "Colour",
}


@pytest.fixture(scope="module")
def made_up() -> Iterator[dict[str, Any]]:
    """A module of the package that no list of ours knows."""
    module = sys.modules[MODULE] = ModuleType(MODULE)
    exec(SOURCE, vars(module))
    yield vars(module)
    del sys.modules[MODULE]


def pickled(*operations: bytes | str) -> bytes:
    """Bytes as a stranger might write them, opcode by opcode."""
    return zlib.compress(b"".join(one if isinstance(one, bytes) else f"c{one}\n".encode() for one in operations) + b".")


def named(of: Any) -> str:
    """As the opcode that asks for a class by its name wants it."""
    return f"{of.__module__}\n{of.__qualname__}"


@pytest.mark.parametrize("value", [value for value, _ in PLAIN], ids=[name for _, name in PLAIN])
def test_a_value_of_a_new_class_in_a_new_module_comes_back(made_up: dict[str, Any], value: str) -> None:
    before = eval(value, made_up)
    after = unpacked(packed(before))
    assert after == before
    assert type(after) is type(before)


def test_whatever_is_kept_today_comes_back() -> None:
    moment = datetime(2025, 11, 6, 8, 30, tzinfo=timezone(timedelta(hours=7)))
    values = (
        make_plan(),
        Counter({("một", "hai"): 2}),
        moment,
        moment.astimezone(UTC),
        date(2025, 11, 6),
        Position(1, 2),
    )
    after = unpacked(packed(values))
    assert after == values
    assert [type(one) for one in after] == [type(one) for one in values]


def test_what_one_read_gives_is_nobody_elses() -> None:
    data = packed(Counter(a=1))
    unpacked(data)["b"] = 1
    assert unpacked(data) == {"a": 1}


@pytest.mark.parametrize("value", ["Loud('x')", "After('x')"])
def test_no_constructor_runs_when_a_value_is_read_back(made_up: dict[str, Any], value: str) -> None:
    before = eval(value, made_up)
    made_up["RUN"].clear()
    assert unpacked(packed(before)) == before
    assert made_up["RUN"] == []


@pytest.mark.parametrize(("value", "told"), REFUSED.items())
def test_what_cannot_be_kept_is_told_where_it_is_to_be_kept(made_up: dict[str, Any], value: str, told: str) -> None:
    with pytest.raises(NotKeptError) as refused:
        packed([1, eval(value, made_up)])
    assert f"lỗi của phần mềm, không phải của bộ nhớ đệm: không giữ lại được giá trị thuộc “{MODULE}.{told}”" in str(
        refused.value
    )
    assert "hãy xóa" not in str(refused.value)


@pytest.mark.parametrize("value", [Path("x"), object(), open, sys, ValueError("x"), iter([])])
def test_nor_can_what_is_not_of_the_package(value: object) -> None:
    with pytest.raises(NotKeptError, match="không giữ lại được"):
        packed(value)


def test_a_member_of_an_enum_is_kept_by_its_value(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever way this Python takes enums apart by itself: some do it by a function, which a reader must refuse."""

    def by_name(member: Enum, protocol: int) -> tuple[object, tuple[object, ...]]:
        return getattr, (type(member), member.name)

    for kind in (Enum, StrEnum, Status, Level, Precision):
        monkeypatch.setattr(kind, "__reduce_ex__", by_name)
    values = (Status.ISSUED, Level.WARNING, Precision.WEEK, [Status.ISSUED])
    assert unpacked(packed(values)) == values
    assert all(new is old for new, old in zip(unpacked(packed(values)), values[:3], strict=False))


@pytest.mark.parametrize(
    "name",
    [
        *(
            "builtins\neval",
            "builtins\ngetattr",
            "os\nsystem",
            "posix\nsystem",
            "subprocess\nPopen",
            "copyreg\n__newobj__",
        ),
        *("niemyet.building.publish.exchange\nclear_aside", "niemyet.base.cache\nCache", "niemyet.base.cache\nos"),
        *("niemyet.base.value_kinds\nmaker", "niemyet.base.safe_pickle\n_Reader", "collections\nOrderedDict"),
        *("niemyet.model.plan\nFrontMatter", "niemyet.model.plan\nPlan.__init__", "niemyet\n__path__"),
        *("niemyet.model.fields\nBaseModel", "pydantic.main\nBaseModel", "enum\nStrEnum", "builtins\nobject", "\n"),
    ],
)
def test_a_name_of_anything_else_is_refused(name: str) -> None:
    for call in (b"", b")R", b"(i" + name.encode() + b"\n", b")\x81", b"}}\x92"):
        with pytest.raises(TornError, match=r"bộ nhớ đệm .* bị hỏng"):
            unpacked(pickled(name, call))


@pytest.mark.parametrize(
    "value", ["Acting('x')", "Asking()", "Ending('x')", "Heir('x', 'y')", "Whole()", "Undecorated()"]
)
def test_a_class_that_would_act_is_refused(made_up: dict[str, Any], value: str) -> None:
    kind = type(eval(value, made_up))
    made_up["RUN"].clear()
    with pytest.raises(TornError, match=kind.__qualname__):
        unpacked(pickled(named(kind), b")R}b"))
    assert made_up["RUN"] == []


def test_no_module_is_loaded_because_bytes_name_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "never_loaded.py").write_text("raise SystemExit(1)\n")
    monkeypatch.setattr(niemyet, "__path__", [*niemyet.__path__, str(tmp_path)])
    before = set(sys.modules)
    with pytest.raises(TornError, match="never_loaded"):
        unpacked(pickled("niemyet.never_loaded\nAny"))
    assert set(sys.modules) == before


@pytest.mark.parametrize(
    "kind", [Plan, FileInfo, Tombstone, Position, Status, Basis, Counter, date, datetime, Precision]
)
@pytest.mark.parametrize(
    "change",
    [b"(N}U\x04fakeK\x01stb", b"}U\x04fakeK\x01sb", b"U\x04fakeK\x01s", b"(K\x01e", b"K\x01a"],
    ids=["attribute", "entry of its names", "item", "more of them", "one more"],
)
def test_no_class_is_changed(kind: type, change: bytes) -> None:
    before = dict(vars(kind))
    with pytest.raises(TornError):
        unpacked(pickled(named(kind), change))
    assert dict(vars(kind)) == before
    assert not hasattr(kind, "fake")


def test_no_class_is_in_a_readers_hands() -> None:
    """What stands for it makes instances, and nothing else: no attribute can be set, and it has no names to add to."""
    for kind in (Plan, Tombstone, Position, Status, Basis, Counter, date, datetime, timedelta, timezone):
        stand_in = unpacked(pickled(named(kind)))
        assert not isinstance(stand_in, type)
        with pytest.raises(AttributeError):
            stand_in.fake = 1
        assert not hasattr(stand_in, "__dict__")
        assert not hasattr(stand_in, "__setstate__")


def test_nothing_frozen_is_changed_by_a_state_of_its_slots() -> None:
    for kind in (FileInfo, Basis):
        with pytest.raises(TornError):
            unpacked(pickled(named(kind), b")R(N}U\x04fakeK\x01stb"))


@pytest.mark.parametrize("data", [b"", b"x", zlib.compress(b""), zlib.compress(b"Px\n."), pickled(b"\x82\x01")])
def test_what_is_no_value_at_all_is_torn(data: bytes) -> None:
    with pytest.raises(TornError):
        unpacked(data)


def test_what_another_pickler_wrote_runs_nothing() -> None:
    class Hostile:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return eval, ("1 + 1",)

    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        with pytest.raises(TornError, match="eval"):
            unpacked(zlib.compress(pickle.dumps(Hostile(), protocol)))


def test_a_time_as_exact_as_the_text_comes_back() -> None:
    value = parse_when("2025-10-14/2025-10-16")
    assert unpacked(packed(value)) == value
