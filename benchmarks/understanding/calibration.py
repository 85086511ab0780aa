"""Whether confidences can be believed: of the readings made at 0.8, are 80 % right?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.understanding.reading import Answered

BINS = 15


@dataclass(frozen=True)
class Bin:
    """The readings with a confidence from `low` to below `high`; the last one takes 1 as well."""

    low: float
    high: float
    readings: int
    confidence: float
    accuracy: float


@dataclass(frozen=True)
class Calibration:
    """The bins with readings, and the expected calibration error over them, 0–1."""

    error: float
    bins: tuple[Bin, ...]


def calibration(answered: Sequence[Answered]) -> Calibration:
    """Of the likeliest readings, believed or not."""
    return calibrated(
        [(one.reading.confidence, one.reading.likeliest == one.meant) for one in answered]
    )


def calibrated(readings: Sequence[tuple[float, bool]]) -> Calibration:
    """Of pairs (confidence, right).

    The error is the mean distance between accuracy and mean confidence in `BINS` bins of equal
    width, weighed by their readings (Naeini et al. 2015; Guo et al. 2017).
    """
    filled: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in readings:
        filled.setdefault(min(int(confidence * BINS), BINS - 1), []).append((confidence, right))
    bins = tuple(_bin(number, filled[number]) for number in sorted(filled))
    distance = sum(one.readings * abs(one.accuracy - one.confidence) for one in bins)
    return Calibration(distance / len(readings) if readings else 0.0, bins)


def _bin(number: int, readings: list[tuple[float, bool]]) -> Bin:
    size = len(readings)
    return Bin(
        low=number / BINS,
        high=(number + 1) / BINS,
        readings=size,
        confidence=sum(confidence for confidence, _right in readings) / size,
        accuracy=sum(right for _confidence, right in readings) / size,
    )
