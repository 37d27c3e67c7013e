"""Plain values → frozen models; what does not fit is told at its line and column, with what to write instead."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from niemyet.model import fields, removal
from niemyet.model.fields import FaultsError, written_fields
from niemyet.model.problem import Position, Problem, Reading, Rule
from niemyet.reading import rules
from niemyet.reading.header.first_edition import new_form
from niemyet.reading.header.nodes import Tree
from niemyet.reading.header.walk import Value
from niemyet.reading.limits import limited, short

Model = TypeVar("Model", bound=BaseModel)
_QUOTED = re.compile("“([^”]*)”")


def validated(model: type[Model], path: str, tree: Tree, top: Position) -> Reading[Model | None]:
    """The model filled from the tree, or None and every problem; a missing field is told at `top`."""
    values = _without_blanks(dict(tree.values))
    try:
        return Reading(model.model_validate(values))
    except ValidationError as error:
        translator = _Translator(model, path, tree, top)
        return Reading(None, tuple(limited(_each(error.errors()), translator.problem)))


def _each(errors: Iterable[ErrorDetails]) -> list[ErrorDetails]:
    """The errors, one for each fault that a value has in itself, at the field at fault."""
    found: list[ErrorDetails] = []
    for details in errors:
        error = details.get("ctx", {}).get("error")
        if isinstance(error, FaultsError):
            parts = ({**details, "loc": (*details["loc"], *way), "ctx": {"error": text}} for way, text in error.faults)
            found += [cast(ErrorDetails, part) for part in parts]
        else:
            found.append(details)
    return found


def _without_blanks(values: Value) -> Any:
    if isinstance(values, dict):
        filled = {key: _without_blanks(value) for key, value in values.items()}
        return {key: value for key, value in filled.items() if value is not None}
    if isinstance(values, list):
        return [_without_blanks(value) for value in values]
    return values


_SHAPES = {
    fields.URL: "; hãy viết địa chỉ đầy đủ, bắt đầu bằng http:// hoặc https://",
    fields.PLAN_ID: "; hãy viết <xã-phường>/<năm>/<tên>, ví dụ kien-an/2025/hoi-nghi-so-ket-quy-3",
    fields.ISSUER_ID: "; hãy viết mã trong issuers của ward.yml, ví dụ ubnd; ban hành chung thì viết danh sách, ví dụ [ubnd, mttq]",
    fields.ID: "; hãy viết chữ thường không dấu, nối bằng dấu -, ví dụ cai-cach-hanh-chinh",
    removal.PLACE: "; hãy viết <xã-phường>/<năm>/<tên>, thêm /tên-tệp.pdf nếu chỉ gỡ một tệp kèm",
    removal.TARGET: "; hãy viết <xã-phường>/<năm>/<tên>, hoặc địa chỉ đầy đủ bắt đầu bằng https://",
    fields.SYMBOL: "; hãy viết như KH-UBND, KH-MTTQ-BTT; của Đảng: KH/ĐU",
    fields.CLOCK: '; hãy viết giờ và phút, hai chữ số mỗi phần, ví dụ "07:30"',
    fields.PHONE: "; hãy viết số điện thoại, ví dụ 0225 3123 456",
    fields.EMAIL: "; hãy viết địa chỉ thư, ví dụ vanphong@phuong.example.vn",
    fields.DIGEST: "; hãy viết 64 chữ số và chữ từ a đến f, như lệnh sha256sum cho biết",
    fields.FILE_NAME: "; hãy viết tên tệp không dấu, không dấu cách, có đuôi, ví dụ ke-hoach-ky-so.pdf",
}


class _Translator:
    """Turns pydantic's findings into problems for editors."""

    def __init__(self, model: type[BaseModel], path: str, tree: Tree, top: Position) -> None:
        self.model = model
        self.path = path
        self.tree = tree
        self.top = top

    def problem(self, details: ErrorDetails) -> Problem:
        name = self._as_written(details["loc"])
        rule, message = self._translated(details, name)
        places = self.tree.keys if rule is rules.UNKNOWN_FIELD else self.tree.positions
        return Problem.of(rule, self.path, self._position(name, places), message)

    def _as_written(self, location: tuple[int | str, ...]) -> str:
        """A field's dotted name; one event without a list around it has no number."""
        single = len(location) > 1 and not isinstance(self.tree.values.get(str(location[0])), list)
        return ".".join(str(part) for place, part in enumerate(location) if not (single and place == 1 and part == 0))

    def _translated(self, details: ErrorDetails, name: str) -> tuple[Rule, str]:
        kind, written = details["type"], details["input"]
        if kind == "missing":
            return rules.MISSING_FIELD, f"thiếu “{name}” ({self._help(details['loc'])})"
        if kind == "extra_forbidden":
            return rules.UNKNOWN_FIELD, self._unknown(details["loc"])
        if kind == "value_error":
            error = details.get("ctx", {}).get("error")
            message = _QUOTED.sub(lambda quoted: f"“{short(quoted.group(1))}”", str(error))
            return (rules.TIME if _is_time(self.model, details["loc"]) else rules.FORM), f"{name}: {message}"
        return rules.FORM, f"{name}: {self._expected(kind, details, written)} ({self._help(details['loc'])})"

    def _expected(self, kind: str, details: ErrorDetails, written: Any) -> str:
        context = details.get("ctx", {})
        if kind == "enum" and isinstance(written, str):
            allowed = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
            return f"“{short(written)}” không có trong danh mục; hãy viết một trong: {allowed}"
        if kind == "string_too_long":
            return f"dài {len(str(written))} ký tự, tối đa {context.get('max_length')}; hãy viết ngắn lại"
        if kind == "too_short":
            return f"danh sách trống hoặc ngắn quá; hãy ghi ít nhất {context.get('min_length')} mục"
        if kind == "too_long":
            return f"có {len(written)} mục, tối đa {context.get('max_length')}; hãy bớt đi"
        if kind == "tuple_type":
            return "cần một danh sách; hãy viết mỗi mục một dòng bắt đầu bằng “- ”"
        if kind in ("model_type", "model_attributes_type", "dict_type"):
            return "cần các trường con; hãy viết mỗi trường con một dòng, thụt vào hai dấu cách"
        if kind == "string_type" or isinstance(written, dict | list):
            return "cần một giá trị chữ, không phải danh sách hay các trường con" if written else "còn để trống"
        hint = _SHAPES.get(str(context.get("pattern")), "")
        return f"“{short(str(written))}” không đúng dạng{hint}"

    def _unknown(self, location: tuple[int | str, ...]) -> str:
        key = str(location[-1])
        if form := new_form(location, self.tree.values, self.model):
            return f"trường “{key}” là cách viết cũ; {form}"
        known = list(_fields(self.model, location[:-1]))
        close = get_close_matches(key.lower(), known, n=1)
        hint = f"có phải “{close[0]}”?" if close else f"các trường dùng được: {', '.join(known)}"
        return f"không có trường “{short(key)}”; {hint}"

    def _help(self, location: tuple[int | str, ...]) -> str:
        names = [part for part in location if isinstance(part, str)]
        found = _fields(self.model, location[: location.index(names[-1])]).get(names[-1]) if names else None
        return f"{found.title}: {found.description}" if found is not None else "xem bảng các trường"

    def _position(self, name: str, places: Mapping[str, Position]) -> Position:
        while name and name not in places:
            name = name.rpartition(".")[0]
        return places.get(name) or self.tree.positions.get(name, self.top)


def _fields(model: type[BaseModel], location: tuple[int | str, ...]) -> dict[str, Any]:
    """The fields of the model that stands at a location."""
    current: type[BaseModel] = model
    for part in location:
        if isinstance(part, str) and part in current.model_fields:
            current = inner_model(current.model_fields[part].annotation) or current
    return {name: info for name, info in written_fields(current).items() if not info.exclude}


def inner_model(annotation: Any) -> type[BaseModel] | None:
    """The model inside an annotation such as tuple[Basis, ...] or Event | None; None where there is none."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (inner_model(argument) for argument in getattr(annotation, "__args__", ()))
    return next((model for model in inner if model), None)


def _is_time(model: type[BaseModel], location: tuple[int | str, ...]) -> bool:
    names = [part for part in location if isinstance(part, str)]
    info = _fields(model, location[: location.index(names[-1])]).get(names[-1]) if names else None
    return info is not None and "When" in str(info.annotation)
