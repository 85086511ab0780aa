"""Processes of the rivals: one that trains and ends, one that answers lines."""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from benchmarks.understanding.messages import ROOT, Meant

SECONDS_TO_END = 30
_PEAK = re.compile(r"^VmHWM:\s+(\d+) kB$", re.MULTILINE)


class RivalFailed(Exception):
    """A rival's process ended before its work was done; its log says why."""


@dataclass(frozen=True)
class Cost:
    """Of a process with all the children it waited for, from its start to its end, in seconds."""

    wall: float
    cpu: float


@dataclass(frozen=True)
class Answer:
    """The likeliest intent, the one believed (None: neither), and the seconds it took to parse."""

    intent: str | None
    acted_on: str | None
    seconds: float


def run(command: Sequence[str], environment: Mapping[str, str], log: Path) -> Cost:
    """Runs a command to its end in the project's folder. Raises RivalFailed."""
    began = time.monotonic()
    with log.open("wb") as out:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
        )
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RivalFailed(f"{command[0]} ended with {process.returncode}: see {log}")
    return Cost(time.monotonic() - began, used.ru_utime + used.ru_stime)


class Answering:
    """A process that has loaded a model and answers message by message."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], log: Path) -> None:
        self._command, self._environment, self._log = command, environment, log

    def __enter__(self) -> Answering:
        """Starts it and waits until it is ready. Raises RivalFailed."""
        self._errors: IO[bytes] = self._log.open("wb")
        self._process = subprocess.Popen(
            self._command,
            cwd=ROOT,
            env={**os.environ, **self._environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            encoding="utf-8",
        )
        try:
            self._next_line()
        except RivalFailed:
            self.__exit__(None, None, None)
            raise
        return self

    def ask(self, example: Meant) -> Answer:
        """How it reads the text. Raises RivalFailed."""
        line = json.dumps({"text": example.text, "language": example.language})
        stdin = self._process.stdin
        assert stdin is not None
        with contextlib.suppress(BrokenPipeError):  # then there is no answer either
            stdin.write(line + "\n")
            stdin.flush()
        return Answer(**self._next_line())

    def peak_bytes(self) -> int | None:
        """The most resident memory it has had since its start; None where there is no /proc.

        Not from `wait4`: that counts what this process had when it started the other one.
        """
        status = Path(f"/proc/{self._process.pid}/status")
        found = _PEAK.search(status.read_text()) if status.exists() else None
        return 1024 * int(found.group(1)) if found else None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Ends it by closing what it reads from; kills it when it does not end."""
        try:
            self._process.communicate(timeout=SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.communicate()
        finally:
            self._errors.close()

    def _next_line(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RivalFailed(f"{self._command[0]} gave no answer: see {self._log}")
        found: dict[str, Any] = json.loads(line)
        return found
