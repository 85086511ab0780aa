"""What a counsellor has on the desk, and to whom it could be passed on."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from front.record import presence
from front.record.account_tables import counsellors, teams
from front.record.handoff_tables import handoffs
from front.record.handoffs import KeptHandoff, kept
from front.record.tables import messages
from guidance.handoff import State


@dataclass(frozen=True)
class Case:
    """A conversation that a counsellor holds; ``unread``: the learner's messages not yet shown;
    ``last``: the words that the learner wrote last."""

    handoff: KeptHandoff
    unread: int
    last: str


@dataclass(frozen=True)
class Colleague:
    """Somebody who takes conversations; ``present``: here and available now."""

    id: int
    name: str
    present: bool
    holds: int
    capacity: int


def mine(connection: Connection, counsellor: int) -> list[Case]:
    """The conversations that a counsellor holds, the one held longest first."""
    held = (
        select(handoffs)
        .where(handoffs.c.counsellor_id == counsellor, handoffs.c.state == State.WITH_COUNSELLOR)
        .order_by(handoffs.c.claimed_at, handoffs.c.id)
    )
    found = [kept(row) for row in connection.execute(held).mappings()]
    return [_case(connection, one) for one in found]


def _case(connection: Connection, one: KeptHandoff) -> Case:
    theirs = (messages.c.conversation_id == one.conversation) & (messages.c.sender == "learner")
    unread = select(func.count()).where(theirs, messages.c.delivered_at.is_(None))
    last = select(messages.c.text).where(theirs).order_by(messages.c.id.desc()).limit(1)
    return Case(one, int(connection.scalar(unread) or 0), connection.scalar(last) or "")


def colleagues(connection: Connection, but: int | None) -> list[Colleague]:
    """Who may be given a conversation, those present first; ``but``: who does not need it."""
    here = {one.id for one in presence.present(connection)}
    held = presence.held(connection)
    rows = connection.execute(
        select(
            counsellors.c.id, counsellors.c.shown_name, counsellors.c.roles, counsellors.c.capacity
        )
        .where(counsellors.c.active)
        .order_by(counsellors.c.shown_name)
    )
    found = [
        Colleague(row.id, row.shown_name, row.id in here, held.get(row.id, 0), row.capacity)
        for row in rows
        if "counsellor" in row.roles and row.id != but
    ]
    return sorted(found, key=lambda one: not one.present)


def open_teams(connection: Connection) -> list[tuple[int, str]]:
    """Number and name of every team that takes requests."""
    found = select(teams.c.id, teams.c.name).where(teams.c.active).order_by(teams.c.name)
    return [(row.id, row.name) for row in connection.execute(found)]


def names(connection: Connection) -> dict[int, str]:
    """What each counsellor is called, also those switched off."""
    found = connection.execute(select(counsellors.c.id, counsellors.c.shown_name))
    return {row.id: row.shown_name for row in found}
