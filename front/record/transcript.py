"""A conversation as the desk shows it: what was said, and what became of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, bindparam, func, select, update

from front.message import Message
from front.record.render import message_of
from front.record.survey_tables import opinions
from front.record.tables import conversations, messages
from guidance.notes import NO_RESULTS, NOT_UNDERSTOOD

_HERE = (
    select(messages, opinions.c.thumb, opinions.c.reason.label("thumb_reason"))
    .outerjoin(opinions, opinions.c.message_id == messages.c.id)
    .where(messages.c.conversation_id == bindparam("conversation"))
)
_AFTER = _HERE.where(messages.c.id > bindparam("after")).order_by(messages.c.id)
_SPOKEN = (
    select(messages.c.language)
    .where(messages.c.conversation_id == bindparam("conversation"), messages.c.sender == "learner")
    .group_by(messages.c.language)
    .order_by(func.max(messages.c.id).desc())
)


@dataclass(frozen=True)
class Entry:
    """One message with what the desk shows beside it.

    ``pressed``: a button, not typed; ``failed``: the assistant gave no answer to it; ``held``: for
    a counsellor, so the assistant never saw it; ``delivered``: when the other side had it.
    ``answers``: the id of the message that this one answers; ``unclear`` and ``empty``: it says
    that that was not understood, or that a search found nothing.
    """

    message: Message
    pressed: bool
    failed: bool
    held: bool
    delivered: datetime | None
    answers: int | None = None
    unclear: bool = False
    empty: bool = False


def after(connection: Connection, conversation: str, number: int) -> list[Entry]:
    """The messages with an id above a number, oldest first."""
    rows = _rows(connection, _AFTER, conversation, after=number)
    return _entries(connection, conversation, rows)


def newest(connection: Connection, conversation: str) -> int:
    """The id of the last message; 0 where there is none."""
    found = select(func.max(messages.c.id)).where(messages.c.conversation_id == conversation)
    return int(connection.scalar(found) or 0)


def spoken(connection: Connection, conversation: str) -> list[str]:
    """The languages that the learner wrote in, the latest first."""
    return list(connection.scalars(_SPOKEN, {"conversation": conversation}))


def blocked_until(connection: Connection, conversation: str) -> datetime | None:
    """Until when the conversation is closed to its learner."""
    found = select(conversations.c.blocked_until).where(conversations.c.id == conversation)
    until: datetime | None = connection.scalar(found)
    return until


def _rows(
    connection: Connection, query: Select[Any], conversation: str, **values: int
) -> list[RowMapping]:
    found = connection.execute(query, {"conversation": conversation, **values})
    return list(found.mappings())


def _entries(connection: Connection, conversation: str, rows: Sequence[RowMapping]) -> list[Entry]:
    offered = _offered(connection, conversation) if any(row["payload"] for row in rows) else set()
    return [_entry(row, offered) for row in rows]


def _entry(row: RowMapping, offered: set[str]) -> Entry:
    codes = [code.partition(":")[0] for code in row["content"].get("notes", ())]
    return Entry(
        message=message_of(row),
        pressed=row["payload"] in offered,
        failed=row["state"] == "failed",
        held=row["state"] == "held",
        delivered=row["delivered_at"],
        answers=row["in_reply_to"],
        unclear=NOT_UNDERSTOOD in codes,
        empty=NO_RESULTS in codes,
    )


def _offered(connection: Connection, conversation: str) -> set[str]:
    """The payloads of all buttons: a typed text may have a payload of its own (danger)."""
    contents: Iterable[Any] = connection.scalars(
        select(messages.c.content).where(
            messages.c.conversation_id == conversation, messages.c.sender != "learner"
        )
    )
    parts = (part for one in contents for part in (one, *one.get("offers", ())))
    return {button["payload"] for part in parts for button in part.get("buttons", ())}


def block(connection: Connection, conversation: str, until: datetime | None) -> None:
    """Closes the conversation to its learner until a moment; None: opens it again."""
    here = conversations.c.id == conversation
    connection.execute(update(conversations).where(here).values(blocked_until=until))


def delivered_up_to(connection: Connection, conversation: str) -> int:
    """The id of the last message that the learner has; 0 where there is none."""
    found = select(func.max(messages.c.id)).where(
        messages.c.conversation_id == conversation,
        messages.c.sender != "learner",
        messages.c.delivered_at.is_not(None),
    )
    return int(connection.scalar(found) or 0)
