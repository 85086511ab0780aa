"""What keeps the processes outlives a disk that is full."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cairn.run.paths import ROOT

FULL = Path("/dev/full")
_WRITES = """
import sys
from supervisor import loggers
from cairn.run import keeper
if "enduring" in sys.argv:
    keeper.endure_full_disk()
logger = loggers.getLogger()
loggers.handle_file(logger, "/dev/full", "%(message)s", rotating=True, maxbytes=0, backups=0)
logger.info("a line")
"""


@pytest.mark.skipif(not FULL.exists(), reason="writes to /dev/full")
@pytest.mark.parametrize(("words", "outlived"), [(["enduring"], True), ([], False)])
def test_a_line_without_room_is_lost_and_nothing_else(words: list[str], outlived: bool) -> None:
    command = [sys.executable, "-c", _WRITES, *words]
    with FULL.open("wb") as full:
        done = subprocess.run(
            command, cwd=ROOT, stderr=full, stdout=subprocess.PIPE, timeout=60, check=False
        )
    assert (done.returncode == 0) == outlived
