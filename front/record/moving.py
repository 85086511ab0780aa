"""Moves of a hand-off, each in one transaction with what the learner is told of it.

The table of moves is guidance.handoff. A move names the version it saw where two people may act at
once: the second one is refused, so that of several claims exactly one wins.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import Connection, bindparam, insert, select, update

from front.errors import AlreadyMoved, MoveForbidden, UnknownHandoff
from front.log import mark
from front.message import Contact, Message, Reply
from front.record import auditing
from front.record.handoff_tables import handoff_events, handoffs
from front.record.handoffs import KeptHandoff, find, open_here
from front.record.locking import lock
from front.record.render import content_of, write
from front.record.tables import conversations, now
from guidance import handoff
from guidance.handoff import Move, State

Actor = Literal["learner", "counsellor", "rule"]
Tell = Callable[[KeptHandoff], Sequence[Reply]]

# Only danger takes the place of the reason a hand-off began with.
DISTRESS = "distress"
_PLACE = select(conversations.c.channel, conversations.c.language).where(
    conversations.c.id == bindparam("conversation")
)
_ENDED = {State.RETURNED, State.CLOSED}
# What a counsellor's moves are called in the audit log.
_ACTS = {
    Move.CLAIM: "claimed",
    Move.REACH: "wrote-first",
    Move.RELEASE: "released",
    Move.ASSIGN: "passed-on",
    Move.TRANSFER: "passed-on",
    Move.GIVE_BACK: "given-back",
    Move.CLOSE: "closed",
}
# Whoever lost their counsellor, or was left waiting for too long, comes before the others.
_RAISES = {Move.LAPSE, Move.ESCALATE}


@dataclass(frozen=True)
class Step:
    """A move with what it brings.

    ``counsellor``: who claims, reaches or is given the conversation; ``by``: the counsellor who
    does it, where that is another; ``team``: whose queue it goes to; ``detail``: a code for the
    figures; ``language``: of a hand-off that begins, where it is not the conversation's.
    """

    move: Move
    actor: Actor
    counsellor: int | None = None
    by: int | None = None
    team: int | None = None
    reason: str = ""
    topic: str = ""
    contact: Contact | None = None
    outcome: str | None = None
    follow_up: date | None = None
    detail: str = ""
    language: str | None = None


@dataclass(frozen=True)
class Moved:
    """A hand-off after its move, the state before it, and what the learner was told."""

    handoff: KeptHandoff
    before: State | None
    told: list[Message]


def nothing(_handoff: KeptHandoff) -> Sequence[Reply]:
    """The learner is told nothing of a move."""
    return ()


def move(
    connection: Connection,
    number: int,
    step: Step,
    version: int | None = None,
    tell: Tell = nothing,
) -> Moved:
    """Makes a move. Raises UnknownHandoff, MoveForbidden, AlreadyMoved."""
    seen = find(connection, number)
    if seen is None:
        raise UnknownHandoff
    lock(connection, seen.conversation)
    before = find(connection, number)
    if before is None:
        raise UnknownHandoff
    if version is not None and before.version != version:
        raise AlreadyMoved
    return _made(connection, before, step, tell)


def here(connection: Connection, conversation: str, step: Step, tell: Tell = nothing) -> Moved:
    """Makes a move of the conversation's open hand-off, or begins one. Raises MoveForbidden."""
    lock(connection, conversation)
    before = open_here(connection, conversation)
    if before is not None:
        return _made(connection, before, step, tell)
    state = handoff.after(None, step.move)
    if state is None:
        raise MoveForbidden
    begun = _begin(connection, conversation, state, step)
    return Moved(begun, None, _told(connection, begun, tell))


def _made(connection: Connection, before: KeptHandoff, step: Step, tell: Tell) -> Moved:
    state = handoff.after(before.state, step.move)
    if state is None:
        raise MoveForbidden
    seen = (handoffs.c.id == before.number) & (handoffs.c.version == before.version)
    values = _changed(before, state, step) | {"version": before.version + 1}
    if connection.execute(update(handoffs).where(seen).values(values)).rowcount != 1:
        raise AlreadyMoved
    moved = find(connection, before.number)
    assert moved is not None  # noqa: S101  it was updated just now
    _note(connection, before.state, moved, step)
    return Moved(moved, before.state, _told(connection, moved, tell))


