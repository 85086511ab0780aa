"""How a candidate is measured."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.model_selection import StratifiedKFold

from benchmarks.understanding.messages import Meant
from benchmarks.understanding.rivals.alternatives.candidates import Candidate
from benchmarks.understanding.rivals.figures import Pair, macro_f1, percentile

_TURN = 20  # messages that one candidate reads before it is the next one's turn


@dataclass(frozen=True)
class Judged:
    """Macro F1 (0-1) by language, in cross-validation and on a blind set; and the costs.

    `cpu_s`: training once on everything, all threads. `candidate`: as trained then.
    """

    crossed: dict[str, float]
    blind: dict[str, float]
    cpu_s: float
    bytes: int
    candidate: Candidate


def judged(
    make: Callable[[], Candidate],
    examples: Sequence[Meant],
    blind: Mapping[str, Sequence[Meant]],
    folds: int,
) -> Judged:
    """Trains `folds` + 1 times. ValueError where an intent has fewer messages than folds."""
    crossed = _crossed(make, examples, folds)
    candidate = make()
    began = time.process_time()
    _fit(candidate, examples)
    cpu = time.process_time() - began
    names = sorted({one.intent for one in examples})
    read = {language: macro_f1(_pairs(candidate, names, of)) for language, of in blind.items()}
    return Judged(_by_language(examples, crossed), read, cpu, candidate.size(), candidate)


def p50_by_turns(candidates: Mapping[str, Candidate], timed: Sequence[Meant]) -> dict[str, float]:
    """Milliseconds of each for one message at a time, all in turns so that noise hits all alike."""
    seconds: dict[str, list[float]] = {name: [] for name in candidates}
    for at in range(0, len(timed), _TURN):
        for name, candidate in candidates.items():
            candidate.scores([timed[at - 1].text])  # warms up, and is not counted
            seconds[name] += [_seconds(candidate, one) for one in timed[at : at + _TURN]]
    return {name: 1000 * percentile(of, 50) for name, of in seconds.items()}


def _fit(candidate: Candidate, examples: Sequence[Meant]) -> None:
    candidate.fit([one.text for one in examples], [one.intent for one in examples])


def _crossed(make: Callable[[], Candidate], examples: Sequence[Meant], folds: int) -> list[str]:
    """How each message is read by a candidate that has not seen it."""
    read = [""] * len(examples)
    wanted = [one.intent for one in examples]
    names = sorted(set(wanted))
    splits = StratifiedKFold(folds, shuffle=True, random_state=0).split(wanted, wanted)
    for learnt, held_out in splits:
        candidate = make()
        _fit(candidate, [examples[i] for i in learnt])
        found = _pairs(candidate, names, [examples[i] for i in held_out])
        for i, (_meant, guessed) in zip(held_out, found, strict=True):
            read[i] = guessed or ""
    return read


def _pairs(candidate: Candidate, names: Sequence[str], examples: Sequence[Meant]) -> list[Pair]:
    best = np.argmax(candidate.scores([one.text for one in examples]), axis=1)
    return [(one.intent, names[i]) for one, i in zip(examples, best, strict=True)]


def _by_language(examples: Sequence[Meant], read: Sequence[str]) -> dict[str, float]:
    pairs = list(zip(examples, read, strict=True))
    return {
        language: macro_f1([(one.intent, as_) for one, as_ in pairs if one.language == language])
        for language in sorted({one.language for one in examples})
    }


def _seconds(candidate: Candidate, one: Meant) -> float:
    began = time.perf_counter()
    candidate.scores([one.text])
    return time.perf_counter() - began
