"""A run of fake processes, as a child of the test: what it prints, and what it leaves behind."""

from __future__ import annotations

import json
import os
import queue
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from cairn.run.paths import ROOT

FAKES = Path(__file__).parent / "fakes"
PATIENCE = {"first_delay": 0.1, "hung": 1.5, "start": 20}
SECONDS = 20


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def fake(name: str, *habits: str, port: int = 0) -> dict[str, Any]:
    """A row of the process table: a fake server with the given habits (fakes/server.py)."""
    port = port or free_port()
    command = [sys.executable, str(FAKES / "server.py"), str(port), *habits]
    return {
        "name": name,
        "title": f"the {name}",
        "command": command,
        "port": port,
        "setting": f"CAIRN_{name.upper()}_PORT",
    }


class Run:
    """fakes/house.py over a table; a context that leaves no process, whatever the test did."""

    def __init__(self, folder: Path, *processes: dict[str, Any], **patience: float) -> None:
        self.var = folder / "var"
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._said: list[str] = []
        table = folder / f"table-{time.monotonic_ns()}.json"
        content = {
            "var": str(self.var),
            "processes": processes,
            "patience": PATIENCE | patience,
        }
        table.write_text(json.dumps(content))
        self._mark = f"CAIRN_TEST={table}"
        self.child = subprocess.Popen(
            [sys.executable, str(FAKES / "house.py"), str(table)],
            env=os.environ | {"CAIRN_TEST": str(table), "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> Run:
        return self

    def __exit__(self, *_: object) -> None:
        for pid in self.descendants():
            os.kill(pid, signal.SIGKILL)
        self.child.wait(SECONDS)
        self._reader.join(SECONDS)
        if self.child.stdout:
            self.child.stdout.close()

    def wait_for(self, text: str) -> str:
        """The next line with `text` in it; fails after SECONDS with all that was said."""
        deadline = time.monotonic() + SECONDS
        while (left := deadline - time.monotonic()) > 0:
            try:
                line = self._lines.get(timeout=left)
            except queue.Empty:
                break
            if line is None:
                break
            self._said.append(line)
            if text in line:
                return line
        raise AssertionError(f"no line with {text!r} in {self._said}")

    def end(self, how: signal.Signals = signal.SIGINT) -> float:
        """Send a signal to the runner alone; seconds until it has ended."""
        began = time.monotonic()
        self.child.send_signal(how)
        self.child.wait(SECONDS)
        return time.monotonic() - began

    def rest(self) -> str:
        """Everything said after the lines waited for, once the runner has ended."""
        self.child.wait(SECONDS)
        self._reader.join(SECONDS)
        lines = [self._lines.get() for _ in range(self._lines.qsize())]
        return "\n".join(line for line in lines if line is not None)

    def pid_of(self, port: int) -> int:
        """The process that serves `port`."""
        for pid in self.descendants():
            words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
            if str(port).encode() in words:
                return pid
        raise AssertionError(f"nobody serves {port}")

    def descendants(self) -> list[int]:
        """All processes of this run that are alive: each carries the run's mark."""
        return [int(entry.name) for entry in Path("/proc").glob("[0-9]*") if self._ours(entry)]

    def gone(self) -> bool:
        """Whether every process of the run ends within SECONDS."""
        deadline = time.monotonic() + SECONDS
        while self.descendants():
            if time.monotonic() > deadline:
                return False
            time.sleep(0.05)
        return True

    def leftovers(self) -> set[str]:
        """Names in var/run that a run which ended in order must not leave."""
        names = {entry.name for entry in (self.var / "run").iterdir()}
        return names - {"supervisord.conf"}

    def _ours(self, entry: Path) -> bool:
        try:
            alive = (entry / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
            return alive and self._mark.encode() in (entry / "environ").read_bytes()
        except OSError:  # it ended meanwhile
            return False

    def _read(self) -> None:
        for line in self.child.stdout or ():
            self._lines.put(line.rstrip("\n"))
        self._lines.put(None)
