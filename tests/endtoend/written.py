"""Conversations as people read them, in YAML: what is said, and what the answer must do.

A file of tests/endtoend/dialogues/ holds conversations of one topic in one language. A turn has
``say`` (a message) or ``press`` (part of a button's title), and what must hold of the answer, by
the names in ``CHECKS``; README.md beside the files explains each.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.endtoend.learner import Learner
from tests.endtoend.written_checks import CHECKS

FOLDER = Path(__file__).with_name("dialogues")


@dataclass(frozen=True)
class Conversation:
    """One conversation of a file; ``turns`` as written there."""

    name: str
    language: str
    topic: str
    turns: tuple[dict[str, Any], ...]

    def __str__(self) -> str:
        return f"{self.topic}.{self.language}: {self.name}"


def conversations() -> Iterator[Conversation]:
    """All that are written. Raises KeyError for one without a name or turns."""
    for path in sorted(FOLDER.glob("*.yml")):
        topic, language = path.stem.split(".")
        for one in yaml.safe_load(path.read_text("utf-8")):
            yield Conversation(one["name"], language, topic, tuple(one["turns"]))


def until_offers(learner: Learner, conversation: Conversation) -> int | None:
    """The number of the learner's turn that brings the first offers; None where none does."""
    for number, turn in enumerate(conversation.turns, 1):
        _speak(learner, turn)
        if learner.offers:
            return number
    return None


def play(learner: Learner, conversation: Conversation) -> None:
    """Holds a conversation. Raises AssertionError with all of it for what does not hold."""
    for turn in conversation.turns:
        _speak(learner, turn)
        missed = [words for words in _missed(learner, turn) if words]
        assert not missed, "\n".join((_told(learner), *(f"IT MUST {words}" for words in missed)))
        learner.remember()


def _speak(learner: Learner, turn: dict[str, Any]) -> None:
    if "say" in turn:
        learner.say(turn["say"])
        return
    wanted = turn["press"]
    found = [one["payload"] for one in learner.buttons if wanted in one["title"]]
    assert found, f"{_told(learner)}\nTHERE IS NO BUTTON “{wanted}”"
    learner.say(found[0])


def _missed(learner: Learner, turn: dict[str, Any]) -> Iterator[str]:
    for name, wanted in turn.items():
        if name not in {"say", "press"}:
            yield from CHECKS[name](learner, wanted)


def _told(learner: Learner) -> str:
    told = ["", "the whole conversation:"]
    for message in learner.history():
        told.append(f"{message['sender']}: {message['text']}")
        told += [f"    {offer['id']} {offer['title']}" for offer in message["offers"]]
        told += [f"    [{button['title']}] {button['payload']}" for button in message["buttons"]]
    return "\n".join(told)
