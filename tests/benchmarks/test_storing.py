"""A few killed migrations; `python -m benchmarks.storing kills` makes fifty of each database."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_a_killed_migration_is_never_half() -> None:
    command = [sys.executable, "-m", "benchmarks.storing", "kills", "--times", "4"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert len(lines) == 4
    assert all("0 half; two at once: exit codes [0, 0]" in line for line in lines)
