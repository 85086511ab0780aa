"""`python -m benchmarks.answers`: asks the questions of the audit and prints how they went.

Right: all that the answer must say, and nothing that it must not. Sourced: a source with an
address and a date, or an honest “not known” where that is the answer. The questions are those of
tests/endtoend/audit/; kinds of question stand in brackets.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console

from benchmarks.catalogue.output import Cell, Figures, add_json, tell
from tests.endtoend.audit.audit import hold, report, table
from tests.endtoend.audit.judging import Verdict
from tests.endtoend.audit.questions import LANGUAGES, Question, questions
from tests.endtoend.running import Running

COLUMNS = ("topic", "language", "asked", "right", "share", "forbidden", "sourced", "share ")


def main(words: list[str] | None = None) -> None:
    """Asks with all processes running in a folder of their own."""
    wanted = _arguments(words)
    asked = list(_chosen(wanted))
    console = Console(stderr=True)
    done: list[Verdict] = []
    with (
        tempfile.TemporaryDirectory(prefix="cairn-answers-") as folder,
        Running(Path(folder) / "var") as house,
        console.status("") as status,
    ):

        def _told(verdict: Verdict) -> None:
            done.append(verdict)
            status.update(f"{len(done)} of {len(asked)}")

        verdicts = hold(house, asked, _told)
    if not wanted.json:
        _tell_wrong(verdicts, wanted.worst)
    tell([figures_of(verdicts)], wanted.json, questions=len(asked))


def figures_of(verdicts: list[Verdict]) -> Figures:
    """The table: everything, each language, each kind and each topic."""
    rows: list[tuple[Cell, ...]] = [
        (
            topic,
            language,
            one.asked,
            one.right,
            round(one.share_right, 3),
            one.forbidden,
            one.sourced,
            round(one.share_sourced, 3),
        )
        for topic, language, one in table(verdicts)
    ]
    return Figures("Answers", COLUMNS, rows)


def _arguments(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.answers", description=__doc__)
    parser.add_argument("--topic", action="append", help="only these, such as recognition")
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--id", action="append", help="only these questions")
    parser.add_argument("--worst", type=int, default=None, help="wrong answers to show; all")
    add_json(parser)
    return parser.parse_args(words)


def _chosen(wanted: argparse.Namespace) -> Iterator[Question]:
    for one in questions():
        fits = (
            wanted.topic is None or one.topic in wanted.topic,
            wanted.language in (None, one.language),
            wanted.id is None or one.id in wanted.id,
        )
        if all(fits):
            yield one


def _tell_wrong(verdicts: list[Verdict], most: int | None) -> None:
    console = Console()
    wrong = [one for one in verdicts if not (one.right and one.sourced)]
    for one in wrong[:most]:
        console.print(report(one) + "\n", markup=False, highlight=False, soft_wrap=True)


if __name__ == "__main__":
    main()
