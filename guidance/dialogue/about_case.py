"""What a subject adds to its facts for the case at hand: whom to ask in a country, conversions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from guidance.answer import Named, say
from guidance.dialogue import about_levels, about_recognition, about_workload
from guidance.dialogue.told import Told, body, join
from guidance.dialogue.turn import Scene
from guidance.knowledge.choosing import choose
from guidance.knowledge.question import Question
from guidance.knowledge.store import Fact, Row, rows_of

Case = Callable[[Scene, Question], Told]
FUNDING = "ask_funding"
# Sides that the programmes of a country answer first.
PAYS = {"who", "whom", "how", "where"}


def facts(scene: Scene, question: Question) -> tuple[Fact, ...]:
    """The facts on the side asked about that hold for the case."""
    if question.intent == about_recognition.INTENT:
        return about_recognition.facts(scene, question)
    known = choose(question, scene.today)
    asked = not question.aspect or _of_country(scene, question)
    first = programmes(scene, question) if asked else ()
    return (*first, *(fact for fact in known if fact not in first))


def programmes(scene: Scene, question: Question) -> tuple[Fact, ...]:
    """The programmes of the country that pay for learning; none where none is known."""
    if question.intent != FUNDING:
        return ()
    basic = choose(replace(question, aspect=""), scene.today)
    return tuple(fact for fact in basic if fact.countries)


def _of_country(scene: Scene, question: Question) -> bool:
    """Whether who pays, and how one gets it, is asked of a country not spoken of before."""
    last = scene.state.about
    before = last.country if last is not None and last.intent == FUNDING else ""
    return question.intent == FUNDING and question.aspect in PAYS and question.country != before


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
    asked = not question.aspect or _of_country(scene, question)
    if not asked or not question.country or programmes(scene, question):
        return Told()
    return Told((say("about-funding-unknown", country=Named("country", question.country)),))


FIRST: Mapping[str, Case] = {
    "ask_level": about_levels.told,
    "ask_workload": about_workload.converted,
}
LAST: Mapping[str, Case] = {
    "ask_recognition": about_recognition.addresses,
    "ask_prior_learning": _validation,
    FUNDING: _funding,
}
