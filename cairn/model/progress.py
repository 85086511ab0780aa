"""The few lines of `rasa train` that tell how far it is."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable
from typing import TextIO

LINES_KEPT = 15
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
BAR = re.compile(r"it/s\b|s/it\b|\d+%\|")
STARTED = re.compile(r"Starting to train component '(?P<name>\w+)'")
RESTORED = re.compile(r"Restored component '(?P<name>\w+)'")
WARNING = re.compile(r"(?:^|: )UserWarning: (?P<text>.+)")
ERROR = re.compile(r" (?:ERROR|CRITICAL) +\S+ +- (?P<text>.+)")


class Progress:
    """Takes Rasa's output as it comes and passes on plain lines; `last` keeps the latest.

    Everything but progress bars goes to `log`.
    """

    def __init__(self, say: Callable[[str], None], log: TextIO) -> None:
        self.last: deque[str] = deque(maxlen=LINES_KEPT)
        self._say = say
        self._log = log
        self._rest = b""

    def feed(self, chunk: bytes) -> None:
        """Take some bytes, which may end within a line."""
        *lines, self._rest = re.split(rb"[\r\n]+", self._rest + chunk)
        for line in lines:
            self._take(line.decode("utf-8", "replace"))

    def finish(self) -> None:
        """Take what came without an end of line."""
        self._take(self._rest.decode("utf-8", "replace"))
        self._rest = b""

    def _take(self, line: str) -> None:
        line = COLOUR.sub("", line).rstrip()
        if not line or BAR.search(line):
            return
        self.last.append(line)
        self._log.write(f"{line}\n")
        shown = told(line)
        if shown:
            self._say(f"  {shown}")


def told(line: str) -> str:
    """What the operator reads for a line of Rasa's; empty for most."""
    if match := STARTED.search(line):
        return f"training {match['name']}"
    if match := RESTORED.search(line):
        return f"{match['name']} as before"
    if match := WARNING.search(line):
        return f"warning: {match['text']}"
    if match := ERROR.search(line):
        return f"error: {match['text']}"
    return ""
