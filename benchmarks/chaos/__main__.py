"""`python -m benchmarks.chaos`: learners, counsellors, and a random fault every twenty seconds.

Prints the seed, the faults, how long the service was away after each, and what was wrong (it should
be nothing). The same seed gives the same faults and the same people. Its exit code is 1 when
anything was wrong; then all of it is kept in a folder that is named.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import sys
import tempfile
from pathlib import Path

from rich.console import Console

from benchmarks.chaos import report
from benchmarks.chaos.judging import judge
from benchmarks.chaos.kept import read
from benchmarks.chaos.run import Trial
from benchmarks.chaos.schedule import WEIGHTS, Planned, schedule
from benchmarks.chaos.strangers import Finding

_FRONT_DIES = {"killed-front", "killed-all", "power-cut"}


def main() -> int:
    """The exit code."""
    wanted = _arguments()
    console = Console(width=120)
    kinds = {kind: WEIGHTS[kind] for kind in wanted.only or WEIGHTS}
    planned = schedule(wanted.seed, wanted.minutes, wanted.every, kinds)
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    console.print(f"seed {wanted.seed}; {os.cpu_count()} cores, load {load}")
    report.plan(console, planned)
    with tempfile.TemporaryDirectory(prefix="cairn-chaos-") as folder:
        return _judged(wanted, planned, Path(folder), console)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.chaos", description=__doc__)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--learners", type=int, default=40)
    parser.add_argument("--counsellors", type=int, default=5)
    parser.add_argument("--every", type=float, default=20, help="seconds from fault to fault")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--only", nargs="+", choices=sorted(WEIGHTS), help="only these faults")
    parser.add_argument("--keep", type=Path, help="folder for what is left, also when all is well")
    return parser.parse_args()


def _judged(
    wanted: argparse.Namespace, planned: list[Planned], folder: Path, console: Console
) -> int:
    trial = Trial(folder, wanted.seed, wanted.learners, wanted.counsellors, planned)
    outcome = asyncio.run(trial.run(wanted.minutes))
    var = folder / "kept"
    kept = read(var)
    kept.left = outcome.left
    deaths = sum(one.kind in _FRONT_DIES for one in planned)
    findings = judge(outcome.book, kept, deaths)
    findings += report.recovered(outcome) + report.grown(outcome)
    findings += [Finding("the trial itself failed", "", one) for one in outcome.failed]
    report.show(console, outcome, kept, findings)
    if findings or wanted.keep:
        target = wanted.keep or Path(tempfile.gettempdir()) / f"cairn-chaos-{wanted.seed}"
        report.keep(target, var, outcome, planned, findings)
        (target / "run.out").write_bytes((folder / "run.out").read_bytes())
        console.print(f"kept in {target}")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
