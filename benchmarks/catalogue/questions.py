"""Questions in the words of invented offers, as learners would type them, for measuring speed."""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from random import Random
from typing import Any

from benchmarks.catalogue.places import TOWNS
from benchmarks.catalogue.synthetic import DAY, SEED, Maker
from benchmarks.catalogue.words import Words
from guidance.criteria import Criteria, Span
from guidance.money import Money

QUESTIONS = 300
MISTAKEN, BARE, FILTERED = 0.05, 0.10, 0.30
OF_TOPIC = 0.75
# One to six words, two and three the most often.
LENGTHS = (1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6)
LONG_ENOUGH = 5


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: words, and limits where there are some."""

    text: str
    criteria: Criteria | None


def questions(number: int = QUESTIONS, seed: int = SEED) -> Iterator[Question]:
    """Questions about the offers of a seed, half of them Polish; the same for the same seed."""
    maker = Maker(seed)
    random = Random(seed + 1)
    for at in range(number):
        words = (maker.english, maker.polish)[at % 2]
        text = typed(_text(words, maker.topics, random), random)
        yield Question(text, _criteria(random) if random.random() < FILTERED else None)


def _text(words: Words, topics: list[int], random: Random) -> str:
    topic = words.topics[random.choice(topics)]
    drawn = (
        random.choice(topic if random.random() < OF_TOPIC else words.common)
        for _ in range(random.choice(LENGTHS))
    )
    return " ".join(drawn)


def typed(text: str, random: Random) -> str:
    """A text as it may be typed: one in twenty with a mistake, one in ten without diacritics."""
    drawn = random.random()
    if drawn < MISTAKEN:
        return _with_mistake(text, random)
    return bare(text) if drawn < MISTAKEN + BARE else text


def bare(text: str) -> str:
    """Without diacritics."""
    parts = unicodedata.normalize("NFKD", text.replace("ł", "l"))
    return "".join(part for part in parts if not unicodedata.combining(part))


def _with_mistake(text: str, random: Random) -> str:
    """One letter left out, put in, changed, or taking turns with the next, in the longest word."""
    word = max(text.split(), key=len)
    if len(word) < LONG_ENOUGH:
        return text
    at = random.randrange(1, len(word) - 1)
    letter = random.choice(string.ascii_lowercase)
    wrong = random.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )
    return text.replace(word, wrong, 1)


def _criteria(random: Random) -> Criteria:
    """One or two limits, of those that learners set the most often."""
    first = DAY + timedelta(random.randrange(90))
    limits: dict[str, Any] = {
        "mode": random.choice(("online", "online", "onsite", "blended")),
        "language": random.choice(("pl", "pl", "en")),
        "place": random.choice(TOWNS["PL"].split()),
        "price": Money(Decimal(random.choice((0, 200, 500, 1000)))),
        "level": random.choice("3456"),
        "ects": Span(least=Decimal(1), most=Decimal(random.choice((3, 5, 10)))),
        "start": (first, first + timedelta(60)),
    }
    chosen = random.sample(list(limits), random.choice((1, 1, 2)))
    return Criteria(**{name: limits[name] for name in chosen})
