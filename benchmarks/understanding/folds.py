"""Cross-validation: every training message is read by a model that has not learnt from it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from benchmarks.understanding.messages import Meant
from benchmarks.understanding.reading import Answered
from benchmarks.understanding.trained import trained

SEED = 0


def cross_validated(
    config: Path, messages: dict[str, list[Meant]], folds: int, told: Callable[[str], None]
) -> dict[str, list[Answered]]:
    """The messages of each language with their readings; one model serves all languages."""
    parts = {language: split(said, folds) for language, said in messages.items()}
    answered: dict[str, list[Answered]] = {language: [] for language in messages}
    for number in range(folds):
        told(f"Cross-validation: fold {number + 1} of {folds}")
        learnt = [
            one
            for split_up in parts.values()
            for at, part in enumerate(split_up)
            if at != number
            for one in part
        ]
        with trained(config, learnt) as model:
            for language, split_up in parts.items():
                answered[language] += model.answer(split_up[number])
    return answered


def split(messages: list[Meant], folds: int) -> list[list[Meant]]:
    """`messages` in `folds` parts, each with its share of every intent; always the same parts."""
    parts: list[list[Meant]] = [[] for _ in range(folds)]
    random = Random(SEED)
    at = 0
    for intent in sorted({one.intent for one in messages}):
        members = [one for one in messages if one.intent == intent]
        for one in random.sample(members, len(members)):
            parts[at % folds].append(one)
            at += 1
    return parts
