"""A rule explained in the terminal, and what to say where there is no such rule."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from niemyet.model.problem import Level, Rule
from niemyet.model.settings import Settings
from niemyet.report import LABELS


def explanation(rule: Rule, settings: Settings | None) -> Iterator[str]:
    """Title, level, why, how to mend, examples, source and the rule's page: everything its page says."""
    yield f"{rule.id} ({LABELS[rule.level]}): {rule.title}"
    yield from _part("Vì sao", rule.why)
    yield from _part("Cách sửa", rule.mend)
    yield from _part("Ví dụ sai", rule.bad, wrap=False)
    yield from _part("Ví dụ đúng", rule.good, wrap=False)
    yield from _part("Nguồn", rule.source)
    if rule.level is not Level.ERROR:
        yield from _part("Đã xem và giữ nguyên", f"thêm vào phần đầu tệp: accept: [{rule.id}]")
    page = settings.absolute(rule.address) if settings else rule.address
    yield from _part("Trang giải thích", page, wrap=False)


def find_rule(name: str, rules: Mapping[str, Rule]) -> Rule | None:
    """The rule of an id, also as "104" or "ny-104"."""
    wanted = name.strip().upper()
    return rules.get(wanted) or rules.get(f"NY-{wanted}")


def no_such_rule(name: str, ids: Iterable[str]) -> str:
    """What to say of an id that no rule has: the nearest ones, and where all of them stand."""
    close = get_close_matches(name.strip().upper(), list(ids), n=3, cutoff=0.5)
    hint = f"có phải {', '.join(close)}? " if close else ""
    return f"không có quy tắc “{name}”; {hint}danh sách quy tắc ở trang bien-tap/quy-tac/"


def _part(title: str, text: str, *, wrap: bool = True) -> Iterator[str]:
    if not text.strip():
        return
    yield ""
    yield f"{title}:"
    for paragraph in text.strip("\n").split("\n"):
        wrapped = textwrap.wrap(paragraph, 88, break_on_hyphens=False) if wrap else [paragraph]
        yield from (f"  {line}".rstrip() for line in wrapped or [""])
