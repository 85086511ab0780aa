"""Whose turn it is in conversations of Chatwoot, as far as its events have told."""

from sqlalchemy import Column, Float, ForeignKey, Integer, Table, Text

from front.record.tables import metadata

# status: of the conversation there: pending (the assistant's), open, snoozed (the agents'),
# resolved. stamp: when it was last changed there, in seconds since 1970. message: the highest
# number of a message there that is known; events with a lower one are late.
turns = Table(
    "chatwoot_turn",
    metadata,
    Column("chat_id", Integer, ForeignKey("chat.id", ondelete="CASCADE"), primary_key=True),
    Column("status", Text, nullable=False),
    Column("stamp", Float, nullable=False),
    Column("message", Integer, nullable=False),
)
