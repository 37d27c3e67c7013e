"""The field reference: nothing of the schema is left out."""

import re
from collections.abc import Iterator

import pytest

from niemyet.model.fields import Section, written_fields
from niemyet.model.front_matter import FrontMatter
from niemyet.model.output import Page
from niemyet.model.settings import Settings
from niemyet.model.terms import BASIS_KINDS, DOCUMENT_KINDS, AttachmentKind, EventState, SourceKind, Status, WardKind
from niemyet.model.ward import Ward
from niemyet.outputs.editors import field_reference
from niemyet.outputs.editors.field_forms import choices, field_type, form, is_group
from tests.helpers.factory import make_context, pages_of
from tests.helpers.golden import GOLDEN, check


def page() -> Page:
    (made,) = pages_of(field_reference.make(make_context()))
    return made


def keys(model: type[Section], parent: str = "") -> Iterator[tuple[str, str, str]]:
    """Dotted name, label and help of every field."""
    for name, info in written_fields(model).items():
        key = f"{parent}{name}"
        yield key, info.title or "", info.description or ""
        kind, _ = field_type(model, name)
        if is_group(kind):
            yield from keys(kind, f"{key}.")


def entries() -> dict[str, field_reference.FieldEntry]:
    return {entry.anchor: entry for file in field_reference.files() for entry in file.entries}


def test_the_page_is_as_agreed() -> None:
    check(GOLDEN / "field-reference" / "content.html", page().content)


@pytest.mark.parametrize(("model", "prefix"), [(FrontMatter, ""), (Ward, "ward-"), (Settings, "setting-")])
def test_every_field_of_every_model_has_its_place_its_label_and_its_help(model: type[Section], prefix: str) -> None:
    known = entries()
    for key, label, explained in keys(model):
        entry = known[prefix + key.replace(".", "-").replace("_", "-")]
        assert (entry.key, entry.label, entry.help) == (key, label, explained)
        assert label, f"{key} has no label"
        assert explained, f"{key} has no help"
        assert f'<h3 id="{entry.anchor}"><code lang="en">{key}</code> {label}</h3>' in page().content


def test_no_anchor_stands_twice_and_every_link_on_the_page_has_one() -> None:
    ids = re.findall(r' id="([^"]+)"', page().content)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page().content)) <= set(ids)


@pytest.mark.parametrize("values", [Status, EventState, SourceKind, AttachmentKind, WardKind])
def test_every_value_of_a_closed_list_stands_with_its_label(
    values: type[Status] | type[EventState] | type[SourceKind] | type[AttachmentKind] | type[WardKind],
) -> None:
    for member in values:
        label = "" if member.label == member.value else f" {member.label}"
        assert f"<li><code>{member.value}</code>{label}</li>" in page().content


def test_the_kinds_of_documents_stand_with_their_names() -> None:
    known = entries()
    assert known["kind"].choices == tuple(DOCUMENT_KINDS.items())
    assert known["basis-kind"].choices == tuple(BASIS_KINDS.items())


def test_required_holds_within_a_group_only_where_the_group_is_written() -> None:
    known = entries()
    assert (known["title"].required, known["title"].scope) == (True, "")
    assert (known["attachments-file"].required, known["attachments-file"].scope) == (True, "attachments")
    assert not known["events-when"].required


def test_defaults_are_shown_as_an_editor_writes_them() -> None:
    known = entries()
    assert known["kind"].default == "KH"
    assert known["events-state"].default == "planned"
    assert known["events-tentative"].default == "false"
    assert known["number"].default is None


def test_what_is_never_written_in_the_file_says_so() -> None:
    ward_id = entries()["ward-id"]
    assert (ward_id.form, ward_id.default) == ("Không viết trong tệp.", None)


def test_a_type_without_words_is_refused() -> None:
    with pytest.raises(LookupError, match="bytes"):
        form(bytes, many=False)
    assert choices(bytes) == ()
