"""Whose turn it is in a conversation of Chatwoot: the assistant's, or the agents' at their desk.

Events come doubled, late and in any order. What decides is when the conversation was changed, as
Chatwoot tells it, and the numbers of its messages, which only grow: an event that is older than
what is known changes nothing.
"""

from dataclasses import dataclass, replace

from sqlalchemy import Connection, bindparam, insert, select, update

from front.record import elsewhere
from front.record.chatwoot_tables import turns
from front.record.elsewhere import Why
from front.record.handoffs import open_here
from front.record.locking import lock
from front.record.messaging_tables import chats
from front.record.sealing import searches
from front.record.tables import conversations, messages
from guidance.handoff import silent

CHANNEL = "chatwoot"
_ADDRESS = "chat.address"
# Of a conversation there: an agent has it, now or later.
_THEIRS = frozenset({"open", "snoozed"})
_BUTTONS_REMEMBERED = 20

_CHAT = (
    select(chats.c.id, chats.c.conversation_id, conversations.c.id.label("begun"))
    .outerjoin(conversations, conversations.c.id == chats.c.conversation_id)
    .where(chats.c.channel == CHANNEL, chats.c.address_key.in_(bindparam("places", expanding=True)))
)
_TURN = select(turns).where(turns.c.chat_id == bindparam("chat"))
_OFFERED = (
    select(messages.c.id, messages.c.content)
    .where(messages.c.conversation_id == bindparam("conversation"), messages.c.sender != "learner")
    .order_by(messages.c.id.desc())
    .limit(_BUTTONS_REMEMBERED)
)


@dataclass(frozen=True)
class News:
    """What an event tells of a conversation: ``status``, when it was changed (``stamp``, 0: not
    told), and the number of the message it is about (0: the event is about the status)."""

    status: str
    stamp: float = 0.0
    message: int = 0


def conversation(connection: Connection, place: str) -> str | None:
    """The conversation in the record, by its number there; None where it has not begun."""
    row = connection.execute(_CHAT, {"places": searches(_ADDRESS, place)}).one_or_none()
    return row.begun if row else None


def heard(connection: Connection, place: str, news: News) -> bool:
    """Takes note of an event; False for one that is not ours: of a conversation that agents have
    and in which the assistant never spoke."""
    row = connection.execute(_CHAT, {"places": searches(_ADDRESS, place)}).one_or_none()
    if row is None or row.begun is None:
        return news.status not in _THEIRS
    lock(connection, row.begun)
    known = _known(connection, row.id)
    if not news.status or not _fresh(known, news):
        return True
    newest = max(known.message, news.message)
    _put(connection, row.id, replace(news, message=newest))
    here = open_here(connection, row.begun)
    held = here is not None and silent(here.state)
    if news.status in _THEIRS:
        if not held:
            elsewhere.hold(connection, row.begun, Why())
    # As long as it never was theirs, a hand-off is still on its way there.
    elif held and (news.status == "resolved" or known.status in _THEIRS):
        elsewhere.give_back(connection, row.begun)
    return True


def passed_on(connection: Connection, place: str, note: int) -> None:
    """It is open there, and ``note`` was written after that: whatever comes with a lower number
    was told before."""
    _turned(connection, place, "open", note)


def taken_back(connection: Connection, place: str) -> None:
    """It was given back to the assistant by the learner."""
    _turned(connection, place, "pending", 0)


def said(connection: Connection, place: str, name: str, text: str, client_id: str) -> None:
    """Keeps what an agent said, so that the assistant knows it when it is its turn again."""
    if here := conversation(connection, place):
        elsewhere.said(connection, here, name, text, client_id)


def offered(connection: Connection, place: str, title: str) -> tuple[int, int] | None:
    """Message and place of the button with this title, among the last messages.

    Several of Chatwoot's channels bring a pressed button back as its title.
    """
    here = conversation(connection, place)
    wanted = title.strip().casefold()
    if here is None or not wanted:
        return None
    for row in connection.execute(_OFFERED, {"conversation": here}):
        for number, button in enumerate(row.content.get("buttons", ())):
            if str(button["title"]).casefold() == wanted:
                return row.id, number
    return None


def _fresh(known: News, news: News) -> bool:
    if 0 < news.message <= known.message:
        return False
    if news.stamp == known.stamp:
        # Without any stamp of its own a change of status is believed, a message by its number.
        return True
    return news.stamp > known.stamp


def _known(connection: Connection, chat: int) -> News:
    row = connection.execute(_TURN, {"chat": chat}).one_or_none()
    return News(row.status, row.stamp, row.message) if row else News("pending")


def _turned(connection: Connection, place: str, status: str, message: int) -> None:
    row = connection.execute(_CHAT, {"places": searches(_ADDRESS, place)}).one_or_none()
    if row is not None and row.begun is not None:
        lock(connection, row.begun)
        known = _known(connection, row.id)
        _put(connection, row.id, News(status, known.stamp, max(known.message, message)))


def _put(connection: Connection, chat: int, news: News) -> None:
    values = {"status": news.status, "stamp": news.stamp, "message": news.message}
    here = update(turns).where(turns.c.chat_id == chat).values(values)
    if not connection.execute(here).rowcount:
        connection.execute(insert(turns), {"chat_id": chat, **values})
