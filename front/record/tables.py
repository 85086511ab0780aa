"""The record's tables."""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)


class UtcTime(TypeDecorator[datetime]):
    """Aware UTC times on every database; SQLite itself forgets the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Into the database: always UTC."""
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Out of the database: always aware."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def now() -> datetime:
    """The present moment, aware, UTC."""
    return datetime.now(UTC)


metadata = MetaData()

# interface_language: what the caller gave last; language: what the assistant last answered in.
# settled: a message was plainly in that language, or it was asked for; leaning: another language,
# in which the last message plainly was.
# blocked_until: a counsellor closed the conversation to its learner for abuse.
conversations = Table(
    "conversation",
    metadata,
    Column("id", Text, primary_key=True),
    Column("channel", Text, nullable=False),
    Column("interface_language", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("settled", Boolean, nullable=False, default=False),
    Column("leaning", Text),
    Column("blocked_until", UtcTime),
    Column("created_at", UtcTime, nullable=False, default=now),
    Column("updated_at", UtcTime, nullable=False, default=now, onupdate=now),
)

# One message of anyone.
# payload: what goes to Rasa, where it differs from text.
# chooses_language: the caller changed the language with this message, so Rasa is told it.
# state: of a learner's message: received → answered | failed, or held for a counsellor; null for
# all others.
# counsellor_id: who wrote a counsellor's message; shown_name is within content.
# delivered_at: when the other side's page had it.
messages = Table(
    "message",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("conversation_id", Text, ForeignKey("conversation.id"), nullable=False),
    Column("sender", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("payload", Text),
    Column("language", Text, nullable=False),
    Column("chooses_language", Boolean, nullable=False, default=False),
    Column("content", JSON, nullable=False, default=dict),
    Column("client_id", Text),
    Column("state", Text),
    Column("in_reply_to", Integer, ForeignKey("message.id")),
    Column("counsellor_id", Integer),
    Column("delivered_at", UtcTime),
    Column("created_at", UtcTime, nullable=False, default=now),
    UniqueConstraint("conversation_id", "client_id", name="message_client_id"),
    Index("message_conversation", "conversation_id", "id"),
    Index(
        "message_unanswered",
        "id",
        sqlite_where=text("state = 'received'"),
        postgresql_where=text("state = 'received'"),
    ),
    # Whoever deletes a message is asked which ones answer it.
    Index(
        "message_in_reply_to",
        "in_reply_to",
        sqlite_where=text("in_reply_to IS NOT NULL"),
        postgresql_where=text("in_reply_to IS NOT NULL"),
    ),
    # An id that was given once is never given again: clients ask for what came after it.
    sqlite_autoincrement=True,
)

# A plan made for a learner, in words, behind a link that expires. The token of the link is not
# here, only its SHA-256: who reads this table cannot open a link.
roadmaps = Table(
    "roadmap",
    metadata,
    Column("token_hash", Text, primary_key=True),
    Column(
        "conversation_id",
        Text,
        ForeignKey("conversation.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("language", Text, nullable=False),
    Column("content", JSON, nullable=False),
    Column("made_at", UtcTime, nullable=False, default=now),
    Column("expires_at", UtcTime, nullable=False),
    Index("roadmap_conversation", "conversation_id"),
    Index("roadmap_expires", "expires_at"),
)
