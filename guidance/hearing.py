"""What a message said, in the terms of the criteria.

Entity names and values are those of the contract of the understanding: see docs/understanding.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from guidance.criteria import Criteria, Span
from guidance.money import Money

# Where no currency is named, the one of the learner's language is meant, and shown with the limit.
CURRENCIES = {"pl": "PLN"}
PLAIN = ("level", "mode", "place", "country", "language")
SPANS = ("ects", "hours", "duration")


@dataclass(frozen=True, slots=True)
class Entity:
    """A piece of a message with its normalised value; None leaves the criterion open."""

    name: str
    value: Any


@dataclass(frozen=True, slots=True)
class Heard:
    """A message as it was understood; ``ranking`` holds the likeliest intents, best first.

    ``again`` says that the message before was not understood either.
    """

    intent: str
    text: str
    language: str
    entities: tuple[Entity, ...] = ()
    ranking: tuple[str, ...] = ()
    again: bool = False

    def first(self, name: str) -> Any:
        """The value of the first entity of a name, or None."""
        return next((e.value for e in self.entities if e.name == name), None)

    def mentions(self) -> tuple[int | str, ...]:
        """The numbers of shown offers that the message points at; ``last`` for the last one."""
        found = [e.value for e in self.entities if e.name == "mention"]
        return tuple("last" if v == "last" else int(v) for v in found if str(v).isalnum())

    def topics(self) -> tuple[str, ...]:
        """The subjects and occupations named, as typed."""
        named = (str(e.value) for e in self.entities if e.name in {"topic", "occupation"})
        return tuple(dict.fromkeys(name for name in named if name.strip()))


def add(criteria: Criteria, heard: Heard) -> Criteria:
    """The criteria with all that a message said; what it leaves open is cleared."""
    changes: dict[str, Any] = {}
    for entity in heard.entities:
        if entity.name in PLAIN:
            changes[entity.name] = None if entity.value is None else str(entity.value)
        elif entity.name in SPANS:
            changes[entity.name] = _span(entity.value)
        elif entity.name == "price":
            changes["price"] = _price(entity.value, heard.language)
        elif entity.name == "start":
            changes["start"] = _start(entity.value)
    if heard.topics():
        changes["topics"] = heard.topics()
    return replace(criteria, **_consistent(changes))


def _consistent(changes: dict[str, Any]) -> dict[str, Any]:
    """A named place replaces a country named before, and the other way round."""
    if changes.get("place") and "country" not in changes:
        changes["country"] = None
    if changes.get("country") and "place" not in changes:
        changes["place"] = None
    return changes


def _number(value: Any) -> Decimal | None:
    try:
        return None if value is None else Decimal(str(value))
    except InvalidOperation:
        return None


def _span(value: Any) -> Span | None:
    if not isinstance(value, Mapping):
        return None
    span = Span(_number(value.get("min")), _number(value.get("max")), value.get("per") or "total")
    return None if span.least is None and span.most is None else span


def _price(value: Any, language: str) -> Money | None:
    most = _number(value.get("max")) if isinstance(value, Mapping) else None
    if most is None:
        return None
    return Money(most, value.get("currency") or CURRENCIES.get(language, "EUR"))


def _start(value: Any) -> tuple[date | None, date | None] | None:
    if not isinstance(value, Mapping):
        return None
    days = tuple(date.fromisoformat(d) if d else None for d in (value.get("from"), value.get("to")))
    return None if days == (None, None) else (days[0], days[1])
