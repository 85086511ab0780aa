"""Which conversations are due as a whole, and which are held back whatever their age."""

from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    exists,
    func,
    or_,
    select,
)

from front.record.handoff_tables import handoffs
from front.record.hours_tables import appointments
from front.record.tables import conversations, messages
from front.retention.kinds import CASES, CONVERSATIONS
from guidance.handoff import OPEN

WHOLE = (CONVERSATIONS.name, CASES.name)

# By its number, which the key leads to: not by reading all messages.
_LAST_SAID = func.coalesce(
    select(messages.c.created_at)
    .where(messages.c.conversation_id == conversations.c.id)
    .order_by(messages.c.id.desc())
    .limit(1)
    .scalar_subquery(),
    conversations.c.created_at,
    type_=conversations.c.created_at.type,
)
_ITS = handoffs.c.conversation_id == conversations.c.id
_OPEN = handoffs.c.state.in_(sorted(OPEN))
_ASKED = exists().where(_ITS)


def old(kind: str, before: datetime) -> ColumnElement[bool]:
    """Of that kind, and nothing happened in it since ``before``."""
    quiet = and_(before >= _LAST_SAID, conversations.c.created_at <= before)
    if kind == CONVERSATIONS.name:
        return and_(quiet, ~_ASKED)
    ended = exists().where(_ITS, or_(handoffs.c.ended_at > before, _follows(before)))
    talks = exists().where(
        _ITS, appointments.c.handoff_id == handoffs.c.id, appointments.c.ends_at > before
    )
    return and_(quiet, _ASKED, ~ended, ~talks)


def held(moment: datetime) -> ColumnElement[bool]:
    """Somebody waits or talks, a talk is booked, a message waits for its answer, a counsellor
    wants to ask again, or the conversation is closed to its learner for a time."""
    waits = exists().where(_ITS, or_(_OPEN, _follows(moment)))
    talk = exists().where(
        _ITS, appointments.c.handoff_id == handoffs.c.id, appointments.c.ends_at > moment
    )
    unanswered = exists().where(
        messages.c.conversation_id == conversations.c.id, messages.c.state == "received"
    )
    blocked = func.coalesce(conversations.c.blocked_until > moment, False)
    return or_(waits, talk, unanswered, blocked)


def due(kind: str, before: datetime, moment: datetime) -> Select[tuple[str]]:
    """Ids of conversations that go now, the oldest first."""
    wanted = and_(old(kind, before), ~held(moment))
    return select(conversations.c.id).where(wanted).order_by(conversations.c.created_at)


def is_due(
    connection: Connection, conversation: str, kind: str, before: datetime, moment: datetime
) -> bool:
    """Whether that one goes, as it stands within this transaction."""
    this = due(kind, before, moment).where(conversations.c.id == conversation)
    return connection.execute(this).first() is not None


def counted(
    connection: Connection, kind: str, before: datetime, moment: datetime
) -> tuple[int, datetime | None, int]:
    """How many are due, when the oldest of them was begun, and how many more are held back."""
    wanted = due(kind, before, moment).order_by(None).subquery()
    first = func.min(conversations.c.created_at, type_=conversations.c.created_at.type)
    found = connection.execute(
        select(func.count(), first).select_from(
            conversations.join(wanted, wanted.c.id == conversations.c.id)
        )
    ).one()
    kept = select(func.count()).select_from(conversations).where(old(kind, before), held(moment))
    return int(found[0]), found[1], int(connection.scalar(kept) or 0)


def every(connection: Connection) -> int:
    """How many conversations there are."""
    return int(connection.scalar(select(func.count()).select_from(conversations)) or 0)


def _follows(moment: datetime) -> ColumnElement[bool]:
    return func.coalesce(handoffs.c.follow_up >= moment.date(), False)
