"""From message sets and readings to figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import median, quantiles
from typing import Protocol

from benchmarks.understanding import decisions
from benchmarks.understanding.calibration import calibration
from benchmarks.understanding.counts import macro_f1
from benchmarks.understanding.decisions import Families
from benchmarks.understanding.entities import per_entity
from benchmarks.understanding.intents import confusions, per_intent
from benchmarks.understanding.messages import NEVER_SHOWN, Described, Meant
from benchmarks.understanding.noise import NOISES
from benchmarks.understanding.reading import Answered, Reading
from benchmarks.understanding.result import Latency, Measured, MeasuredEntities, Noisy


class Reader(Protocol):
    """Whatever reads messages."""

    def read_all(self, texts: Sequence[str]) -> list[Reading]:
        """A reading of each text."""


def answers(
    reader: Reader, messages: Sequence[Meant], noise: Callable[[str], str] = str
) -> list[Answered]:
    """The messages, each spoilt by `noise`, with their readings."""
    readings = reader.read_all([noise(one.text) for one in messages])
    return [
        Answered(one.text, one.intent, reading)
        for one, reading in zip(messages, readings, strict=True)
    ]


def measured(
    name: str,
    language: str,
    answered: Sequence[Answered],
    families: Families,
    noisy: dict[str, Noisy] | None = None,
) -> Measured:
    """The figures of a set that was answered."""
    return Measured(
        name=name,
        language=language,
        messages=len(answered),
        intents=per_intent((one.meant, one.reading.acted_on) for one in answered),
        likeliest=per_intent((one.meant, one.reading.likeliest) for one in answered),
        confusions=confusions(answered, show=name not in NEVER_SHOWN),
        out_of_scope=decisions.out_of_scope(answered, with_fallback=False),
        out_of_scope_or_fallback=decisions.out_of_scope(answered, with_fallback=True),
        wrong_strict=decisions.wrong_and_confident(answered),
        wrong=decisions.wrong_and_confident(answered, families),
        asked=decisions.asked(answered),
        distress=decisions.distress(answered),
        false_alarms=decisions.false_alarms(answered),
        language_found=decisions.language_found(answered, language),
        calibration=calibration(answered),
        noisy=noisy or {},
    )


def under_noise(reader: Reader, messages: Sequence[Meant]) -> dict[str, Noisy]:
    """The macro F1 under each noise."""
    found = {}
    for name, noise in NOISES.items():
        answered = answers(reader, messages, noise)
        acted = per_intent((one.meant, one.reading.acted_on) for one in answered)
        likeliest = per_intent((one.meant, one.reading.likeliest) for one in answered)
        found[name] = Noisy(macro_f1(acted.values()), macro_f1(likeliest.values()))
    return found


def measured_entities(
    name: str, language: str, reader: Reader, messages: Sequence[Described]
) -> MeasuredEntities:
    """The entities of a set, found by the whole pipeline."""
    readings = reader.read_all([one.text for one in messages])
    pairs = [
        (one.entities, reading.entities) for one, reading in zip(messages, readings, strict=True)
    ]
    return MeasuredEntities(name, language, len(messages), per_entity(pairs))


def latency(answered: Sequence[Answered]) -> Latency | None:
    """The times of the readings; None of fewer than two."""
    times = [one.reading.milliseconds for one in answered]
    if len(times) < 2:
        return None
    return Latency(len(times), round(median(times), 2), round(quantiles(times, n=20)[-1], 2))
