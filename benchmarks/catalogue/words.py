"""Words for invented offers: forms from simplemma's dictionaries in Zipf frequencies, by topic.

What is drawn from often is drawn once: a text is a piece of a long row of words that was filled in
the right frequencies, from a place chosen by chance. That is ten times as fast as drawing words.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from random import Random

from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from guidance.catalogue.sample import FILE

# The most frequent words of a language carry grammar; a dictionary does not say which they are.
GRAMMAR = {
    "en": "and the of to in you will for with on a is your how from by are at or this",
    "pl": "i w na z do się oraz dla jak o po przez od za jest nie lub przy to pod",
}
FORM = re.compile(r"[^\W\d_]{3,14}")
FORMS = 24_000  # of each language
RELATED = 5  # forms that stand together in a dictionary are mostly those of one word
ROW = 1_000_000
TOPIC_ROW = 3_000
RARE = 40  # words of a topic that its offer in the sample does not have
# Zipf–Mandelbrot: frequency falls with (rank + shift) to the power of the exponent.
SHIFT, EXPONENT = 2.7, 1.0


@dataclass(frozen=True, slots=True)
class Words:
    """Rows of a language's words: ``common`` ones, and those of each of the ``topics``."""

    common: list[str]
    topics: list[list[str]]


def words(language: str, random: Random) -> Words:
    """The words of "en" or "pl"; there are as many topics as the sample catalogue has offers."""
    forms = dictionary_forms(language, random)
    common = [*GRAMMAR[language].split(), *forms]
    topics = [
        row([*seed, *random.sample(forms, RARE)], TOPIC_ROW, random)
        for seed in _sample_words(language)
    ]
    return Words(row(common, ROW, random), topics)


def dictionary_forms(language: str, random: Random, wanted: int = FORMS) -> list[str]:
    """Inflected forms of lower-case words; shorter ones tend to come first, as they do in use."""
    dictionary = DefaultDictionaryFactory().get_dictionary(language)
    found = list(dict.fromkeys(_together(dictionary, wanted, random)))[:wanted]
    return sorted(found, key=lambda form: len(form) + random.gauss(0, 3))


def _together(dictionary: Mapping[str, str], wanted: int, random: Random) -> Iterator[str]:
    # Half of the places are names, compounds or seen before: twice as many are looked at.
    places = 2 * wanted // RELATED
    step = max(RELATED, len(dictionary) // places)
    entries = iter(dictionary)
    while chunk := list(islice(entries, step)):
        start = random.randrange(max(1, len(chunk) - RELATED))
        forms = chunk[start : start + RELATED]
        yield from (form for form in forms if FORM.fullmatch(form) and form.islower())


def _sample_words(language: str) -> Iterator[list[str]]:
    """The words of each offer of the sample, so that the thesaurus has something to know."""
    columns = {"en": ("title_en", "learning_outcomes_en", "esco_skills_en"), "pl": ("title_pl",)}
    columns[language] += (f"description_{language}",)
    grammar = set(GRAMMAR[language].split())
    with FILE.open(encoding="utf-8", newline="") as file:
        for row_ in csv.DictReader(file):
            text = " ".join(row_[column] for column in columns[language]).lower()
            yield [word for word in dict.fromkeys(FORM.findall(text)) if word not in grammar]


def row(ranked: Sequence[str], length: int, random: Random) -> list[str]:
    """Words drawn in Zipf frequencies, the first being the most frequent."""
    weights = accumulate(1 / (rank + SHIFT) ** EXPONENT for rank in range(1, len(ranked) + 1))
    return random.choices(ranked, cum_weights=list(weights), k=length)
