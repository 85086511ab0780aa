"""The tables of erasing: receipts that name nobody, and what is still to be forgotten elsewhere."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Connection,
    Index,
    Integer,
    Table,
    Text,
    bindparam,
    select,
    text,
)

from front.record.tables import UtcTime, metadata, now

UNSCRUBBED = text("NOT scrubbed")

# number: random, so that it leads to no conversation. asked_by: learner or operator.
# counts: how many rows went, by the name of their part (front.record.erasing). scrubbed: the bytes
# are gone from the files, too.
erasures = Table(
    "erasure",
    metadata,
    Column("number", Text, primary_key=True),
    Column("at", UtcTime, nullable=False, default=now),
    Column("asked_by", Text, nullable=False),
    Column("counts", JSON, nullable=False, default=dict),
    Column("scrubbed", Boolean, nullable=False, default=False),
    Index("erasure_unscrubbed", "at", sqlite_where=UNSCRUBBED, postgresql_where=UNSCRUBBED),
)

# A conversation that is erased here and may still be known to Rasa (cleared: no longer) and shown
# by open pages (told: they know); the row goes as soon as both is done.
# senders: further places in which Rasa was asked; handoffs: numbers of pages that may be open at
# the desk; last: the highest id of its messages.
forgettings = Table(
    "forgetting",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("conversation_id", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("senders", JSON, nullable=False, default=list),
    Column("handoffs", JSON, nullable=False, default=list),
    Column("last", Integer, nullable=False, default=0),
    Column("told", Boolean, nullable=False, default=False),
    Column("cleared", Boolean, nullable=False, default=False),
    Column("asked_at", UtcTime, nullable=False, default=now),
    Index("forgetting_conversation", "conversation_id"),
    sqlite_autoincrement=True,
)

_LEFT = (
    select(forgettings.c.id)
    .where(forgettings.c.conversation_id == bindparam("conversation"), ~forgettings.c.cleared)
    .limit(1)
)


def unforgotten(connection: Connection, conversation: str) -> bool:
    """Whether Rasa may still know of a conversation that was erased under this id."""
    return connection.execute(_LEFT, {"conversation": conversation}).first() is not None
