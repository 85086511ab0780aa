"""Every answer to a general question: each subject and side, in each case that facts tell apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import product

from guidance.dialogue import about
from guidance.dialogue.turn import Scene
from guidance.hearing import Heard
from guidance.knowledge.question import Question
from guidance.knowledge.store import Fact, facts, facts_of
from guidance.state import State
from speech import rendering
from tests.guidance.offers import Shelf
from words import Words, languages

# Places for the facts that hold in a group of countries, and one without facts of its own.
COUNTRIES = {"", "PL", "DE", "JP"}


@dataclass(frozen=True, slots=True)
class Told:
    """An answer as it is read."""

    question: Question
    language: str
    topic: str
    text: str


@cache
def every(language: str, form: str, day: date) -> tuple[Told, ...]:
    """The answers of a form, each text once."""
    found: dict[str, Told] = {}
    for question in _questions(form):
        text = _text(question, language, day)
        topic = facts_of(question.intent)[0].topic
        found.setdefault(text, Told(question, language, topic, text))
    return tuple(found.values())


def simple_forms(language: str) -> dict[str, str]:
    """The simple form of each fact, by its id."""
    voice = Words.load(language)
    return {fact.id: voice.attribute(f"fact-{fact.id}", "simple") or "" for fact in facts()}


def _questions(form: str) -> Iterator[Question]:
    for intent in sorted({fact.intent for fact in facts()}):
        known = facts_of(intent)
        cases = product(
            _values(known, "aspect"),
            _values(known, "purpose"),
            _values(known, "issuer"),
            sorted(COUNTRIES | {one for fact in known for one in _single(fact)}),
        )
        for aspect, purpose, issuer, country in cases:
            yield Question(intent, aspect, purpose, issuer, country, form=form)


def _values(known: tuple[Fact, ...], field: str) -> list[str]:
    return sorted({getattr(fact, field) for fact in known} | {""})


def _single(fact: Fact) -> tuple[str, ...]:
    return tuple(name for name in fact.countries if len(name) == 2 and name != "EU")


def _text(question: Question, language: str, day: date) -> str:
    heard = Heard(question.intent, "…", language, (), (question.intent,))
    scene = Scene(heard, State(), Shelf(()), day, languages())
    return rendering.text(Words.load(language), about.answer(scene, question).answer)
