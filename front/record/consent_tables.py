"""The tables of consent: what somebody agreed to, when, in which words; and what Rasa has yet to
lose of it."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from front.record.tables import UtcTime, metadata, now

# Each wording once. hash: SHA-256 of kind, language and text: a word that changes makes another
# wording. Nothing personal.
wordings = Table(
    "consent_wording",
    metadata,
    Column("hash", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("since", UtcTime, nullable=False, default=now),
)

# kind: contact. how: asked (the wording stood above when the contact was written) or told (it was
# written unasked, and the wording shown with the answer). withdrawn_at: the contact is gone since.
consents = Table(
    "consent",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column(
        "conversation_id",
        Text,
        ForeignKey("conversation.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("handoff_id", Integer, ForeignKey("handoff.id", ondelete="SET NULL")),
    Column("kind", Text, nullable=False),
    Column("wording", Text, ForeignKey("consent_wording.hash"), nullable=False),
    Column("how", Text, nullable=False),
    Column("given_at", UtcTime, nullable=False, default=now),
    Column("withdrawn_at", UtcTime),
    Index("consent_conversation", "conversation_id"),
    Index("consent_handoff", "handoff_id"),
    sqlite_autoincrement=True,
)

# Words were taken out of a conversation here and may still be in what Rasa remembers of it; the row
# goes when they are not.
maskings = Table(
    "masking",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column(
        "conversation_id",
        Text,
        ForeignKey("conversation.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("asked_at", UtcTime, nullable=False, default=now),
    Index("masking_conversation", "conversation_id"),
    sqlite_autoincrement=True,
)
