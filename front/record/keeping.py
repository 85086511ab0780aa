"""A learner's message comes into the record."""

from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, insert, select, update

from front.record.entries import Kept, Learner, Question
from front.record.render import message_of, write
from front.record.tables import conversations, messages

_CONVERSATION = select(
    conversations.c.channel, conversations.c.interface_language, conversations.c.language
).where(conversations.c.id == bindparam("conversation"))
_KNOWN = select(messages).where(
    messages.c.conversation_id == bindparam("conversation"),
    messages.c.client_id == bindparam("client"),
)
_BEGIN = insert(conversations)
_CHANGE = update(conversations).where(conversations.c.id == bindparam("conversation"))


def keep(connection: Connection, learner: Learner) -> Kept:
    """Writes a learner's message down; one with a known client id is only looked up."""
    place = {"conversation": learner.conversation}
    before = connection.execute(_CONVERSATION, place).mappings().one_or_none()
    if before and learner.client_id:
        known = connection.execute(_KNOWN, {**place, "client": learner.client_id})
        if row := known.mappings().one_or_none():
            return Kept(message_of(row), False, row["state"] == "received")
    language = _language(connection, learner, before)
    chooses = before is None or language != before["interface_language"]
    holds = language if before is None or chooses else before["language"]
    message = write(connection, _values(learner, holds, chooses))
    channel = before["channel"] if before else learner.channel
    asked = learner.payload or learner.text
    question = Question(
        message.id,
        learner.conversation,
        channel,
        asked,
        holds,
        learner.masked,
        learner.alone,
    )
    return Kept(message, True, True, question)


def _language(connection: Connection, learner: Learner, before: RowMapping | None) -> str:
    """What the caller reads in, noted for the next message."""
    if before is None:
        language = learner.language or learner.fallback_language
        new = {"id": learner.conversation, "channel": learner.channel, "language": language}
        connection.execute(_BEGIN, {**new, "interface_language": language})
        return language
    language = learner.language or str(before["interface_language"])
    if language != before["interface_language"]:
        change = {"conversation": learner.conversation, "interface_language": language}
        connection.execute(_CHANGE, change)
    return language


def _values(learner: Learner, language: str, chooses: bool) -> dict[str, Any]:
    return {
        "conversation_id": learner.conversation,
        "sender": "learner",
        "text": learner.text,
        "payload": learner.payload,
        "language": language,
        "chooses_language": chooses,
        "client_id": learner.client_id,
        "state": "received",
    }
