"""What is worked out of readings and times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import quantiles

Pair = tuple[str, "str | None"]  # what was meant, and what it was read as or None


def macro_f1(pairs: Sequence[Pair]) -> float:
    """The mean, over the intents that were meant, of F1 (0-1).

    No reading is a miss of the intent that was meant and a false alarm of none.
    """
    meant, guessed = Counter(m for m, _ in pairs), Counter(g for _, g in pairs)
    right = Counter(m for m, g in pairs if m == g)
    return sum(2 * right[name] / (meant[name] + guessed[name]) for name in meant) / len(meant)


def accuracy(pairs: Sequence[Pair]) -> float:
    """The share (0-1) that was read as it was meant."""
    return sum(meant == guessed for meant, guessed in pairs) / len(pairs)


def percentile(values: Sequence[float], which: int) -> float:
    """The value below which `which` percent (1-99) lie, linear between its neighbours."""
    if len(values) < 2:
        return float(values[0])
    return quantiles(values, n=100, method="inclusive")[which - 1]


def ratio(ours: float | None, theirs: float | None) -> float | None:
    """Ours over theirs: less than 1 where ours is less; None where one of them is unknown."""
    return ours / theirs if ours is not None and theirs else None
