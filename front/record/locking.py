"""One writer in a conversation at a time."""

from sqlalchemy import Connection, bindparam, select

from front.record.tables import conversations

_LOCK = (
    select(conversations.c.id)
    .where(conversations.c.id == bindparam("conversation"))
    .with_for_update()
)


def lock(connection: Connection, conversation: str) -> None:
    """Whoever writes in a conversation asks for this first; held until the transaction ends.

    So messages come into sight in the order of their ids, and nobody answers in a conversation
    that a counsellor is just about to claim. SQLite lets one write at a time anyway.
    """
    connection.execute(_LOCK, {"conversation": conversation})
