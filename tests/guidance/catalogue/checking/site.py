"""A web site on this machine, with pages that answer in many ways, and a note of who asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Site:
    """What was asked for: method, path, headers and time, in order."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, dict[str, str], float]] = []
        self.url = ""
        self.port = 0

    def paths(self) -> list[str]:
        """The paths that were asked for, with the method before each."""
        return [f"{method} {path}" for method, path, _headers, _at in self.asked]


class Pages(BaseHTTPRequestHandler):
    """Answers by the path."""

    site: Site

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        self.site.asked.append((self.command, self.path, dict(self.headers), time.monotonic()))
        if self.path == "/slow":
            time.sleep(0.6)
        if self.path == "/cut" or (self.path == "/cut-head" and self.command == "HEAD"):
            self.close_connection = True
            return
        self.send_response(self._status())
        if self.path.startswith("/to/"):
            self.send_header("Location", self.path.removeprefix("/to/"))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _status(self) -> int:
        if self.path.startswith("/to/"):
            return 302
        if self.path == "/no-head":
            return 405 if self.command == "HEAD" else 200
        last = self.path.rpartition("/")[2]
        return int(last) if last.isdigit() else 200

    def log_message(self, *_: Any) -> None:
        """Says nothing."""


@contextmanager
def site() -> Iterator[Site]:
    """A site that is up. ``/404`` answers with that status, ``/to/x`` leads to ``x``."""
    told = Site()
    kind = type("PagesOfThisSite", (Pages,), {"site": told})
    server = ThreadingHTTPServer(("127.0.0.1", 0), kind)
    told.port = server.server_address[1]
    told.url = f"http://127.0.0.1:{told.port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
