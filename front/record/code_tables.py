"""The table of one-time codes: with one, a conversation goes on in another place."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from front.record.tables import UtcTime, metadata, now

# The code is not here, only its SHA-256: who reads this table cannot take a conversation over. A
# code that was used, or made anew, is deleted.
codes = Table(
    "code",
    metadata,
    Column("code_hash", Text, primary_key=True),
    Column(
        "conversation_id",
        Text,
        ForeignKey("conversation.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("made_at", UtcTime, nullable=False, default=now),
    Column("expires_at", UtcTime, nullable=False),
    # One code of a conversation works at a time: the one made last.
    Index("code_conversation", "conversation_id", unique=True),
    Index("code_expires", "expires_at"),
)
