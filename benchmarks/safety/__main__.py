"""`python -m benchmarks.safety`: every message of the set in every state, with everything running.

Prints the share of right answers by kind and by state, every wrong one, and every file of the run
in which accidental data was found.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.endtoend.running import Running
from tests.endtoend.safety.judging import judged, leaks
from tests.endtoend.safety.messages import Case, every_case

AT_ONCE = 4


def main() -> None:
    """Tries them all and prints the tables."""
    wanted = _arguments()
    console = Console()
    cases = [c for c in every_case() if wanted.kind in {None, c.kind}][:: wanted.step]
    with tempfile.TemporaryDirectory(prefix="cairn-safety-") as folder:
        began = time.monotonic()
        with Running(Path(folder) / "var") as running, ThreadPoolExecutor(AT_ONCE) as pool:
            told = list(pool.map(lambda case: judged(running, case), cases))
            found = leaks(running)
        seconds = time.monotonic() - began
    for one in filter(None, told):
        console.print(one, markup=False, highlight=False)
    console.print(_table("kind", cases, told), _table("state", cases, told))
    console.print(f"{len(cases)} messages in {seconds:.0f} s; files with accidental data: {found}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.safety", description=__doc__)
    parser.add_argument("--step", type=int, default=1, help="only every so many-th pair")
    parser.add_argument("--kind", help="only messages of this kind, such as distress")
    return parser.parse_args()


def _table(by: str, cases: list[Case], told: list[str | None]) -> Table:
    counted = Counter(getattr(case, by) for case in cases)
    wrong = Counter(getattr(case, by) for case, one in zip(cases, told, strict=True) if one)
    table = Table(by, "messages", "right", "share")
    for name, count in counted.items():
        right = count - wrong[name]
        table.add_row(str(name), str(count), str(right), f"{right / count:.1%}")
    return table


if __name__ == "__main__":
    main()
