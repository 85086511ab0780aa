"""Recognition: what holds for the purpose, the countries and the issuer, and whom to ask there."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.answer import Named, say
from guidance.dialogue.told import Told, body, join
from guidance.dialogue.turn import Scene
from guidance.knowledge.question import Question
from guidance.knowledge.store import Fact, Row, facts_of
from guidance.recognition import Case, chosen, procedure

INTENT = "ask_recognition"
# Whom to ask is named with the first answer, and on every side where that is of use.
WHOM = {
    "",
    "who",
    "whom",
    "where",
    "how",
    "how-long",
    "cost",
    "automatic",
    "instead",
    "lost",
    "bring",
    "check",
}
# What is asked by somebody without papers is answered for such a case.
BESIDE_PAPERS = {"automatic", "law", "how"}


def case_of(question: Question) -> Case:
    """The case as far as it is known."""
    return Case(
        purpose=question.purpose,
        issued_in=question.issued,
        used_in=question.country,
        issuer=question.issuer,
        without_documents=question.lost,
    )


def facts(scene: Scene, question: Question) -> tuple[Fact, ...]:
    """The facts on the side asked about that hold for the case."""
    case = case_of(question)
    ids = chosen(question.aspect, case, scene.today)
    if not question.aspect:
        known = procedure(case, scene.today)
        ids = tuple(dict.fromkeys((*known.route, *known.documents)))
    elif question.aspect in BESIDE_PAPERS and question.lost:
        ids = tuple(dict.fromkeys((*ids, *chosen("lost", case, scene.today))))
    every = {fact.id: fact for fact in facts_of(INTENT)}
    return tuple(every[name] for name in ids)


def addresses(scene: Scene, question: Question) -> Told:
    """The centre and the contact point of the country, or that none is known."""
    if question.aspect not in WHOM or not question.country:
        return Told()
    known = procedure(case_of(question), scene.today)
    centres = (_body(row, "about-centre") for row in known.centres)
    contacts = (_body(row, "about-professions") for row in known.contacts)
    return join(*contacts, *centres, *_unlisted(known.unlisted, question))


def _body(row: Row, key: str) -> Told:
    name = row.fields["name"]
    said = say(key, country=Named("country", row.country), name=name)
    return body((said,), row.provenance, name, row.fields["url"])


def _unlisted(tables: tuple[str, ...], question: Question) -> Iterator[Told]:
    keys = {"centres": "about-centre-unknown", "professions": "about-professions-unknown"}
    for name in tables:
        yield Told((say(keys[name], country=Named("country", question.country)),))
