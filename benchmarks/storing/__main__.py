"""``python -m benchmarks.storing kills|durability``; exits with 1 where something was half."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from benchmarks.storing import kills
from benchmarks.storing.durability import commit_ms
from tests.postgres import empty_schema, server


def main() -> int:
    """The exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.storing")
    parser.add_argument("what", choices=["kills", "durability"])
    parser.add_argument("--times", type=int, default=50, help="kills of each database")
    parser.add_argument("--commits", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=9)
    parser.add_argument("--folder", help="on the disk that is measured", default=None)
    given = parser.parse_args()
    if given.what == "durability":
        return _durability(given.folder, given.commits)
    wrong = False
    for kind in ("sqlite", "postgresql"):
        with _database(kind) as url:
            for what in kills.BRINGS:
                wrong |= _kills(what, kind, url, given.times, given.seed)
    return int(wrong)


def _kills(what: str, kind: str, url: str, times: int, seed: int) -> bool:
    seen = kills.storm(what, url, times, seed)
    codes = kills.together(what, url)
    print(
        f"{what} on {kind}: {times} kills (seed {seed}): {seen.old} as before, {seen.new} as after,"
        f" {len(seen.half)} half; two at once: exit codes {codes}"
    )
    for one in seen.half:
        print("  ", one)
    return bool(seen.half) or any(codes)


def _durability(folder: str | None, commits: int) -> int:
    with tempfile.TemporaryDirectory(dir=folder) as made:
        took = {one: commit_ms(Path(made), one, commits) for one in ("NORMAL", "FULL")}
    ratio = took["FULL"] / took["NORMAL"]
    print(f"commit: NORMAL {took['NORMAL']:.3f} ms, FULL {took['FULL']:.3f} ms, {ratio:.1f} times")
    return 0


@contextmanager
def _database(kind: str) -> Iterator[str]:
    with ExitStack() as stack:
        if kind == "sqlite":
            folder = stack.enter_context(tempfile.TemporaryDirectory())
            yield f"sqlite:///{folder}/data/one.db"
        else:
            yield stack.enter_context(empty_schema(stack.enter_context(server())))


if __name__ == "__main__":
    sys.exit(main())
