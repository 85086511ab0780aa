"""Asking a process whether it is well."""

from __future__ import annotations

import http.client
import threading
import time

from cairn.run.processes import Process

SECONDS_PER_REQUEST = 5.0
SECONDS_BETWEEN = 0.3
REACHABLE = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104
"""Where a process that listens everywhere is asked."""


class Probe:
    """Asks one process again and again, in a thread of its own: one that hangs holds up no other.

    `last_good` is when the last request began that was answered well (`time.monotonic`),
    `last_heard` when the last one began that was answered at all: a process that says it cannot
    serve, because its database is away, is not one that hangs.
    """

    def __init__(self, process: Process) -> None:
        self.last_good = self.last_heard = float("-inf")
        self._process = process
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._ask_on, daemon=True)

    def begin(self) -> None:
        """Ask from now on."""
        self._thread.start()

    def end(self) -> None:
        """Ask no more; a request under way is left to its time-out."""
        self._over.set()

    def _ask_on(self) -> None:
        while not self._over.wait(SECONDS_BETWEEN):
            began = time.monotonic()
            status = asked(self._process)
            if status is not None:
                self.last_heard = began
            if status == http.HTTPStatus.OK:
                self.last_good = began


def healthy(process: Process, timeout: float = SECONDS_PER_REQUEST) -> bool:
    """Whether the process answers its health check with 200 within `timeout` seconds."""
    return asked(process, timeout) == http.HTTPStatus.OK


def asked(process: Process, timeout: float = SECONDS_PER_REQUEST) -> int | None:
    """The status a process answers its health check with; None: nothing within `timeout`."""
    host = REACHABLE.get(process.host, process.host)
    connection = http.client.HTTPConnection(host, process.port, timeout=timeout)
    try:
        connection.request("GET", process.path)
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()
