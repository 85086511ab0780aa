"""All of Cairn, really running: `cairn run` as a child of the tests, in a folder of its own."""

from __future__ import annotations

import json
import os
import secrets
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from benchmarks.faults.launch import house_of
from guidance.catalogue.engine import open_engine
from guidance.catalogue.store import Catalogue
from tests.cairn.runs import free_port

ROOT = Path(__file__).resolve().parents[2]
MODEL = ROOT / "models" / "cairn.tar.gz"
SECONDS_TO_START = 180
# What a process is called, and what is started for it where that is not the same.
MODULES = {"rasa": "bot.checked"}
SECONDS_TO_END = 12


class Running:
    """One run on free ports; ``var`` holds its databases and logs.

    A context manager that waits until all is well, unless ``wait`` is false. ``module`` is what
    starts it, ``changes`` go to its environment.
    """

    def __init__(
        self,
        var: Path,
        *,
        wait: bool = True,
        module: str = "cairn",
        changes: Mapping[str, str] | None = None,
    ) -> None:
        self.var = var
        self._wait, self._module, self._changes = wait, module, changes or {}
        self.port, self.rasa_port, self.actions_port = free_port(), free_port(), free_port()
        self.token = secrets.token_urlsafe(16)
        self.url = f"http://127.0.0.1:{self.port}"
        self._mark = f"CAIRN_VAR={var}"
        self._output = var.parent / "run.out"
        self._output.unlink(missing_ok=True)
        self.start()

    def start(self) -> None:
        """Begins a run, the first or one after ``kill``; does not wait until it answers."""
        with self._output.open("ab") as output:
            self._child = subprocess.Popen(
                [sys.executable, "-m", self._module, "run"],
                cwd=ROOT,
                env=self.environment(),
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    def __enter__(self) -> Running:
        try:
            if self._wait:
                self.wait_until_healthy()
        except BaseException:
            self.kill()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self._child.send_signal(signal.SIGINT)
            self._child.wait(SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"still running: {self.processes()}") from None
        finally:
            left = self.processes()
            self.kill()
        assert not left, f"left behind: {left}"
        assert self._child.returncode == 0, self.output()

    @property
    def catalogue(self) -> Catalogue:
        """The offers of this run."""
        return Catalogue(open_engine(f"sqlite:///{self.var}/catalogue.db"))

    def environment(self) -> dict[str, str]:
        """The environment of this run, and of every command about it."""
        # Tests read and write the record of a run themselves: with the same keys.
        shared = {"CAIRN_FIELD_KEYS"}
        kept = {
            name: value
            for name, value in os.environ.items()
            if name in shared or not name.startswith("CAIRN_")
        }
        return kept | {
            "CAIRN_VAR": str(self.var),
            "CAIRN_LIMITS": "100",  # tests type quicker than people
            "CAIRN_PORT": str(self.port),
            "CAIRN_RASA_PORT": str(self.rasa_port),
            "CAIRN_ACTIONS_PORT": str(self.actions_port),
            "CAIRN_INNER_TOKEN": self.token,
            **self._changes,
        }

    @property
    def root(self) -> Path:
        """The folder it is run from."""
        return ROOT if self._module == "cairn" else house_of(self.var)

    @property
    def runner(self) -> int:
        """The process id of `cairn run`."""
        return self._child.pid

    def rasa(self, path: str) -> str:
        """An address of Rasa's HTTP API, with the secret it asks for."""
        return f"http://127.0.0.1:{self.rasa_port}{path}?token={self.token}"

    def command(self, *arguments: str) -> str:
        """What `cairn …` prints."""
        command = [sys.executable, "-m", "cairn", *arguments]
        done = subprocess.run(
            command, cwd=ROOT, env=self.environment(), capture_output=True, text=True, check=True
        )
        return done.stdout

    def output(self) -> str:
        """What the operator has read so far."""
        return self._output.read_text("utf-8", "replace")

    def health(self) -> dict[str, Any]:
        """What the front says of itself and the others; empty while it does not answer."""
        try:
            with urllib.request.urlopen(f"{self.url}/health", timeout=10) as response:
                return dict(json.load(response))
        except (urllib.error.URLError, OSError):
            return {}

    def wait_until_healthy(self) -> None:
        """Returns when all three processes answer."""
        self.wait_for(lambda: self.health().get("status") == "ok", SECONDS_TO_START)

    def wait_for(self, seen: Callable[[], object], seconds: float) -> None:
        """Returns as soon as ``seen`` holds; fails with what the operator read."""
        deadline = time.monotonic() + seconds
        while not seen():
            assert self._child.poll() is None, self.output()
            assert time.monotonic() < deadline, self.output()
            time.sleep(0.1)

    def pid(self, name: str) -> int:
        """The process called rasa, actions or front; fails when there is none."""
        started = f"cairn/run/tether.py {MODULES.get(name, name)} "
        clocked = f" benchmarks.faults.clocked {name} "
        for pid, words in self.processes().items():
            if started in words or clocked in words:
                return pid
        raise AssertionError(f"no {name} in {self.processes()}")

    def processes(self) -> dict[int, str]:
        """The command line of every living process of this run, by process id."""
        found = {}
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                if self._is_ours(entry):
                    words = (entry / "cmdline").read_bytes().replace(b"\0", b" ")
                    found[int(entry.name)] = words.decode("utf-8", "replace")
            except OSError:  # it ended meanwhile, or belongs to another user
                continue
        return found

    def kill(self) -> None:
        """Ends everything at once, and waits for it."""
        for pid in self.processes():
            os.kill(pid, signal.SIGKILL)
        self._child.wait(SECONDS_TO_END)

    def _is_ours(self, entry: Path) -> bool:
        alive = (entry / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
        return alive and self._mark.encode() in (entry / "environ").read_bytes().split(b"\0")
