"""Processes that are killed, that hang, that get hardly any time of the processor."""

from __future__ import annotations

import os
import signal
import threading
from contextlib import suppress

from benchmarks.faults.fault import House

# Seconds of stopping and going on: shorter than the runner waits for a sign of life.
_TURN = 4.0


class Killed:
    """SIGKILL for rasa, actions or front; it is over at once, the runner starts it again."""

    def __init__(self, house: House, process: str) -> None:
        self.name = f"killed-{process}"
        self._house, self._process = house, process

    def begin(self) -> None:
        """Kills it; where it is just being started again, that counts as killed."""
        with suppress(AssertionError, ProcessLookupError):
            os.kill(self._house.pid(self._process), signal.SIGKILL)

    def end(self) -> None:
        """Nothing is left to be undone."""


class KilledRunner:
    """SIGKILL for `cairn run` itself: what it runs ends too. Over when it is started again."""

    name = "killed-all"

    def __init__(self, house: House) -> None:
        self._house = house
        self._down = False

    def begin(self) -> None:
        """Kills the runner alone, then waits until nothing of the run is left."""
        self._down = True
        os.kill(self._house.runner, signal.SIGKILL)
        end = threading.Event()
        for _ in range(300):
            if not self._house.processes():
                break
            end.wait(0.1)
        self._house.kill()

    def end(self) -> None:
        """Starts a new run."""
        if self._down:
            self._down = False
            self._house.start()


class Hung:
    """SIGSTOP for rasa, actions or front, SIGCONT at the end."""

    def __init__(self, house: House, process: str) -> None:
        self.name = f"hung-{process}"
        self._house, self._process = house, process
        self._stopped: int | None = None

    def begin(self) -> None:
        """Stops it."""
        with suppress(AssertionError, ProcessLookupError):
            pid = self._house.pid(self._process)
            os.kill(pid, signal.SIGSTOP)
            self._stopped = pid

    def end(self) -> None:
        """Lets it go on, where it has not been replaced meanwhile."""
        pid, self._stopped = self._stopped, None
        if pid is not None and pid in self._house.processes():
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)


class Slow:
    """The process works for ``share`` of the time only, in turns of some seconds."""

    def __init__(self, house: House, process: str, share: float = 0.005) -> None:
        self.name = f"slow-{process}"
        self._house, self._process, self._share = house, process, share
        self._over = threading.Event()
        self._thread: threading.Thread | None = None

    def begin(self) -> None:
        """Begins to slow it down; a new process of the name is slowed down as well."""
        self._over.clear()
        self._thread = threading.Thread(target=self._slow_down, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Full speed."""
        self._over.set()
        if self._thread:
            self._thread.join()
        self._thread = None

    def _slow_down(self) -> None:
        while not self._over.is_set():
            stopped = Hung(self._house, self._process)
            stopped.begin()
            self._over.wait(_TURN * (1 - self._share))
            stopped.end()
            self._over.wait(_TURN * self._share)
