"""`python -m benchmarks.catalogue quality|synthetic|intake|search`."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from benchmarks.catalogue import intake, quality, search, synthetic

PARTS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "quality": quality.add_arguments,
    "synthetic": synthetic.add_arguments,
    "intake": intake.add_arguments,
    "search": search.add_arguments,
}


def main(words: list[str] | None = None) -> None:
    """Runs one part."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.catalogue", description=__doc__)
    parts = parser.add_subparsers(required=True, metavar="part")
    for name, add_arguments in PARTS.items():
        add_arguments(parts.add_parser(name))
    wanted = parser.parse_args(words)
    wanted.run(wanted)


if __name__ == "__main__":
    main()
