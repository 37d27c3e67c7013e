"""A file server on the loopback that counts what it sends."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Lock, Thread
from typing import IO, Any


@dataclass(frozen=True)
class Sent:
    """One answer's body: the path asked for, its bytes as sent, and what a host that compresses would send."""

    path: str
    size: int
    gzipped: int


@dataclass
class Served:
    """A running server: its address, with a slash at its end, and everything sent since the last `forget`."""

    address: str = ""
    sent: list[Sent] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)

    def forget(self) -> None:
        """Count from nothing again."""
        with self.lock:
            self.sent.clear()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # head and body are two writes: the second would wait for an acknowledgement

    def __init__(self, *args: Any, served: Served, directory: str) -> None:
        self.served = served
        super().__init__(*args, directory=directory)

    def copyfile(self, source: Any, outputfile: Any) -> None:
        content = source.read()
        small = min(len(content), len(gzip.compress(content, 6)))
        with self.served.lock:
            self.served.sent.append(Sent(self.path.partition("?")[0].lstrip("/"), len(content), small))
        target: IO[bytes] = outputfile
        super().copyfile(BytesIO(content), target)

    def log_message(self, *_: object) -> None:
        """Requests are not news."""


@contextmanager
def serve(folder: Path) -> Iterator[Served]:
    """Serve a folder on a free port while the block runs; bodies are sent as they are, nothing is compressed."""
    served = Served()
    handler = partial(_Handler, served=served, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        served.address = f"http://127.0.0.1:{server.server_address[1]}/"
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield served
        finally:
            server.shutdown()
            thread.join()
