"""A clock that jumps: for the front and the action server of a run from ``launch.py``."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.faults.fault import House

OFFSET = "clock-offset"
"""The file in CAIRN_VAR with the seconds by which those processes' clock is ahead."""
SECONDS_BETWEEN_LOOKS = 0.1

HOUR, DAY = 3600.0, 86400.0
SHIFTS = {
    "clock-hour-forward": HOUR,
    "clock-hour-back": -HOUR,
    "clock-day-forward": DAY,
    "clock-day-back": -DAY,
}
# Moments some seconds before which the clock is set, so that it runs over them.
CHANGES = {
    "clock-winter-time": datetime(2026, 10, 25, 1, tzinfo=UTC),  # 3:00 in Warsaw is 2:00 again
    "clock-summer-time": datetime(2027, 3, 28, 1, tzinfo=UTC),  # 2:00 in Warsaw is 3:00
    "clock-leap-day": datetime(2028, 2, 29, tzinfo=UTC),
}
_BEFORE = 3.0  # seconds


class Jump:
    """The clock jumps by a while, and back at the end."""

    def __init__(self, house: House, name: str) -> None:
        self.name = name
        self._file = house.var / OFFSET

    def begin(self) -> None:
        """Jumps; the processes have noticed when this returns."""
        _write(self._file, self.offset())

    def end(self) -> None:
        """Jumps back."""
        _write(self._file, 0.0)

    def offset(self) -> float:
        """Seconds that the clock is ahead from now on."""
        if self.name in SHIFTS:
            return SHIFTS[self.name]
        return CHANGES[self.name].timestamp() - _BEFORE - time.time()


def read_offset(file: Path) -> float:
    """Seconds; 0 where the file is missing."""
    try:
        return float(file.read_text("ascii"))
    except (OSError, ValueError):
        return 0.0


def _write(file: Path, offset: float) -> None:
    new = file.with_suffix(".new")
    new.write_text(repr(offset), "ascii")
    os.replace(new, file)  # noqa: PTH105  one word, one step
    time.sleep(3 * SECONDS_BETWEEN_LOOKS)
