"""Work over many tasks: the same results with any number of processes, and a task that fails is named."""

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection, wait
from pathlib import Path

import pytest

from niemyet.base import workers
from niemyet.base.stopped import StoppedError
from niemyet.base.workers import spread, spread_portions

TASKS = list(range(workers.FEW + 37))
BAD = 41


def name(task: int) -> str:
    return f"plans/{task}.md"


@pytest.mark.parametrize("processes", [1, 2, 5])
def test_every_task_is_done_once(processes: int) -> None:
    assert sorted(spread(TASKS, lambda task: task * task, name, processes)) == [task * task for task in TASKS]


def test_many_tasks_are_done_elsewhere_and_few_here() -> None:
    assert os.getpid() not in set(spread(TASKS, lambda task: os.getpid(), name, 2))
    assert set(spread(TASKS[: workers.FEW - 1], lambda task: os.getpid(), name, 2)) == {os.getpid()}


@pytest.mark.parametrize("processes", [1, 2])
def test_a_task_that_fails_is_named(processes: int) -> None:
    with pytest.raises(StoppedError, match=rf"plans/{BAD}\.md: phần mềm gặp lỗi khi xử lý tệp này \(ZeroDivisionError"):
        list(spread(TASKS, lambda task: 1 // (task - BAD), name, processes))


@pytest.mark.parametrize("processes", [1, 2])
def test_what_a_task_refuses_is_told_as_it_is(processes: int) -> None:
    def work(task: int) -> int:
        if task == BAD:
            raise StoppedError("không được")
        return task

    with pytest.raises(StoppedError, match=r"^không được$"):
        list(spread(TASKS, work, name, processes))


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            OSError(28, "No space left on device", "site.next/x"),
            r"^không ghi được trang: No space left on device \(site",
        ),
        (MemoryError(), "^không đủ bộ nhớ để dựng trang"),
        (OSError(24, "Too many open files"), r"^hệ thống không cho mở thêm tiến trình hay tệp .*ulimit"),
    ],
)
def test_a_failing_machine_is_no_fault_of_the_software(processes: int, error: Exception, told: str) -> None:
    def work(task: int) -> int:
        if task == BAD:
            raise error
        return task

    with pytest.raises(StoppedError, match=told):
        list(spread(TASKS, work, name, processes))


def test_a_process_that_dies_names_its_task() -> None:
    def work(task: int) -> int:
        if task == BAD:
            os.kill(os.getpid(), signal.SIGKILL)
        return task

    with pytest.raises(StoppedError, match=rf"plans/{BAD}\.md: phần mềm dừng đột ngột .*thường vì hết bộ nhớ"):
        list(spread(TASKS, work, name, 2))


def test_a_process_that_hangs_names_its_task(monkeypatch: pytest.MonkeyPatch) -> None:
    """Patience ends in this test when nothing else is left to wait for."""
    hanging = multiprocessing.get_context("fork").Event()

    def wait_for_all_others(connections: Sequence[Connection], patience: float) -> Sequence[object]:
        assert patience == workers.PATIENCE
        while not (ready := wait(connections, 0.01)) and not (hanging.is_set() and len(connections) == 1):
            pass
        return ready

    def work(task: int) -> int:
        if task == BAD:
            hanging.set()
            signal.pause()
        return task

    monkeypatch.setattr(workers, "wait", wait_for_all_others)

    with pytest.raises(StoppedError, match=rf"plans/{BAD}\.md: xử lý quá lâu"):
        list(spread(TASKS, work, name, 2))


def test_no_process_is_left_behind(tmp_path: Path) -> None:
    def work(task: int) -> int:
        (tmp_path / str(os.getpid())).touch()
        return 1 // (task - BAD)

    with pytest.raises(StoppedError):
        list(spread(TASKS, work, name, 2))
    for path in tmp_path.iterdir():
        with pytest.raises(ProcessLookupError):
            os.kill(int(path.name), 0)


def test_what_fails_while_results_are_put_together_names_a_task_of_theirs() -> None:
    def gather(results: Iterator[int]) -> int:
        return 1 // (sum(results) - sum(TASKS[:50]))

    with pytest.raises(StoppedError, match=r"plans/49\.md: phần mềm gặp lỗi khi xử lý tệp này \(ZeroDivisionError"):
        list(spread_portions([TASKS[:50], TASKS[50:]], lambda task: task, name, gather, 2))
