"""Why an offer fits; each reason points at the fields of the record that it rests on.

A reason is given only where the record states what it says: nothing in the words of a record makes
one, whatever they claim.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from guidance.answer import Listing, Named, Reason, Term, resting_on, say
from guidance.criteria import Criteria
from guidance.facts import Match
from guidance.levels import WORDS, level_of
from guidance.limits import (
    AVAILABLE,
    Verdict,
    country,
    hours_a_week,
    meant_run,
    starts_in,
    verdict,
    weeks,
)
from guidance.matched import matched_text, paths_of
from guidance.paths import length_paths, run_path, text_path, weekly_paths
from guidance.regions import region_named, region_of, shown_region
from guidance.state import Held
from guidance.texts import cut, cut_in, filled
from guidance.vocabulary import Mode, Offer, Run
from guidance.wording import names

MOST = 4


@dataclass(frozen=True, slots=True)
class _Asked:
    """An offer, what was asked of it, and which limits it keeps."""

    offer: Offer
    criteria: Criteria
    language: str
    run: Run | None
    kept: frozenset[str]
    today: date


def reasons(
    offer: Offer,
    match: Match | None,
    criteria: Criteria,
    language: str,
    today: date,
    held: tuple[Held, ...] = (),
) -> tuple[Reason, ...]:
    """At most four reasons, what was asked for first.

    ``match`` is what answered the question, ``held`` what the learner says they hold.
    """
    kept = frozenset(
        name for name in criteria.limits() if verdict(name, offer, criteria, today) is Verdict.KEEPS
    )
    run = meant_run(offer, criteria, today)
    asked = _Asked(offer, criteria, language, run, kept, today)
    return tuple(islice(_reasons(asked, match, held), MOST))


def _reasons(asked: _Asked, match: Match | None, held: tuple[Held, ...]) -> Iterator[Reason]:
    foreign = _foreign(asked)
    yield from _matches(asked, match)
    if foreign:
        yield from _taught(asked)
    yield from _price_reason(asked)
    yield from _held_reason(asked, held)
    yield from _level_reasons(asked)
    yield from _place_reasons(asked)
    if "language" in asked.kept and not foreign:
        yield from _taught(asked)
    yield from _date_reasons(asked)
    yield from _work_reasons(asked)
    if "language" not in asked.kept and not foreign:
        yield from _taught(asked)
    yield from _open_reason(asked)
    yield from _includes_reason(asked)


def _foreign(asked: _Asked) -> bool:
    """Whether the record is described in other languages only."""
    written = asked.offer.descriptions
    return bool(written) and asked.language not in written


def _matches(asked: _Asked, match: Match | None) -> Iterator[Reason]:
    paths = () if match is None else paths_of(asked.offer, match)
    if match is None or not paths:
        return
    if match.field in {"title", "description"}:
        yield resting_on(say(f"offers-reason-{match.field}"), *paths)
    else:
        text = matched_text(asked.offer, match, asked.language)
        yield resting_on(say(f"offers-reason-{match.field}", text=text), *paths)


def _price_reason(asked: _Asked) -> Iterator[Reason]:
    price, limit = asked.offer.price, asked.criteria.price
    if price is not None and price.amount == 0:
        yield resting_on(say("offers-reason-free"), "price")
    elif limit is not None and "price" in asked.kept:
        yield resting_on(say("offers-reason-price", limit=limit), "price")


def _held_reason(asked: _Asked, held: tuple[Held, ...]) -> Iterator[Reason]:
    needed = asked.offer.prerequisites
    for one in held:
        code = next((code for code, text in needed.items() if names(text, one.text)), None)
        if code is not None:
            told = say("offers-reason-held", what=cut(one.text))
            yield resting_on(told, f"prerequisites.{code}")
            return


def _level_reasons(asked: _Asked) -> Iterator[Reason]:
    credential, level = asked.offer.credential, asked.criteria.level
    if "level" in asked.kept and credential.eqf_level is not None:
        told = say("offers-reason-level", level=credential.eqf_level)
        yield resting_on(told, "credential.eqf_level")
    if level in WORDS and credential.difficulty and level_of(credential.difficulty) == level:
        told = say("offers-reason-difficulty", words=cut(credential.difficulty))
        yield resting_on(told, "credential.difficulty")
    if level == "beginner" and not asked.offer.prerequisites:
        yield resting_on(say("offers-reason-no-prerequisites"), "prerequisites")


def _place_reasons(asked: _Asked) -> Iterator[Reason]:
    offer, criteria = asked.offer, asked.criteria
    if offer.mode is Mode.ONLINE:
        if criteria.mode == Mode.ONLINE or {"place", "country"} & asked.kept:
            yield resting_on(say("offers-reason-online"), "mode")
        return
    if criteria.place and "place" in asked.kept:
        yield _place_reason(offer, criteria.place)
    elif "country" in asked.kept:
        yield from _country_reason(offer)
    if "mode" in asked.kept:
        yield resting_on(say("offers-reason-mode", mode=Term(f"term-mode-{offer.mode}")), "mode")


def _place_reason(offer: Offer, asked: str) -> Reason:
    """Town, region and country; of a town, the region too where the region was asked for."""
    region = shown_region(offer) if region_named(asked) is None else region_of(offer)
    land = None if offer.country is None else Named("country", offer.country)
    stated = [name for name in ("place", "region", "country") if getattr(offer, name) is not None]
    told = say("offers-reason-place", place=Listing(tuple(filled(offer.place, region, land))))
    return resting_on(told, *stated)


def _country_reason(offer: Offer) -> Iterator[Reason]:
    stated = country(offer)
    if stated is None:
        return
    land = Named("country", stated)
    if offer.country is None:
        yield resting_on(say("offers-reason-provider-country", country=land), "provider.country")
    else:
        where = Listing(tuple(filled(offer.place, shown_region(offer), land)))
        yield resting_on(say("offers-reason-place", place=where), "country")


def _taught(asked: _Asked) -> Iterator[Reason]:
    language = asked.criteria.language or asked.language
    if language in asked.offer.languages:
        told = say("offers-reason-language", language=Named("language", language))
        yield resting_on(told, "languages")


def _date_reasons(asked: _Asked) -> Iterator[Reason]:
    offer, run = asked.offer, asked.run
    kept = "start" in asked.kept and run is not None and starts_in(run, asked.criteria)
    if kept and run is not None and run.start is not None:
        told = say("offers-reason-start", day=run.start)
        yield resting_on(told, *run_path(offer, run, "start"))
    length, span = weeks(offer, run or Run()), asked.criteria.duration
    if "duration" in asked.kept and length is not None and span is not None and span.holds(length):
        told = say("offers-reason-weeks", weeks=round(length, 1))
        yield resting_on(told, *length_paths(offer, run))


def _work_reasons(asked: _Asked) -> Iterator[Reason]:
    credential, hours = asked.offer.credential, asked.criteria.hours
    if "ects" in asked.kept and credential.ects is not None:
        yield resting_on(say("offers-reason-ects", ects=credential.ects), "credential.ects")
    if "hours" not in asked.kept or hours is None:
        return
    weekly = hours_a_week(asked.offer)
    if hours.per == "week" and weekly is not None:
        told = say("offers-reason-hours-week", hours=round(weekly, 1))
        yield resting_on(told, *weekly_paths(asked.offer))
    elif hours.per != "week" and credential.hours is not None:
        yield resting_on(say("offers-reason-hours", hours=credential.hours), "credential.hours")


def _open_reason(asked: _Asked) -> Iterator[Reason]:
    run = asked.run
    if run is None or run.deadline is None or asked.offer.withdrawn is not None:
        return
    if run.standing(asked.today) in AVAILABLE:
        told = say("offers-reason-open", day=run.deadline)
        yield resting_on(told, *run_path(asked.offer, run, "deadline"))


def _includes_reason(asked: _Asked) -> Iterator[Reason]:
    price = asked.offer.price
    text = None if price is None else cut_in(asked.language, price.includes)
    if price is not None and text is not None:
        path = text_path("price.includes", price.includes, asked.language)
        yield resting_on(say("offers-reason-includes", text=text), path)
