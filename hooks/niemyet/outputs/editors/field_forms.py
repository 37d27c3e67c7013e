"""What an editor writes for a field, in words, from the field's type: one sentence for each type of the schema."""

from collections.abc import Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from niemyet.language.parse_when import parse_when
from niemyet.model import event, fields, removal, settings, ward
from niemyet.model.terms import BASIS_KINDS, DOCUMENT_KINDS, Labelled

_WORDS: tuple[tuple[object, str], ...] = (
    (fields.Text, "chữ, tối đa 2000 ký tự"),
    (fields.Line, "một dòng chữ, tối đa 500 ký tự"),
    (fields.Id, "mã gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ cai-cach-hanh-chinh; tối đa 80 ký tự"),
    (fields.PlanId, "mã kế hoạch gồm thư mục xã, năm và tên tệp, ví dụ suoi-mo/2025/hoi-nghi-tong-ket"),
    (fields.Url, "địa chỉ bắt đầu bằng http:// hoặc https://, tối đa 500 ký tự"),
    (fields.Short, "một dòng chữ, tối đa 65 ký tự"),
    (fields.Ref, "số, ký hiệu đúng như trên văn bản, ví dụ 248/QĐ-UBND, 30/2020/NĐ-CP, 57-NQ/TW"),
    (fields.Ids, "một mã, hoặc danh sách mã, ví dụ ubnd hoặc [ubnd, mttq]"),
    (fields.Digest, "64 chữ số và chữ từ a đến f"),
    (fields.Commit, "40 chữ số và chữ từ a đến f"),
    (fields.Email, "địa chỉ thư điện tử, ví dụ vanphong@phuong.example.vn"),
    (fields.Phone, "số điện thoại, ví dụ 0225 3123 456"),
    (fields.Clock, 'giờ và phút trong ngoặc kép, ví dụ "07:30"'),
    (fields.Day, "một ngày, ví dụ 2026-01-10"),
    (fields.Step, "một số từ 1 đến 52"),
    (fields.FileName, "tên tệp không dấu, không khoảng trắng, có phần mở rộng, ví dụ ke-hoach-ky-so.pdf"),
    (fields.AnchorName, "tên mục: lời đề mục không dấu, không kèm số, nối bằng dấu gạch nối, ví dụ to-chuc-thuc-hien"),
    (removal.Place, "mã kế hoạch, hoặc mã kèm tên tệp, ví dụ suoi-mo/2025/hoi-nghi-tong-ket/ke-hoach-ky-so.pdf"),
    (removal.Target, "mã kế hoạch, mã kèm tên tệp, hoặc địa chỉ bắt đầu bằng http:// hoặc https://"),
    (fields.Truth, "giá trị true (có) hoặc false (không)"),
    (fields.Count, "số người, chỉ viết chữ số, ví dụ 40"),
    (fields.DocumentKind, "một chữ viết tắt trong danh mục"),
    (fields.BasisKind, "một chữ viết tắt trong danh mục"),
    (fields.Time, "thời gian, ở mức chính xác mà văn bản ghi"),
    (fields.Number, "chữ số, không có số 0 ở đầu; sau số có thể thêm một chữ cái, ví dụ 7, 16, 16a"),
    (fields.Symbol, "các nhóm chữ nối bằng dấu gạch nối, ví dụ KH-UBND, KH-MTTQ-BTT; của Đảng: KH/ĐU"),
    (settings.SiteUrl, "địa chỉ đầy đủ, bắt đầu bằng http:// hoặc https://, kết thúc bằng dấu /"),
    (settings.Colour, "mã màu gồm dấu # và sáu chữ số hoặc chữ từ a đến f, ví dụ #9b1c1c"),
    (settings.Authority, "tên miền, dấu phẩy, rồi một ngày, trong ngoặc kép"),
    (str, "một dòng chữ"),
)
_EXAMPLES = (
    "2025",
    "2025-H2",
    "2025-Q3",
    "2025-10",
    "2025-10-W2",
    "2025-10-14",
    "2025-10-14T08:00",
    "2025-10-14/2025-10-16",
)
TIMES = {text: parse_when(text).words for text in _EXAMPLES}
_LISTS: tuple[tuple[object, Mapping[str, str]], ...] = (
    (fields.DocumentKind, DOCUMENT_KINDS),
    (fields.BasisKind, BASIS_KINDS),
    (fields.Time, TIMES),
)


def field_type(model: type[fields.Section], name: str) -> tuple[Any, bool]:
    """A field's type without "or nothing" and without the list around it; and whether it is a list."""
    attribute = next(key for key, info in model.model_fields.items() if name in (key, info.alias))
    declared = get_type_hints(model, include_extras=True)[attribute]
    if get_origin(declared) in (Union, UnionType):
        declared = next(part for part in get_args(declared) if part is not NoneType)
    if declared == event.Events:
        return event.Event, True
    if get_origin(declared) is tuple:
        inner = get_args(declared)[0]
        return (ward.Venue if inner == ward.Venues else inner), True
    return declared, False


def is_group(kind: Any) -> bool:
    """Whether a type is a group of fields."""
    return isinstance(kind, type) and issubclass(kind, fields.Section)


def form(kind: Any, many: bool) -> str:
    """What to write for a type; LookupError where the schema has a type that nobody has put into words."""
    if is_group(kind):
        return "Danh sách; mỗi mục là một nhóm trường." if many else "Nhóm trường."
    words = "một giá trị trong danh mục" if isinstance(kind, type) and issubclass(kind, Enum) else _worded(kind)
    return f"Danh sách; mỗi mục là {words}." if many else f"{words[:1].upper()}{words[1:]}."


def choices(kind: Any) -> tuple[tuple[str, str], ...]:
    """The allowed values of a closed list with their labels, or the forms of a time; empty for other types."""
    if isinstance(kind, type) and issubclass(kind, Labelled):
        return tuple((member.value, member.label) for member in kind)
    return next((tuple(table.items()) for known, table in _LISTS if known == kind), ())


def _worded(kind: Any) -> str:
    for known, words in _WORDS:
        if known == kind:
            return words
    raise LookupError(f"no words for the type {kind}: add them to field_forms")
