"""Words taken out of plans (`niemyet takedown "…"`): first out of the files, then, when that is committed, out of their shown history."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from niemyet.authoring.editing import edited
from niemyet.base.stopped import StoppedError
from niemyet.commands import OK, UsageError
from niemyet.commands.change import Edit, change_all, read
from niemyet.language.alphabet import nfc
from niemyet.sources.git import NoAnswerError, ask

BLANK = "…"
"""What stands in the words' place: decree 30/2020/NĐ-CP knows no blank of its own, and readers see that something was there."""
_PLAN = re.compile(r"plans/[^/]+/[^/]+/[^/]+\.md")
_SHORTEST = 3


def take_words(root: Path, words: str) -> int:
    """Put `BLANK` for the words wherever plans have them; where none has them any more, end their shown history here."""
    words = nfc(words)
    if len(words) < _SHORTEST or "\n" in words:
        raise UsageError("lời cần gỡ phải nằm trên một dòng và dài ít nhất 3 ký tự")
    plans = sorted(path.relative_to(root).as_posix() for path in (root / "plans").glob("*/*/*.md") if path.is_file())
    found = dict(_blanked(root, words, plans))
    return _take_out(root, found) if found else _end_history(root, words, plans)


def _take_out(root: Path, found: Mapping[Edit, str]) -> int:
    code = change_all(root, found)
    if code == OK:
        print(
            f"Hãy xem lại rồi ghi (commit) những tệp này, sau đó chạy lại đúng lệnh này để thêm history_from. {_ASIDE}"
        )
    return code


_ASIDE = "Tệp kèm (PDF, Word) không được sửa: hãy tự xem trong đó có lời này không."


def _blanked(root: Path, words: str, plans: list[str]) -> Iterator[tuple[Edit, str]]:
    for path in plans:
        data, _ = read(root, path)
        text = data.decode("utf-8")
        count = text.count(words)
        if count:
            yield Edit(path, data, text.replace(words, BLANK).encode("utf-8")), f"{BLANK} thay lời ấy, {count} chỗ"
        elif words in nfc(text):
            raise StoppedError(f"{path}: có lời này nhưng gõ bằng dấu tổ hợp; hãy xóa tay, không ghi gì")


def _end_history(root: Path, words: str, plans: list[str]) -> int:
    """The second step: what git shows of those plans begins with the commit that no longer has the words."""
    told = set(_git(root, "log", "-z", "--format=", "--name-only", "-S", words, "--", "plans").split("\0"))
    had = [path for path in plans if path in told and _PLAN.fullmatch(path)]
    if not had:
        raise UsageError("không kế hoạch nào có lời này, cả bây giờ lẫn trong lịch sử; hãy chép lại cho đúng từng chữ")
    if changed := _git(root, "status", "--porcelain", "--untracked-files=no", "--", *had).strip():
        raise StoppedError(f"chưa ghi (commit) lần sửa trước; hãy ghi rồi chạy lại lệnh:\n{changed}")
    head = _git(root, "rev-parse", "HEAD").strip()
    return change_all(root, dict(_from(root, had, head)))


def _from(root: Path, plans: list[str], head: str) -> Iterator[tuple[Edit, str]]:
    fields: Mapping[str, str] = {"history_from": head}
    for path in plans:
        data, _ = read(root, path)
        yield Edit(path, data, edited(path, data, fields)), f"history_from: {head}"


def _git(root: Path, *words: str) -> str:
    try:
        return ask(root, *words).decode("utf-8", "replace")
    except NoAnswerError:
        raise StoppedError("git không cho biết lịch sử của plans; hãy chạy lệnh trong kho git đủ lịch sử") from None
