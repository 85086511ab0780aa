"""The queue as the desk shows it: every open hand-off with what is known of it at a glance."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, func, select

from front.record import handoffs as kept
from front.record.account_tables import counsellors, teams
from front.record.handoff_tables import handoffs
from front.record.handoffs import KeptHandoff
from front.record.hours_tables import appointments
from front.record.tables import messages
from guidance.handoff import OPEN, State


@dataclass(frozen=True)
class Entry:
    """One open hand-off.

    ``team``, ``holder``: names; ``appointment``: when a booked one begins; ``asks``: the
    learner wrote last, so an answer is awaited.
    """

    handoff: KeptHandoff
    team: str | None
    holder: str | None
    appointment: datetime | None
    asks: bool


def entries(connection: Connection) -> list[Entry]:
    """Every open hand-off in the order of the queue."""
    team = _names(connection, teams.c.id, teams.c.name)
    people = _names(connection, counsellors.c.id, counsellors.c.shown_name)
    booked = _booked(connection)
    asking = _asking(connection)
    return [
        Entry(
            one,
            team.get(one.team or 0),
            people.get(one.counsellor or 0),
            booked.get(one.number),
            one.conversation in asking,
        )
        for one in kept.open_ones(connection)
    ]


def holder(connection: Connection, number: int) -> str | None:
    """The name of who holds a conversation now; None where nobody does."""
    found = select(counsellors.c.shown_name).join(
        handoffs, handoffs.c.counsellor_id == counsellors.c.id
    )
    held = (handoffs.c.id == number) & (handoffs.c.state == State.WITH_COUNSELLOR)
    return connection.scalar(found.where(held))


def held_by(connection: Connection, counsellor: int) -> list[int]:
    """The numbers of the conversations somebody holds, the one held longest first."""
    mine = (handoffs.c.counsellor_id == counsellor) & (handoffs.c.state == State.WITH_COUNSELLOR)
    found = select(handoffs.c.id).where(mine).order_by(handoffs.c.claimed_at, handoffs.c.id)
    return list(connection.scalars(found))


def _names(connection: Connection, number: Column[int], name: Column[str]) -> dict[int, str]:
    return {row[0]: row[1] for row in connection.execute(select(number, name))}


def _booked(connection: Connection) -> dict[int, datetime]:
    found = select(appointments.c.handoff_id, appointments.c.starts_at)
    booked = connection.execute(found.where(appointments.c.state == "booked"))
    return {row.handoff_id: row.starts_at for row in booked}


def _asking(connection: Connection) -> set[str]:
    """Conversations with an open hand-off in which the learner wrote last."""
    spoken = messages.c.sender.in_(("learner", "counsellor"))
    last = (
        select(func.max(messages.c.id))
        .join(handoffs, handoffs.c.conversation_id == messages.c.conversation_id)
        .where(handoffs.c.state.in_(sorted(OPEN)), spoken)
        .group_by(messages.c.conversation_id)
    )
    asked = select(messages.c.conversation_id).where(
        messages.c.id.in_(last), messages.c.sender == "learner"
    )
    return set(connection.scalars(asked))
