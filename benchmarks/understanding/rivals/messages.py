"""Which messages the rivals learn from and are timed on, and how they are written for them."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path

from benchmarks.understanding.messages import (
    BLIND,
    TRAINING,
    Meant,
    intent_sets,
    training_messages,
)

SETS = ("first", "second")


def training(per_intent: int | None = None, folder: Path = TRAINING) -> list[Meant]:
    """All training messages of `folder`, or so many of each intent and language, always the same.

    Raises OSError or yaml.YAMLError where a file cannot be read.
    """
    found = list(training_messages(folder))
    return found if per_intent is None else _some(found, per_intent)


def blind(which: str, folder: Path = BLIND) -> dict[str, list[Meant]]:
    """The messages of one blind set, `first` or `second`, by language."""
    found = intent_sets(folder, [which])
    return {language: said for (_set, language), said in found.items()}


def sample(examples: Iterable[Meant], length: int) -> list[Meant]:
    """So many of them, no text twice, always the same ones in the same order."""
    different = list({one.text: one for one in examples}.values())
    return random.Random(0).sample(different, min(length, len(different)))


def write(examples: Iterable[Meant], folder: Path) -> str:
    """Writes `messages.yml` for Rasa and `messages.json`; the digest of what they hold."""
    listed = list(examples)
    text = json.dumps([asdict(one) for one in listed], ensure_ascii=False, indent=0)
    (folder / "messages.json").write_text(text, "utf-8")
    (folder / "messages.yml").write_text("".join(_as_rasa_reads(listed)), "utf-8")
    return digest(text)


def digest(*texts: str) -> str:
    """A short name for exactly these texts."""
    return sha256("\0".join(texts).encode()).hexdigest()[:16]


def _some(examples: Iterable[Meant], per_intent: int) -> list[Meant]:
    groups = _by_group(examples)
    return [one for group in groups.values() for one in sample(group, per_intent)]


def _by_group(examples: Iterable[Meant]) -> dict[tuple[str, str | None], list[Meant]]:
    groups = defaultdict(list)
    for example in examples:
        groups[example.intent, example.language].append(example)
    return groups


def _as_rasa_reads(examples: Iterable[Meant]) -> Iterator[str]:
    yield 'version: "3.1"\n\nnlu:\n'
    for (intent, _language_of_it), group in _by_group(examples).items():
        yield f"- intent: {intent}\n  examples: |\n"
        yield from (f"    - {one.text}\n" for one in group)
