"""Texts that were never written, and languages that lack."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from urllib.parse import urlsplit

from guidance.catalogue.checking.findings import Kind, Wrong
from guidance.catalogue.search.keys import fold
from guidance.vocabulary import SAMPLE, UNDETERMINED, Offer, Texts

# Whole texts that stand where one is still to be written, folded and without marks.
PLACEHOLDERS = frozenset(
    (
        "test",
        "testing",
        "testowy",
        "testowe",
        "test kurs",
        "test course",
        "course test",
        "kurs testowy",
        "proba",
        "tbd",
        "tba",
        "tbc",
        "n a",
        "null",
        "nan",
        "untitled",
        "bez tytulu",
        "placeholder",
        "text",
        "tekst",
        "title",
        "tytul",
        "name",
        "nazwa",
        "description",
        "opis",
        "course title",
        "tytul kursu",
        "nazwa kursu",
        "course description",
        "opis kursu",
        "nowy kurs",
        "new course",
        "to be completed",
        "to be added",
        "to be announced",
        "coming soon",
        "insert text here",
        "do uzupelnienia",
        "w przygotowaniu",
        "w opracowaniu",
        "wkrotce",
    )
)
# These say something of entry requirements, and nothing of anything else.
NOTHING = frozenset(("none", "brak", "not available", "brak danych", "brak opisu", "na"))
LOREM = "lorem ipsum"
REPEATED = re.compile(r"(\S)\1{2,}")
DRUMMING = re.compile(r"([^\W\d_])\1{4,}")
KEYBOARD = re.compile(r"asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwert|zxcv|xcvb|cvbn")
NO_VOWEL = re.compile(r"[b-df-hj-np-tv-xz]{7,}")
ADDRESS = re.compile(r"\S+(?:://|@|www\.)\S*|www\.\S+")
WORD = re.compile(r"[^\W\d_]+")
SHOWN = 60
EXAMPLES = re.compile(r"(?:.+\.)?example(?:\.(?:com|net|org))?")


def check(offer: Offer, wanted: Sequence[str]) -> Iterator[Wrong]:
    """What is wrong with the texts of one record; ``wanted`` are the languages of the service."""
    for element, texts in _stated(offer):
        for text in dict.fromkeys(texts):
            yield from _unwritten(element, text)
    yield from _title_again(offer)
    yield from _languages(offer, wanted)
    host = _host(offer.url)
    # The sample's pages are meant to be examples.
    if offer.source != SAMPLE and EXAMPLES.fullmatch(host):
        yield Wrong(Kind.EXAMPLE_PAGE, "page", {"url": offer.url or ""})


def _stated(offer: Offer) -> Iterator[tuple[str, Iterator[str]]]:
    credential = offer.credential
    yield "title", chain((credential.title,), offer.titles.values())
    yield "description", iter(offer.descriptions.values())
    outcomes = (outcome.texts.values() for outcome in credential.outcomes)
    yield "learning outcomes", chain.from_iterable(outcomes)
    yield "assessment", iter(credential.assessment.values())
    yield "prerequisites", iter(offer.prerequisites.values())


def _unwritten(element: str, text: str) -> Iterator[Wrong]:
    said = {"text": _shortened(text)}
    folded = fold(text)
    plain = " ".join(WORD.findall(folded))
    is_nothing = plain in NOTHING and element != "prerequisites"
    if plain in PLACEHOLDERS or is_nothing or LOREM in plain or _is_marks(folded):
        yield Wrong(Kind.PLACEHOLDER, element, said)
    elif _is_random(text):
        yield Wrong(Kind.RANDOM_LETTERS, element, said)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1].rstrip()}…"


def _is_marks(folded: str) -> bool:
    """Whether a text is one sign again and again, or has neither a letter nor a number."""
    together = "".join(folded.split())
    return REPEATED.fullmatch(together) is not None or not any(map(str.isalnum, together))


def _is_random(text: str) -> bool:
    """Whether a word looks typed without thought; addresses and abbreviations are none."""
    words = WORD.findall(ADDRESS.sub(" ", text))
    return any(map(_is_drummed, (fold(word) for word in words if not word.isupper())))


def _is_drummed(word: str) -> bool:
    found = DRUMMING.search(word) or KEYBOARD.search(word) or NO_VOWEL.fullmatch(word)
    return found is not None


def _title_again(offer: Offer) -> Iterator[Wrong]:
    titles = {*map(fold, (offer.credential.title, *offer.titles.values()))}
    if any(fold(text).rstrip(" .") in titles for text in offer.descriptions.values()):
        yield Wrong(Kind.TITLE_AGAIN, "description")


def _languages(offer: Offer, wanted: Sequence[str]) -> Iterator[Wrong]:
    texts = {
        "title": offer.titles,
        "description": offer.descriptions,
        "learning outcomes": _of_outcomes(offer),
        "assessment": offer.credential.assessment,
    }
    for element, found in texts.items():
        if set(found) == {UNDETERMINED}:
            yield Wrong(Kind.LANGUAGE_UNKNOWN, element)
    every = {code for found in texts.values() for code in found} - {UNDETERMINED}
    if every and not every & set(wanted):
        said = {"languages": " ".join(sorted(every)), "languages_wanted": " ".join(wanted)}
        yield Wrong(Kind.LANGUAGE_NONE, "record", said)
    else:
        yield from _partly(texts, every & set(wanted))


def _of_outcomes(offer: Offer) -> Texts:
    return {code: text for one in offer.credential.outcomes for code, text in one.texts.items()}


def _partly(texts: Mapping[str, Texts], wanted: set[str]) -> Iterator[Wrong]:
    """Elements that are stated, but not in a language in which others of the record are."""
    for element, found in texts.items():
        have, lacking = set(found) - {UNDETERMINED}, wanted - set(found)
        if have and lacking:
            said = {
                "languages": " ".join(sorted(have)),
                "languages_missing": " ".join(sorted(lacking)),
            }
            yield Wrong(Kind.LANGUAGE_PARTLY, element, said)


def _host(url: str | None) -> str:
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:
        return ""