def _begin(connection: Connection, conversation: str, state: State, step: Step) -> KeptHandoff:
    place = connection.execute(_PLACE, {"conversation": conversation}).one()
    moment = now()
    values = {
        "conversation_id": conversation,
        "channel": place.channel,
        "language": step.language or place.language,
        "requested_at": moment,
        "priority": handoff.priority(step.reason),
        **_timed(state, None, step, moment),
        **_brought(step),
        "state": state,
    }
    [number] = list(connection.execute(insert(handoffs), values).inserted_primary_key or [])
    begun = find(connection, number)
    assert begun is not None  # noqa: S101  it was inserted just now
    _note(connection, None, begun, step)
    return begun


def _changed(before: KeptHandoff, state: State, step: Step) -> dict[str, Any]:
    values = {**_timed(state, before, step, now()), **_brought(step), "state": state}
    if step.reason and before.reason and step.reason != DISTRESS:
        values["reason"] = before.reason
    values["priority"] = handoff.sooner(before.priority, handoff.priority(step.reason))
    if step.move in _RAISES:
        values["priority"] = handoff.raised(before.priority)
    if step.move is Move.ESCALATE:
        values["escalated_at"] = now()
    return values


def _timed(
    state: State, before: KeptHandoff | None, step: Step, moment: datetime
) -> dict[str, Any]:
    """The times and the holder that a state brings."""
    values: dict[str, Any] = {}
    if state is State.WAITING and (before is None or before.state is not State.WAITING):
        values |= {"waiting_since": moment, "counsellor_id": None}
    if state is State.WITH_COUNSELLOR and step.counsellor is not None:
        values |= {"counsellor_id": step.counsellor, "seen_at": moment}
        if before is None or before.claimed_at is None:
            values["claimed_at"] = moment
    if state in _ENDED and (before is None or before.ended_at is None):
        values["ended_at"] = moment
    return values


def _brought(step: Step) -> dict[str, Any]:
    values: dict[str, Any] = {
        "reason": step.reason,
        "topic": step.topic,
        "team_id": step.team,
        "outcome": step.outcome,
        "follow_up": step.follow_up,
    }
    if step.contact:
        values |= {"contact_kind": step.contact.kind, "contact_value": step.contact.value}
    return {name: value for name, value in values.items() if value}


def _note(connection: Connection, before: State | None, moved: KeptHandoff, step: Step) -> None:
    values = {
        "handoff_id": moved.number,
        "at": now(),
        "move": step.move,
        "before": before,
        "after": moved.state,
        "actor": step.actor,
        "counsellor_id": step.by or step.counsellor,
        "team_id": moved.team,
        "language": moved.language,
        "channel": moved.channel,
        "detail": step.detail or step.outcome or step.reason,
    }
    connection.execute(insert(handoff_events), values)
    if step.actor == "counsellor":
        _audit(connection, moved, step)


def _audit(connection: Connection, moved: KeptHandoff, step: Step) -> None:
    """In the move's own transaction: there is no act without its note, nor the reverse."""
    detail = step.outcome or ""
    if step.move is Move.ASSIGN:
        detail = f"counsellor-{step.counsellor}"
    elif step.move is Move.TRANSFER:
        detail = f"team-{step.team}"
    who, subject = step.by or step.counsellor, mark(moved.conversation)
    auditing.note(connection, who, _ACTS[step.move], "conversation", subject, detail)


def _told(connection: Connection, moved: KeptHandoff, tell: Tell) -> list[Message]:
    return [write(connection, _service(moved, reply)) for reply in tell(moved) if not reply.empty]


def _service(moved: KeptHandoff, reply: Reply) -> dict[str, Any]:
    content = content_of(reply) | {"handoff": {"state": moved.state}}
    return {
        "conversation_id": moved.conversation,
        "sender": "service",
        "text": reply.text,
        "language": reply.language or moved.language,
        "content": content,
    }
