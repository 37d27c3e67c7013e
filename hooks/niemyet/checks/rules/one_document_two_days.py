"""One document is cited with one day."""

from collections.abc import Iterator
from datetime import date

from niemyet.catalogue.identities import in_full
from niemyet.checks.citations import Citation, citations
from niemyet.checks.finding import Finding, RuleContext
from niemyet.language.alphabet import name_key
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-622",
    Level.WARNING,
    "Một văn bản được dẫn với hai ngày khác nhau",
    "Một văn bản chỉ có một ngày ban hành; người đọc không biết ngày nào đúng để tra cứu.",
    "Đối chiếu văn bản được dẫn và sửa chỗ sai. Văn bản đã ban hành ghi như vậy: giữ nguyên, ghi accept: [NY-622].",
    source="Thực tiễn soạn thảo",
    bad="## I. NỘI DUNG\n\n- Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020.\n"
    "- Theo Nghị định số 30/2020/NĐ-CP ngày 15/3/2020.",
    good="## I. NỘI DUNG\n\n- Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020.\n"
    "- Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020.",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No reference stands with two days, where its year or its issuer says that it is one document."""
    text = context.text(plan)
    first: dict[tuple[str, str], date] = _of_header(plan)
    for cited in citations(plan, context):
        key = _key(cited)
        if not key:
            continue
        day = first.setdefault(key, cited.day)
        if day != cited.day:
            message = (
                f"{cited.ref} được dẫn với hai ngày, {day:%d/%m/%Y} và {cited.day:%d/%m/%Y}; "
                "hãy đối chiếu và ghi một ngày"
            )
            yield Finding(text.place(plan, cited.start, cited.end), message)


def _of_header(plan: Plan) -> dict[tuple[str, str], date]:
    found: dict[tuple[str, str], date] = {}
    for basis in plan.front.basis:
        reference, issued = basis.reference, basis.issued
        if reference and reference.known and issued and issued.day:
            same = f"{reference.number}/{reference.year or ''}/{reference.folded_symbol}"
            issuer = name_key(in_full(basis.issuer)) if basis.issuer else ""
            if reference.year or issuer:
                found[same, "" if reference.year else issuer] = issued.earliest
    return found


def _key(cited: Citation) -> tuple[str, str] | None:
    """What makes it one document; None where the issuer is not named and numbers may be of several."""
    if cited.same.split("/")[1]:
        return cited.same, ""
    return (cited.same, name_key(in_full(cited.issuer))) if cited.issuer else None
