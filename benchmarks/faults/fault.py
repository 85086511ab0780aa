"""What a fault is, and what it needs to know of the run it breaks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Protocol


class House(Protocol):
    """A run of Cairn, as tests/endtoend/running.py starts it.

    ``var`` holds its databases and logs, ``root`` the folder it is run from, with its model.
    """

    var: Path

    @property
    def root(self) -> Path:
        """The folder with config.yml and models."""

    @property
    def runner(self) -> int:
        """The process id of `cairn run`."""

    def pid(self, name: str) -> int:
        """The process called rasa, actions or front; AssertionError where there is none."""

    def processes(self) -> dict[int, str]:
        """The command line of every living process of this run, by process id."""

    def kill(self) -> None:
        """Ends everything at once."""

    def start(self) -> None:
        """Begins a run again after ``kill``; does not wait until it answers."""


class Fault(Protocol):
    """One way to break a run. ``begin`` and ``end`` block, for seconds at most.

    After ``end`` nothing of the fault is left but what it broke; ``end`` twice, or without a
    begin, does nothing.
    """

    name: str

    def begin(self) -> None:
        """The fault is there when this returns."""

    def end(self) -> None:
        """It is over when this returns; Cairn may need a while to recover."""


Make = Callable[[House, Random], Fault]
