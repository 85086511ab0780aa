"""Rows that go by their own age, whatever becomes of the conversation they belong to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Table,
    and_,
    delete,
    exists,
    func,
    or_,
    select,
    tuple_,
)

from front.record.account_tables import audits, desk_sessions
from front.record.alert_tables import alerts
from front.record.code_tables import codes
from front.record.desk_tables import files
from front.record.erasure_tables import erasures
from front.record.handoff_tables import handoff_events, handoffs
from front.record.hours_tables import absences
from front.record.messaging_tables import chats, updates
from front.record.retention_tables import departed, purges
from front.record.survey_tables import figures
from front.record.tables import conversations, roadmaps
from front.retention import kinds

BATCH = 200  # rows in one transaction: others write in between


@dataclass(frozen=True)
class Rows:
    """Rows of a table that go when ``at`` is before the moment of their rule; ``besides``: what
    else must be true of them."""

    kind: str
    table: Table
    at: Column[datetime]
    besides: Callable[[], ColumnElement[bool]] | None = None

    def old(self, before: datetime) -> ColumnElement[bool]:
        """Those that are due."""
        aged = self.at <= before
        return and_(aged, self.besides()) if self.besides else aged

    def counted(self, connection: Connection, before: datetime) -> tuple[int, datetime | None]:
        """How many are due, and the time of the oldest."""
        wanted = select(func.count(), func.min(self.at, type_=self.at.type)).where(self.old(before))
        count, first = connection.execute(wanted).one()
        return int(count), first

    def delete(self, connection: Connection, before: datetime, most: int = BATCH) -> int:
        """Deletes some of them; how many."""
        key = tuple_(*self.table.primary_key)
        some = select(*self.table.primary_key).where(self.old(before)).limit(most)
        return int(connection.execute(delete(self.table).where(key.in_(some))).rowcount)


def _unbegun() -> ColumnElement[bool]:
    """A chat in which nothing was said, or what was said is deleted; and nothing waits."""
    begun = exists().where(conversations.c.id == chats.c.conversation_id)
    waits = exists().where(updates.c.chat_id == chats.c.id, updates.c.waiting)
    return and_(~begun, ~waits)


def _dealt_with() -> ColumnElement[bool]:
    return or_(~updates.c.waiting, updates.c.chat_id.is_(None))


def _sent() -> ColumnElement[bool]:
    return alerts.c.state != "pending"


def _told() -> ColumnElement[bool]:
    return erasures.c.scrubbed


def _emptied() -> ColumnElement[bool]:
    return purges.c.scrubbed


def _ended() -> Column[datetime]:
    """When the request of a letter ended; its letters stay as long as it is open."""
    ends = select(handoffs.c.ended_at).where(handoffs.c.id == alerts.c.handoff_id)
    return ends.scalar_subquery()  # type: ignore[return-value]


ROWS = (
    Rows(kinds.FILES.name, files, files.c.expires_at),
    Rows(kinds.ROADMAPS.name, roadmaps, roadmaps.c.expires_at),
    Rows(kinds.CHATS.name, chats, chats.c.updated_at, _unbegun),
    Rows(kinds.LETTERS.name, alerts, _ended(), _sent),
    Rows(kinds.UPDATES.name, updates, updates.c.taken_at, _dealt_with),
    Rows(kinds.CODES.name, codes, codes.c.expires_at),
    Rows(kinds.SESSIONS.name, desk_sessions, desk_sessions.c.expires_at),
    Rows(kinds.AUDIT.name, audits, audits.c.at),
    Rows(kinds.AUDIT.name, absences, absences.c.ends_at),
    Rows(kinds.FIGURES.name, figures, figures.c.at),
    Rows(kinds.FIGURES.name, handoff_events, handoff_events.c.at),
    Rows(kinds.RECEIPTS.name, erasures, erasures.c.at, _told),
    Rows(kinds.RECEIPTS.name, purges, purges.c.at, _emptied),
    Rows(kinds.RECEIPTS.name, departed, departed.c.at),
)

# Their rows bear the moment itself at which they go: the setting has made it when they were made.
BY_EXPIRY = frozenset({kinds.FILES.name, kinds.ROADMAPS.name, kinds.CODES.name})


def limit(one: Rows, days: Mapping[str, float], moment: datetime) -> datetime | None:
    """Before which moment rows are due; None where they stay."""
    if one.kind not in days:
        return None
    return moment if one.kind in BY_EXPIRY else moment - timedelta(days=days[one.kind])
