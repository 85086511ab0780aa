"""`python -m benchmarks`: measures, prints the tables, and keeps the figures in var/bench/.

Turns and starts are measured here; search and intake by `python -m benchmarks.catalogue`.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console

from benchmarks import default_bot, report
from benchmarks.talking import CairnBot
from benchmarks.timing import measure
from cairn.model.training import ensure_model
from tests.endtoend.running import Running

CACHE = default_bot.ROOT / "var" / "bench"
SECONDS_TO_START = 240


def main() -> None:
    """Starts, then turns."""
    wanted = _arguments()
    console = Console()
    CACHE.mkdir(parents=True, exist_ok=True)
    console.print("The default bot: made and trained, unless an earlier run left it")
    folder = default_bot.trained(CACHE)
    ensure_model(default_bot.ROOT, console.print)
    load_before = os.getloadavg()[0]
    starts = [_time_of_a_start(console) for _ in range(wanted.starts)]
    with _cairn() as (_, cairn, _), default_bot.running(folder) as (default, default_start):
        console.print(f"{wanted.conversations} conversations with both")
        bots = {"cairn": cairn, "default": default}
        with console.status("") as status:
            turns = measure(bots, wanted.conversations, lambda done: status.update(f"{done}"))
    result = report.Result(
        turns,
        starts,
        round(default_start, 1),
        default_bot.rasa_version(),
        round(load_before, 1),
        round(os.getloadavg()[0], 1),
    )
    report.show(result, console)
    console.print(f"Kept in {report.write(result, CACHE)}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--conversations", type=int, default=50, help="of six turns each")
    parser.add_argument("--starts", type=int, default=3, help="of Cairn")
    return parser.parse_args()


def _time_of_a_start(console: Console) -> float:
    while True:
        with _cairn() as (house, _, seconds):
            trained = "Model: training" in house.output()
        if not trained:
            console.print(f"Started and answered in {seconds:.1f} s")
            return round(seconds, 1)
        console.print("The training data changed meanwhile: once more")


@contextlib.contextmanager
def _cairn() -> Iterator[tuple[Running, CairnBot, float]]:
    """Cairn on an empty record, and how many seconds it took to its first answer."""
    folder = Path(tempfile.mkdtemp(prefix="cairn-bench-"))
    began = time.monotonic()
    try:
        with Running(folder / "var", wait=False) as house:
            bot = CairnBot(house.port)
            # Asked before Rasa is there, the front would keep the message and try again later.
            house.wait_for(lambda: house.health().get("rasa") and bot.answers(), SECONDS_TO_START)
            yield house, bot, time.monotonic() - began
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
