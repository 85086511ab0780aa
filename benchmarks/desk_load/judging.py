"""Afterwards: was anything lost, doubled or out of order, and do the figures agree?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection, select

from benchmarks.desk_load.logbook import Logbook
from front.record.handoff_tables import handoff_events, handoffs
from front.record.tables import messages
from guidance.handoff import MOVES, Move, State

_NUMBERED = re.compile(r"^(?:(\w+) says|(Seat \d+) to \w+) (\d+)$")


def faults(connection: Connection, book: Logbook, learners: Sequence[str]) -> Counter[str]:
    """What is wrong in the record and on the screens, by kind; empty when all is well."""
    found: Counter[str] = Counter()
    numbers = {row.conversation_id: row.id for row in connection.execute(select(handoffs))}
    for name in learners:
        kept = _kept(connection, name)
        found.update(_doubled(kept))
        found.update(_disordered(kept))
        said = {text for text in book.said if text.startswith(f"{name} says ")}
        found["lost from the record"] += len(said - {text for _, text in kept})
        seen = book.seen[name, name]
        found["learner saw something else"] += seen != kept[: len(seen)]
        found["learner missed the end"] += len(seen) < len(kept) - 1
        if name not in numbers:
            found["never asked"] += 1
    found.update(_screens(connection, book, {number: name for name, number in numbers.items()}))
    found.update(moves(connection))
    return Counter({kind: count for kind, count in found.items() if count})


def counted(connection: Connection) -> Counter[str]:
    """How many hand-offs ended in which state, and moves by name."""
    states = Counter(connection.scalars(select(handoffs.c.state)))
    moves = Counter(connection.scalars(select(handoff_events.c.move)))
    return states + Counter({f"move {name}": count for name, count in moves.items()})


def _kept(connection: Connection, conversation: str) -> list[tuple[int, str]]:
    rows = connection.execute(
        select(messages.c.id, messages.c.text)
        .where(messages.c.conversation_id == conversation)
        .order_by(messages.c.id)
    )
    return [(row.id, row.text) for row in rows]


def _doubled(kept: list[tuple[int, str]]) -> dict[str, int]:
    texts = Counter(text for _, text in kept if _NUMBERED.match(text))
    return {"doubled in the record": sum(count - 1 for count in texts.values())}


def _disordered(kept: list[tuple[int, str]]) -> dict[str, int]:
    by_speaker: dict[str, list[int]] = {}
    for _, text in kept:
        if said := _NUMBERED.match(text):
            speaker = said.group(1) or said.group(2)
            by_speaker.setdefault(speaker, []).append(int(said.group(3)))
    wrong = sum(numbers != sorted(numbers) for numbers in by_speaker.values())
    return {"out of order in the record": wrong}


def _screens(connection: Connection, book: Logbook, names: dict[int, str]) -> dict[str, int]:
    """Each counsellor's page showed what the record has, once and in order, without a gap."""
    wrong = 0
    for (_viewer, place), seen in book.seen.items():
        if place.isdigit():
            kept = _kept(connection, names[int(place)])
            ids = [number for number, _ in seen]
            up_to = [number for number, _ in kept if ids and number <= ids[-1]]
            wrong += ids != up_to
    return {"counsellor saw something else": wrong}


def moves(connection: Connection) -> dict[str, int]:
    """Every hand-off's events are a walk through the table of moves that ends where it stands."""
    forbidden = apart = 0
    standing = {row.id: row.state for row in connection.execute(select(handoffs))}
    at: dict[int, str | None] = dict.fromkeys(standing)
    for row in connection.execute(select(handoff_events).order_by(handoff_events.c.id)):
        before = State(row.before) if row.before else None
        apart += at.get(row.handoff_id) != row.before
        forbidden += MOVES.get((before, Move(row.move))) != row.after
        at[row.handoff_id] = row.after
    apart += sum(at[number] != state for number, state in standing.items())
    return {"forbidden moves": forbidden, "events that do not follow": apart}
