"""Chats of messaging channels: which conversation goes on where, and how far it was delivered."""

import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Connection,
    RowMapping,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from front.record.messaging_tables import chats, marks, notices, updates
from front.record.sealing import searched, searches
from front.record.tables import conversations, messages

_ADDRESS = "chat.address"
_SELECT = select(chats, conversations.c.language.label("spoken")).outerjoin(
    conversations, conversations.c.id == chats.c.conversation_id
)
_BY_ID = _SELECT.where(chats.c.id == bindparam("chat"))
_AT = _SELECT.where(
    chats.c.channel == bindparam("channel"),
    chats.c.address_key.in_(bindparam("places", expanding=True)),
)
_UNSAID = (
    exists()
    .where(
        messages.c.conversation_id == chats.c.conversation_id,
        messages.c.id > chats.c.delivered_id,
        messages.c.sender != "learner",
    )
    .correlate(chats)
)
_NOTICED = exists().where(notices.c.chat_id == chats.c.id).correlate(chats)
_WAITING = exists().where(updates.c.chat_id == chats.c.id, updates.c.waiting).correlate(chats)
_NEWEST = select(func.max(messages.c.id)).where(
    messages.c.conversation_id == bindparam("conversation"), messages.c.sender == "learner"
)


@dataclass(frozen=True)
class Chat:
    """A row of the table of chats. ``spoken``: the language the conversation is in, None before
    its first message; ``language``: what was chosen in this chat."""

    id: int
    channel: str
    address: str
    conversation: str
    language: str | None
    spoken: str | None
    state: str
    greeted: bool
    ending: str | None
    delivered: int
    part: int
    asked: dict[str, Any] | None
    offered: list[str]

    @property
    def reads(self) -> str | None:
        """The language to write in; None where it is not known."""
        return self.spoken or self.language


def find(connection: Connection, number: int) -> Chat | None:
    """A chat by its number."""
    return _chat(connection.execute(_BY_ID, {"chat": number}).mappings().one_or_none())


def here(connection: Connection, channel: str, address: str, number: int | None = None) -> Chat:
    """The chat at an address; a new one with a conversation of its own where there is none, under
    ``number`` where it is given."""
    place = _place(channel, address)
    found = _chat(connection.execute(_AT, place).mappings().one_or_none())
    if found is None:
        # Whoever knows the id of a conversation can open it on the page: it is not to be guessed.
        row: dict[str, object] = {"channel": channel, "address": address}
        row["conversation_id"] = fresh()
        if number is not None:
            row["id"] = number
        connection.execute(insert(chats), row)
        found = _chat(connection.execute(_AT, place).mappings().one())
    assert found is not None  # noqa: S101  it was just written
    return found


def revive(connection: Connection, chat: Chat) -> Chat:
    """A chat that was removed, as if it had just begun; under its number, by which it is known."""
    return here(connection, chat.channel, chat.address, chat.id)


def fresh() -> str:
    """The id of a conversation that has not begun."""
    return secrets.token_urlsafe(24)


def every(connection: Connection, channel: str) -> list[tuple[int, str]]:
    """Number and conversation of every open chat of a channel."""
    mine = (chats.c.channel == channel) & (chats.c.state == "open")
    query = select(chats.c.id, chats.c.conversation_id).where(mine)
    return [(row.id, row.conversation_id) for row in connection.execute(query)]


def of_conversation(connection: Connection, conversation: str) -> list[Chat]:
    """The chats that show a conversation."""
    query = _SELECT.where(chats.c.conversation_id == conversation)
    found = (_chat(row) for row in connection.execute(query).mappings())
    return [one for one in found if one]


def due(connection: Connection, channel: str) -> tuple[list[int], list[int]]:
    """The chats of a channel where something came in that waits, and where something is to go
    out."""
    mine = select(chats.c.id).where(chats.c.channel == channel)
    unsaid = (chats.c.state == "open") & _UNSAID
    told = (chats.c.state != "gone") & _NOTICED
    ending = chats.c.ending.is_not(None)
    incoming = list(connection.scalars(mine.where(_WAITING)))
    return incoming, list(connection.scalars(mine.where(or_(unsaid, told, ending))))


def change(connection: Connection, number: int, **values: object) -> None:
    """Other values of columns of the table."""
    if values:
        connection.execute(update(chats).where(chats.c.id == number).values(**values))


def choose_language(connection: Connection, chat: Chat, language: str) -> None:
    """What the learner wants to be spoken to in, from now on. Their next message tells the
    assistant."""
    change(connection, chat.id, language=language)
    here = conversations.c.id == chat.conversation
    chosen = {"language": language, "settled": True, "leaning": None}
    connection.execute(update(conversations).where(here).values(**chosen))


def move(connection: Connection, number: int, conversation: str) -> None:
    """Another conversation goes on in a chat, from the learner's last message on: of what was said
    before, nothing is sent."""
    newest = connection.scalar(_NEWEST, {"conversation": conversation}) or 1
    change(
        connection,
        number,
        conversation_id=conversation,
        delivered_id=newest - 1,
        delivered_part=0,
        asked=None,
        offered=None,
    )


def renew(connection: Connection, number: int) -> None:
    """A conversation that was deleted leaves an empty chat behind, as if it had just begun."""
    move(connection, number, fresh())
    change(connection, number, language=None, greeted=False)


def move_address(connection: Connection, chat: Chat, address: str) -> None:
    """The platform gave a chat another address. One that is there already stays as it is."""
    if connection.execute(_AT, _place(chat.channel, address)).first():
        remove(connection, chat.id)
    else:
        found_by = searched(_ADDRESS, address)
        change(connection, chat.id, address=address, address_key=found_by)


def remove(connection: Connection, number: int) -> None:
    """Deletes a chat and all that was to be sent to it; the conversation is not touched."""
    empty = {"chat_id": None, "body": None, "waiting": False}
    connection.execute(update(updates).where(updates.c.chat_id == number).values(**empty))
    connection.execute(delete(notices).where(notices.c.chat_id == number))
    connection.execute(delete(chats).where(chats.c.id == number))


def end(connection: Connection, number: int) -> None:
    """Removes a chat that is over; not one where something has come in meanwhile: that was
    acknowledged, and is dealt with first."""
    over = _BY_ID.where(chats.c.ending.is_not(None), ~_WAITING)
    if connection.execute(over, {"chat": number}).first():
        remove(connection, number)


def mark(connection: Connection, channel: str) -> str | None:
    """Up to where a channel has read its platform's updates."""
    found = connection.scalar(select(marks.c.value).where(marks.c.channel == channel))
    return None if found is None else str(found)


def set_mark(connection: Connection, channel: str, value: str) -> None:
    """It has read up to here."""
    row = {"channel": channel, "value": value}
    changed = connection.execute(update(marks).where(marks.c.channel == channel).values(row))
    if not changed.rowcount:
        connection.execute(insert(marks), row)


def _place(channel: str, address: str) -> dict[str, object]:
    return {"channel": channel, "places": searches(_ADDRESS, address)}


def _chat(row: RowMapping | None) -> Chat | None:
    if row is None:
        return None
    return Chat(
        id=row["id"],
        channel=row["channel"],
        address=row["address"],
        conversation=row["conversation_id"],
        language=row["language"],
        spoken=row["spoken"],
        state=row["state"],
        greeted=row["greeted"],
        ending=row["ending"],
        delivered=row["delivered_id"],
        part=row["delivered_part"],
        asked=row["asked"],
        offered=row["offered"] or [],
    )
