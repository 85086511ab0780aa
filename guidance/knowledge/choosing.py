"""Which facts answer a question on a day, given all that is known of the case."""

from __future__ import annotations

from datetime import date

from guidance.knowledge.groups import includes
from guidance.knowledge.question import Question
from guidance.knowledge.store import Fact, facts_of


def choose(question: Question, day: date) -> tuple[Fact, ...]:
    """The facts on the side that is asked about, in order; none where none is known.

    A fact that holds only for a purpose, kind of issuer or country is left out unless the case is
    known to be such a one. Where some hold for the very purpose asked for, those that hold for
    any purpose are left out on the sides of a subject: “who decides?” has one answer then.
    """
    fit = tuple(
        fact
        for fact in facts_of(question.intent)
        if fact.aspect == question.aspect and fact.provenance.holds(day) and _fits(fact, question)
    )
    if not question.aspect:
        return fit
    nearest = max((_nearness(fact) for fact in fit), default=0)
    return tuple(fact for fact in fit if _nearness(fact) == nearest)


def sides(intent: str) -> frozenset[str]:
    """The sides of a subject on which something is known."""
    return frozenset(fact.aspect for fact in facts_of(intent) if fact.aspect)


def _fits(fact: Fact, question: Question) -> bool:
    purpose = fact.purpose in {"", question.purpose}
    issuer = fact.issuer in {"", question.issuer}
    return purpose and issuer and (not fact.countries or includes(fact.countries, question.country))


def _nearness(fact: Fact) -> int:
    return sum(map(bool, (fact.purpose, fact.issuer, fact.countries)))
