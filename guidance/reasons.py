"""Why an offer fits, and what does not fit or is not stated; each points at the record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from guidance.answer import Field, Listing, Named, Say, Term, say
from guidance.criteria import Criteria
from guidance.facts import Hit
from guidance.limits import plain
from guidance.money import rates
from guidance.vocabulary import Mode, Offer, Standing

MOST = 4
FEW_SEATS = 5


def reasons(hit: Hit, criteria: Criteria, language: str) -> tuple[Say, ...]:
    """At most four reasons, what was asked for first."""
    return tuple(islice(_reasons(hit, criteria, language), MOST))


def caveats(offer: Offer, criteria: Criteria, language: str, today: date) -> tuple[Say, ...]:
    """At most four things to mind, the weightiest first."""
    return tuple(islice(_caveats(offer, criteria, language, today), MOST))


def _reasons(hit: Hit, criteria: Criteria, language: str) -> Iterator[Say]:
    yield from _matches(hit, language)
    yield from _price_reason(hit.offer, criteria)
    yield from _level_reasons(hit.offer, criteria)
    yield from _place_reasons(hit.offer, criteria)
    yield from _limit_reasons(hit.offer, criteria)
    if criteria.language is None and language in hit.offer.languages:
        yield say("offers-reason-language", language=Named("language", language))
    if hit.offer.deadline is not None:
        yield say("offers-reason-open", day=hit.offer.deadline)


def _matches(hit: Hit, language: str) -> Iterator[Say]:
    if hit.match is None:
        return
    if hit.match.field in {"title", "description"}:
        yield say(f"offers-reason-{hit.match.field}")
    else:
        text = in_english(language, _short(hit.match.text))
        yield say(f"offers-reason-{hit.match.field}", text=text)


def in_english(language: str, text: Field) -> Field:
    """A text of the record that there is in English only, said to be so elsewhere."""
    return text if language == "en" else Term("term-in-english", {"text": text})


def _short(text: str, most: int = 140) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"


def _price_reason(offer: Offer, criteria: Criteria) -> Iterator[Say]:
    if offer.price == 0:
        yield say("offers-reason-free")
    elif criteria.price is not None and offer.price is not None:
        yield say("offers-reason-price", limit=criteria.price)


def _level_reasons(offer: Offer, criteria: Criteria) -> Iterator[Say]:
    level = offer.credential.eqf_level
    if criteria.level == "beginner" and offer.prerequisites is None:
        yield say("offers-reason-no-prerequisites")
    elif (criteria.level or "").isdigit() and level is not None:
        yield say("offers-reason-level", level=level)


def _place_reasons(offer: Offer, criteria: Criteria) -> Iterator[Say]:
    if criteria.place and offer.place and plain(offer.place) == plain(criteria.place):
        yield say("offers-reason-place", place=offer.place)
    elif (criteria.mode or criteria.place or criteria.country) and offer.mode is Mode.ONLINE:
        yield say("offers-reason-online")
    elif criteria.mode and offer.mode is not None:
        yield say("offers-reason-mode", mode=Term(f"term-mode-{offer.mode}"))


def _limit_reasons(offer: Offer, criteria: Criteria) -> Iterator[Say]:
    if criteria.language:
        yield say("offers-reason-language", language=Named("language", criteria.language))
    if criteria.start and offer.start is not None:
        yield say("offers-reason-start", day=offer.start)
    if criteria.ects and offer.credential.ects is not None:
        yield say("offers-reason-ects", ects=offer.credential.ects)


def _caveats(offer: Offer, criteria: Criteria, language: str, today: date) -> Iterator[Say]:
    if offer.standing(today) is Standing.STARTED and offer.start is not None:
        yield say("offers-caveat-started", day=offer.start)
    if offer.seats_left is not None and 0 < offer.seats_left <= FEW_SEATS:
        yield say("offers-caveat-seats", seats=offer.seats_left)
    yield from _rate_caveat(offer, criteria)
    yield from _taught(offer, criteria, language)
    if offer.prerequisites is not None:
        needed = in_english(language, _short(offer.prerequisites))
        yield say("offers-caveat-prerequisites", text=needed)
    if criteria.duration or (criteria.hours and criteria.hours.per == "week"):
        yield say("offers-caveat-weeks")
    if criteria.level in {"beginner", "intermediate", "advanced"}:
        yield from _word_level(offer)
    missing = tuple(unstated(offer))
    if missing:
        yield say("offers-caveat-unstated", what=Listing(missing))


def _rate_caveat(offer: Offer, criteria: Criteria) -> Iterator[Say]:
    limit = criteria.price
    if limit is not None and offer.price and limit.currency in rates():
        rate = rates()[limit.currency]
        yield say(
            "offers-caveat-rate",
            rate=rate.per_euro,
            currency=rate.currency,
            source=rate.source,
            day=rate.day,
        )


def _taught(offer: Offer, criteria: Criteria, language: str) -> Iterator[Say]:
    if offer.languages and language not in offer.languages and criteria.language is None:
        taught = Listing(tuple(Named("language", code) for code in offer.languages))
        yield say("offers-caveat-language", languages=taught)


def _word_level(offer: Offer) -> Iterator[Say]:
    if offer.credential.eqf_level is not None:
        yield say("offers-caveat-level", level=offer.credential.eqf_level)


def unstated(offer: Offer) -> Iterator[Field]:
    """The elements a learner decides by that the record does not state."""
    credential = offer.credential
    stated = {
        "price": offer.price,
        "workload": credential.hours if credential.ects is None else credential.ects,
        "level": credential.eqf_level,
        "start": offer.start,
        "assessment": credential.assessment,
        "quality": offer.provider.quality_assurance,
        "place": offer.place if offer.mode not in {None, Mode.ONLINE} else "online",
    }
    return (Term(f"term-element-{name}") for name, value in stated.items() if value is None)
