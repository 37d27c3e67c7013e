"""One piece of work over many tasks: by several processes where there are many, right here where there are few.

Processes are forked, so that they hold everything the work needs without its being sent. Tasks go out by the portion, and
one message comes back for each. Which task a process is at stands in memory that it shares with this one: a process that
crashes or hangs names its task.
"""

import gc
import multiprocessing
import os
import pickle
import threading
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import accumulate, chain
from mmap import mmap
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from niemyet.base import signals
from niemyet.base.fault import fault_at
from niemyet.base.stopped import StoppedError

Task = TypeVar("Task")
Result = TypeVar("Result")
Gathered = TypeVar("Gathered")

FEW = 64
PORTION = 8
AHEAD = 2  # portions that a process is given at the start, so that it never waits for the next
PATIENCE = 60.0  # seconds without anything new of any process
_NONE = -1
_DIED = "phần mềm dừng đột ngột khi xử lý tệp này"


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
    portions = [tasks[begin : begin + PORTION] for begin in range(0, len(tasks), PORTION)]
    return chain.from_iterable(spread_portions(portions, work, name, list, processes))


def spread_portions(
    portions: Sequence[Sequence[Task]],
    work: Callable[[Task], Result],
    name: Callable[[Task], str],
    gather: Callable[[Iterator[Result]], Gathered],
    processes: int | None = None,
) -> Iterator[Gathered]:
    """What `gather` makes of the results of each portion, where they were made; otherwise likewise."""
    number = min(count() if processes is None else processes, len(portions))
    if number < 2 or sum(map(len, portions)) < FEW:
        for portion in portions:
            try:
                yield gather(_done(task, work, name) for task in portion)
            except StoppedError:
                raise
            except Exception as error:
                raise fault_at(name(portion[-1]), error) from error
        return
    pool = _Pool(portions, work, name, gather)
    try:
        pool.start(number)
        yield from pool.gathered()
    finally:
        pool.stop()


def _done(task: Task, work: Callable[[Task], Result], name: Callable[[Task], str]) -> Result:
    try:
        return work(task)
    except StoppedError:
        raise
    except Exception as error:
        raise fault_at(name(task), error) from error


class _Pool:
    """Processes that are handed the next portion whenever they are done with one."""

    def __init__(
        self,
        portions: Sequence[Sequence[Task]],
        work: Callable[[Task], Result],
        name: Callable[[Task], str],
        gather: Callable[[Iterator[Result]], Any],
    ) -> None:
        self._work, self._name, self._gather = work, name, gather
        self._tasks = list(chain.from_iterable(portions))
        ends = list(accumulate(map(len, portions)))
        self._spans = iter(zip([0, *ends], ends, strict=False))
        self._processes: dict[Connection, BaseProcess] = {}
        self._at = memoryview(b"")

    def start(self, number: int) -> None:
        """Fork the processes."""
        context = multiprocessing.get_context("fork")
        self._at = memoryview(mmap(-1, 8 * number)).cast("q")
        self._at[:] = array("q", [_NONE] * number)
        gc.freeze()  # a look through all values would take every process a copy of them
        for index in range(number):
            ours, theirs = context.Pipe()
            process = context.Process(target=self._serve, args=(index, theirs, ours), daemon=True)
            process.start()
            theirs.close()
            self._processes[ours] = process

    def gathered(self) -> Iterator[Any]:
        """What comes of each portion; StoppedError where a process fails, dies or gets no further for too long."""
        places = {connection: index for index, connection in enumerate(self._processes)}
        for connection in [*places] * AHEAD:
            self._hand_out(connection)
        while places:
            for connection in self._ready(list(places)):
                result = self._heard(connection, places[connection])
                if result is None:
                    del places[connection]
                    continue
                self._hand_out(connection)
                yield result[0]

    def stop(self) -> None:
        """No process is left."""
        for connection, process in self._processes.items():
            process.kill()
            process.join()
            connection.close()

    def _ready(self, connections: Sequence[Connection]) -> list[Connection]:
        seen: list[int] | None = None
        while not (ready := wait(connections, PATIENCE)):
            if seen == list(self._at):
                raise StoppedError(f"{self._where(*seen)}: xử lý quá lâu, không kết thúc")
            seen = list(self._at)
        return ready  # type: ignore[return-value]  # given connections, it returns connections

    def _heard(self, connection: Connection, index: int) -> tuple[Any] | None:
        """What a process sends: the result of a portion, None when it has come to the end."""
        try:
            what, value = pickle.loads(connection.recv_bytes())  # noqa: S301 - of our own processes
        except (EOFError, ConnectionError):
            raise StoppedError(f"{self._where(self._at[index])}: {self._death(connection)}") from None
        if what == "failed":
            raise value
        return (value,) if what == "done" else None

    def _death(self, connection: Connection) -> str:
        """How a process died that sends no more."""
        process = self._processes[connection]
        process.join()
        killed = process.exitcode == -9  # SIGKILL, which Windows has not
        return _DIED + ("; hệ thống đã buộc nó dừng, thường vì hết bộ nhớ" if killed else "")

    def _hand_out(self, connection: Connection) -> None:
        with suppress(ConnectionError):  # a process that is gone is heard of when it is read from
            connection.send(next(self._spans, None))

    def _where(self, *indexes: int) -> str:
        return ", ".join(self._name(self._tasks[index]) for index in indexes if index != _NONE) or "?"

    def _serve(self, index: int, connection: Connection, other: Connection) -> None:
        """In the process: work, send, until there is nothing more to do."""
        other.close()
        signals.left_to_the_parent()
        gc.disable()  # what a task makes holds no cycles worth looking for
        try:
            while span := connection.recv():
                _send(connection, "done", self._gather(self._worked(index, *span)))
                self._at[index] = _NONE
            _send(connection, "ended", None)
        except StoppedError as stopped:
            _send(connection, "failed", stopped)
        except (EOFError, ConnectionError):  # the parent is gone, and with it whoever waits for the rest
            pass
        except Exception as error:  # while the results of a portion were put together, whose last task stands here
            _send(connection, "failed", fault_at(self._where(self._at[index]), error))
        connection.close()

    def _worked(self, index: int, begin: int, end: int) -> Iterator[Any]:
        for place in range(begin, end):
            self._at[index] = place
            yield _done(self._tasks[place], self._work, self._name)


def _send(connection: Connection, what: str, value: object) -> None:
    connection.send_bytes(pickle.dumps((what, value), pickle.HIGHEST_PROTOCOL))
