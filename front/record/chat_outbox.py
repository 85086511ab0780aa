"""What is to be sent to a chat next, and how far that has come."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from front.message import Message
from front.record import chats
from front.record.chats import Chat
from front.record.messaging_tables import chats as table
from front.record.messaging_tables import notices
from front.record.render import message_of
from front.record.tables import messages

_NOTICE = (
    select(notices).where(notices.c.chat_id == bindparam("chat")).order_by(notices.c.id).limit(1)
)
_MESSAGE = (
    select(messages)
    .where(
        messages.c.conversation_id == bindparam("conversation"),
        messages.c.id > bindparam("after"),
    )
    .order_by(messages.c.id)
    .limit(1)
)


@dataclass(frozen=True)
class Notice:
    """Something the channel itself says; ``part``: how many parts of it are in the chat."""

    id: int
    content: dict[str, Any]
    part: int


def first(connection: Connection, chat: int) -> tuple[Chat, Notice | Message | None] | None:
    """The chat and what comes next in it, a notice before messages; None: no such chat.

    To a chat that asked for silence only notices go, to one that is gone nothing.
    """
    found = chats.find(connection, chat)
    if found is None or found.state == "gone":
        return (found, None) if found else None
    row = connection.execute(_NOTICE, {"chat": chat}).one_or_none()
    if row:
        return found, Notice(row.id, row.content, row.part)
    if found.state != "open":
        return found, None
    place = {"conversation": found.conversation, "after": found.delivered}
    next_one = connection.execute(_MESSAGE, place).mappings().one_or_none()
    return found, message_of(next_one) if next_one else None


def message(connection: Connection, conversation: str, number: int) -> Message | None:
    """One message of a conversation; None where it is of another one, or deleted."""
    query = _MESSAGE.where(messages.c.id == number)
    place = {"conversation": conversation, "after": number - 1}
    row = connection.execute(query, place).mappings().one_or_none()
    return message_of(row) if row else None


def written_in(connection: Connection, prefix: str) -> list[str]:
    """The conversations in which something was said under client ids that begin so, the oldest
    first. Reads all messages: it is for what is rare."""
    theirs = messages.c.client_id.startswith(prefix, autoescape=True)
    query = select(messages.c.conversation_id).where(theirs, messages.c.sender == "learner")
    first = func.min(messages.c.id)
    return list(connection.scalars(query.group_by(messages.c.conversation_id).order_by(first)))


def of_client(connection: Connection, conversation: str, client_id: str) -> Message | None:
    """The message that a chat sent under an id; None where it sent none."""
    query = _MESSAGE.where(messages.c.client_id == client_id)
    row = connection.execute(query, {"conversation": conversation, "after": 0})
    found = row.mappings().one_or_none()
    return message_of(found) if found else None


def add(connection: Connection, chat: int, content: dict[str, Any]) -> None:
    """One more notice, where there still is such a chat."""
    if chats.find(connection, chat) is None:
        return
    connection.execute(insert(notices), {"chat_id": chat, "content": content})


def part_sent(connection: Connection, chat: int, one: Notice | Message, parts: int) -> None:
    """So many parts of it are in the chat."""
    if isinstance(one, Notice):
        change = update(notices).where(notices.c.id == one.id).values(part=parts)
    else:
        change = update(table).where(table.c.id == chat).values(delivered_part=parts)
    connection.execute(change)


def sent(
    connection: Connection, chat: int, one: Notice | Message, offered: Sequence[str] = ()
) -> None:
    """It is wholly in the chat, or is not to be there. ``offered``: what numbers stand for now."""
    if offered or (isinstance(one, Message) and one.sender != "learner"):
        chats.change(connection, chat, offered=list(offered) or None)
    if isinstance(one, Notice):
        connection.execute(delete(notices).where(notices.c.id == one.id))
        return
    values = {"delivered_id": one.id, "delivered_part": 0}
    # Another conversation may go on in the chat by now: it only ever goes forward.
    forward = (table.c.id == chat) & (table.c.delivered_id < one.id)
    connection.execute(update(table).where(forward).values(**values))
