"""`python -m benchmarks.faults.clocked MODULE …`: a module whose clock can be moved.

time.time, datetime.now and their kin are ahead by what the file of ``clock.py`` says;
time.monotonic is not, like on a machine whose clock is set.
"""

from __future__ import annotations

import os
import runpy
import sys
import threading
import time
from pathlib import Path

import time_machine

from benchmarks.faults.clock import OFFSET, SECONDS_BETWEEN_LOOKS, read_offset


def follow(file: Path) -> None:
    """Moves this process's clock as ``file`` says, for ever."""
    real, offset = time.time, 0.0
    started, at = time.monotonic(), real()
    moved: time_machine.travel | None = None
    while True:
        wanted = read_offset(file)
        if wanted != offset:
            if moved:
                moved.stop()
            moved = None
            if wanted:
                now = at + time.monotonic() - started
                moved = time_machine.travel(now + wanted, tick=True)
                moved.start()
            offset = wanted
        time.sleep(SECONDS_BETWEEN_LOOKS)


def main() -> None:
    """Runs the module in this process."""
    file = Path(os.environ["CAIRN_VAR"]) / OFFSET
    sys.argv = sys.argv[1:]
    threading.Thread(target=follow, args=(file,), daemon=True).start()
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
