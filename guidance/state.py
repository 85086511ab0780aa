"""What is known of a conversation so far, as plain data that fits one slot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any

from guidance import criteria
from guidance.criteria import Criteria
from guidance.knowledge import question
from guidance.knowledge.question import Question

VERSION = 3
# Older states that can still be read: what they lack is not known.
READ = {2, VERSION}


@dataclass(frozen=True, slots=True)
class Held:
    """What a learner says they hold, in their words; ``credential`` is its id in the catalogue."""

    text: str
    credential: str | None = None


@dataclass(frozen=True, slots=True)
class Route:
    """The pathway that is spoken of.

    ``kind`` is credential, occupation or next; ``goal`` a credential's id for the first and the
    last, an occupation's words for the other; ``wish`` is cheapest, fastest or fewest.
    """

    kind: str
    goal: str
    wish: str = "fewest"


@dataclass(frozen=True, slots=True)
class State:
    """The criteria, the offers last shown (in order) and all shown for them, the open question.

    ``question`` is what was asked last and waits for an answer. ``asked`` counts questions since
    the last offers; ``focus`` is the offer spoken of last. ``past`` holds the criteria before the
    last changes, the latest last; ``told`` answers to guided questions, by question; ``watches``
    the searches that are repeated for the learner, ``missed`` the last one that found nothing;
    ``day`` is that of the last turn; ``about`` the general question answered in it. ``age`` in
    years, as said; ``heat`` counts abuse, see guidance/safety/abuse.py.
    """

    criteria: Criteria = field(default_factory=Criteria)
    shown: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    saved: tuple[str, ...] = ()
    focus: str | None = None
    question: str | None = None
    asked: int = 0
    held: tuple[Held, ...] = ()
    route: Route | None = None
    past: tuple[Criteria, ...] = ()
    told: tuple[tuple[str, str], ...] = ()
    watches: tuple[Criteria, ...] = ()
    missed: Criteria | None = None
    day: date | None = None
    about: Question | None = None
    age: int | None = None
    heat: int = 0

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
        "held": [asdict(one) for one in state.held],
        "route": None if state.route is None else asdict(state.route),
        "past": [criteria.to_data(one) for one in state.past],
        "told": [list(one) for one in state.told],
        "watches": [criteria.to_data(one) for one in state.watches],
        "missed": None if state.missed is None else criteria.to_data(state.missed),
        "day": None if state.day is None else state.day.isoformat(),
        "about": None if state.about is None else asdict(state.about),
        "age": state.age,
        "heat": state.heat,
    }


def from_data(data: Mapping[str, Any] | None) -> State:
    """The state in a slot; a fresh one when there is none or it is of another version."""
    if not data or data.get("version") not in READ:
        return State()
    # What an older Cairn wrote lacks what came later.
    data = {**to_data(State()), **data}
    listed: dict[str, Any] = {name: tuple(data[name]) for name in ("shown", "seen", "saved")}
    searches: dict[str, Any] = {
        name: tuple(map(criteria.from_data, data[name])) for name in ("past", "watches")
    }
    plain = {name: data[name] for name in ("focus", "question", "asked")}
    return State(
        criteria=criteria.from_data(data["criteria"]),
        held=tuple(Held(**one) for one in data["held"]),
        route=None if data["route"] is None else Route(**data["route"]),
        told=tuple((question, answer) for question, answer in data["told"]),
        missed=None if data["missed"] is None else criteria.from_data(data["missed"]),
        day=None if data["day"] is None else date.fromisoformat(data["day"]),
        about=question.from_data(data["about"]),
        age=data["age"],
        heat=data["heat"],
        **listed,
        **searches,
        **plain,
    )
