"""What a subject adds to its facts for the case at hand: whom to ask in a country, conversions."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from guidance.answer import Named, say
from guidance.dialogue import about_levels, about_recognition, about_workload
from guidance.dialogue.told import Told, body, join
from guidance.dialogue.turn import Scene
from guidance.knowledge.choosing import choose
from guidance.knowledge.question import Question
from guidance.knowledge.store import Fact, Row, rows_of

Case = Callable[[Scene, Question], Told]


def facts(scene: Scene, question: Question) -> tuple[Fact, ...]:
    """The facts on the side asked about that hold for the case."""
    if question.intent == about_recognition.INTENT:
        return about_recognition.facts(scene, question)
    return choose(question, scene.today)


def first(scene: Scene, question: Question) -> Told:
    """What answers the very question before any fact: the learner's own numbers or levels."""
    case = FIRST.get(question.intent)
    return Told() if case is None else case(scene, question)


def last(scene: Scene, question: Question) -> Told:
    """What only the case at hand has, after the facts: whom to ask in the country."""
    case = LAST.get(question.intent)
    return Told() if case is None else case(scene, question)


def _validation(scene: Scene, question: Question) -> Told:
    """Whom to ask in the country whether experience can be validated."""
    if question.aspect not in about_recognition.WHOM or not question.country:
        return Told()
    rows = rows_of("validation", question.country, scene.today)
    if not rows:
        country = Named("country", question.country)
        return Told((say("about-validation-unknown", country=country),))
    return join(*(_body(row) for row in rows))


def _body(row: Row) -> Told:
    name = row.fields["name"]
    said = say("about-validation", country=Named("country", row.country), name=name)
    return body((said,), row.provenance, name, row.fields["url"])


def _funding(scene: Scene, question: Question) -> Told:
    """That no programme of the country asked for is known, where that is so."""
    told = (fact for fact in choose(question, scene.today) if fact.countries)
    if question.aspect or not question.country or any(told):
        return Told()
    return Told((say("about-funding-unknown", country=Named("country", question.country)),))


FIRST: Mapping[str, Case] = {
    "ask_level": about_levels.told,
    "ask_workload": about_workload.converted,
}
LAST: Mapping[str, Case] = {
    "ask_recognition": about_recognition.addresses,
    "ask_prior_learning": _validation,
    "ask_funding": _funding,
}
