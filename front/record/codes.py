"""One-time codes that take a conversation to another place."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select

from front.errors import CodeUnknown, StillTalking, UnknownConversation
from front.message import Message, Reply
from front.record.code_tables import codes
from front.record.handoffs import open_here
from front.record.locking import lock
from front.record.render import write
from front.record.tables import conversations, now

_EXISTS = select(conversations.c.id).where(conversations.c.id == bindparam("conversation"))
_SPOKEN = select(conversations.c.language).where(conversations.c.id == bindparam("conversation"))
_FOUND = select(codes.c.conversation_id).where(codes.c.code_hash == bindparam("hash"))
_USE = delete(codes).where(
    codes.c.code_hash == bindparam("hash"), codes.c.expires_at > bindparam("moment")
)


def keep(connection: Connection, conversation: str, code_hash: str, expires: datetime) -> None:
    """Keeps a code in place of the conversation's last one; those that expired are deleted.

    Raises UnknownConversation where nobody ever wrote in it.
    """
    lock(connection, conversation)
    if connection.scalar(_EXISTS, {"conversation": conversation}) is None:
        raise UnknownConversation
    mine = codes.c.conversation_id == conversation
    connection.execute(delete(codes).where(mine | (codes.c.expires_at <= now())))
    row = {"code_hash": code_hash, "conversation_id": conversation, "expires_at": expires}
    connection.execute(insert(codes), row)


def use(
    connection: Connection, code_hash: str, own: str | None, said: Callable[[str], Reply]
) -> tuple[str, Message | None]:
    """The conversation of a code, which is no code any more afterwards, and what is said there.

    Nothing is said where it is the conversation (``own``) of who brings the code; ``said`` makes
    it in a language. Raises CodeUnknown: never made, used, replaced or expired; nobody learns
    which. Raises StillTalking where a counsellor was asked for in ``own``: whoever left it would
    not see the answer.
    """
    row = connection.execute(_FOUND, {"hash": code_hash}).one_or_none()
    if row is None:
        raise CodeUnknown
    place = str(row.conversation_id)
    lock(connection, place)
    # Two at once: the second one waits for the first, and deletes nothing.
    gone = connection.execute(_USE, {"hash": code_hash, "moment": now()})
    if gone.rowcount != 1:
        raise CodeUnknown
    if place == own:
        return place, None
    if own is not None and open_here(connection, own):
        raise StillTalking  # with which the transaction ends, and the code works as before
    return place, _tell(connection, place, said)


def _tell(connection: Connection, conversation: str, said: Callable[[str], Reply]) -> Message:
    reply = said(str(connection.scalar(_SPOKEN, {"conversation": conversation})))
    row = {"conversation_id": conversation, "sender": "service", "text": reply.text}
    return write(connection, row | {"language": reply.language})
