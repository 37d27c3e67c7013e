"""What the ledgers hold and the site would no longer: pages, files, headings; each with the ways to keep it."""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from niemyet.catalogue.permanence.holdings import Holdings
from niemyet.catalogue.permanence.ledger import Ledger, line_of, page_of, plan_of
from niemyet.catalogue.permanence.rules import ADDRESS, ANCHOR, LINE
from niemyet.model.brief import PlanBrief
from niemyet.model.patterns import FILE_NAME, ID, PLAN_ID
from niemyet.model.problem import START, Position, Problem
from niemyet.reading.body.old_anchors import TOP
from niemyet.reading.limits import limited

_FORM = re.compile(f"/ke-hoach/{PLAN_ID.strip('^$')}/(#{ID.strip('^$')}|{FILE_NAME.strip('^$')})?", re.ASCII)
_MANY = 50
_FIRST = 20
_TOO_MANY = 20_000  # more are not looked at one by one: no ward loses so many, its ledger is another site's
_UNREAD = "; nhưng hãy sửa trước những tệp chưa đọc được: địa chỉ này có thể đã được ghi ở đó"


def losses(held: Holdings) -> Iterator[Problem]:
    """A problem for each page and file that is lost, and one for each plan that lost headings."""
    silent = held.gone_pages | held.unread_pages
    anchors: dict[str, list[str]] = {}
    for ledger in held.ledgers:
        missing = {each for each in ledger.addresses - held.answering if page_of(each) not in silent}
        missing -= held.gone_files
        if len(missing) > _TOO_MANY:
            yield Problem.of(ADDRESS, ledger.path, START, _too_many(len(missing)))
        elif missing:
            places = ledger.places()
            odd = {each for each in missing if not _FORM.fullmatch(each)}
            yield from _odd(ledger, odd, places)
            yield from _lost(held, ledger, missing - odd, places)
            for address in missing - odd:
                if "#" in address and plan_of(address) in held.by_address:
                    anchors.setdefault(held.by_address[plan_of(address)].path, []).append(address.partition("#")[2])
    yield from (_headings(held, plan, anchors[plan.path]) for plan in held.plans if plan.path in anchors)


def _too_many(count: int) -> str:
    return f"{count} địa chỉ trong sổ này không còn trên trang; hãy xem đây có phải sổ của trang này, rồi lấy lại tệp từ bản đã đăng"


def _odd(ledger: Ledger, lines: set[str], places: dict[str, Position]) -> Iterator[Problem]:
    in_order = sorted(lines, key=lambda line: (places.get(line, START).line, line))
    for number, line in enumerate(in_order[:_FIRST], 1):
        rest = f" (và {len(in_order) - _FIRST} dòng nữa như thế)" if number == _FIRST < len(in_order) else ""
        message = f"“{line[:80]}” không phải một địa chỉ{rest}; hãy lấy lại tệp này từ bản đã đăng rồi bỏ dòng lạ"
        yield Problem.of(LINE, ledger.path, places.get(line, START), message)


def _lost(held: Holdings, ledger: Ledger, missing: set[str], places: dict[str, Position]) -> Iterator[Problem]:
    """Lost files of pages that are there; then lost pages, each once however many of its addresses are lost.

    A page that a draft would have is told at the draft, since that is where it can be mended.
    """
    files: list[str] = []
    gone: dict[str, Position] = {}
    for address in sorted(missing, key=lambda each: (page_of(each), each)):
        plan = held.by_address.get(plan_of(address))
        if plan is None:
            gone.setdefault(page_of(address), places.get(address, START))
        elif "#" not in address and _file(address, plan) not in held.unread:
            files.append(address)
    yield from limited(files, lambda each: _lost_file(held, ledger, each, places.get(each, START)))
    hint, fresh = _UNREAD if held.unread else "", _fresh(held)
    yield from limited(gone.items(), lambda each: _lost_page(held, ledger, *each, fresh, hint))


def _lost_file(held: Holdings, ledger: Ledger, address: str, position: Position) -> Problem:
    return Problem.of(ADDRESS, ledger.path, position, _file_message(address, held.by_address[plan_of(address)]))


def _lost_page(
    held: Holdings, ledger: Ledger, page: str, position: Position, fresh: Mapping[str, str], hint: str
) -> Problem:
    if draft := held.draft_by_address.get(plan_of(page)):
        return Problem.of(ADDRESS, draft.path, START, _draft_message(page))
    return Problem.of(ADDRESS, ledger.path, position, _page_message(page, fresh) + hint)


def _page_message(page: str, fresh: Mapping[str, str]) -> str:
    name = plan_of(page)
    ward = name.split("/")[0]
    now = get_close_matches(name.rpartition("/")[2], fresh, n=1, cutoff=0.7)
    moved = f"có phải nay là plans/{fresh[now[0]]}.md?" if now else "tệp có tên mới"
    return (
        f"{page} đã đăng mà nay sẽ mất; không xóa dòng này mà hãy đưa tệp plans/{name}.md trở lại; đã đổi tên tệp thì ghi "
        f"aliases: [{name}] vào phần đầu {'tệp mới, ' if now else ''}{moved}; gỡ hẳn thì ghi một mục "
        f"address: {name} vào plans/{ward}/removed.yml"
    )


def _draft_message(page: str) -> str:
    name = plan_of(page)
    return (
        f"{page} đã đăng mà nay sẽ mất, vì dự thảo không được đăng; hãy ghi lại status như trước; thu hồi thì ghi "
        f"status: withdrawn và reason; gỡ hẳn thì ghi một mục address: {name} vào plans/{name.split('/')[0]}/removed.yml"
    )


def _file_message(address: str, plan: PlanBrief) -> str:
    ward, name = plan_of(address).split("/")[0], address.rpartition("/")[2]
    return (
        f"tệp kèm {address} đã đăng mà nay sẽ mất; không xóa dòng này mà hãy chép lại tệp {_file(address, plan)} (giữ nguyên tên); "
        f"gỡ hẳn thì ghi một mục address: {plan_of(address)}/{name} vào plans/{ward}/removed.yml"
    )


def _file(address: str, plan: PlanBrief) -> str:
    """The path of the file that was published at an address of the plan's."""
    return f"{plan.path.removesuffix('.md')}/{address.rpartition('/')[2]}"


def _headings(held: Holdings, plan: PlanBrief, lost: list[str]) -> Problem:
    known, gone = list(held.anchors.get(plan.id, ())), sorted(set(lost))
    lines = []
    for old in gone[:_FIRST]:
        new = get_close_matches(old, known, n=1, cutoff=0.4) or [TOP]
        lines.append(f"{{old: {old}, new: {new[0]}}}")
    names = ", ".join(f"#{old}" for old in gone[:_FIRST])
    more = f" và {len(gone) - _FIRST} mục nữa" if len(gone) > _FIRST else ""
    message = (
        f"mục {names}{more} đã đăng mà nay không còn; hãy viết lại đề mục như cũ, hoặc ghi mục nay thay cho nó vào phần đầu tệp: "
        f"anchors: [{', '.join(lines)}]"
    )
    return Problem.of(ANCHOR, plan.path, START, message)


def _fresh(held: Holdings) -> dict[str, str]:
    """Plans that no ledger knows yet, by the last part of their ids: one of them may be what a lost one became.

    None where they are too many to tell.
    """
    known: set[str] = set().union(*(ledger.addresses for ledger in held.ledgers))
    found = {plan.id.rpartition("/")[2]: plan.id for plan in held.plans if line_of(plan.id) not in known}
    return found if len(found) <= _MANY else {}
