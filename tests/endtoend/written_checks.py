"""What an answer must do, by the names that written conversations use.

A check gives the words of what does not hold; nothing when all is well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from html import unescape
from typing import Any
from urllib.parse import urlsplit
from urllib.request import urlopen

from guidance.limits import hours_a_week, plain
from guidance.money import Money, amount, at_most
from guidance.recommendation import AVAILABLE
from guidance.vocabulary import Offer
from tests.endtoend.learner import Learner
from words import Words

Missed = Iterator[str]


def _says(it: Learner, wanted: list[str]) -> Missed:
    """Each of the parts stands in the answer."""
    yield from (f"say “{part}”" for part in wanted if part.lower() not in _all(it))


def _never(it: Learner, wanted: list[str]) -> Missed:
    yield from (f"never say “{part}”" for part in wanted if part.lower() in _all(it))


def _all(it: Learner) -> str:
    """The text, with what stands on the cards."""
    cards = [
        " ".join([one["title"], one["provider"], *one["reasons"], *one["caveats"], *_facts(one)])
        for one in it.offers
    ]
    return " ".join([it.text, *cards]).replace("\xa0", " ").lower()


def _facts(card: dict[str, Any]) -> list[str]:
    return [f"{fact['label']}: {fact['value']}" for fact in card["facts"]]


def _shows(it: Learner, wanted: int | str) -> Missed:
    """So many offers, or between so many ("1-3"): as the catalogue has them, open, with reasons."""
    least, _, most = str(wanted).partition("-")
    if not int(least) <= len(it.offers) <= int(most or least):
        yield f"show {wanted} offers, not {len(it.offers)}"
    records = records_of(it)
    if len(records) != len(it.offers):
        yield "show offers of the catalogue only"
    language = it.answer[-1]["language"]
    for card, record in zip(it.offers, records, strict=False):
        if card["title"] != record.title(language):
            yield f"give {record.id} its title"


def _open(it: Learner, wanted: bool) -> Missed:
    if any((one.standing(date.today()) in AVAILABLE) != wanted for one in records_of(it)):
        yield "show only offers that one can join" if wanted else "show what one cannot join"


def _every(it: Learner, wanted: list[str]) -> Missed:
    """Each offer shown keeps each of the properties."""
    if not it.offers:
        yield "show offers"
    for words in wanted:
        holds = _property(words)
        for record in records_of(it):
            if not holds(record):
                yield f"show only offers that are: {words} ({record.id} is not)"


def _property(words: str) -> Callable[[Offer], bool]:
    for pattern, made in PROPERTIES.items():
        found = re.fullmatch(pattern, words)
        if found:
            return made(*found.groups())
    raise ValueError(f"No such property: {words}")


def _most(number: str, currency: str) -> Callable[[Offer], bool]:
    limit = Money(Decimal(number), currency)
    return lambda one: one.price is not None and at_most(amount(one.price), limit) is True


def _about(stems: str) -> Callable[[Offer], bool]:
    return lambda one: any(plain(stem) in _record_text(one) for stem in stems.split("|"))


def _record_text(record: Offer) -> str:
    texts = (record.credential.title, *record.titles.values(), *record.descriptions.values())
    outcomes = (text for one in record.credential.outcomes for text in one.texts.values())
    skills = (skill.label for skill in record.credential.skills)
    return plain(" ".join((*texts, *outcomes, *skills)))


def _starting(first: str, last: str | None) -> Callable[[Offer], bool]:
    def within(record: Offer) -> bool:
        days = [run.start for run in record.runs if run.start is not None]
        return any(
            day.isoformat() >= first and (not last or day.isoformat() <= last) for day in days
        )

    return within


def _hours(number: str) -> Callable[[Offer], bool]:
    def within(record: Offer) -> bool:
        weekly = hours_a_week(record)
        return weekly is not None and weekly <= Decimal(number)

    return within


# A property of an offer's record as it is written, and how it is told.
PROPERTIES: dict[str, Callable[..., Callable[[Offer], bool]]] = {
    "form (online|onsite|blended)": lambda form: lambda one: one.mode == form,
    "free": lambda: lambda one: one.price is not None and one.price.amount == 0,
    r"at most (\d+) ([A-Z]{3})": _most,
    "taught in ([a-z]{2})": lambda code: lambda one: code in one.languages,
    "in (?!country)(.+)": lambda place: lambda one: one.mode == "online" or one.place == place,
    r"EQF (\d)": lambda level: lambda one: one.credential.eqf_level == int(level),
    "by (.+)": lambda name: lambda one: one.provider.name == name,
    "not by (.+)": lambda name: lambda one: one.provider.name != name,
    "about (.+)": _about,
    r"starting from (\S+?)(?: to (\S+))?": _starting,
    r"at most (\d+) hours a week": _hours,
    r"at most (\d+) weeks": lambda number: (
        lambda one: one.weeks is None or one.weeks <= int(number)
    ),
    r"at most (\d+) ECTS": lambda n: lambda one: (one.credential.ects or 0) <= int(n),
}


def _asks(it: Learner, wanted: bool) -> Missed:
    if ("?" in it.text and not it.offers) != wanted:
        yield "ask, and show nothing yet" if wanted else "not ask"


def _buttons(it: Learner, wanted: list[str]) -> Missed:
    titles = [one["title"] for one in it.buttons]
    yield from (f"offer the button “{w}”" for w in wanted if not any(w in t for t in titles))


def _source(it: Learner, wanted: bool) -> Missed:
    dated = bool(it.sources) and all(one["title"] and one["date"] for one in it.sources)
    if dated != wanted:
        yield "name its source with a date" if wanted else "name no source"


def _new(it: Learner, wanted: bool) -> Missed:
    repeated = {one["id"] for one in it.offers} & set(it.seen)
    if bool(repeated) == wanted:
        yield "show what was not shown before" if wanted else "show something again"


def _tells(it: Learner, wanted: int) -> Missed:
    """The answer is about exactly this one of the offers listed last."""
    if [one["id"] for one in it.offers] != [it.shown[wanted - 1]]:
        yield f"tell about number {wanted} of the list, and only about it"


def _person(it: Learner, wanted: bool) -> Missed:
    if (it.handoff in {"requested", "waiting"}) != wanted:
        yield "ask for a person" if wanted else "ask for no person"


def _language(it: Learner, wanted: str) -> Missed:
    if {message["language"] for message in it.answer} != {wanted}:
        yield f"speak {wanted}"


def _offer(it: Learner, wanted: str) -> Missed:
    """One of the offers has a title with this part."""
    if not any(wanted.lower() in one["title"].lower() for one in it.offers):
        yield f"show “{wanted}”"


def _no_offer(it: Learner, wanted: str) -> Missed:
    if any(wanted.lower() in one["title"].lower() for one in it.offers):
        yield f"not show “{wanted}”"


def _cheapest_first(it: Learner, wanted: bool) -> Missed:
    prices = [one.price.amount if one.price else Decimal("Infinity") for one in records_of(it)]
    if (prices == sorted(prices)) != wanted:
        yield "show the cheapest first"


def _day(it: Learner, wanted: int) -> Missed:
    """The date that many days from today stands in the answer, as the language writes it."""
    told = Words.load(it.answer[-1]["language"]).day(date.today() + timedelta(days=wanted))
    yield from _says(it, [told])


def _page(it: Learner, wanted: list[str]) -> Missed:
    """The answer links to a page with each of the parts, and to a PDF of it."""
    addresses = [link["url"] for message in it.answer for link in message["links"]]
    if len(addresses) != 2:
        yield "link to a page and to a PDF"
        return
    page, pdf = (_fetched(it, address) for address in addresses)
    text = unescape(re.sub(r"<[^>]+>", " ", page.decode())).replace("\xa0", " ")
    yield from (f"have “{part}” on the page" for part in wanted if part.lower() not in text.lower())
    if not pdf.startswith(b"%PDF"):
        yield "make a PDF"


def _fetched(it: Learner, address: str) -> bytes:
    """What this run holds at the path of an address."""
    with urlopen(it.running.url + urlsplit(address).path, timeout=30) as response:
        return bytes(response.read())


def records_of(it: Learner) -> tuple[Offer, ...]:
    """The catalogue's records of the offers in the answer, in order."""
    return it.running.catalogue.offers(one["id"] for one in it.offers)


CHECKS: dict[str, Callable[[Learner, Any], Missed]] = {
    "says": _says,
    "never": _never,
    "shows": _shows,
    "open": _open,
    "every": _every,
    "asks": _asks,
    "buttons": _buttons,
    "source": _source,
    "new": _new,
    "tells": _tells,
    "person": _person,
    "language": _language,
    "offer": _offer,
    "no_offer": _no_offer,
    "cheapest_first": _cheapest_first,
    "day": _day,
    "page": _page,
}
