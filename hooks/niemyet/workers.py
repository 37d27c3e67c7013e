"""One piece of work over many tasks: by several processes where there are many, right here where there are few.

Processes are forked, so that they hold everything the work needs without its being sent. Each says which task it begins:
one that crashes or hangs names its task.
"""

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import TypeVar

from niemyet.stopped import StoppedError

Task = TypeVar("Task")
Result = TypeVar("Result")

FEW = 64
PORTION = 8
PATIENCE = 60.0  # seconds without a word of any process


def count() -> int:
    """How many processes the machine has room for; one where forking is not safe or not there."""
    if threading.active_count() > 1 or "fork" not in multiprocessing.get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(
    tasks: Sequence[Task], work: Callable[[Task], Result], name: Callable[[Task], str], processes: int | None = None
) -> Iterator[Result]:
    """The result of each task, in no certain order.

    StoppedError as the work raised it, or one that names the task whose work failed in any other way.
    """
    number = count() if processes is None else processes
    if len(tasks) < FEW or number < 2:
        for task in tasks:
            yield _done(task, work, name)
        return
    pool = _Pool(tasks, work, name)
    try:
        pool.start(min(number, -(-len(tasks) // PORTION)))
        yield from pool.results()
    finally:
        pool.stop()


def _done(task: Task, work: Callable[[Task], Result], name: Callable[[Task], str]) -> Result:
    try:
        return work(task)
    except StoppedError:
        raise
    except Exception as error:
        said = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        raise StoppedError(f"{name(task)}: phần mềm gặp lỗi khi xử lý tệp này ({said})") from error


class _Pool:
    """Processes that ask for a portion of the tasks whenever they are done with one."""

    def __init__(self, tasks: Sequence[Task], work: Callable[[Task], Result], name: Callable[[Task], str]) -> None:
        self._tasks, self._work, self._name = tasks, work, name
        self._portions = iter(range(0, len(tasks), PORTION))
        self._at: dict[Connection, int] = {}
        self._processes: list[BaseProcess] = []

    def start(self, number: int) -> None:
        """Fork the processes."""
        context = multiprocessing.get_context("fork")
        gc.freeze()
        for _ in range(number):
            ours, theirs = context.Pipe()
            process = context.Process(target=self._serve, args=(theirs, ours), daemon=True)
            process.start()
            theirs.close()
            self._processes.append(process)
            self._at[ours] = -1
        gc.unfreeze()

    def results(self) -> Iterator[Result]:
        """Results as they come; StoppedError where a process fails, dies or says nothing for too long."""
        while self._at:
            ready = wait(list(self._at), PATIENCE)
            if not ready:
                raise StoppedError(f"{self._where(*self._at.values())}: xử lý quá lâu, không kết thúc")
            for connection in ready:
                assert isinstance(connection, Connection)
                yield from self._heard(connection)

    def stop(self) -> None:
        """No process is left."""
        for process in self._processes:
            process.kill()
            process.join()
        for connection in self._at:
            connection.close()

    def _heard(self, connection: Connection) -> Iterator[Result]:
        try:
            what, value = connection.recv()
        except EOFError:
            raise StoppedError(
                f"{self._where(self._at[connection])}: phần mềm dừng đột ngột khi xử lý tệp này"
            ) from None
        if what == "begun":
            self._at[connection] = value
        elif what == "failed":
            raise StoppedError(value)
        elif what == "done":
            yield value
        else:
            self._hand_out(connection)

    def _hand_out(self, connection: Connection) -> None:
        portion = next(self._portions, None)
        connection.send(portion)
        if portion is None:
            del self._at[connection]

    def _where(self, *indexes: int) -> str:
        return ", ".join(self._name(self._tasks[index]) for index in indexes if index >= 0) or "?"

    def _serve(self, connection: Connection, other: Connection) -> None:
        """In the process: ask, work, tell."""
        other.close()
        gc.disable()  # what a task makes holds no circles worth looking for
        try:
            connection.send(("idle", None))
            while (portion := connection.recv()) is not None:
                for index in range(portion, min(portion + PORTION, len(self._tasks))):
                    connection.send(("begun", index))
                    connection.send(("done", _done(self._tasks[index], self._work, self._name)))
                connection.send(("idle", None))
        except StoppedError as stopped:
            connection.send(("failed", str(stopped)))
        connection.close()
