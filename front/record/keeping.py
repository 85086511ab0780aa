"""A learner's message comes into the record."""

import math
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, insert, select, update

from front.errors import Blocked, FileRefused
from front.record.entries import Kept, Learner, Question
from front.record.erasure_tables import unforgotten
from front.record.handoffs import open_here, talked
from front.record.locking import lock
from front.record.noting import Kind, note
from front.record.render import message_of, write
from front.record.tables import conversations, messages, now
from guidance.handoff import silent
from guidance.safety.relief import PAYLOAD as DISTRESS

# Payloads of buttons that the front answers itself, see front.handoff.choices.
OURS = "/front_"
_UNITS = (("days", 86_400), ("hours", 3_600), ("minutes", 60))
_CONVERSATION = select(
    conversations.c.channel,
    conversations.c.interface_language,
    conversations.c.language,
    conversations.c.blocked_until,
    conversations.c.settled,
    conversations.c.leaning,
).where(conversations.c.id == bindparam("conversation"))
_KNOWN = select(messages).where(
    messages.c.conversation_id == bindparam("conversation"),
    messages.c.client_id == bindparam("client"),
)
_BEGIN = insert(conversations)
_CHANGE = update(conversations).where(conversations.c.id == bindparam("conversation"))


def keep(connection: Connection, learner: Learner) -> Kept:
    """Writes a learner's message down; one with a known client id is only looked up.

    Raises Blocked, but for somebody in danger; FileRefused for files that nobody allowed.
    """
    lock(connection, learner.conversation)
    place = {"conversation": learner.conversation}
    before = connection.execute(_CONVERSATION, place).mappings().one_or_none()
    if before and learner.client_id:
        known = connection.execute(_KNOWN, {**place, "client": learner.client_id})
        if row := known.mappings().one_or_none():
            return Kept(message_of(row), False, row["state"] == "received")
    if before and learner.payload != DISTRESS:
        _check_open(before["blocked_until"])
    language = _language(connection, learner, before)
    chooses = before is None or language != before["interface_language"]
    holds = language if before is None or chooses else before["language"]
    here = open_here(connection, learner.conversation) if before else None
    held = here is not None and silent(here.state) and not _at_once(learner.payload)
    if learner.links and not (here and here.takes_files):
        raise FileRefused(reason="not-allowed")
    message = write(connection, _values(learner, holds, chooses, held))
    if held:
        return Kept(message, True, False, held=True)
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
        before is not None and talked(connection, learner.conversation),
        before is not None and (chooses or before["settled"]),
        before["leaning"] if before and not chooses else None,
        unforgotten(connection, learner.conversation),
    )
    return Kept(message, True, True, question, begun=before is None)


def _check_open(until: datetime | None) -> None:
    """Raises Blocked, with how long it still lasts: the zone of the learner is not known."""
    left = (until - now()).total_seconds() if until else 0.0
    if left <= 0:
        return
    unit, seconds = next((unit for unit in _UNITS if left > 2 * unit[1]), _UNITS[-1])
    raise Blocked(unit=unit, count=math.ceil(left / seconds))


def _language(connection: Connection, learner: Learner, before: RowMapping | None) -> str:
    """What the caller reads in, noted for the next message."""
    if before is None:
        language = learner.language or learner.fallback_language
        new = {"id": learner.conversation, "channel": learner.channel, "language": language}
        connection.execute(_BEGIN, {**new, "interface_language": language})
        note(connection, Kind.CONVERSATION, language, learner.channel)
        return language
    language = learner.language or str(before["interface_language"])
    if language != before["interface_language"]:
        change: dict[str, Any] = {"conversation": learner.conversation, "settled": True}
        change |= {"interface_language": language, "leaning": None}
        connection.execute(_CHANGE, change)
    return language


def _values(learner: Learner, language: str, chooses: bool, held: bool) -> dict[str, Any]:
    return {
        "conversation_id": learner.conversation,
        "sender": "learner",
        "text": learner.text,
        "payload": learner.payload,
        "language": language,
        "chooses_language": chooses,
        "client_id": learner.client_id,
        "state": "held" if held else "received",
        "content": {"links": [one.model_dump() for one in learner.links]} if learner.links else {},
    }


def _at_once(payload: str | None) -> bool:
    """Whether a message is answered by the front itself, whoever holds the conversation."""
    return payload is not None and (payload == DISTRESS or payload.startswith(OURS))
