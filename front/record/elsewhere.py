"""Hand-offs to a desk that is not ours: a channel that has its own, such as Chatwoot.

Such a hand-off never waits here. It begins as held, by nobody of ours (no counsellor), so that the
assistant is silent, and it is in no queue; it ends when the other desk gives the conversation back.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select, update

from front.errors import MoveForbidden
from front.message import Contact, HandoffOrder, Message, Reply
from front.record import moving, noting
from front.record.handoff_tables import handoffs
from front.record.handoffs import KeptHandoff, open_here
from front.record.locking import lock
from front.record.moving import Actor, Step
from front.record.render import content_of, write
from front.record.tables import conversations, messages, now
from guidance.handoff import Move, State

# Channels of which the learners' side and the counsellors' side are one program.
CHANNELS = frozenset({"chatwoot"})

_OF = select(conversations.c.channel, conversations.c.language).where(
    conversations.c.id == bindparam("conversation")
)
_KNOWN = select(messages.c.id).where(
    messages.c.conversation_id == bindparam("conversation"),
    messages.c.client_id == bindparam("client"),
)
_MOVES = {None: Move.REACH, State.WITH_COUNSELLOR: Move.QUEUE}


@dataclass(frozen=True)
class Why:
    """What is known of a request; ``actor``: who caused it."""

    actor: Actor = "rule"
    reason: str = ""
    topic: str = ""
    contact: Contact | None = None
    language: str | None = None


def of_order(order: HandoffOrder, language: str) -> Why:
    """What the assistant asks for a learner."""
    return Why("learner", order.reason, order.topic, order.contact, language)


def has_own_desk(connection: Connection, conversation: str) -> bool:
    """Whether a conversation's people are at a desk of its channel."""
    row = connection.execute(_OF, {"conversation": conversation}).one_or_none()
    return row is not None and row.channel in CHANNELS


def hold(connection: Connection, conversation: str, why: Why) -> KeptHandoff:
    """The other desk has the conversation from now on; again is the same."""
    lock(connection, conversation)
    before = open_here(connection, conversation)
    step = Step(
        _MOVES.get(before.state if before else None, Move.CLAIM),
        why.actor,
        reason=why.reason,
        topic=why.topic,
        contact=why.contact,
        language=why.language,
    )
    held = moving.here(connection, conversation, step).handoff
    if held.claimed_at is None:
        claimed = update(handoffs).where(handoffs.c.id == held.number)
        connection.execute(claimed.values(claimed_at=now()))
    return held


def give_back(connection: Connection, conversation: str) -> bool:
    """The assistant is awake again; False where it was not silent."""
    lock(connection, conversation)
    held = open_here(connection, conversation)
    if held is None:
        return False
    try:
        moving.here(connection, conversation, Step(Move.GIVE_BACK, "rule"))
    except MoveForbidden:
        return False
    return True


def said(
    connection: Connection, conversation: str, name: str, text: str, client_id: str
) -> Message | None:
    """Keeps what somebody at the other desk said; None where it is known by its client id.

    A conversation that nobody ever wrote in is not begun by it: None too.
    """
    lock(connection, conversation)
    row = connection.execute(_OF, {"conversation": conversation}).one_or_none()
    place = {"conversation": conversation, "client": client_id}
    if row is None or connection.execute(_KNOWN, place).first():
        return None
    held = open_here(connection, conversation)
    if held is not None and held.first_reply_at is None:
        moment = now()
        first = update(handoffs).where(handoffs.c.id == held.number)
        connection.execute(first.values(first_reply_at=moment))
        noting.first_reply(connection, held, moment)
    values = {
        "conversation_id": conversation,
        "sender": "counsellor",
        "text": text,
        "language": row.language,
        "content": content_of(Reply(counsellor=name)),
        "client_id": client_id,
    }
    return write(connection, values)
