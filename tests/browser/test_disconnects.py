"""The real widget over lines that break, against the real front: each message once, in order."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_SMALL = ("--trials", "0", "--kills", "0", "--browser", "4", "--seed", "7")


def test_four_conversations_over_lines_that_break() -> None:
    command = (sys.executable, "-m", "benchmarks.disconnects", *_SMALL)
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, timeout=400)
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]
    told = json.loads(done.stdout)
    assert (told["trials"], told["messages"], told["wrong"]) == (4, 16, {})
    assert told["breaks"] >= 4
