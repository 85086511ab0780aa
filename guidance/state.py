"""What is known of a conversation so far, as plain data that fits one slot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from guidance import criteria
from guidance.criteria import Criteria

VERSION = 1


@dataclass(frozen=True, slots=True)
class State:
    """The criteria, the offers last shown (in order) and all shown for them, the open question.

    ``question`` is what was asked last and waits for an answer: topic, field, contact, human or
    none. ``asked`` counts questions since the last offers; ``focus`` is the offer spoken of last.
    """

    criteria: Criteria = field(default_factory=Criteria)
    shown: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    saved: tuple[str, ...] = ()
    focus: str | None = None
    question: str | None = None
    asked: int = 0

    def now(self, **changes: Any) -> State:
        """The same state with some of it changed. Raises TypeError for an unknown name."""
        return replace(self, **changes)


def to_data(state: State) -> dict[str, Any]:
    """JSON data of a state."""
    return {
        "version": VERSION,
        "criteria": criteria.to_data(state.criteria),
        "shown": list(state.shown),
        "seen": list(state.seen),
        "saved": list(state.saved),
        "focus": state.focus,
        "question": state.question,
        "asked": state.asked,
    }


def from_data(data: Mapping[str, Any] | None) -> State:
    """The state in a slot; a fresh one when there is none or it is of another version."""
    if not data or data.get("version") != VERSION:
        return State()
    listed: dict[str, Any] = {name: tuple(data[name]) for name in ("shown", "seen", "saved")}
    plain = {n: data[n] for n in ("focus", "question", "asked")}
    return State(criteria=criteria.from_data(data["criteria"]), **listed, **plain)
