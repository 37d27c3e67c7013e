"""Pagefind over a folder of staged pages: run once, by its program, and checked.

Its Python interface sleeps between responses (two minutes for a thousand pages); the program takes a second.
"""

import errno
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from niemyet.search.index.stop import SearchIndexError, Stop

ENTRY = "pagefind-entry.json"
PROGRAM = ("pagefind.js", "wasm.*.pagefind")
"""What the search page's script needs once, however many shards there are."""
_UNUSED = ("pagefind-*ui.js", "pagefind-*ui.css", "pagefind-highlight.js", "pagefind-worker.js")
_SECONDS = 900
_INSTALL = "hãy cài lại các gói đã khóa phiên bản (make install) rồi dựng lại"
_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG, prctl(2)
_AGAIN = "hãy dựng lại"
_BUSY = "hãy xem máy có đang quá tải không rồi dựng lại"
_MEMORY = (
    "hãy đóng bớt chương trình khác hoặc nới giới hạn bộ nhớ rồi dựng lại (cứ một nghìn kế hoạch cần chừng 200 MB)"
)
_SHORT = (errno.ENOMEM, errno.EAGAIN)
_NO_MEMORY = ("memory allocation of", "cannot allocate memory", "out of memory", "resource temporarily unavailable")
_NO_SPACE = ("no space left on device", "disk quota exceeded", "read-only file system", "file too large")
_DISK = "hãy xem ổ đĩa có đầy không rồi dựng lại"


def edition() -> str:
    """The Pagefind that is installed."""
    return version("pagefind_bin")


def index(staged: Path, output: Path, stop: Stop) -> None:
    """Index every HTML page below `staged` into the folder `output`, which has no index yet.

    Only what the search page loads is kept. Raises SearchIndexError when Pagefind fails or leaves a page out.
    """
    pages = sum(1 for _ in staged.rglob("*.html"))
    _run(staged, output, stop)
    indexed = _pages_in(output)
    if indexed != pages:
        raise SearchIndexError(
            f"Pagefind chỉ lập chỉ mục {indexed} trên {pages} trang tìm kiếm (có trang thiếu data-pagefind-body); "
            "đây là lỗi của phần mềm, hãy báo cho người phát triển"
        )
    _check_parts(output, pages)
    for pattern in _UNUSED:
        for file in output.glob(pattern):
            file.unlink()


def _run(staged: Path, output: Path, stop: Stop) -> None:
    # From the staged folder and without its variables: a pagefind.yml or a setting lying about must change nothing.
    variables = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    command = [*_program(), "--site", str(staged.resolve()), "--output-path", str(output.resolve()), "--silent"]
    pipe = subprocess.PIPE
    stop.heed()
    try:
        with (
            subprocess.Popen(  # noqa: S603 - no shell, and nothing in it that an editor writes
                command,
                cwd=staged,
                env=variables,
                stdout=pipe,
                stderr=pipe,
                encoding="utf-8",
                errors="replace",
                preexec_fn=_ends_with_us(),  # one system call, and nothing that a thread could hold
            ) as program,
            stop.over(program),
        ):
            output_text, errors = _output(program)
    except subprocess.TimeoutExpired as error:
        raise SearchIndexError(f"Pagefind chạy quá {_SECONDS} giây mà chưa xong; {_BUSY}") from error
    except OSError as error:
        missing = isinstance(error, FileNotFoundError | PermissionError) or error.errno == errno.ENOEXEC
        advice = _INSTALL if missing else _MEMORY if error.errno in _SHORT else _DISK
        raise SearchIndexError(f"không chạy được Pagefind ({error}); {advice}") from error
    if program.returncode:
        raise SearchIndexError(_end(program.returncode, " ".join((errors or output_text).split())[-300:]))


def _ends_with_us() -> Callable[[], object] | None:
    """What has the system kill a program when we are killed: else it would go on writing into the next build's index."""
    if sys.platform != "linux":
        return None
    import ctypes  # loaded before the process is forked

    library = ctypes.CDLL(None)
    return lambda: library.prctl(_DEATH_SIGNAL, signal.SIGKILL)


def _end(code: int, said: str) -> str:
    """Why it ended: by the system, which kills who takes too much memory, by itself for the same reason, or otherwise."""
    if any(words in said.lower() for words in _NO_SPACE):
        return f"Pagefind không ghi được chỉ mục: {said}; {_DISK}"
    if code == -signal.SIGABRT or any(words in said.lower() for words in _NO_MEMORY):
        return f"Pagefind không đủ bộ nhớ ({said or 'không có thông báo'}); {_MEMORY}"
    if code < 0:
        name = signal.Signals(-code).name if -code in set(signal.Signals) else str(-code)
        often = ", thường vì máy hết bộ nhớ" if name == "SIGKILL" else ""
        return f"Pagefind bị hệ thống buộc dừng giữa chừng ({name}){often}; {_MEMORY if often else _AGAIN}"
    return f"Pagefind dừng với mã {code}: {said or 'không có thông báo'}; {_INSTALL}"


def _output(program: "subprocess.Popen[str]") -> tuple[str, str]:
    """What it prints until it ends; it never runs on without us."""
    try:
        return program.communicate(timeout=_SECONDS)
    except BaseException:
        program.kill()
        raise


def _program() -> tuple[str, ...]:
    try:
        from pagefind_bin import get_executable  # type: ignore[import-untyped]
    except ImportError as error:
        raise SearchIndexError(f"thiếu chương trình Pagefind ({error}); {_INSTALL}") from error
    return (str(get_executable()),)


def _check_parts(output: Path, pages: int) -> None:
    """What the entry promises has to lie beside it: a record a page, and at least one part of the index."""
    records, parts = (sum(1 for _ in output.glob(kind)) for kind in ("fragment/*.pf_fragment", "index/*.pf_index"))
    if records < pages or not parts:
        raise SearchIndexError(
            f"Pagefind để lại {records} bản ghi của {pages} trang và {parts} phần chỉ mục trong {output}; {_DISK}"
        )


def _pages_in(output: Path) -> int:
    try:
        languages = json.loads((output / ENTRY).read_text(encoding="utf-8"))["languages"]
        return sum(int(language["page_count"]) for language in languages.values())
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SearchIndexError(f"Pagefind không để lại {ENTRY} đọc được trong {output}; {_DISK}") from error
