"""What readers can do with a plan: open its files, print it, note its date, report a fault."""

from dataclasses import dataclass
from urllib.parse import quote

from niemyet.catalogue import wording
from niemyet.catalogue.catalogue import Catalogue, is_public
from niemyet.model.front_matter import Attachment
from niemyet.model.plan import Plan
from niemyet.model.terms import AttachmentKind
from niemyet.outputs.parts.formats import file_size, file_type
from niemyet.outputs.plan.signatures import signature_words


@dataclass(frozen=True, slots=True)
class File:
    """An attachment: where it lies beside the page, its title, its kind in words, "PDF, 240 KB", and a sentence on each signature."""

    href: str
    title: str
    kind: str
    details: str
    signatures: tuple[str, ...] = ()


def signed_files(plan: Plan) -> tuple[File, ...]:
    """The digitally signed files."""
    return tuple(_file(plan, item) for item in plan.front.attachments if item.kind is AttachmentKind.SIGNED)


def other_files(plan: Plan) -> tuple[File, ...]:
    """All other attachments, in the file's order."""
    return tuple(_file(plan, item) for item in plan.front.attachments if item.kind is not AttachmentKind.SIGNED)


def has_calendar(plan: Plan) -> bool:
    """Whether the plan has an entry for calendars: a dated event, and no draft."""
    return is_public(plan) and any(event.time for event in plan.front.events)


def feedback(plan: Plan, catalogue: Catalogue) -> str | None:
    """Where faults are reported, title and address filled in; None where the ward names no place.

    In the ward's form address `{title}` and `{url}` stand for them.
    """
    title, url = wording.official_title(plan), catalogue.settings.absolute(plan.address)
    if form := plan.ward.feedback_url:
        return form.replace("{title}", quote(title, safe="")).replace("{url}", quote(url, safe=""))
    if plan.ward.email:
        subject = f"Báo sai sót: {title} ({plan.ward.full_name})"
        body = f"Địa chỉ trang: {url}\r\n\r\nChỗ sai sót:\r\n\r\nNội dung đúng:\r\n"
        return (
            f"mailto:{quote(plan.ward.email, safe='@')}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"
        )
    return None


def _file(plan: Plan, item: Attachment) -> File:
    info = next((info for info in plan.files if info.name == item.file), None)
    known = (file_type(item.file), file_size(info.size) if info else "")
    said = (signature_words(signature) for signature in (info.signatures if info else ()))
    return File(item.file, item.title, item.kind.label, ", ".join(filter(None, known)), tuple(filter(None, said)))
