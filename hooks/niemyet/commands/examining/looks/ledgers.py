"""The ledgers of published addresses hold all of them, and are committed."""

from collections.abc import Iterator

from niemyet.catalogue import permanence
from niemyet.commands.examining.case import Case, Fault, Level, Seen
from niemyet.model.problem import has_errors
from niemyet.sources.git import NoAnswerError, ask, no_filters
from niemyet.sources.layout import LEDGER

TITLE = "Sổ địa chỉ"
_LOST = ("NY-801", "NY-802")
_STATUS = ("status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", f":(glob)plans/*/{LEDGER}")


def look(case: Case) -> Seen:
    """Their lines, and what is missing, lost or not committed."""
    held = case.loaded.holdings
    lines = sum(len(ledger.addresses) for ledger in held.ledgers)
    return Seen(f"{len(held.ledgers)} sổ, {lines} địa chỉ", tuple(_faults(case)))


def _faults(case: Case) -> Iterator[Fault]:
    lost = [
        problem
        for problem in case.loaded.problems
        if has_errors((problem,)) and (problem.rule.id in _LOST or problem.path.endswith(f"/{LEDGER}"))
    ]
    if lost:
        yield Fault(f"{len(lost)} chỗ trong sổ bị mất hoặc sai", "hãy chạy niemyet ledger rồi sửa theo từng dòng")
    news = permanence.unwritten(case.loaded.holdings)
    if news:
        count = sum(len(addresses) for addresses in news.values())
        advice = "nếu trang đã đăng, hãy chạy niemyet ledger --write rồi commit"
        yield Fault(f"{count} địa chỉ chưa ghi vào sổ", advice, Level.SHOULD)
    changed = _changed(case)
    if changed:
        yield Fault(f"chưa commit: {', '.join(changed)}", "hãy git add rồi git commit các sổ này")


def _changed(case: Case) -> list[str]:
    """Ledgers that differ from their last commit; nothing where git cannot tell, which another look says."""
    try:
        status = ask(case.root, *_STATUS, settings=no_filters(case.root))
    except NoAnswerError:
        return []
    return sorted(entry[3:] for entry in status.decode("utf-8", "replace").split("\0") if entry)
