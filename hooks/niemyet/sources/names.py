"""Names of files and folders: what programs leave behind, what cannot be shown or stored everywhere, what is alike."""

import re
from collections.abc import Iterable, Iterator

from niemyet.language.alphabet import nfc, slug
from niemyet.language.characters import HIDDEN
from niemyet.model.patterns import FILE_NAME
from niemyet.model.problem import START, Problem
from niemyet.sources.rules import NAME

LONGEST = 120  # of 255 bytes that file systems take, so that every name made from it fits, too
# Of file managers, git and programs that have a file open, ours among them; never published, and no fault of the editor's.
_LEFTOVER = re.compile(
    r"\.DS_Store|\.gitkeep|Thumbs\.db|desktop\.ini"
    r"|\.niemyet-.*|\.#.*|\..*\.sw[a-p]|\.~lock\..*#|~\$.*|.*~",
    re.DOTALL,
)
# What git obeys, be it in a folder of plans: it can hide a plan, change its lines, or give its commits to another name.
_OF_GIT = re.compile(r"\.git[a-z-]*|\.mailmap|\.lfsconfig|git~[0-9]+", re.IGNORECASE)
_UNSHOWN = re.compile(f"[\n\t\u2028\u2029\ud800-\udfff]|{HIDDEN.pattern}")
_END = re.compile(r"[A-Za-z0-9]+")
_FILE_NAME = re.compile(FILE_NAME.strip("^$"))
# Names of devices, which Windows takes for none of a file's with whatever ending.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE | re.DOTALL)


def is_leftover(name: str) -> bool:
    """Whether a program left it behind rather than an editor."""
    return bool(_LEFTOVER.fullmatch(name))


def fault(name: str) -> str | None:
    """Why no file or folder of plans/ may have this name, in Vietnamese; None where it may."""
    if _OF_GIT.fullmatch(name):
        return "git làm theo tệp này (giấu kế hoạch, đổi dòng, đổi tên người); hãy đưa ra khỏi thư mục plans"
    if name.startswith("."):
        return "tên bắt đầu bằng dấu chấm là tệp ẩn; hãy bỏ dấu chấm, hoặc đưa ra khỏi thư mục plans"
    if not _is_plain(name) and _UNSHOWN.search(name):
        return "tên có ký tự không hiện được hoặc không phải UTF-8; hãy đặt lại tên bằng chữ không dấu"
    if len(name) > LONGEST:
        return f"tên dài {len(name)} ký tự, tối đa {LONGEST}; hãy đặt tên ngắn hơn"
    return None


def _is_plain(name: str) -> bool:
    """Of nothing but letters, digits and signs that every keyboard has: most names are."""
    return name.isascii() and name.isprintable()


def is_of_windows(name: str) -> bool:
    """Whether Windows keeps a name for a device: a copy of the project cannot be made there."""
    return bool(_DEVICE.fullmatch(name))


def attachment_fault(name: str) -> str | None:
    """Why an attachment may not have this name, in Vietnamese; None where it may."""
    if is_of_windows(name):
        return "Windows không nhận tên này cho tệp nào"
    if _FILE_NAME.fullmatch(name):
        return None
    return "tên tệp kèm chỉ dùng chữ không dấu, chữ số, dấu chấm, gạch nối, gạch dưới và phải có đuôi như .pdf"


def better_attachment(name: str) -> str:
    """The name for an attachment, with the same ending; "" where it has none, or nothing else."""
    stem, _, end = name.rstrip(". ").rpartition(".")
    better = slug(stem)
    if not (better and _END.fullmatch(end)):
        return ""
    return f"{'tep-' if is_of_windows(better) else ''}{better}.{end.lower()}"


def collisions(folder: str, names: Iterable[str]) -> Iterator[Problem]:
    """NY-001 for each name in a folder that some systems take for one and the same as an earlier one."""
    seen: dict[str, str] = {}
    for name in names:
        first = seen.setdefault(nfc(name).casefold(), name)
        if first != name:
            message = f"chỉ khác “{first}” ở chữ hoa, chữ thường hoặc cách gõ dấu; hãy đổi tên một trong hai"
            yield Problem.of(NAME, f"{folder}/{name}", START, message)
