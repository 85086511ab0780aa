"""The tables of messaging channels: whose chats there are, what came in, what is to go out."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from front.record.sealing import Sealed, hashed_from
from front.record.tables import UtcTime, metadata, now

# One chat of a messaging app, and the conversation that goes on in it. Several chats may show the
# same conversation. The conversation's row is made by its first message, so this is no key.
# address: of the chat as its platform names it; personal, so it is sealed, and found by its
# keyed hash.
# state: open; quiet: asked not to be written to; gone: blocked us. Whoever writes is open again.
# ending: what is done once all notices are out: forget (the row goes) or leave (a group).
# delivered_id: the last message of the conversation that is wholly in the chat; delivered_part:
# how many parts of the next one are.
# asked: an open question of the channel's own, with what it is about.
# offered: the codes of the buttons last shown, where an app has none and numbers are typed.
chats = Table(
    "chat",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("channel", Text, nullable=False),
    Column("address", Sealed("chat.address", found_by="address_key"), nullable=False),
    Column("address_key", Text, default=hashed_from("chat.address")),
    Column("conversation_id", Text, nullable=False),
    Column("language", Text),
    Column("state", Text, nullable=False, default="open"),
    Column("greeted", Boolean, nullable=False, default=False),
    Column("ending", Text),
    Column("delivered_id", Integer, nullable=False, default=0),
    Column("delivered_part", Integer, nullable=False, default=0),
    Column("asked", JSON(none_as_null=True)),
    Column("offered", JSON(none_as_null=True)),
    Column("created_at", UtcTime, nullable=False, default=now),
    Column("updated_at", UtcTime, nullable=False, default=now, onupdate=now),
    UniqueConstraint("channel", "address", name="chat_address"),
    Index("chat_conversation", "conversation_id"),
    Index("chat_found", "channel", "address_key", unique=True),
    sqlite_autoincrement=True,
)

# What a platform told us, each once. body: until it has been dealt with; then only the key stays,
# so that the same one again is known.
# sequence: the platform's own order, where it has one.
updates = Table(
    "chat_update",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("channel", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("chat_id", Integer, ForeignKey("chat.id", ondelete="SET NULL")),
    Column("sequence", BigInteger),
    Column("waiting", Boolean, nullable=False, default=True),
    Column("body", JSON(none_as_null=True)),
    Column("taken_at", UtcTime, nullable=False, default=now),
    UniqueConstraint("channel", "key", name="chat_update_once"),
    Index(
        "chat_update_waiting",
        "chat_id",
        sqlite_where=text("waiting"),
        postgresql_where=text("waiting"),
    ),
    Index("chat_update_taken", "taken_at"),
    sqlite_autoincrement=True,
)

# What the channel itself says in a chat, such as what it can do. Gone when it was delivered.
notices = Table(
    "chat_notice",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("chat_id", Integer, ForeignKey("chat.id", ondelete="CASCADE"), nullable=False),
    Column("content", JSON, nullable=False),
    Column("part", Integer, nullable=False, default=0),
    Index("chat_notice_chat", "chat_id", "id"),
    sqlite_autoincrement=True,
)

# Up to where a channel has read its platform's updates, as the platform counts.
marks = Table(
    "chat_mark",
    metadata,
    Column("channel", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
