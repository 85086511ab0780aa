"""`python -m benchmarks.understanding`: measures, prints tables, and writes the report."""

from __future__ import annotations

import argparse
import logging
import os
import sys
import warnings
from pathlib import Path

REPORT = Path("var/evaluation.html")
PARTS = ("messages", "folds", "public")


def main(words: list[str] | None = None) -> int:
    """The exit code: 2 when what is to be measured is not there."""
    wanted = _arguments(words)
    from benchmarks.understanding import run
    from benchmarks.understanding.pipeline import NoModel

    try:
        run.run(wanted, _tell)
    except (NoModel, FileNotFoundError) as error:
        _tell(f"{error}")
        return 2
    return 0


def _arguments(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.understanding", description=__doc__)
    parser.add_argument("report", nargs="?", type=Path, default=REPORT, help="the HTML report")
    parser.add_argument("--json", type=Path, metavar="FILE", help="the figures, for comparing")
    parser.add_argument("--model", type=Path, default=Path("models/cairn.tar.gz"))
    parser.add_argument("--config", type=Path, default=Path("config.yml"))
    parser.add_argument("--sets", nargs="+", metavar="SET", help="only these, such as: first")
    parser.add_argument("--folds", type=int, default=5, help="of the cross-validation")
    parser.add_argument("--public", type=Path, metavar="FOLDER", help="the public sets")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    return parser.parse_args(words)


def _be_quiet() -> None:
    """Rasa and TensorFlow say a screenful while they are imported; nothing of it is ours."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    warnings.showwarning = _say_nothing  # Rasa sets the filters anew
    logging.disable(logging.WARNING)


def _say_nothing(*_warning: object, **_more: object) -> None:
    """Takes the place of `warnings.showwarning`."""


def _tell(line: str) -> None:
    """Progress goes beside the tables, so that those can be kept in a file."""
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    _be_quiet()
    sys.exit(main())
