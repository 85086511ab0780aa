"""The measurement of many sockets, small: all arrives, nobody is dropped, all come back."""

import json
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_SMALL = ("--sockets", "60", "--base", "10", "--rate", "20", "--minutes", "0.05")


def test_sixty_sockets() -> None:
    command = (sys.executable, "-m", "benchmarks.many_sockets", *_SMALL)
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]
    told = json.loads(done.stdout)
    assert (told["few"]["sent"], told["all"]["sent"]) == (100, 60)
    for phase in ("few", "all"):
        assert (told[phase]["lost"], told[phase]["dropped"]) == (0, 0)
        assert 0 < told[phase]["p50"] <= told[phase]["p95"] <= told[phase]["p99"]
    assert told["kb_per_idle_connection"] <= 100  # so few also pay for what all share
    assert told["restart"]["attempts"] >= 60
