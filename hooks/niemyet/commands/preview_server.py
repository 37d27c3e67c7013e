"""A small server on the loopback for looking at pages: read only, for this machine's browsers only."""

import sys
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from niemyet.base.shown_trees import INDEX, Tree
from niemyet.outputs.parts.policy import HEADERS

LOOPBACK = "127.0.0.1"
# Not asked of the system: Windows tells what its registry says, which may be text/plain for scripts.
TYPES = {
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "png": "image/png",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "svg": "image/svg+xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "wasm": "application/wasm",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml; charset=utf-8",
}
OTHER = "application/octet-stream"


class PreviewServer(ThreadingHTTPServer):
    """A server of a tree's files at a port that was free; nobody is answered before it is run."""

    daemon_threads = True
    allow_reuse_address = False  # on Windows that would let another program listen here, too

    def __init__(self, tree: Tree) -> None:
        super().__init__((LOOPBACK, 0), partial(_Handler, tree))

    @property
    def address(self) -> str:
        """Where it listens, with a slash at its end."""
        return f"http://{LOOPBACK}:{self.server_port}/"

    def server_bind(self) -> None:
        """Listen, without asking the network for this machine's name."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = LOOPBACK, self.socket.getsockname()[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Who leaves a page takes back what it still asks for: that is no news."""
        if not isinstance(sys.exc_info()[1], ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


def path_of(target: str) -> str | None:
    """The path that a request names, with "/" at its end for a folder; None for one that no page links to."""
    path = unquote(urlsplit(f"//{LOOPBACK}{target}").path, errors="strict") if target.startswith("/") else ""
    inner = path.removeprefix("/").removesuffix("/")
    names = inner.split("/") if inner else []
    if not path or any(name in ("", ".", "..") or set(name) & set("\\:\0") for name in names):
        return None
    return inner + "/" if path.endswith("/") and inner else inner


class _Handler(BaseHTTPRequestHandler):
    server_version, sys_version = "niemyet", ""
    timeout = 60  # seconds for a browser that opens a connection and asks for nothing

    def __init__(self, tree: Tree, request: Any, client_address: Any, server: PreviewServer) -> None:
        self.tree, self.names = tree, (f"{LOOPBACK}:{server.server_port}", f"localhost:{server.server_port}")
        super().__init__(request, client_address, server)

    def do_GET(self) -> None:
        """Send a file."""
        self._answer()

    def do_HEAD(self) -> None:
        """Send what would be sent before it."""
        self._answer()

    def log_message(self, *_: object) -> None:
        """Requests are not news."""

    def _answer(self) -> None:
        if self.headers.get("Host") not in self.names:  # under another name a page elsewhere could read drafts here
            self._send(HTTPStatus.FORBIDDEN, b"", TYPES["txt"])
            return
        try:
            path = path_of(self.path)
        except ValueError:  # no address, or bytes that are no UTF-8
            path = None
        if path and not path.endswith("/") and self.tree.has_folder(path):
            self._send(HTTPStatus.MOVED_PERMANENTLY, b"", TYPES["txt"], Location=quote(f"/{path}/"))
            return
        name = path + INDEX if path is not None and (not path or path.endswith("/")) else path
        data = self.tree.read(name) if name else None
        if name is None or data is None:
            self._send(HTTPStatus.NOT_FOUND, self.tree.read("404.html") or b"", TYPES["html"])
        else:
            self._send(HTTPStatus.OK, data, TYPES.get(name.rpartition(".")[2].lower(), OTHER))

    def _send(self, status: HTTPStatus, data: bytes, kind: str, **more: str) -> None:
        headers = {
            "Content-Type": kind,
            "Content-Length": str(len(data)),
            "Cache-Control": "no-store",
            **HEADERS,
            **more,
        }
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)
