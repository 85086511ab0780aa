"""The figures of one run, and how they become JSON."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import Any

from benchmarks.understanding.calibration import Calibration
from benchmarks.understanding.counts import Count, Share, macro_f1, total
from benchmarks.understanding.intents import Confusion

# The name of the set that is made of the training messages.
CROSS_VALIDATION = "cross-validation"


@dataclass(frozen=True)
class Noisy:
    """The macro F1 of the same messages under a noise: as acted on, and with all believed."""

    macro_f1: float
    likeliest_macro_f1: float


@dataclass(frozen=True)
class Measured:
    """One set in one language, as acted on; `likeliest` as if every reading were believed."""

    name: str
    language: str
    messages: int
    intents: dict[str, Count]
    likeliest: dict[str, Count]
    confusions: tuple[Confusion, ...]
    out_of_scope: Count
    out_of_scope_or_fallback: Count
    wrong_strict: Share
    wrong: Share
    asked: Share
    distress: Count
    false_alarms: Share
    language_found: Share
    calibration: Calibration
    noisy: dict[str, Noisy] = field(default_factory=dict)

    @property
    def macro_f1(self) -> float:
        """The mean F1 of the intents, a question counting as a miss."""
        return macro_f1(self.intents.values())

    @property
    def likeliest_macro_f1(self) -> float:
        """The mean F1 of the intents with every reading believed."""
        return macro_f1(self.likeliest.values())

    @property
    def micro(self) -> Count:
        """All intents together; its recall is the accuracy."""
        return total(self.intents.values())

    def fall(self, noise: str) -> float:
        """How much macro F1 a noise costs, in points (hundredths)."""
        return 100 * (self.macro_f1 - self.noisy[noise].macro_f1)

    def likeliest_fall(self, noise: str) -> float:
        """The same with every reading believed."""
        return 100 * (self.likeliest_macro_f1 - self.noisy[noise].likeliest_macro_f1)


@dataclass(frozen=True)
class MeasuredEntities:
    """The entities of one set in one language."""

    name: str
    language: str
    messages: int
    kinds: dict[str, Count]

    @property
    def micro(self) -> Count:
        """All kinds together."""
        return total(self.kinds.values())


@dataclass(frozen=True)
class Latency:
    """Times of a parse in this process, in milliseconds."""

    parses: int
    p50: float
    p95: float


@dataclass(frozen=True)
class PublicScore:
    """A figure (0–1) on a public set, and the published ones, each with its source."""

    dataset: str
    figure: str
    value: float
    tested: int
    published: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True)
class Result:
    """All that one run found."""

    made: str
    model: str
    intents: tuple[Measured, ...] = ()
    entities: tuple[MeasuredEntities, ...] = ()
    latency: Latency | None = None
    public: tuple[PublicScore, ...] = ()

    def sets(self) -> dict[str, list[Measured]]:
        """The measured sets by name, each with its languages."""
        found: dict[str, list[Measured]] = {}
        for one in self.intents:
            found.setdefault(one.name, []).append(one)
        return found


def gap(measured: list[Measured]) -> float:
    """The distance of the best and the worst language in macro F1, in points."""
    values = [one.macro_f1 for one in measured]
    return 100 * (max(values) - min(values)) if values else 0.0


_DERIVED = {
    Count: ("precision", "recall", "f1"),
    Share: ("share",),
    Measured: ("macro_f1", "likeliest_macro_f1", "micro"),
    MeasuredEntities: ("micro",),
}


def plain(value: Any) -> Any:
    """`value` as JSON has it, with what is derived from counts."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = [one.name for one in dataclasses.fields(value)]
        names += _DERIVED.get(type(value), ())
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return round(value, 5) if isinstance(value, float) else value
