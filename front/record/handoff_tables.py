"""The tables of hand-offs: one row an episode, and every move it made."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, Table, Text, text

from front.record.sealing import Sealed
from front.record.tables import UtcTime, metadata, now

OPEN = text("state in ('requested', 'waiting', 'with_counsellor')")

# state, priority: guidance.handoff. reason: asked, distress, complaint, failures, unsettled …
# language, channel: of the conversation, when it began. topic: what was spoken of.
# seen_at: when the counsellor who holds it was last at the desk.
# version: grows with every move; who moves names the one they saw.
# files_from: since when the counsellor lets the learner send files; null: not at all.
# team_id, counsellor_id: teams and counsellors are never deleted, only switched off.
handoffs = Table(
    "handoff",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("conversation_id", Text, ForeignKey("conversation.id"), nullable=False),
    Column("state", Text, nullable=False),
    Column("version", Integer, nullable=False, default=1),
    Column("reason", Text, nullable=False, default=""),
    Column("priority", Text, nullable=False, default="usual"),
    Column("language", Text, nullable=False),
    Column("channel", Text, nullable=False, default="widget"),
    Column("topic", Text, nullable=False, default=""),
    Column("team_id", Integer),
    Column("counsellor_id", Integer),
    Column("contact_kind", Text),
    Column("contact_value", Sealed("handoff.contact_value")),
    Column("outcome", Text),
    Column("follow_up", Date),
    Column("files_from", UtcTime),
    Column("requested_at", UtcTime, nullable=False, default=now),
    Column("waiting_since", UtcTime),
    Column("claimed_at", UtcTime),
    Column("first_reply_at", UtcTime),
    Column("seen_at", UtcTime),
    Column("ended_at", UtcTime),
    Column("escalated_at", UtcTime),
    Column("updated_at", UtcTime, nullable=False, default=now, onupdate=now),
    Index(
        "handoff_open",
        "conversation_id",
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    ),
    Index("handoff_conversation", "conversation_id"),
    Index("handoff_state", "state", "priority", "waiting_since"),
    sqlite_autoincrement=True,
)

# Every move, as it happened; the figures are made of these. No personal data.
# actor: learner, counsellor or rule. detail: a code, such as the outcome.
handoff_events = Table(
    "handoff_event",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("handoff_id", Integer, nullable=False),
    Column("at", UtcTime, nullable=False, default=now),
    Column("move", Text, nullable=False),
    Column("before", Text),
    Column("after", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("counsellor_id", Integer),
    Column("team_id", Integer),
    Column("language", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("detail", Text, nullable=False, default=""),
    Index("handoff_event_handoff", "handoff_id", "id"),
    Index("handoff_event_at", "at"),
    sqlite_autoincrement=True,
)
