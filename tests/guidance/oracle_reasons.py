"""What each reason means, told a second time from the sentence alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from guidance.answer import Named, Term
from tests.guidance import oracle
from tests.guidance.generated import REGIONS
from tests.guidance.oracle_words import DIFFICULTY, Told, Truth


def matched(told: Told) -> bool:
    """Whether the words that were found stand at the paths."""
    assert told.match is not None
    texts = [
        value if isinstance(value, str) else getattr(value, "label", None) or value.texts.values()
        for value in told.values()
    ]
    if told.match.field == "title":
        return all(isinstance(text, str) and text in told.match.text for text in texts)
    return told.match.text in texts or any(told.match.text in text for text in texts)


def skill(told: Told) -> bool:
    """Whether a skill that the record names is told by its label."""
    (stated,) = told.values()
    return matched(told) and told.says("text") == stated.label


def free(told: Told) -> bool:
    """Whether the price is nothing."""
    (price,) = told.values()
    return told.one.paths == ("price",) and price.amount == 0


def where(told: Told) -> bool:
    """Whether it takes place, not online, in what is named, as was asked."""
    offer, items = told.offer, told.says("place").items
    regions = {offer.region, oracle.voivodeship(offer), REGIONS.get(offer.region or "")}
    land = None if offer.country is None else Named("country", offer.country)
    known = all(item in {offer.place, *regions, land} for item in items)
    at_place = told.asked.place is not None and oracle.at_place(offer, told.asked.place)
    in_land = told.asked.country is not None and offer.country == told.asked.country
    return known and all(told.values()) and (at_place or in_land) and offer.mode != "online"


def of_provider(told: Told) -> bool:
    """Whether the country is the provider's, and that of the classes is not stated."""
    (code,) = told.values()
    asked = told.says("country") == Named("country", code) and code == told.asked.country
    return asked and told.offer.country is None and told.one.paths == ("provider.country",)


def starts(told: Told) -> bool:
    """Whether a run that one can join starts on the day, and that was asked for."""
    run = told.run()
    joined = oracle.can_join(run, told.day) and oracle.in_time(run, told.asked)
    return joined and run.start == told.says("day") and told.values() == [run.start]


def lasts(told: Told) -> bool:
    """Whether the weeks are those stated, or those between the dates that the paths name."""
    span, weeks = told.asked.duration, told.offer.weeks
    if told.one.paths == ("weeks",):
        return told.says("weeks") == weeks and oracle.within(weeks, span)
    first, last = told.values()
    run = told.run()
    length = Decimal((last - first).days + 1) / 7
    kept = oracle.within(length, span) and oracle.can_join(run, told.day) and weeks is None
    return kept and (first, last) == (run.start, run.end) and told.says("weeks") == round(length, 1)


def weekly(told: Told) -> bool:
    """Whether the hours a week are those stated, or worked out from what the paths name."""
    stated = ("hours_per_week",) if told.offer.hours_per_week else ("credential.hours", "weeks")
    if told.one.paths != stated:
        hours, first, last = told.one.paths
        run = Told(replace(told.one, paths=(first, last)), *told.rest())
        if told.offer.weeks or hours != "credential.hours" or None in run.values():
            return False
        assert run.run()
    worth = oracle.weekly(told.offer)
    return worth is not None and told.says("hours") == round(worth, 1) and all(told.values())


def held(told: Told) -> bool:
    """Whether the text at the path names what the learner holds."""
    (text,), what = told.values(), told.says("what")
    return what in {one.text for one in told.profile.held} and what.lower() in text.lower()


def open_until(told: Told) -> bool:
    """Whether the day is the last one of a run that one can join."""
    run = told.run()
    return told.values() == [told.says("day")] == [run.deadline] and oracle.can_join(run, told.day)


def taught(told: Told) -> bool:
    """Whether the language is one of those of instruction, and the learner's or asked for."""
    code = told.says("language").code
    wanted = told.asked.language or told.profile.language
    return told.states("languages") and code in told.offer.languages and code == wanted


REASONS: Mapping[str, Truth] = {
    "title": matched,
    "description": matched,
    "outcome": lambda told: matched(told) and told.quotes(),
    "skill": skill,
    "free": free,
    "price": lambda told: (
        told.states("price")
        and told.says("limit") == told.asked.price
        and oracle.costs_at_most(told.offer, told.asked.price)
    ),
    "held": held,
    "includes": lambda told: told.one.paths[0].startswith("price.includes.") and told.quotes(),
    "no-prerequisites": lambda told: (
        told.one.paths == ("prerequisites",)
        and not told.offer.prerequisites
        and told.asked.level == "beginner"
    ),
    "level": lambda told: (
        told.states("credential.eqf_level") and told.values() == [told.says("level")]
        and str(told.says("level")) == told.asked.level
    ),
    "difficulty": lambda told: (
        told.states("credential.difficulty") and told.values() == [told.says("words")]
        and DIFFICULTY.get(told.says("words")) == told.asked.level
    ),
    "place": where,
    "provider-country": of_provider,
    "online": lambda told: told.one.paths == ("mode",) and told.values() == ["online"],
    "mode": lambda told: (
        told.states("mode")
        and told.says("mode") == Term(f"term-mode-{told.asked.mode}")
        and told.values() == [told.asked.mode]
    ),
    "language": taught,
    "start": starts,
    "ects": lambda told: (
        told.states("credential.ects") and told.values() == [told.says("ects")]
        and oracle.within(told.says("ects"), told.asked.ects)
    ),
    "hours": lambda told: (
        told.states("credential.hours") and told.values() == [told.says("hours")]
        and oracle.within(told.says("hours"), told.asked.hours)
    ),
    "hours-week": weekly,
    "weeks": lasts,
    "open": open_until,
}  # fmt: skip
