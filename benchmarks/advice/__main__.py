"""`python -m benchmarks.advice goals|pathways|profiles`."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from benchmarks.advice import goals, pathways, profiles

PARTS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "goals": goals.add_arguments,
    "pathways": pathways.add_arguments,
    "profiles": profiles.add_arguments,
}


def main(words: list[str] | None = None) -> None:
    """Runs one part."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.advice", description=__doc__)
    parts = parser.add_subparsers(required=True, metavar="part")
    for name, add_arguments in PARTS.items():
        add_arguments(parts.add_parser(name))
    wanted = parser.parse_args(words)
    wanted.run(wanted)


if __name__ == "__main__":
    main()
