"""`python -m benchmarks.readability`: how easy the answers to general questions are to read."""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from statistics import median

from rich.console import Console
from rich.table import Table

from benchmarks.readability import answers, index, samples
from guidance.knowledge.question import FORMS
from words import languages


def main() -> None:
    """Prints the samples, the answers by form and topic, and the longest simple sentences."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.readability", description=__doc__)
    parser.add_argument("--longest", type=int, default=5, help="simple sentences a language")
    wanted = parser.parse_args()
    console = Console()
    console.print(_samples())
    for form in FORMS:
        for language in sorted(languages()):
            told = answers.every(language, form, date.today())
            console.print(_answers(told, f"{language}, {form or 'normal'}", language))
    for language in sorted(languages()):
        console.print(_longest(language, wanted.longest))


def _samples() -> Table:
    table = _table("our own samples", "language", "level", "fog", "LIX")
    for one in samples.every():
        years = index.fog(one.text, one.language)
        table.add_row(
            one.language, one.level, f"{years:.1f}", f"{index.lix(one.text, one.language):.0f}"
        )
    return table


def _answers(told: Iterable[answers.Told], title: str, language: str) -> Table:
    by_topic: dict[str, list[answers.Told]] = defaultdict(list)
    for one in told:
        by_topic["all"].append(one)
        by_topic[one.topic].append(one)
    columns = ("answers", "B1 or simpler", "median fog", "median LIX", "most words")
    table = _table(title, "topic", *columns)
    for topic, some in by_topic.items():
        table.add_row(topic, *_row(some, language))
    return table


def _row(some: list[answers.Told], language: str) -> tuple[str, ...]:
    years = [index.fog(one.text, language) for one in some]
    plain = sum(index.is_plain(one.text, language) for one in some) / len(some)
    return (
        str(len(some)),
        f"{plain:.1%}",
        f"{median(years):.1f}",
        f"{median(index.lix(one.text, language) for one in some):.0f}",
        str(max(len(one.text.split()) for one in some)),
    )


def _longest(language: str, most: int) -> Table:
    said = answers.simple_forms(language).values()
    every = (sentence for text in said for sentence in index.sentences(text))
    table = _table(f"{language}: longest sentences of simple forms", "words", "sentence")
    for sentence in sorted(every, key=index.words_of, reverse=True)[:most]:
        table.add_row(str(index.words_of(sentence)), sentence)
    return table


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title)
    for column in columns:
        table.add_column(column)
    return table


if __name__ == "__main__":
    main()
