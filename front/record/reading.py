"""What is asked of the record without changing it."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, select

from front.errors import UnknownConversation
from front.message import Message
from front.record.render import message_of
from front.record.survey_tables import opinions
from front.record.tables import conversations, messages

# Messages whose buttons can still be pressed; for another form of an answer also long after it.
_BUTTONS_REMEMBERED = 20
_FORMS_REMEMBERED = 400

_ANY = select(conversations.c.id).limit(1)
_EXISTS = select(conversations.c.id).where(conversations.c.id == bindparam("conversation"))
_UNANSWERED = (
    select(messages.c.conversation_id, messages.c.id)
    .where(messages.c.state == "received")
    .order_by(messages.c.id)
)
_ASKED_IN = (
    select(messages.c.conversation_id)
    .where(messages.c.id == bindparam("message"))
    .scalar_subquery()
)
# An answer comes after its question in the same conversation: nothing else is read.
_ANSWERS = (
    select(messages)
    .where(
        messages.c.conversation_id == _ASKED_IN,
        messages.c.id > bindparam("message"),
        messages.c.in_reply_to == bindparam("message"),
    )
    .order_by(messages.c.id)
)
_HISTORY = (
    select(messages, opinions.c.thumb, opinions.c.reason.label("thumb_reason"))
    .outerjoin(opinions, opinions.c.message_id == messages.c.id)
    .where(messages.c.conversation_id == bindparam("conversation"))
    .order_by(messages.c.id)
)
_NEWER = messages.c.id > bindparam("after")
_TOLD = (
    select(messages.c.content)
    .where(
        messages.c.conversation_id == bindparam("conversation"),
        messages.c.sender != "learner",
    )
    .order_by(messages.c.id.desc())
    .limit(_FORMS_REMEMBERED)
)
_OF_LEARNER = (
    select(messages.c.text)
    .where(
        messages.c.conversation_id == bindparam("conversation"),
        messages.c.sender == "learner",
    )
    .order_by(messages.c.id)
)


def ping(connection: Connection) -> None:
    """Fails when the tables cannot be read."""
    connection.execute(_ANY)


def unanswered(connection: Connection) -> list[tuple[str, int]]:
    """Conversation and id of every message that waits for an answer, oldest first."""
    return [(row.conversation_id, row.id) for row in connection.execute(_UNANSWERED)]


def answers(connection: Connection, message: int) -> list[Message]:
    """All that was said in answer to a learner's message."""
    rows = connection.execute(_ANSWERS, {"message": message})
    return [message_of(row) for row in rows.mappings()]


def history(
    connection: Connection,
    conversation: str,
    after: int,
    limit: int | None,
    late: Collection[int] = (),
) -> list[Message]:
    """The messages with an id above ``after``, and those of the ids ``late``, oldest first.

    Raises UnknownConversation.
    """
    place = {"conversation": conversation}
    which = _NEWER | messages.c.id.in_(late) if late else _NEWER
    rows = connection.execute(_HISTORY.where(which).limit(limit), {**place, "after": after})
    found = [message_of(row) for row in rows.mappings()]
    if not found and connection.scalar(_EXISTS, place) is None:
        raise UnknownConversation
    return found


def of_learner(connection: Connection, conversation: str) -> list[str]:
    """All that the learner wrote in a conversation, oldest first."""
    return list(connection.scalars(_OF_LEARNER, {"conversation": conversation}))


def offered_title(connection: Connection, conversation: str, payload: str) -> str | None:
    """The title of the button with this payload among the last messages to the learner."""
    told = connection.scalars(_TOLD, {"conversation": conversation})
    for age, content in enumerate(told):
        if title := _on_card(content, payload):
            return title
        for button in content.get("buttons", ()):
            late = age >= _BUTTONS_REMEMBERED and not button.get("kind")
            if button["payload"] == payload and not late:
                return str(button["title"])
    return None


def _on_card(content: Mapping[str, Any], payload: str) -> str | None:
    """The title of a button of one of the offers: their ids mean the same however late it is."""
    pressed = (one for offer in content.get("offers", ()) for one in offer.get("buttons", ()))
    return next((str(one["title"]) for one in pressed if one["payload"] == payload), None)
