"""What was decided, as the files that the suite and the training read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from cairn.review.training import Training
from front.record.reviews import EXAMPLE, TEST, Review


@dataclass
class Export:
    """Files by their path below the folder, the reviews in them, and why others are in none."""

    files: dict[Path, str] = field(default_factory=dict)
    written: list[int] = field(default_factory=list)
    left: dict[int, str] = field(default_factory=dict)


def export(decided: Iterable[Review], training: Training) -> Export:
    """All files of what was decided; the same reviews give the same files."""
    decided = list(decided)
    made = Export()
    _cases(made, [one for one in decided if one.state == TEST])
    _examples(made, [one for one in decided if one.state == EXAMPLE], training)
    return made


def _cases(made: Export, tests: list[Review]) -> None:
    """Conversations of tests/endtoend/dialogues, a file a language."""
    by_language: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for one in tests:
        by_language[one.language].append(conversation(one))
        made.written.append(one.id)
    for language, several in by_language.items():
        text = yaml.safe_dump(several, allow_unicode=True, sort_keys=False, width=100)
        made.files[Path("tests/endtoend/dialogues") / f"review.{language}.yml"] = text


def conversation(one: Review) -> dict[str, Any]:
    """A wrong answer as a conversation whose last turn must be answered right."""
    last: dict[str, Any] = {"press" if one.pressed else "say": one.heard}
    if one.holds:
        last["says"] = list(one.holds)
    if one.never:
        last["never"] = list(one.never)
    return {"name": f"review {one.id}", "turns": [*map(dict, one.before), last]}


def _examples(made: Export, examples: list[Review], training: Training) -> None:
    """Fragments of data/<topic>/nlu.<language>.yml; what may not be learned from is left out."""
    files: dict[Path, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for one in examples:
        intent = one.right_intent or ""
        reason = training.add(one.heard, intent, one.language)
        topic = training.topic(intent)
        if reason is not None or topic is None:
            made.left[one.id] = reason or f"there is no data on {intent}"
            continue
        files[Path("data") / topic / f"nlu.{one.language}.yml"][intent].append(one.heard)
        made.written.append(one.id)
    made.files.update({path: _fragment(groups) for path, groups in files.items()})


def _fragment(groups: Mapping[str, list[str]]) -> str:
    lines = ['version: "3.1"', "", "nlu:"]
    for intent, texts in sorted(groups.items()):
        lines += [f"  - intent: {intent}", "    examples: |"]
        lines += [f"      - {text}" for text in texts]
    return "\n".join(lines) + "\n"
