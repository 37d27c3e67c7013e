"""What a server on this machine sends: headers and types are those of the shipped configurations. Only when asked."""

from collections.abc import Iterator, Mapping
from http.client import HTTPConnection, HTTPException
from urllib.parse import SplitResult, urlsplit

from niemyet.commands.examining.case import Case, Fault, Seen
from niemyet.outputs.parts.policy import HEADERS

TITLE = "Máy chủ web"
SECONDS = 10
_ADVICE = "hãy sửa cấu hình máy chủ theo thư mục deploy"
_FILES = {
    "": "text/html; charset=utf-8",
    "assets/niemyet/site.css": "text/css",
    "assets/niemyet/site.js": "text/javascript",
    "feed.xml": "xml",
}
_OF_PLANS = {"plan.ics": "text/calendar; charset=utf-8", "plan.md": "text/markdown; charset=utf-8"}
_NOWHERE = "khong-co-trang-nay/"
_SCRIPTS = ("text/javascript", "application/javascript")


def look(case: Case) -> Seen:
    """Nothing is asked without an address."""
    if not case.url:
        return Seen("không xem (thêm --url http://127.0.0.1:… để xem)")
    where = urlsplit(case.url)
    try:
        return Seen(case.url, tuple(_faults(case, where)))
    except (OSError, HTTPException) as error:
        return Seen(case.url, (Fault(f"không có máy chủ nào trả lời ({error})", "hãy khởi động máy chủ web"),))


def _faults(case: Case, where: SplitResult) -> Iterator[Fault]:
    for path, kind in (*_FILES.items(), *_of_a_plan(case)):
        status, headers = _ask(where, path)
        if status != 200:
            yield Fault(f"/{path} trả về {status}", "hãy dựng lại trang và xem thư mục mà máy chủ phục vụ")
        elif not _is_kind(headers.get("content-type", ""), kind):
            yield Fault(f"/{path} có kiểu “{headers.get('content-type', '')}”, cần {kind}", _ADVICE)
        if not path:
            wrong = [name for name, value in HEADERS.items() if headers.get(name.lower()) != value]
            yield from (Fault(f"thiếu hoặc sai tiêu đề {name}", _ADVICE) for name in wrong)
    status, _ = _ask(where, _NOWHERE)
    if status != 404:
        yield Fault(f"một địa chỉ không có trả về {status}, cần 404", _ADVICE)


def _of_a_plan(case: Case) -> Iterator[tuple[str, str]]:
    """The files of one plan that has them: where its calendar file is there, its text is, too."""
    plans = case.loaded.catalogue.plans if case.loaded.catalogue else ()
    for plan in plans[:1]:
        yield f"{plan.address}plan.md", _OF_PLANS["plan.md"]
    for plan in [plan for plan in plans if any(event.time for event in plan.front.events)][:1]:
        yield f"{plan.address}plan.ics", _OF_PLANS["plan.ics"]


def _ask(where: SplitResult, path: str) -> tuple[int, Mapping[str, str]]:
    """Status and headers; no proxy is asked and no redirect followed."""
    connection = HTTPConnection(where.hostname or "", where.port or 80, timeout=SECONDS)
    try:
        connection.request("GET", f"{where.path.rstrip('/')}/{path}")
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}
    finally:
        connection.close()


def _is_kind(told: str, kind: str) -> bool:
    """Whether a type is the wanted one; scripts have two names, feeds several."""
    plain = told.replace(" ", "").lower()
    if kind in _SCRIPTS:
        return plain.partition(";")[0] in _SCRIPTS
    return kind in plain if kind == "xml" else plain.startswith(kind.replace(" ", ""))
