"""One turn of a conversation: what was heard, what is known, what is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from guidance.answer import Answer
from guidance.facts import Facts
from guidance.hearing import Heard
from guidance.state import State


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a step may look at; ``languages`` are those that can be spoken (ISO 639-1)."""

    heard: Heard
    state: State
    facts: Facts
    today: date
    languages: tuple[str, ...]

    def pointed(self) -> tuple[str, ...]:
        """The identifiers of the offers shown last that a message numbers."""
        shown = self.state.shown
        numbers = (len(shown) if m == "last" else int(m) for m in self.heard.mentions())
        return tuple(shown[n - 1] for n in numbers if 1 <= n <= len(shown))


@dataclass(frozen=True, slots=True)
class Turn:
    """What is known afterwards, and what is said."""

    state: State
    answer: Answer


Step = Callable[[Scene], Turn]
