"""What a message said, in the terms of the criteria.

Entity names and values are those of the contract of the understanding: see docs/understanding.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from guidance.criteria import EITHER, Criteria, Span
from guidance.money import Money
from guidance.vocabulary import Mode

# Where no currency is named, the one of the learner's language is meant, and shown with the limit.
CURRENCIES = {"pl": "PLN"}
LEVELS = {*"12345678", "beginner", "intermediate", "advanced"}
MOST = 1_000_000
NUMBER = re.compile(r"[0-9]{1,3}")


@dataclass(frozen=True, slots=True)
class Entity:
    """A piece of a message with its normalised value; None leaves the criterion open."""

    name: str
    value: Any


@dataclass(frozen=True, slots=True)
class Heard:
    """A message as it was understood; ``ranking`` holds the likeliest intents, best first.

    ``again`` says that the message before was not understood either. ``rest`` is the text without
    what was taken for prices, dates, places and the like; the whole text where nothing was.
    ``parts`` are the questions of a message that asks several, each with ``whole``, the text of
    all of it, and a ``sure`` reading or none.
    ``ordered`` says that orders on how to answer were taken out; see guidance.orders.
    ``language`` is that of the answer, ``before`` the one spoken so far, ``plain`` the one that
    this message plainly is in; they are empty where not known.
    """

    intent: str
    text: str
    language: str
    entities: tuple[Entity, ...] = ()
    ranking: tuple[str, ...] = ()
    again: bool = False
    rest: str | None = None
    parts: tuple[Heard, ...] = ()
    whole: str = ""
    sure: float = 1.0
    ordered: bool = False
    before: str = ""
    plain: str = ""

    def words(self) -> str:
        """The words that were not taken for a criterion: they may name a subject."""
        return self.text if self.rest is None else self.rest

    def first(self, name: str) -> Any:
        """The value of the first entity of a name, or None."""
        return next((e.value for e in self.entities if e.name == name), None)

    def mentions(self) -> tuple[int | str, ...]:
        """The numbers of shown offers that the message points at; ``last`` for the last one."""
        found = [e.value for e in self.entities if e.name == "mention"]
        known = [v for v in found if v == "last" or NUMBER.fullmatch(str(v))]
        return tuple("last" if v == "last" else int(v) for v in known)

    def topics(self) -> tuple[str, ...]:
        """The subjects named, as typed; the occupations where no subject is.

        “I am a nurse and want to learn about wound care” asks for wound care.
        """
        return self._named("topic") or self._named("occupation")

    def limited(self) -> bool:
        """Whether the message gives a limit a value."""
        return any(one.name in READERS and one.value is not None for one in self.entities)

    def _named(self, kind: str) -> tuple[str, ...]:
        named = (e.value for e in self.entities if e.name == kind)
        return tuple(dict.fromkeys(n for n in named if isinstance(n, str) and n.strip()))


def add(criteria: Criteria, heard: Heard) -> Criteria:
    """The criteria with all that a message said; what it leaves open is cleared.

    A value that is none of its kind is passed over: it may come from a button made elsewhere.
    """
    changes: dict[str, Any] = {}
    for entity in heard.entities:
        if entity.name in READERS:
            try:
                changes[entity.name] = _read(entity, heard.language)
            except (ValueError, TypeError, ArithmeticError):
                continue
    if heard.topics():
        changes |= {"topics": heard.topics(), "goal": None}
    return replace(criteria, **_consistent(changes))


def _read(entity: Entity, language: str) -> Any:
    return None if entity.value is None else READERS[entity.name](entity.value, language)


def _consistent(changes: dict[str, Any]) -> dict[str, Any]:
    """A named place replaces a country, which it lies in or is where somebody comes from."""
    if changes.get("place"):
        changes["country"] = None
    if changes.get("country") and "place" not in changes:
        changes["place"] = None
    return changes


def _level(value: Any, _language: str) -> str:
    if str(value) not in LEVELS:
        raise ValueError
    return str(value)


def _mode(value: Any, _language: str) -> str | None:
    named = dict.fromkeys(Mode(one).value for one in str(value).split(EITHER))
    return None if len(named) == len(Mode) else EITHER.join(named)


def _place(value: Any, _language: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError
    return value


def _country(value: Any, _language: str) -> str:
    return _matching(r"[A-Z]{2}", str(value).upper())


def _taught(value: Any, _language: str) -> str:
    return _matching(r"[a-z]{2}", str(value).lower())


def _matching(pattern: str, code: str) -> str:
    if not re.fullmatch(pattern, code):
        raise ValueError
    return code


def _number(value: Any) -> Decimal | None:
    if value is None:
        return None
    number = Decimal(str(value))
    if not number.is_finite() or not 0 <= number <= MOST:
        raise ValueError
    return number


def _fields(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise TypeError
    return value


def _span(value: Any, _language: str) -> Span | None:
    said = _fields(value)
    per = "week" if said.get("per") == "week" else "total"
    span = Span(_number(said.get("min")), _number(said.get("max")), per)
    return None if span.least is None and span.most is None else span


def _price(value: Any, language: str) -> Money | None:
    said = _fields(value)
    most = _number(said.get("max"))
    currency = said.get("currency") or CURRENCIES.get(language, "EUR")
    return None if most is None else Money(most, _matching(r"[A-Z]{3}", str(currency).upper()))


def _start(value: Any, _language: str) -> tuple[date | None, date | None] | None:
    said = _fields(value)
    first, last = (date.fromisoformat(str(d)) if d else None for d in map(said.get, ("from", "to")))
    return None if first is None and last is None else (first, last)


READERS: Mapping[str, Callable[[Any, str], Any]] = {
    "level": _level,
    "ects": _span,
    "hours": _span,
    "duration": _span,
    "price": _price,
    "mode": _mode,
    "place": _place,
    "country": _country,
    "language": _taught,
    "start": _start,
}
