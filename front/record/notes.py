"""What counsellors note of a conversation, for themselves: notes, tags, when to come back to it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from front.record.account_tables import counsellors
from front.record.desk_tables import notes, tags
from front.record.handoff_tables import handoffs
from front.record.tables import now

# The same words of the same person within this time are one note, sent twice.
_TWICE = timedelta(minutes=1)
_OF_CONVERSATION = (
    select(notes, counsellors.c.shown_name)
    .outerjoin(counsellors, counsellors.c.id == notes.c.counsellor_id)
    .where(notes.c.conversation_id == bindparam("conversation"))
    .order_by(notes.c.id)
)
_USED = (
    select(tags.c.name).group_by(tags.c.name).order_by(func.count().desc(), tags.c.name).limit(50)
)


@dataclass(frozen=True)
class Note:
    """A private note; ``name`` of who wrote it, None when that is not known any more."""

    id: int
    text: str
    time: datetime
    name: str | None


def of_conversation(connection: Connection, conversation: str) -> list[Note]:
    """All notes of a conversation, oldest first."""
    rows = connection.execute(_OF_CONVERSATION, {"conversation": conversation})
    return [Note(row.id, row.text, row.created_at, row.shown_name) for row in rows]


def add(connection: Connection, conversation: str, number: int, counsellor: int, text: str) -> None:
    """Writes a note; the same one a second time within a minute is not written."""
    # Sealed words are compared here, not by the database.
    recent = select(notes.c.text).where(
        notes.c.conversation_id == conversation,
        notes.c.counsellor_id == counsellor,
        notes.c.created_at > now() - _TWICE,
    )
    if text in connection.scalars(recent):
        return
    values = {
        "conversation_id": conversation,
        "handoff_id": number,
        "counsellor_id": counsellor,
        "text": text,
    }
    connection.execute(insert(notes), values)


def tags_of(connection: Connection, number: int) -> list[str]:
    """The tags of a hand-off by name."""
    found = select(tags.c.name).where(tags.c.handoff_id == number).order_by(tags.c.name)
    return list(connection.scalars(found))


def tag(connection: Connection, number: int, name: str) -> None:
    """Puts a tag on a hand-off; one that is there already stays."""
    if name not in tags_of(connection, number):
        connection.execute(insert(tags), {"handoff_id": number, "name": name})


def untag(connection: Connection, number: int, name: str) -> None:
    """Takes a tag off."""
    connection.execute(delete(tags).where(tags.c.handoff_id == number, tags.c.name == name))


def used_tags(connection: Connection) -> list[str]:
    """The tags in use, the most used first, at most 50."""
    return list(connection.scalars(_USED))


def follow_up(connection: Connection, number: int, day: date | None) -> None:
    """Sets the day on which somebody comes back to it; None: no longer."""
    connection.execute(update(handoffs).where(handoffs.c.id == number).values(follow_up=day))
