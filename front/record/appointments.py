"""Appointments in the record: taken from free slots, one learner each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, insert, select, update

from front.record import hours, teams
from front.record.handoff_tables import handoffs
from front.record.handoffs import KeptHandoff
from front.record.hours_tables import appointments
from front.record.tables import now
from front.record.teams import Team
from guidance.handoff import Priority
from guidance.hours import Span
from guidance.slots import Booked, Seat, Terms, is_free

BOOKED, HELD, MISSED, CANCELLED = "booked", "held", "missed", "cancelled"
_FIELDS = (
    appointments,
    handoffs.c.conversation_id,
    handoffs.c.language,
    handoffs.c.topic,
    handoffs.c.state.label("handoff_state"),
)


@dataclass(frozen=True)
class Appointment:
    """An appointment with what is known of its request. ``state``: see hours_tables."""

    number: int
    token_hash: str
    handoff: int
    conversation: str
    team: int
    counsellor: int | None
    span: Span
    state: str
    sequence: int
    called_at: datetime | None
    created_at: datetime
    language: str
    topic: str
    handoff_state: str


def seats(connection: Connection, team: Team) -> list[Seat]:
    """Who talks for a team, with the absences that are not over."""
    people = teams.members(connection, team.id)
    absences = hours.absences_of(connection, [one.id for one in people])
    return [
        Seat(
            frozenset(one.languages),
            tuple(gone.span for gone in absences if gone.counsellor == one.id),
        )
        for one in people
    ]


def taken(connection: Connection, team: Team, but: int | None = None) -> list[Booked]:
    """What is booked with a team and not over; ``but``: not counting this appointment."""
    mine = (
        (appointments.c.team_id == team.id)
        & (appointments.c.state == BOOKED)
        & (appointments.c.ends_at > now())
    )
    rows = connection.execute(_select().where(mine)).mappings()
    found = (_appointment(row) for row in rows)
    return [Booked(one.span, one.language) for one in found if one.number != but]


def book(
    connection: Connection,
    handoff: KeptHandoff,
    team: Team,
    terms: Terms,
    wanted: Booked,
    token_hash: str,
) -> Appointment | None:
    """Takes a slot for a request; None when it is not free (any more).

    An appointment of the same request that was still to come is cancelled: one learner has one.
    """
    # Where several write at once, two would fit.
    teams.lock(connection, team.id)
    kept = of_conversation(connection, handoff.conversation)
    others = taken(connection, team, but=kept.number if kept else None)
    known = hours.hours_of(connection, team)
    if not is_free(known, terms, now(), wanted, seats(connection, team), others):
        return None
    if kept:
        settle(connection, kept.number, CANCELLED)
    values = {
        "token_hash": token_hash,
        "handoff_id": handoff.number,
        "team_id": team.id,
        "starts_at": wanted.span.starts,
        "ends_at": wanted.span.ends,
    }
    [number] = list(connection.execute(insert(appointments), values).inserted_primary_key or [])
    return find(connection, number)


def settle(connection: Connection, number: int, state: str) -> bool:
    """How a booked appointment went: held, missed or cancelled; False when that was settled."""
    booked = (appointments.c.id == number) & (appointments.c.state == BOOKED)
    values = {"state": state, "sequence": appointments.c.sequence + 1}
    return connection.execute(update(appointments).where(booked).values(values)).rowcount == 1


def take(connection: Connection, number: int, counsellor: int | None) -> None:
    """Names the counsellor who keeps an appointment; None: anybody of the team."""
    mine = appointments.c.id == number
    connection.execute(update(appointments).where(mine).values(counsellor_id=counsellor))


def called(connection: Connection, number: int, handoff: int) -> None:
    """Notes that an appointment's time had come, for a request that is open under that number."""
    mine = appointments.c.id == number
    values = {"called_at": now(), "handoff_id": handoff}
    connection.execute(update(appointments).where(mine).values(values))
    # It was promised for this time: it goes before the others, but not before danger.
    usual = (handoffs.c.id == handoff) & (handoffs.c.priority == Priority.USUAL)
    connection.execute(update(handoffs).where(usual).values(priority=Priority.RAISED))


def find(connection: Connection, number: int) -> Appointment | None:
    """An appointment by its number."""
    return _one(connection, _select().where(appointments.c.id == number))


def by_token(connection: Connection, token_hash: str) -> Appointment | None:
    """The appointment behind the hash of a link's token."""
    return _one(connection, _select().where(appointments.c.token_hash == token_hash))


def of_conversation(connection: Connection, conversation: str) -> Appointment | None:
    """The booked appointment of a conversation that is not over, of whichever request."""
    mine = (
        (handoffs.c.conversation_id == conversation)
        & (appointments.c.state == BOOKED)
        & (appointments.c.ends_at > now())
    )
    return _one(connection, _select().where(mine).order_by(appointments.c.id.desc()).limit(1))


def since(connection: Connection, moment: datetime) -> list[Appointment]:
    """All that end after a moment, the soonest first."""
    later = appointments.c.ends_at > moment
    rows = connection.execute(_select().where(later).order_by(appointments.c.starts_at))
    return [_appointment(row) for row in rows.mappings()]


def due(connection: Connection, moment: datetime) -> list[Appointment]:
    """Booked ones that have begun, are not over, and were not called yet."""
    begun = (
        (appointments.c.state == BOOKED)
        & (appointments.c.starts_at <= moment)
        & (appointments.c.ends_at > moment)
        & appointments.c.called_at.is_(None)
    )
    rows = connection.execute(_select().where(begun).order_by(appointments.c.starts_at))
    return [_appointment(row) for row in rows.mappings()]


def _select() -> Select[Any]:
    return select(*_FIELDS).join(handoffs, handoffs.c.id == appointments.c.handoff_id)


def _one(connection: Connection, wanted: Select[Any]) -> Appointment | None:
    row = connection.execute(wanted).mappings().one_or_none()
    return _appointment(row) if row else None


def _appointment(row: Mapping[Any, Any]) -> Appointment:
    same = ("token_hash", "state", "sequence", "called_at", "created_at", "language", "topic")
    return Appointment(
        number=row["id"],
        handoff=row["handoff_id"],
        conversation=row["conversation_id"],
        team=row["team_id"],
        counsellor=row["counsellor_id"],
        span=Span(row["starts_at"], row["ends_at"]),
        handoff_state=row["handoff_state"],
        **{name: row[name] for name in same},
    )
