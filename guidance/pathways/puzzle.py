"""A pathway as a puzzle of whole numbers: what has to be had, and the ways to have it.

Days are counted from the day of asking, an end is the first day after it; money is in euro cents,
credits and hours a week are in hundredths.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

# One of these nodes has to be had.
Group = tuple[str, ...]


class Wish(StrEnum):
    """What makes one pathway better than another."""

    CHEAPEST = "cheapest"
    FASTEST = "fastest"
    FEWEST = "fewest"


@dataclass(frozen=True, slots=True)
class Slot:
    """A time that a course takes: it begins on ``start`` and is over before ``end``.

    ``announced`` is False for a later time that no record names: it may be so at the earliest.
    """

    start: int
    end: int
    announced: bool = True


@dataclass(frozen=True, slots=True)
class Option:
    """A course that one can take.

    ``cents`` is None where no price can be compared. It takes place in one of the ``slots``, which
    are announced; where ``later``, it may also be taken at a time after them that nobody knows
    yet, for ``length`` days if that is known. ``hours`` a week; ``needs`` what one has to have
    before, one of each group.
    """

    id: str
    cents: int | None = None
    slots: tuple[Slot, ...] = ()
    length: int | None = None
    later: bool = True
    hours: int = 0
    needs: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """Smaller credentials add up to a larger one: the credits asked for, and those each counts."""

    asked: int
    parts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A credential, with the courses that lead to it and what may add up to it."""

    options: tuple[Option, ...] = ()
    tally: Tally | None = None


@dataclass(frozen=True, slots=True)
class Puzzle:
    """One node of each group in ``needs`` has to be had.

    ``hours`` is how many a week there are for all courses at a time; None where that is not known.
    """

    nodes: Mapping[str, Node]
    needs: tuple[Group, ...]
    hours: int | None = None

    def options(self) -> Iterator[tuple[str, Option]]:
        """All courses, each with the node it leads to."""
        return ((name, option) for name, node in self.nodes.items() for option in node.options)


def when(option: Option, ready: int, *, later: bool) -> Slot | None:
    """The first time that a course can be taken from a day on; None where none is known.

    With ``later``, a time after all those announced counts as well.
    """
    fitting = [slot for slot in option.slots if slot.start >= ready]
    if fitting:
        return min(fitting, key=lambda slot: (slot.end, slot.start))
    if option.length is None or not later or not option.later:
        return None
    return Slot(ready, ready + option.length, announced=False)
