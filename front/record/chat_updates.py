"""What a platform told a messaging channel: each update once, until it has been dealt with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, nulls_last, select, update

from front.errors import ChatFull
from front.record import chats
from front.record.chats import Chat
from front.record.messaging_tables import notices, updates
from front.record.tables import conversations

Body = dict[str, Any]

_KNOWN = select(updates.c.id).where(
    updates.c.channel == bindparam("channel"), updates.c.key == bindparam("update")
)
# In the platform's order where it has one: what overtook another one comes after it, as long as
# both still wait.
_WAITING = (
    select(func.count())
    .select_from(updates)
    .where(updates.c.chat_id == bindparam("chat"), updates.c.waiting)
)
_NAMED = select(updates.c.id, updates.c.body).where(
    updates.c.chat_id == bindparam("chat"),
    updates.c.channel == bindparam("channel"),
    updates.c.key == bindparam("update"),
    updates.c.waiting,
)
_FIRST = (
    select(updates.c.id, updates.c.body)
    .where(updates.c.chat_id == bindparam("chat"), updates.c.waiting)
    .order_by(nulls_last(updates.c.sequence), updates.c.id)
    .limit(1)
)


@dataclass(frozen=True)
class Waiting:
    """An update that is to be dealt with, and its chat as it is now."""

    id: int
    chat: Chat
    body: Body


@dataclass(frozen=True)
class Outcome:
    """What an update leads to besides messages: notices that are sent, columns of the chat that
    change. ``language``: chosen from now on; ``renewed``: its conversation was deleted."""

    notices: Sequence[Body] = ()
    changes: Mapping[str, object] = field(default_factory=dict)
    language: str | None = None
    conversation: str | None = None
    renewed: bool = False


def take(
    connection: Connection,
    channel: str,
    key: str,
    address: str,
    body: Body,
    sequence: int | None = None,
    most: int | None = None,
) -> Chat | None:
    """Writes an update down; None for one that was here before. Raises ChatFull where ``most``
    wait already."""
    place = {"channel": channel, "update": key}
    if connection.execute(_KNOWN, place).first():
        return None
    chat = chats.here(connection, channel, address)
    if most is not None and (connection.scalar(_WAITING, {"chat": chat.id}) or 0) >= most:
        raise ChatFull(chat.id)
    row = {"channel": channel, "key": key, "chat_id": chat.id, "sequence": sequence, "body": body}
    connection.execute(insert(updates), row)
    return chat


def named(connection: Connection, channel: str, chat: int, key: str) -> Waiting | None:
    """An update by its key, while it is to be dealt with."""
    place = {"channel": channel, "chat": chat, "update": key}
    row = connection.execute(_NAMED, place).one_or_none()
    found = chats.find(connection, chat) if row else None
    return Waiting(row.id, found, row.body) if row and found else None


def first(connection: Connection, chat: int) -> Waiting | None:
    """The next update of a chat that is to be dealt with."""
    row = connection.execute(_FIRST, {"chat": chat}).one_or_none()
    found = chats.find(connection, chat) if row else None
    return Waiting(row.id, found, row.body) if row and found else None


def done(connection: Connection, one: Waiting, outcome: Outcome) -> None:
    """An update was dealt with: nothing of it is kept but its key."""
    over = {"waiting": False, "body": None}
    connection.execute(update(updates).where(updates.c.id == one.id).values(**over))
    chat = chats.find(connection, one.chat.id)
    if chat is None and outcome.renewed:
        # Deleting a conversation deletes its chats: once more it is needed, to say that it is done.
        chat = chats.revive(connection, one.chat)
    if chat is None and _begun(connection, one.chat.conversation):
        # It was deleted elsewhere just before this was said: the chat goes on with what begins.
        chat = chats.revive(connection, one.chat)
        chats.change(connection, chat.id, conversation_id=one.chat.conversation)
    if chat is None:
        return
    if outcome.renewed:
        chats.renew(connection, chat.id)
    if outcome.conversation:
        chats.move(connection, chat.id, outcome.conversation)
    if outcome.language:
        chats.choose_language(connection, chat, outcome.language)
    chats.change(connection, chat.id, **outcome.changes)
    rows = [{"chat_id": chat.id, "content": content} for content in outcome.notices]
    if rows:
        connection.execute(insert(notices), rows)


def _begun(connection: Connection, conversation: str) -> bool:
    here = select(conversations.c.id).where(conversations.c.id == conversation)
    return connection.execute(here).first() is not None
