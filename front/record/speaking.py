"""What a counsellor says comes into the record; and that it was read."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from front.errors import NotYours
from front.message import Message, Reply
from front.record import noting, roadmaps
from front.record.handoff_tables import handoffs
from front.record.handoffs import open_here
from front.record.locking import lock
from front.record.render import content_of, message_of, write
from front.record.tables import messages, now
from guidance.handoff import State

_KNOWN = select(messages).where(
    messages.c.conversation_id == bindparam("conversation"),
    messages.c.client_id == bindparam("client"),
)
_DELIVERED = (
    update(messages)
    .where(
        messages.c.conversation_id == bindparam("conversation"),
        messages.c.id <= bindparam("last"),
        messages.c.delivered_at.is_(None),
    )
    .values(delivered_at=bindparam("moment"))
)


@dataclass(frozen=True)
class Spoken:
    """A counsellor's message; ``fresh``: written just now, not a second time by its client id."""

    message: Message
    fresh: bool


def speak(
    connection: Connection, conversation: str, counsellor: int, reply: Reply, client_id: str
) -> Spoken:
    """Writes what a counsellor says. Raises NotYours."""
    lock(connection, conversation)
    place = {"conversation": conversation, "client": client_id}
    if known := connection.execute(_KNOWN, place).mappings().one_or_none():
        return Spoken(message_of(known), False)
    held = open_here(connection, conversation)
    if held is None or held.state is not State.WITH_COUNSELLOR or held.counsellor != counsellor:
        raise NotYours
    moment = now()
    values: dict[str, Any] = {"seen_at": moment}
    if held.first_reply_at is None:
        values["first_reply_at"] = moment
        noting.first_reply(connection, held, moment)
    connection.execute(update(handoffs).where(handoffs.c.id == held.number).values(values))
    if reply.roadmap and reply.shelved:
        spoken = reply.language or held.language
        roadmaps.keep(connection, conversation, reply.roadmap, reply.shelved, spoken)
    return Spoken(write(connection, _values(conversation, counsellor, reply, client_id)), True)


def delivered(connection: Connection, conversation: str, last: int, *, to_learner: bool) -> bool:
    """Notes that the learner, or the counsellor, has all up to an id; whether that is new."""
    learner = messages.c.sender == "learner"
    whose = _DELIVERED.where(~learner if to_learner else learner)
    place = {"conversation": conversation, "last": last, "moment": now()}
    return connection.execute(whose, place).rowcount > 0


def _values(conversation: str, counsellor: int, reply: Reply, client_id: str) -> dict[str, Any]:
    return {
        "conversation_id": conversation,
        "sender": "counsellor",
        "text": reply.text,
        "language": reply.language or "en",
        "content": content_of(reply),
        "counsellor_id": counsellor,
        "client_id": client_id,
    }
