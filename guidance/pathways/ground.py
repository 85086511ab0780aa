"""From offers to a puzzle: what can be joined, keeps the limits, and leads to the goal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from guidance.criteria import Criteria
from guidance.limits import AVAILABLE, DAYS_A_WEEK, hours_a_week, joinable, keeps
from guidance.money import amount, in_euros
from guidance.pathways.library import Library
from guidance.pathways.puzzle import Group, Node, Option, Puzzle, Slot, Tally
from guidance.vocabulary import Offer, Run

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a learner asks of a pathway: hard limits for every step, what they hold, the day."""

    today: date
    criteria: Criteria = field(default_factory=Criteria)
    held: frozenset[str] = frozenset()

    def hours(self) -> int | None:
        """The hours a week there are for all courses at a time, in hundredths; None if not said."""
        span = self.criteria.hours
        if span is None or span.per != "week" or span.most is None:
            return None
        return int(span.most * HUNDRED)


@dataclass
class Ground:
    """The puzzle of a goal, and the offers and runs that its options and slots stand for."""

    library: Library
    asked: Asked
    nodes: dict[str, Node] = field(default_factory=dict)
    offers: dict[str, Offer] = field(default_factory=dict)
    runs: dict[tuple[str, Slot], Run] = field(default_factory=dict)

    def puzzle(self, needs: tuple[Group, ...]) -> Puzzle:
        """The puzzle of what is needed, the rest of its nodes made as far as they play a part."""
        waiting = [name for group in needs for name in group]
        while waiting:
            name = waiting.pop()
            if name not in self.nodes and name not in self.asked.held:
                self.nodes[name] = self._node(name)
                waiting.extend(_below(self.nodes[name]))
        open_needs = tuple(group for group in needs if self.asked.held.isdisjoint(group))
        return Puzzle(self.nodes, open_needs, self.asked.hours())

    def _node(self, name: str) -> Node:
        found = (self._option(offer) for offer in self.library.offers(name))
        return Node(tuple(option for option in found if option is not None), self.tally(name))

    def tally(self, name: str) -> Tally | None:
        """What may add up to a credential, as far as credits are stated; held ones are counted."""
        asked = self.asks(name)
        if asked is None:
            return None
        parts, held = [], 0
        for part in self.library.parts(name):
            points = int((part.link.credits or 0) * HUNDRED)
            if part.credential in self.asked.held:
                held += points
            elif points > 0:
                parts.append((part.credential, points))
        return Tally(max(0, asked - held), tuple(parts)) if parts or held else None

    def asks(self, name: str) -> int | None:
        """The credits that a larger credential asks for, in hundredths; None where not stated."""
        stated = (offer.credential.ects for offer in self.library.offers(name))
        known = [int(ects * HUNDRED) for ects in stated if ects]
        return max(known, default=None)

    def _option(self, offer: Offer) -> Option | None:
        asked = self.asked
        if offer.standing(asked.today) not in AVAILABLE or not self._keeps(offer):
            return None
        self.offers[offer.id] = offer
        runs = [one for one in joinable(offer, asked.today) if self._keeps(_with(offer, one))]
        slots = tuple(self._slots(offer, runs))
        length = max((slot.end - slot.start for slot in slots), default=_days(offer))
        return Option(
            offer.id,
            _cents(offer),
            slots,
            length,
            self._keeps(_with(offer)),
            _hours(offer) if asked.hours() is not None else 0,
            self._needs(offer),
        )

    def _keeps(self, offer: Offer) -> bool:
        criteria = self.asked.criteria
        return keeps(offer, criteria, criteria.limits(), self.asked.today)

    def _needs(self, offer: Offer) -> tuple[Group, ...]:
        groups = self.library.required(offer).groups
        return tuple(group for group in groups if self.asked.held.isdisjoint(group))

    def _slots(self, offer: Offer, runs: Iterable[Run]) -> Iterator[Slot]:
        for run in runs:
            end = _last(offer, run)
            if run.start is not None and end is not None and end > self.asked.today:
                # A course that has begun is joined today.
                slot = Slot(max(0, self._day(run.start)), self._day(end))
                self.runs.setdefault((offer.id, slot), run)
                yield slot

    def _day(self, day: date) -> int:
        return (day - self.asked.today).days


def _below(node: Node) -> Iterator[str]:
    for option in node.options:
        for group in option.needs:
            yield from group
    if node.tally is not None:
        yield from (part for part, _ in node.tally.parts)


def _with(offer: Offer, *runs: Run) -> Offer:
    return replace(offer, runs=runs)


def _days(offer: Offer) -> int | None:
    if not offer.weeks:
        return None
    return int((offer.weeks * DAYS_A_WEEK).to_integral_value(ROUND_CEILING))


def _last(offer: Offer, run: Run) -> date | None:
    """The day after the last one of a run; None where it is not stated."""
    if run.start is None:
        return None
    if run.end is not None and run.end >= run.start:
        return date.fromordinal(run.end.toordinal() + 1)
    length = _days(offer)
    return None if length is None else date.fromordinal(run.start.toordinal() + length)


def _cents(offer: Offer) -> int | None:
    euros = None if offer.price is None else in_euros(amount(offer.price))
    return None if euros is None else int((euros * HUNDRED).to_integral_value(ROUND_HALF_UP))


def _hours(offer: Offer) -> int:
    weekly = hours_a_week(offer) or Decimal(0)
    return int((weekly * HUNDRED).to_integral_value(ROUND_CEILING))
