"""The tables of afterwards: what learners thought of it, and what the figures are made of."""

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, Table, Text

from front.record.tables import UtcTime, metadata, now

# Two answers per episode. solved: yes, partly or no; ease: 1 (hard) … 5 (easy).
# handoff_id null: the assistant alone.
surveys = Table(
    "survey",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column(
        "conversation_id",
        Text,
        ForeignKey("conversation.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("handoff_id", Integer, ForeignKey("handoff.id", ondelete="SET NULL")),
    Column("language", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("solved", Text),
    Column("ease", Integer),
    Column("asked_at", UtcTime, nullable=False, default=now),
    Column("answered_at", UtcTime),
    # Asked about once.
    Index("survey_handoff", "handoff_id", unique=True),
    Index("survey_conversation", "conversation_id"),
    Index("survey_asked_at", "asked_at"),
    sqlite_autoincrement=True,
)

# What a learner thinks of one answer. thumb: up or down; null when it was taken back. reason: a
# code of guidance.survey. comment: the learner's words, without personal data.
opinions = Table(
    "opinion",
    metadata,
    Column("message_id", Integer, ForeignKey("message.id", ondelete="CASCADE"), primary_key=True),
    Column(
        "conversation_id",
        Text,
        ForeignKey("conversation.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("thumb", Text),
    Column("reason", Text, nullable=False, default=""),
    Column("comment", Text, nullable=False, default=""),
    Column("given_at", UtcTime, nullable=False, default=now, onupdate=now),
    Index("opinion_conversation", "conversation_id"),
)

# What happened, without who and without words. kind: bot_answer, bot_failed, no_results, survey …
# value: seconds or a count, by kind. code: a reason, an outcome, the field that emptied a search.
figures = Table(
    "figure",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", UtcTime, nullable=False, default=now),
    Column("kind", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("code", Text, nullable=False, default=""),
    Column("value", Float),
    Index("figure_at", "at"),
    sqlite_autoincrement=True,
)
