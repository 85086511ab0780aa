"""Our handle on a running supervisord."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import Any, NoReturn
from xmlrpc.client import Error as RpcError
from xmlrpc.client import Fault, ServerProxy

from supervisor.xmlrpc import SupervisorTransport

from cairn.errors import NotPossible, ProcessFailed
from cairn.run.configuration import GROUP, Places, configuration
from cairn.run.keeper import TEMPORARY_PREFIX
from cairn.run.processes import Process

LONGEST_SOCKET = 90
"""The kernel's 108 bytes, less what supervisord appends while it makes the socket."""
SECONDS_TO_ANSWER = 15
SECONDS_TO_END = 9
SECONDS_TO_FALL = 2


@dataclass(frozen=True)
class Info:
    """What supervisord knows of a process; `state` in its words (RUNNING, EXITED, FATAL …).

    `code` is the exit code, -1 after a signal; `problem` says why it could not be spawned.
    """

    state: str
    pid: int
    code: int
    problem: str


class Supervision:
    """A supervisord of ours; made by `supervised`."""

    def __init__(self, child: subprocess.Popen[bytes], places: Places) -> None:
        self.places = places
        self._child = child
        self._groups: set[int] = set()
        self._not_started: dict[str, str] = {}
        self._seen: dict[str, Info] = {}

    def wait_until_answering(self) -> None:
        """Return when supervisord takes commands. Raises ProcessFailed when it does not."""
        deadline = time.monotonic() + SECONDS_TO_ANSWER
        while time.monotonic() < deadline and self._child.poll() is None:
            with contextlib.suppress(OSError, HTTPException, RpcError):
                self._call("getState")
                return
            time.sleep(0.05)
        raise ProcessFailed(
            f"supervisord did not start; see {self.places.log / 'supervisord.log'} and "
            f"{self.places.log / 'keeper.log'}."
        )

    def infos(self) -> dict[str, Info]:
        """What supervisord knows, by process name; as before where it does not say.

        Raises ProcessFailed when it has gone.
        """
        if self._ended(0):
            self._fail()
        try:
            rows = self._call("getAllProcessInfo")
        except (OSError, HTTPException, RpcError):
            # It takes its socket away before it ends.
            if not self._seen or self._ended(SECONDS_TO_FALL):
                self._fail()
            return self._seen
        infos = {
            str(row["name"]): Info(row["statename"], row["pid"], row["exitstatus"], row["spawnerr"])
            for row in rows
        }
        self._groups = {info.pid for info in infos.values() if info.pid}
        refused = {name: Info("FATAL", 0, 0, why) for name, why in self._not_started.items()}
        self._seen = infos | refused
        return self._seen

    def start(self, name: str) -> None:
        """Start a process; what goes wrong shows in its next Info."""
        self._not_started.pop(name, None)
        try:
            self._call("startProcess", f"{GROUP}:{name}", False)
        except Fault as fault:
            self._not_started[name] = fault.faultString

    def kill(self, name: str) -> None:
        """Kill a process that does not answer: it would not hear that it is asked to end."""
        with contextlib.suppress(RpcError):
            self._call("signalProcess", f"{GROUP}:{name}", "KILL")

    def end(self) -> None:
        """End supervisord and everything under it, by force where asking does not help."""
        self._child.terminate()
        deadline = time.monotonic() + SECONDS_TO_END
        while self._child.poll() is None and time.monotonic() < deadline:
            self._wake()
            time.sleep(0.05)
        if self._child.poll() is None:
            self._child.kill()
            self._child.wait()
        if self._child.returncode:
            for group in self._groups:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(group, signal.SIGKILL)
        for leftover in (self.places.pid_file, self.places.socket):
            leftover.unlink(missing_ok=True)

    def _ended(self, patience: float) -> bool:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._child.wait(patience)
        return self._child.poll() is not None

    def _fail(self) -> NoReturn:
        raise ProcessFailed(
            f"supervisord, which keeps the processes, ended by itself; see "
            f"{self.places.log / 'supervisord.log'}."
        )

    def _wake(self) -> None:
        # supervisord looks at signals and ended children once a second, or when somebody knocks.
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as knock:
            knock.settimeout(0.5)
            knock.connect(str(self.places.socket))

    def _call(self, method: str, *arguments: object) -> Any:
        # A connection for each call: the transport cannot be used again after a failed one.
        transport = SupervisorTransport("", "", f"unix://{self.places.socket}")
        with ServerProxy("http://127.0.0.1", transport=transport) as server:
            return getattr(server.supervisor, method)(*arguments)


@contextlib.contextmanager
def supervised(
    processes: Sequence[Process], root: Path, var: Path, environment: Mapping[str, str]
) -> Iterator[Supervision]:
    """supervisord with `processes` (none started yet), ended on the way out."""
    with _socket_folder(var / "run") as folder:
        places = Places(root, var / "run", var / "log", folder / "supervisor.sock")
        places.configuration.write_text(configuration(processes, places), "utf-8")
        # A session of its own: Ctrl-C in the terminal reaches us alone, and we end it in order.
        command = [sys.executable, "-m", "cairn.run.keeper"]
        command += [str(places.configuration), str(os.getpid()), str(places.socket)]
        with (places.log / "keeper.log").open("wb") as output:
            child = subprocess.Popen(  # noqa: S603  (our own module)
                command,
                cwd=root,
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        supervision = Supervision(child, places)
        try:
            supervision.wait_until_answering()
            yield supervision
        finally:
            supervision.end()


@contextlib.contextmanager
def _socket_folder(run: Path) -> Iterator[Path]:
    """`run` itself, or a temporary folder when its path is too long for a socket."""
    if len(os.fsencode(run / "supervisor.sock")) <= LONGEST_SOCKET:
        yield run
        return
    try:
        with tempfile.TemporaryDirectory(
            prefix=TEMPORARY_PREFIX, ignore_cleanup_errors=True
        ) as folder:
            yield Path(folder)
    except OSError as error:
        raise NotPossible(f"No temporary folder can be made: {error}.") from error
