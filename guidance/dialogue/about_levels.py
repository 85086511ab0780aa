"""Levels: what a named level stands for in the EQF and elsewhere, by table; else not known."""

from __future__ import annotations

import re

from guidance import level_names, national_levels
from guidance.answer import Listing, Named, say
from guidance.dialogue.told import Told, body, join, rests_on
from guidance.dialogue.turn import Scene
from guidance.knowledge.question import Question
from guidance.knowledge.store import facts_of
from guidance.limits import plain
from guidance.national_levels import Framework, Level

INTENT = "ask_level"
# A question that names the framework wants its name.
FRAMEWORK = re.compile(r"\bframework|\bram(?:a|y|e|ach)\b")
# Of a country with many levels for one of the EQF, so many are named.
MOST = 4


def told(_scene: Scene, question: Question) -> Told:
    """The levels named, in the EQF and in the countries named beside; the country's framework."""
    place = question.issued or question.country
    if place and not question.aspect and not national_levels.frameworks(place):
        return Told((say("about-framework-unknown", country=Named("country", place)),))
    found = level_names.mentioned(question.text)
    levels = tuple(_at_home(one, question) for one in found.levels)
    if not levels:
        return _frameworks_named(found.others) or _framework(question)
    return join(*(_one(named, found.others, question) for named in levels))


def converts(question: Question) -> bool:
    """Whether a question names levels to be put into another framework."""
    return bool(level_names.mentioned(question.text).levels)


def _at_home(named: national_levels.Named, question: Question) -> national_levels.Named:
    """“Level 4” without a country is one of the country that is spoken of."""
    if named.country or named.framework:
        return named
    return national_levels.Named(named.number, question.country)


def _one(
    named: national_levels.Named, others: tuple[tuple[str, str], ...], question: Question
) -> Told:
    if named.framework == national_levels.EQF:
        places = others or (((question.country, ""),) if question.country else ())
        return join(*(_from_eqf(named, *place) for place in places)) if places else _none(named)
    own = national_levels.levels_named(named)
    elsewhere = (_elsewhere(named, country, frame) for country, frame in others if country)
    stands = _stands(own) if own else _unknown(named)
    return join(stands, *elsewhere)


def _stands(levels: tuple[Level, ...]) -> Told:
    return join(*(_said(level) for level in levels[:MOST]))


def _said(level: Level) -> Told:
    country = Named("country", level.country)
    said = say("about-level-eqf", country=country, level=level.label, eqf=level.eqf)
    return rests_on((said,), level.provenance)


def _from_eqf(named: national_levels.Named, country: str, framework: str) -> Told:
    if named.eqf is None:
        return _none(named)
    return _equal(national_levels.from_eqf(named.eqf, country, framework), named.eqf, country)


def _none(named: national_levels.Named) -> Told:
    """That there is no such level of the EQF, where that is so."""
    if named.eqf is not None:
        return Told()
    return Told((say("about-level-none", level=named.number),))


def _elsewhere(named: national_levels.Named, country: str, framework: str) -> Told:
    found = national_levels.to_eqf(named)
    if len(found) != 1:
        return Told()
    return _equal(national_levels.from_eqf(found[0], country, framework), found[0], country)


def _equal(levels: tuple[Level, ...], eqf: int, country: str) -> Told:
    place = Named("country", country)
    if not levels:
        return Told((say("about-level-unknown", country=place, level=f"EQF {eqf}"),))
    names = Listing(tuple(level.label for level in levels[:MOST]))
    said = say("about-level-from-eqf", country=place, levels=names, eqf=eqf)
    return rests_on((said,), *(level.provenance for level in levels))


def _unknown(named: national_levels.Named) -> Told:
    level = " ".join(filter(None, (named.framework, named.number.upper())))
    if not named.country:
        return Told((say("about-level-which", level=level),))
    return Told((say("about-level-unknown", country=Named("country", named.country), level=level),))


def _frameworks_named(places: tuple[tuple[str, str], ...]) -> Told | None:
    """The frameworks that a question names themselves: “how many levels has the SCQF?”."""
    named = (
        frame
        for country, label in places
        for frame in national_levels.frameworks(country)
        if label and f"({label})" in frame.name
    )
    told = tuple(map(_called, named))
    return join(*told) if told else None


def _framework(question: Question) -> Told:
    """What the framework of the country is called, where no fact on it says so."""
    basic = (fact for fact in facts_of(INTENT) if not fact.aspect)
    asked = FRAMEWORK.search(plain(question.text)) is not None
    told = not asked and any(question.country in fact.countries for fact in basic)
    if question.aspect or told:
        return Told()
    frames = national_levels.frameworks(question.country)
    return join(*map(_called, frames))


def _called(frame: Framework) -> Told:
    country = Named("country", frame.country)
    said = say("about-framework", country=country, name=frame.name, count=frame.levels)
    return body((said,), frame.provenance, frame.name, frame.url)
