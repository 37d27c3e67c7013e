"""Signed files that nobody could look into: one line for all of them, since one thing is to be done."""

from collections.abc import Iterable, Iterator

from niemyet.model.brief import PlanBrief
from niemyet.model.files import FileInfo, SignatureState
from niemyet.model.problem import START, Problem
from niemyet.sources.rules import SIGNATURE_UNSEEN


def problems(plans: Iterable[PlanBrief]) -> Iterator[Problem]:
    """A hint at the first such file's plan; nothing where there is none."""
    unseen = sorted((plan.path, file.name) for plan in plans for file in plan.files if _is_unseen(file))
    if unseen:
        path, name = unseen[0]
        which = f"{name} và {len(unseen) - 1} tệp khác" if len(unseen) > 1 else name
        message = f"chưa xem được chữ ký số trong {which} vì chưa cài niemyet[sign]; hãy chạy make sign (không có make thì xem README)"
        yield Problem.of(SIGNATURE_UNSEEN, path, START, message)


def _is_unseen(file: FileInfo) -> bool:
    return any(signature.state is SignatureState.UNSEEN for signature in file.signatures)
