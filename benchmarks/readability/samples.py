"""Texts of our own at known levels, by which the index is checked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("samples.yml")
PLAIN = frozenset({"A2", "B1"})


@dataclass(frozen=True, slots=True)
class Sample:
    """A text written for a level of the Common European Framework of Reference for Languages."""

    language: str
    level: str
    text: str


def every() -> tuple[Sample, ...]:
    """All samples, as the file has them."""
    return tuple(Sample(**one) for one in yaml.safe_load(FILE.read_text(encoding="utf-8")))
