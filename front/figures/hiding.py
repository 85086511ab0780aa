"""What may be shown of a count: few people in a cell could be recognised.

A count of one to four is not shown. Where only one part of a sum is hidden, the sum would tell it:
then the smallest other part is kept back as well.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

FEWEST = 5
Name = TypeVar("Name", bound=Hashable)


class Mark(StrEnum):
    """Why a number is not there: ``few`` is one to four; ``back`` would tell such a one;
    ``none``: nothing was measured."""

    FEW = "few"
    BACK = "back"
    NONE = "none"


class Unit(StrEnum):
    """What a number is."""

    COUNT = "count"
    SECONDS = "seconds"
    GRADE = "grade"


@dataclass(frozen=True)
class Value:
    """A number as it may be shown, or the reason why it is not."""

    number: float | None = None
    mark: Mark | None = None
    unit: Unit = Unit.COUNT

    def __add__(self, other: "Value") -> "Value":
        """The sum, which is known only where both parts may be."""
        if self.number is None or other.number is None:
            return Value(mark=Mark.BACK)
        return Value(self.number + other.number)


def count(number: int) -> Value:
    """A count by itself."""
    return Value(mark=Mark.FEW) if 0 < number < FEWEST else Value(float(number))


def measured(value: float | None, of: int, unit: Unit = Unit.SECONDS) -> Value:
    """A rank among ``of`` values."""
    if value is None:
        return Value(mark=Mark.NONE, unit=unit)
    return Value(mark=Mark.FEW, unit=unit) if of < FEWEST else Value(value, unit=unit)


def parts(numbers: Mapping[Name, int]) -> dict[Name, Value]:
    """Counts whose sum is shown elsewhere."""
    shown = {name: count(number) for name, number in numbers.items()}
    hidden = [name for name, value in shown.items() if value.mark]
    others = [name for name, number in numbers.items() if number >= FEWEST]
    if len(hidden) == 1 and others:
        shown[min(others, key=lambda name: numbers[name])] = Value(mark=Mark.BACK)
    return shown
