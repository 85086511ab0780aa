"""Offers side by side, as they are put on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Sheet:
    """``columns`` name the offers, each of ``rows`` is a label and a cell a column.

    ``made``: the day on which it was said.
    """

    language: str
    made: date
    columns: Sequence[str]
    rows: Sequence[tuple[str, Sequence[str]]]
