"""What a subject adds to its facts for the case at hand: whom to ask in a country, conversions."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from guidance.answer import Named, Source, say
from guidance.dialogue.told import Told, join
from guidance.dialogue.turn import Scene
from guidance.knowledge.choosing import choose
from guidance.knowledge.question import Question
from guidance.knowledge.store import Row, rows_of

Case = Callable[[Scene, Question], Told]
# Whom to ask is said with the first answer, and where it is asked.
WHOM = {"", "who", "whom", "where", "how", "instead"}


def told(scene: Scene, question: Question) -> Told:
    """The sentences that only the case at hand has; none where the subject has none of its own."""
    case = CASES.get(question.intent)
    return Told() if case is None else case(scene, question)


def bodies(table: str, key: str) -> Case:
    """Whom to ask in the country, by a table with the name and address of each body."""

    def told(scene: Scene, question: Question) -> Told:
        if question.aspect not in WHOM or not question.country:
            return Told()
        rows = rows_of(table, question.country, scene.today)
        if not rows:
            return Told((say(f"{key}-unknown", country=Named("country", question.country)),))
        return join(*(_body(row, key, question) for row in rows))

    return told


def _body(row: Row, key: str, question: Question) -> Told:
    name = row.fields["name"]
    said = say(key, country=Named("country", question.country), name=name)
    checked = row.provenance.verified
    return Told((said,), (Source(row.provenance.source, checked, name, row.fields["url"]),))


def _funding(scene: Scene, question: Question) -> Told:
    """That no programme of the country asked for is known, where that is so."""
    told = (fact for fact in choose(question, scene.today) if fact.countries)
    if question.aspect or not question.country or any(told):
        return Told()
    return Told((say("about-funding-unknown", country=Named("country", question.country)),))


CASES: Mapping[str, Case] = {
    "ask_funding": _funding,
}
