"""What is aimed at, beside what was measured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.understanding.result import (
    CROSS_VALIDATION,
    Latency,
    Measured,
    Result,
    gap,
)


@dataclass(frozen=True)
class Aim:
    """A figure that should be at least or at most a bound; `points` are hundredths of a share."""

    of: str
    what: str
    value: float
    bound: float
    at_least: bool
    unit: str = ""

    @property
    def reached(self) -> bool:
        """Whether the figure is on the right side of the bound."""
        return self.value >= self.bound if self.at_least else self.value <= self.bound


def aims(result: Result) -> list[Aim]:
    """Every aim, of every blind set and language that was measured."""
    found: list[Aim] = []
    for name, languages in result.sets().items():
        if name == CROSS_VALIDATION:
            continue
        for one in languages:
            found += _of_intents(one)
        if len(languages) > 1:
            worst = "best less worst language, macro F1"
            found.append(Aim(name, worst, gap(languages), 2, at_least=False, unit="points"))
    for entities in result.entities:
        of = f"{entities.name}, {entities.language}"
        found.append(Aim(of, "entity micro F1", entities.micro.f1, 0.90, at_least=True))
    return found + list(_of_latency(result.latency))


def _of_intents(one: Measured) -> Iterator[Aim]:
    of = f"{one.name}, {one.language}"
    yield Aim(of, "macro F1 of intents", one.macro_f1, 0.92, at_least=True)
    yield Aim(of, "out-of-scope F1", one.out_of_scope.f1, 0.80, at_least=True)
    yield Aim(of, "wrong and confident", one.wrong.share, 0.03, at_least=False)
    yield Aim(of, "distress recall", one.distress.recall, 0.98, at_least=True)
    yield Aim(of, "distress false alarms", one.false_alarms.share, 0.01, at_least=False)
    for noise in ("typos", "no diacritics"):
        if noise in one.noisy:
            fall = one.fall(noise)
            yield Aim(of, f"fall under {noise}", fall, 4, at_least=False, unit="points")


def _of_latency(latency: Latency | None) -> Iterator[Aim]:
    if latency:
        yield Aim("all sets", "parse, p50", latency.p50, 3, at_least=False, unit="ms")
