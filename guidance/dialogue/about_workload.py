"""Workload: the learner's own credits, hours and weeks, put into each other."""

from __future__ import annotations

import json
from collections.abc import Iterator

from guidance.answer import Field, Named, Say, Term, say
from guidance.dialogue.told import Told, rests_on
from guidance.dialogue.turn import Scene
from guidance.knowledge.question import Question
from guidance.knowledge.store import Provenance, facts_of
from guidance.workload import Amount, Basis, Converted, basis, convert, told

GUIDE = "ects-guide"
# What is worth telling of all that follows.
ORDER = ("hours", "ects", "weeks", "per_week")


def converted(_scene: Scene, question: Question) -> Told:
    """What follows from the amounts told, with the basis; nothing where none were."""
    found = _convert(question)
    if found is None:
        return Told()
    says = (_basis(found.basis), *_results(found))
    if not found.agrees:
        says += (say("about-work-differs"),)
    return rests_on(says, _provenance(found.basis))


def converts(question: Question) -> bool:
    """Whether a question tells amounts from which others follow."""
    return _convert(question) is not None


def _convert(question: Question) -> Converted | None:
    values = {name: json.loads(value) for name, value in question.numbers}
    work = told(**values)
    found = convert(work, basis(question.country))
    return found if found.derived else None


def _basis(by: Basis) -> Say:
    span = {"least": by.hours.least, "most": by.hours.most}
    if by.hours.least == by.hours.most:
        hours: Field = Term("about-work-number", {"number": by.hours.least})
    else:
        hours = Term("about-work-span", span)
    if not by.country:
        return say("about-work-guide", hours=hours)
    return say("about-work-country", hours=hours, country=Named("country", by.country))


def _results(found: Converted) -> Iterator[Say]:
    for name in ORDER:
        value = getattr(found.work, name)
        if name in found.derived and value is not None:
            key = f"about-work-{name.replace('_', '-')}"
            yield say(key, span=_span(value), count=value.most)


def _span(value: Amount) -> Field:
    if value.least == value.most:
        return Term("about-work-number", {"number": value.most})
    return Term("about-work-span", {"least": value.least, "most": value.most})


def _provenance(by: Basis) -> Provenance:
    if by.provenance is not None:
        return by.provenance
    facts = facts_of("ask_workload")
    return next(fact.provenance for fact in facts if fact.provenance.source == GUIDE)
