"""Which of the offers shown a message describes: by place, provider, language, form, name.

What points is a phrase such as “the online one” or “ten z Krakowa”, else the whole message, unless
it speaks of “it”. Words are known by pointing.csv and by the records themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from guidance.beginnings import Row, table
from guidance.hearing import Heard
from guidance.likeness import WORD, alike, words
from guidance.limits import country, hours_a_week, plain
from guidance.vocabulary import Offer

FILE = Path(__file__).with_name("pointing.csv")
# Units of a message that the understanding has named, and what of an offer they speak of.
NAMED = ("place", "country", "language", "mode")
# What is told by words of its own, and not by those of a record.
KINDS = ("mode", "free", "language")
# Of the words of a title that say something, so many have to stand in a message that names it.
MOST_OF_NAME = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Described:
    """The offers that a message describes, all that do so equally well.

    ``missing`` says that it speaks of something that none of them has; ``untold`` that it goes by
    what no record states, such as the day of the week.
    """

    offers: tuple[Offer, ...] = ()
    missing: bool = False
    untold: bool = False


def spoken(kind: str, text: str) -> tuple[str, ...]:
    """What of a kind in pointing.csv a text speaks of, in the order of the table."""
    folded = plain(text)
    found = (row.name for row in _rows(kind) if row.pattern.search(folded))
    return tuple(dict.fromkeys(found))


def orders(text: str, focused: bool) -> tuple[str, ...]:
    """The orders by which a text points at offers; see guidance.extremes."""
    return spoken("order", pointing_text(text, focused))


def pointing_text(text: str, focused: bool) -> str:
    """The part of a text that may point at an offer.

    ``focused`` says that there is an offer that “it” can mean: then only phrases point.
    """
    if text.startswith("/"):
        return ""
    said = " ; ".join(phrases(text))
    return said if said or (focused and spoken("pronoun", text)) else plain(text)


def without_pointers(text: str) -> str:
    """A text without the words that only point: “the free one” does not ask for a price."""
    if text.startswith("/"):
        return text
    folded = plain(text)
    for row in _rows("phrase"):
        folded = row.pattern.sub(lambda found: _bare(found[0]), folded)
    return folded


def _bare(phrase: str) -> str:
    for kind in (*KINDS, "untold"):
        for row in _rows(kind):
            phrase = row.pattern.sub("", phrase)
    return phrase


def without_name(text: str, offer: Offer) -> str:
    """A text without the title of an offer, whose words do not ask for anything."""
    if text.startswith("/"):
        return text
    folded = plain(text)
    for title in map(plain, titles(offer)):
        if title in folded:
            folded = folded.replace(title, " ; ")
        elif _nearly(words(folded), title):
            folded = _without(folded, words(title))
    return folded


def _without(folded: str, gone: tuple[str, ...]) -> str:
    return WORD.sub(lambda w: "" if any(alike(w[0], one) for one in gone) else w[0], folded)


def described(heard: Heard, offers: tuple[Offer, ...], focused: bool) -> Described:
    """Which of some offers a message describes best."""
    text = pointing_text(heard.text, focused)
    if not text:
        return Described()
    kinds = _kinds(heard.text)
    named = tuple(
        (kind, value)
        for kind, value in _named(heard)
        if _stands_in(text, kind, value) and (kind in kinds or kind not in KINDS)
    )
    best = _best(text, named, offers, kinds)
    if best:
        return Described(best)
    untold = bool(spoken("untold", " ; ".join(phrases(heard.text))))
    return Described((), bool(named) and not untold, untold)


def described_each(several: Iterable[str], offers: tuple[Offer, ...]) -> tuple[Offer, ...]:
    """The offers that the parts of a text describe, part by part: “Excel or the one in Kraków”."""
    found = (one for part in several for one in _best(part, (), offers))
    return tuple({one.id: one for one in found}.values())


def covers(text: str, offer: Offer) -> bool:
    """Whether a text names an offer: most words of a title stand in it, slips allowed."""
    return any(_share(text, title) >= MOST_OF_NAME for title in titles(offer))


def names_fully(text: str, offer: Offer) -> bool:
    """Whether every word of one of an offer's titles stands in a text as it is written."""
    said = set(words(text))
    return any(_telling(words(t)) and set(words(t)) <= said for t in titles(offer))


def _rows(kind: str) -> Iterator[Row]:
    return (row for row in table(FILE) if row.kind == kind)


def phrases(text: str) -> Iterator[str]:
    """The words of the phrases that point; those that overlap are one phrase."""
    folded = plain(text)
    spans = sorted(
        (found.start(), found.end(), found[1].strip())
        for row in _rows("phrase")
        for found in row.pattern.finditer(folded)
    )
    end, held = -1, ""
    for start, stop, said in spans:
        if held and start >= end:
            yield held
            held = ""
        held, end = f"{held} {said}".strip(), max(end, stop)
    if held:
        yield held


