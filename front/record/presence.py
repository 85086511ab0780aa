"""Who is at the desk, and whose conversations nobody looks after."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select, update

from front.record.account_tables import counsellors
from front.record.accounts import Counsellor, counsellor
from front.record.handoff_tables import handoffs
from front.record.handoffs import KeptHandoff, kept
from front.record.tables import now
from guidance.handoff import State

# A desk says every 20 seconds that it is open; after three misses nobody is there.
PRESENT = timedelta(seconds=60)


def seen(connection: Connection, who: int) -> None:
    """Notes that a counsellor's desk is open: of the person and of all they hold."""
    moment = now()
    connection.execute(update(counsellors).where(counsellors.c.id == who).values(seen_at=moment))
    held = (handoffs.c.counsellor_id == who) & (handoffs.c.state == State.WITH_COUNSELLOR)
    # Not a move: the version stays, so that nobody's click is refused because of it.
    connection.execute(
        update(handoffs).where(held).values(seen_at=moment, updated_at=handoffs.c.updated_at)
    )


def present(connection: Connection, language: str | None = None) -> list[Counsellor]:
    """Who is there and available, for a language: those that name none take every language.

    A sign from the future is of before a clock was set back: it says nothing of now.
    """
    moment = now()
    found = connection.execute(
        select(counsellors).where(
            counsellors.c.active,
            counsellors.c.status == "available",
            counsellors.c.seen_at.between(moment - PRESENT, moment + PRESENT),
        )
    )
    return [
        one
        for one in map(counsellor, found.mappings())
        if "counsellor" in one.roles
        and (language is None or not one.languages or language in one.languages)
    ]


def held(connection: Connection) -> dict[int, int]:
    """How many conversations each counsellor holds; those without any are not in it."""
    theirs = (handoffs.c.state == State.WITH_COUNSELLOR) & handoffs.c.counsellor_id.is_not(None)
    counted = select(handoffs.c.counsellor_id, func.count()).where(theirs)
    rows = connection.execute(counted.group_by(handoffs.c.counsellor_id))
    return {int(row[0]): int(row[1]) for row in rows}


def holds(connection: Connection, who: int) -> int:
    """How many conversations a counsellor holds."""
    mine = (handoffs.c.counsellor_id == who) & (handoffs.c.state == State.WITH_COUNSELLOR)
    return int(connection.scalar(select(func.count()).select_from(handoffs).where(mine)) or 0)


def left_alone(connection: Connection, before: datetime) -> list[KeptHandoff]:
    """Held conversations whose counsellor was last at the desk before this moment.

    An open desk says so again and again: a sign from the future is an old one, of before a clock
    was set back.
    """
    old = (handoffs.c.seen_at < before) | (handoffs.c.seen_at > now() + PRESENT)
    alone = (handoffs.c.state == State.WITH_COUNSELLOR) & old
    return [kept(row) for row in connection.execute(select(handoffs).where(alone)).mappings()]
