"""What a learner asks of an offer.

Every criterion but the topic, the order and a level in words is a hard limit: an offer that breaks
it, or does not state what it needs, is not recommended.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

from guidance.money import Money

ORDERS = ("price", "length")
# Between the forms of ``mode`` where any of them will do.
EITHER = "+"
LISTED = {"topics", "not_by", "not_these"}


@dataclass(frozen=True, slots=True)
class Span:
    """A range with either end open. ``per`` is "total" or "week" for hours."""

    least: Decimal | None = None
    most: Decimal | None = None
    per: str = "total"

    def holds(self, value: Decimal) -> bool:
        """Whether a value lies within the range, ends included."""
        above = self.least is None or value >= self.least
        return above and (self.most is None or value <= self.most)


@dataclass(frozen=True, slots=True)
class Criteria:
    """All a learner said so far.

    ``level`` is "1" to "8" (EQF) or beginner, intermediate, advanced; ``start`` is (from, to);
    ``mode`` is a form, or two joined by ``EITHER``; ``country`` ISO 3166-1 alpha-2; ``language``
    ISO 639-1; ``duration`` in weeks. ``not_by`` names providers, ``not_these`` offers by
    identifier, that the learner does not want. ``topics`` name the goal as it is said back;
    ``goal`` has all the words of the message that may tell of it.
    """

    topics: tuple[str, ...] = ()
    level: str | None = None
    ects: Span | None = None
    hours: Span | None = None
    duration: Span | None = None
    price: Money | None = None
    mode: str | None = None
    place: str | None = None
    country: str | None = None
    language: str | None = None
    start: tuple[date | None, date | None] | None = None
    order: str | None = None
    not_by: tuple[str, ...] = ()
    not_these: tuple[str, ...] = ()
    goal: str | None = None

    def modes(self) -> tuple[str, ...]:
        """The forms of which any will do; none where every form will."""
        return tuple(self.mode.split(EITHER)) if self.mode else ()

    def limits(self) -> tuple[str, ...]:
        """The names of the hard limits that are set."""
        soft = {"topics", "order", "goal"}
        named = [f.name for f in fields(self) if f.name not in soft and getattr(self, f.name)]
        return tuple(n for n in named if n != "level" or (self.level or "").isdigit())

    def without(self, *names: str) -> Criteria:
        """The same criteria with some left open. Raises TypeError for an unknown name."""
        cleared: dict[str, Any] = {name: () if name in LISTED else None for name in names}
        if "topics" in names:
            cleared["goal"] = None
        return replace(self, **cleared)

    def asked(self) -> str:
        """What the catalogue is asked for; empty where there is no goal."""
        return self.goal or " ".join(self.topics)

    def is_empty(self) -> bool:
        """Whether nothing was said yet."""
        return self == Criteria()


def to_data(criteria: Criteria) -> dict[str, Any]:
    """Plain JSON data of the criteria, without what is open."""
    raw = {name: value for name, value in asdict(criteria).items() if value}
    return {name: _plain(value) for name, value in raw.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    return str(value) if isinstance(value, Decimal | date) else value


def from_data(data: Mapping[str, Any]) -> Criteria:
    """Criteria from what to_data made; names it does not know are passed over."""
    known = {f.name for f in fields(Criteria)}
    made: dict[str, Any] = {k: v for k, v in data.items() if k in known and v is not None}
    for name in ("ects", "hours", "duration"):
        if name in made:
            made[name] = _span(made[name])
    if "price" in made:
        made["price"] = Money(Decimal(made["price"]["amount"]), made["price"]["currency"])
    if "start" in made:
        first, last = (date.fromisoformat(d) if d else None for d in made["start"])
        made["start"] = (first, last)
    for name in LISTED & made.keys():
        made[name] = tuple(made[name])
    return Criteria(**made)


def _span(data: Mapping[str, Any]) -> Span:
    least, most = (None if data.get(k) is None else Decimal(data[k]) for k in ("least", "most"))
    return Span(least, most, data.get("per", "total"))