def parts(text: str) -> Iterator[str]:
    """A text cut at “and”, “or”, commas: every part may point at an offer."""
    folded = plain(text)
    joints = "|".join(row.pattern.pattern for row in _rows("joint"))
    return (part for part in re.split(rf"{joints}|[,;?!]", folded) if part.strip())


def _named(heard: Heard) -> Iterator[tuple[str, str]]:
    """What the understanding found that tells offers apart."""
    for entity in heard.entities:
        if entity.name in NAMED and isinstance(entity.value, str):
            yield entity.name, entity.value
        elif entity.name == "provider" and isinstance(entity.value, str):
            yield "words", entity.value


def _stands_in(text: str, kind: str, value: str) -> bool:
    """Whether a text says what the understanding found; a country may stand in any word."""
    if kind in KINDS:
        return value in spoken(kind, text)
    said = [word for word in words(text) if tells(word)]
    return any(kind == "country" or alike(one, word) for one in said for word in words(value))


def _best(
    text: str,
    named: tuple[tuple[str, str], ...],
    offers: tuple[Offer, ...],
    kinds: tuple[str, ...] = KINDS,
) -> tuple[Offer, ...]:
    units = tuple(dict.fromkeys((*_units(text, kinds), *named)))
    scores = [sum(_has(offer, *unit) for unit in units) for offer in offers]
    best = max(scores, default=0)
    tied = tuple(one for one, score in zip(offers, scores, strict=True) if score == best and best)
    whole = tuple(one for one in tied if names_nearly(text, one))
    return whole if len(whole) == 1 else tied


def names_nearly(text: str, offer: Offer) -> bool:
    """Whether every word of a title stands in a text, common ones too, slips allowed."""
    said = words(text)
    return any(_nearly(said, title) for title in titles(offer))


def _nearly(said: tuple[str, ...], title: str) -> bool:
    return all(any(alike(word, one) for word in said) for one in words(title))


def _kinds(text: str) -> tuple[str, ...]:
    """“Is it online?” asks, and does not point at the online one."""
    asks = spoken("pronoun", text) and not any(phrases(text))
    return () if asks else KINDS


def _units(text: str, kinds: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """What a text says that may tell offers apart: kind and value."""
    for kind in kinds:
        yield from ((kind, name) for name in spoken(kind, text))
    for word in words(text):
        if word.isdigit():
            yield "number", word
        elif tells(word) or spoken("grade", word):
            yield "word", word


@lru_cache(4096)
def tells(word: str) -> bool:
    """Whether a word says something of an offer: no article, no “course”."""
    kinds = ("small", "generic", "grade", "mode", "free", "language", "group", "order")
    return len(word) > 1 and not any(spoken(kind, word) for kind in kinds)


def _telling(several: Iterable[str]) -> tuple[str, ...]:
    """The words that tell a title apart; all where every one is common."""
    every = tuple(several)
    return tuple(word for word in every if word.isdigit() or tells(word)) or every


def _has(offer: Offer, kind: str, value: str) -> bool:
    match kind:
        case "word":
            return any(alike(value, word) for word in _words_of(offer))
        case "words":
            return all(_has(offer, "word", word) for word in _telling(words(value)))
        case "number":
            return Decimal(value) in _numbers_of(offer)
        case "free":
            return offer.price is not None and offer.price.amount == 0
        case "place":
            return plain(value) in {plain(name) for name in (offer.place, offer.region) if name}
        case "country":
            return country(offer) == value
        case "language":
            return value in offer.languages
    return offer.mode == value


def _words_of(offer: Offer) -> set[str]:
    """The words by which an offer may be called: of its titles, its provider, its place."""
    who = offer.provider
    texts = (*titles(offer), who.name, *who.names.values(), offer.place, offer.region)
    said = {word for text in texts if text for word in words(text)}
    return {word for word in said if tells(word) or spoken("grade", word)}


def _numbers_of(offer: Offer) -> set[Decimal]:
    credential, price = offer.credential, offer.price
    stated = (credential.ects, credential.hours, offer.weeks, hours_a_week(offer))
    titled = (Decimal(w) for title in titles(offer) for w in words(title) if w.isdecimal())
    paid = () if price is None else (price.amount,)
    return {number for number in (*stated, *paid, *titled) if number is not None}


def titles(offer: Offer) -> tuple[str, ...]:
    """The titles, and what stands before a colon: few say the rest."""
    every = (offer.credential.title, *offer.titles.values())
    heads = (title.partition(":")[0] for title in every if ":" in title)
    return tuple(dict.fromkeys((*every, *(head for head in heads if " " in head))))


def _share(text: str, title: str) -> Decimal:
    """How much of a title stands in a text."""
    wanted, said = _telling(words(title)), words(text)
    found = sum(any(alike(word, one) for word in said) for one in wanted)
    return Decimal(found) / len(wanted) if wanted else Decimal(0)
