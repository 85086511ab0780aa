"""Whether a process is well, and whether it answers at all."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

from cairn.run.health import Probe, asked
from cairn.run.processes import Process
from tests.cairn.runs import free_port

NEVER = float("-inf")


@contextmanager
def answering(status: int) -> Iterator[Process]:
    """A process whose health check says ``status``."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.end_headers()

        def log_message(self, *arguments: object) -> None:
            """Says nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield Process("front", "the front", (), server.server_port, "CAIRN_PORT")
        server.shutdown()
        thread.join()


def test_one_that_says_it_cannot_serve_is_not_well_and_does_not_hang() -> None:
    with answering(503) as process:
        probe = Probe(process)
        probe.begin()
        until = time.monotonic() + 10
        while probe.last_heard == NEVER and time.monotonic() < until:
            time.sleep(0.01)
        probe.end()
    assert probe.last_heard > NEVER
    assert probe.last_good == NEVER


def test_nobody_there() -> None:
    assert asked(Process("front", "the front", (), free_port(), "CAIRN_PORT")) is None
