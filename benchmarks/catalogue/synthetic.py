"""Invented offers in any number, as CSV with the template's columns: the same for the same seed."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import date, timedelta
from itertools import accumulate, chain
from pathlib import Path
from random import Random
from typing import TextIO, TypeVar

from benchmarks.catalogue.places import Provider, providers
from benchmarks.catalogue.words import Words, words

DAY = date(2026, 1, 15)
SEED = 3
COLUMNS = (
    *("id", "title", "title_en", "title_pl", "provider", "provider_country", "provider_qa"),
    *("description_en", "description_pl", "learning_outcomes_en", "ects", "hours", "eqf_level"),
    *("language", "mode", "place", "start_date", "application_deadline", "price_eur"),
    *("assessment", "prerequisites", "stacks_into", "recognition_note", "isced_f"),
    *("esco_skills_en", "url", "supervised_identity_check"),
)
# Values as often as they stand here.
LANGUAGES = ("pl",) * 9 + ("en",) * 6 + ("pl;en", "en;pl", "de", "de;en", "es", "lt", "cs", "fr")
MODES = ("online",) * 5 + ("onsite",) * 3 + ("blended",) * 2
LEVELS = ("", "2", "3", "3", *("4",) * 5, *("5",) * 5, "6", "6", "6", "7")
ECTS = (*("",) * 8, "1", "1", "2", "2", "2", "3", "3", "3", "4", "4", "5", "5", "6", "10", "30")
HOURS = ("", "8", "16", "20", "30", "40", "60", "80", "120")
ASSESSMENTS = ("", "online test", "practical task", "portfolio", "written examination")
SUPERVISIONS = (
    *("", "unsupervised, no identity check", "supervised, no identity check"),
    *("supervised online, identity checked", "supervised on site, identity checked"),
)
FIELDS = ("0231", "0413", "0411", "0613", "0611", "0713", "0715", "0732", "0811", "0913", "0922")
FREE, STATED_PRICE = 0.25, 0.93
DAYS_BEFORE, DAYS_AFTER, CLOSES_BEFORE = 60, 300, 14
HOURS_PER_ECTS = 25
EVEN_TOPICS = 0.7

T = TypeVar("T")


class Maker:
    """Makes rows; one with the same seed and day makes the same ones."""

    def __init__(self, seed: int = SEED, day: date = DAY) -> None:
        self._random = Random(seed)
        self._days = [day + timedelta(n) for n in range(-DAYS_BEFORE - CLOSES_BEFORE, DAYS_AFTER)]
        self._dates = [one.isoformat() for one in self._days]
        self.english = words("en", self._random)
        self.polish = words("pl", self._random)
        self.topics = popular(len(self.english.topics), self._random)
        self._providers: list[Provider] = []

    def rows(self, number: int) -> Iterator[list[str]]:
        """So many offers, their cells in the order of COLUMNS."""
        self._providers = providers(number, self._random)
        return (self._row(at) for at in range(1, number + 1))

    def _row(self, at: int) -> list[str]:
        topic = self._one(self.topics)
        provider = self._one(self._providers)
        english, polish = self._title(self.english, topic), self._title(self.polish, topic)
        language, mode = self._one(LANGUAGES), self._one(MODES)
        start, deadline = self._when()
        ects, hours = self._size()
        return [
            *(f"made-{at}", polish if language.startswith("pl") else english, english, polish),
            *(provider.name, provider.country, provider.quality),
            self._description(self.english, topic),
            self._description(self.polish, topic),
            self._phrases(topic, 3, 6, 6),
            *(ects, hours, self._one(LEVELS), language, mode),
            "" if mode == "online" else provider.place,
            *(start, deadline, self._price(), self._one(ASSESSMENTS)),
            "",
            f"made-{self._below(at) + 1}" if at > 1 and self._random.random() < 0.03 else "",
            "",
            self._one(FIELDS),
            self._phrases(topic, 2, 4, 3),
            f"https://example.org/offers/{at}",
            self._one(SUPERVISIONS),
        ]

    def _below(self, end: int) -> int:
        return int(self._random.random() * end)

    def _one(self, values: Sequence[T]) -> T:
        return values[int(self._random.random() * len(values))]

    def _title(self, words_: Words, topic: int) -> str:
        """Three to eight words, most of them the topic's."""
        own = self._piece(words_.topics[topic], 3 + self._below(4))
        own += self._piece(words_.common, 1 + self._below(2))
        return " ".join(dict.fromkeys(own)).capitalize()

    def _description(self, words_: Words, topic: int) -> str:
        """Thirty to sixty words, the topic's and common ones by turns."""
        pairs = 15 + self._below(16)
        text = [""] * (2 * pairs)
        text[::2] = self._piece(words_.topics[topic], pairs)
        text[1::2] = self._piece(words_.common, pairs)
        return " ".join(text).capitalize() + "."

    def _phrases(self, topic: int, fewest: int, most: int, longest: int) -> str:
        number = fewest + self._below(most - fewest + 1)
        long = 2 + self._below(longest - 1)
        return ";".join(self._phrase(topic, long) for _ in range(number))

    def _phrase(self, topic: int, long: int) -> str:
        own = self._piece(self.english.topics[topic], long - 1)
        own.append(self._one(self.english.common))
        return " ".join(own)

    def _piece(self, row: list[str], long: int) -> list[str]:
        start = int(self._random.random() * (len(row) - long))
        return row[start : start + long]

    def _when(self) -> tuple[str, str]:
        """The start, and the deadline two weeks before; one in six offers can begin at any time."""
        if self._random.random() < 1 / 6:
            return "", ""
        at = CLOSES_BEFORE + self._below(len(self._dates) - CLOSES_BEFORE)
        closes = self._random.random() < 0.7
        return self._dates[at], self._dates[at - CLOSES_BEFORE] if closes else ""

    def _size(self) -> tuple[str, str]:
        ects = self._one(ECTS)
        if not ects:
            return "", self._one(HOURS)
        return ects, str(int(ects) * (HOURS_PER_ECTS + self._below(6)))

    def _price(self) -> str:
        drawn = self._random.random()
        if drawn > STATED_PRICE:
            return ""
        return "0" if drawn < FREE else str(round(self._random.lognormvariate(5.9, 0.9), -1))[:-2]


def popular(number: int, random: Random) -> list[int]:
    """Topics, each as often as it is taught: the first ten of two hundred in every fourth offer."""
    order = random.sample(range(number), number)
    weights = accumulate(1 / (rank + 1) ** EVEN_TOPICS for rank in range(number))
    return random.choices(order, cum_weights=list(weights), k=50_000)


def write(number: int, file: TextIO, seed: int = SEED, day: date = DAY) -> None:
    """Writes so many offers and the header; no cell has a quotation mark that needs a second."""
    for cells in chain((COLUMNS,), Maker(seed, day).rows(number)):
        file.write('"' + '","'.join(cells) + '"\r\n')


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be asked for on the command line."""
    parser.description = __doc__
    parser.add_argument("offers", type=int, help="how many")
    parser.add_argument("--to", type=Path, help="the file; without it, the output")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.set_defaults(run=run)


def run(wanted: argparse.Namespace) -> None:
    """Writes the file."""
    began = time.perf_counter()
    with ExitStack() as stack:
        file = sys.stdout
        if wanted.to:
            file = stack.enter_context(wanted.to.open("w", encoding="utf-8", newline=""))
        write(wanted.offers, file, wanted.seed)
    seconds = time.perf_counter() - began
    print(f"{wanted.offers} offers in {seconds:.1f} s", file=sys.stderr)
