"""The types of fields: what a value may be, and what is said where it is not."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.fields import FieldInfo

from niemyet.language.parse_when import PATTERN
from niemyet.language.when import When
from niemyet.model.field_checks import (
    anchor,
    count,
    day,
    one_of,
    one_or_more,
    step,
    truth,
    url,
    when,
)
from niemyet.model.patterns import (
    CLOCK,
    COMMIT,
    DAY,
    DIGEST,
    EMAIL,
    FILE_NAME,
    ID,
    ISSUER_ID,
    NUMBER,
    PHONE,
    PLAN_ID,
    SYMBOL,
    URL,
)
from niemyet.model.terms import BASIS_KINDS, DOCUMENT_KINDS


class FaultsError(ValueError):
    """Several things that are wrong within one value, each with the way from that value to the field at fault."""

    def __init__(self, faults: Iterable[tuple[tuple[int | str, ...], str]]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(message for _, message in self.faults))


class OneOrMany:
    """Says in a JSON Schema that one value may stand without a list around it."""

    def __get_pydantic_json_schema__(self, core: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The schema of the list, or of one item of it."""
        many = handler(core)
        return {"anyOf": [many["items"], many]}


Text = Annotated[str, StringConstraints(min_length=1, max_length=2000)]


Line = Annotated[str, StringConstraints(min_length=1, max_length=500)]


Id = Annotated[str, StringConstraints(pattern=ID, max_length=80)]


PlanId = Annotated[str, StringConstraints(pattern=PLAN_ID, max_length=200)]


Url = Annotated[str, StringConstraints(pattern=URL, max_length=500), AfterValidator(url)]


FileName = Annotated[str, StringConstraints(pattern=FILE_NAME, max_length=120)]


AnchorName = Annotated[str, StringConstraints(pattern=ID, max_length=500), AfterValidator(anchor)]


Truth = Annotated[bool, BeforeValidator(truth)]


Count = Annotated[int, BeforeValidator(count)]


DocumentKind = Annotated[str, AfterValidator(one_of(DOCUMENT_KINDS)), WithJsonSchema({"enum": list(DOCUMENT_KINDS)})]


BasisKind = Annotated[str, AfterValidator(one_of(BASIS_KINDS)), WithJsonSchema({"enum": list(BASIS_KINDS)})]


Time = Annotated[
    When,
    BeforeValidator(when),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": PATTERN}),
]


Number = Annotated[str, StringConstraints(pattern=NUMBER)]


Symbol = Annotated[str, StringConstraints(pattern=SYMBOL, max_length=40)]


Short = Annotated[str, StringConstraints(min_length=1, max_length=65)]


Ref = Annotated[str, StringConstraints(min_length=1, max_length=120)]


IssuerId = Annotated[str, StringConstraints(pattern=ISSUER_ID, max_length=80)]


Ids = Annotated[tuple[IssuerId, ...], BeforeValidator(one_or_more), OneOrMany()]


Digest = Annotated[str, StringConstraints(pattern=DIGEST)]


Commit = Annotated[str, StringConstraints(pattern=COMMIT)]


Email = Annotated[str, StringConstraints(pattern=EMAIL, max_length=200)]


Phone = Annotated[str, StringConstraints(pattern=PHONE)]


Clock = Annotated[str, StringConstraints(pattern=CLOCK)]


Step = Annotated[int, BeforeValidator(step), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 52})]


Day = Annotated[date, BeforeValidator(day), WithJsonSchema({"type": "string", "pattern": DAY})]


class Section(BaseModel):
    """A group of fields: frozen, nothing unknown allowed."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def written_fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields of a model by the names that files use: `from`, where Python must say `from_`."""
    return {info.alias or name: info for name, info in model.model_fields.items()}
