"""Somebody comes back: when they were here last, what they saw, and that they are greeted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from front.message import Message, Offer, Reply
from front.record.handoffs import open_here
from front.record.locking import lock
from front.record.render import content_of, write
from front.record.tables import conversations, messages, now
from guidance.notes import CAME_BACK
from guidance.safety.relief import PAYLOAD as DISTRESS

# Of so many messages before, the offers shown are read.
_LOOKED_THROUGH = 200
_PLACE = select(conversations.c.language, conversations.c.blocked_until).where(
    conversations.c.id == bindparam("conversation")
)
_PEOPLE = (
    select(messages.c.id, messages.c.payload, messages.c.created_at)
    .where(
        messages.c.conversation_id == bindparam("conversation"),
        messages.c.sender.in_(("learner", "counsellor")),
    )
    .order_by(messages.c.id.desc())
    .limit(1)
)
_SINCE = select(messages.c.content).where(
    messages.c.conversation_id == bindparam("conversation"),
    messages.c.sender == "assistant",
    messages.c.id > bindparam("message"),
)
_CARDS = (
    select(messages.c.language, messages.c.content)
    .where(messages.c.conversation_id == bindparam("conversation"), messages.c.sender != "learner")
    .order_by(messages.c.id.desc())
    .limit(_LOOKED_THROUGH)
)


@dataclass(frozen=True)
class Shown:
    """What stood on an offer's cards when somebody saw it last, by the names of the rows, and the
    language of the words."""

    language: str
    facts: dict[str, str]


@dataclass(frozen=True)
class Away:
    """Somebody who was away ``since`` then (UTC); ``language`` of the conversation."""

    language: str
    since: datetime


def away(connection: Connection, conversation: str, before: datetime) -> Away | None:
    """Whether the last word of a person was said before a moment, and nobody was greeted since.

    None also in the middle of a hand-off, while the conversation is blocked, and after a cry for
    help: what somebody looked for before is not what they are to be asked about then.
    """
    where = {"conversation": conversation}
    place = connection.execute(_PLACE, where).one_or_none()
    last = connection.execute(_PEOPLE, where).one_or_none()
    if place is None or last is None or last.created_at >= before or last.payload == DISTRESS:
        return None
    if place.blocked_until is not None and place.blocked_until > now():
        return None
    told = connection.scalars(_SINCE, where | {"message": last.id})
    greeted = any(CAME_BACK in content.get("notes", ()) for content in told)
    if greeted or open_here(connection, conversation):
        return None
    return Away(place.language, last.created_at)


def shown(connection: Connection, conversation: str) -> Mapping[str, Shown]:
    """What was told of offers, by their ids; each row as it was shown last.

    An answer to one question shows one row: the others stand on the cards before it.
    """
    found: dict[str, Shown] = {}
    for row in connection.execute(_CARDS, {"conversation": conversation}):
        for data in row.content.get("offers", ()):
            offer = Offer.model_validate(data)
            if offer.facts:
                _note(found.setdefault(offer.id, Shown(row.language, {})), row.language, offer)
    return found


def _note(one: Shown, language: str, offer: Offer) -> None:
    if language == one.language:
        for fact in offer.facts:
            one.facts.setdefault(fact.label, fact.value)


def greet(
    connection: Connection, conversation: str, before: datetime, reply: Reply
) -> Message | None:
    """Writes a greeting, unless somebody else did, or it is out of place by now."""
    lock(connection, conversation)
    if away(connection, conversation, before) is None:
        return None
    row = {"conversation_id": conversation, "sender": "assistant", "text": reply.text}
    return write(connection, row | {"language": reply.language, "content": content_of(reply)})
