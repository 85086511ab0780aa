"""The tables of the counsellors' work: notes, tags, saved replies, files, wrong answers, asides."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)

from front.record.sealing import Sealed
from front.record.tables import UtcTime, metadata, now

# Seen by counsellors, never by the learner.
notes = Table(
    "note",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column(
        "conversation_id",
        Text,
        ForeignKey("conversation.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("handoff_id", Integer, ForeignKey("handoff.id", ondelete="SET NULL")),
    Column("counsellor_id", Integer, ForeignKey("counsellor.id")),
    Column("text", Sealed("note.text"), nullable=False),
    Column("created_at", UtcTime, nullable=False, default=now),
    Index("note_conversation", "conversation_id"),
    Index("note_handoff", "handoff_id"),
    sqlite_autoincrement=True,
)

tags = Table(
    "tag",
    metadata,
    Column("handoff_id", Integer, ForeignKey("handoff.id", ondelete="CASCADE"), primary_key=True),
    Column("name", Text, primary_key=True),
)

# counsellor_id: whose it is; shared ones are everybody's. ready: which of those that come with
# Cairn it was made of, so that none is loaded twice.
saved_replies = Table(
    "saved_reply",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("counsellor_id", Integer, ForeignKey("counsellor.id", ondelete="SET NULL")),
    Column("shared", Boolean, nullable=False, default=False),
    Column("name", Text, nullable=False),
    Column("used", Integer, nullable=False, default=0),
    Column("ready", Text, unique=True),
    Column("updated_at", UtcTime, nullable=False, default=now, onupdate=now),
    sqlite_autoincrement=True,
)

saved_reply_texts = Table(
    "saved_reply_text",
    metadata,
    Column(
        "saved_reply_id",
        Integer,
        ForeignKey("saved_reply.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("language", Text, primary_key=True),
    Column("text", Text, nullable=False),
)

# Behind a link nobody can guess, for the learner of the conversation and who talks with them.
# counsellor_id null: the learner sent it.
files = Table(
    "file",
    metadata,
    Column("token_hash", Text, primary_key=True),
    Column(
        "conversation_id",
        Text,
        ForeignKey("conversation.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("counsellor_id", Integer, ForeignKey("counsellor.id")),
    Column("name", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("created_at", UtcTime, nullable=False, default=now),
    Column("expires_at", UtcTime, nullable=False),
    Index("file_conversation", "conversation_id"),
)

# A wrong answer of the assistant with the right one. state: open → test | example | dismissed.
# before: the learner's messages until then ({"say": …} or {"press": …}); heard: the one that was
# answered wrongly; all without personal data. reading: how it was understood. holds, never: what
# a right answer says, and what none may say. reason: why it was dismissed. learner_reason: a code
# of guidance.survey where a learner marked it and not somebody at the desk, else null.
reviews = Table(
    "review",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column(
        "conversation_id",
        Text,
        ForeignKey("conversation.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("message_id", Integer, ForeignKey("message.id", ondelete="CASCADE"), nullable=False),
    Column("counsellor_id", Integer, ForeignKey("counsellor.id")),
    Column("language", Text, nullable=False),
    Column("before", JSON, nullable=False, default=list),
    Column("heard", Text, nullable=False),
    Column("reading", JSON, nullable=False),
    Column("answer", Text, nullable=False),
    Column("learner_reason", Text),
    Column("wrong", Text, nullable=False, default=""),
    Column("right_answer", Text, nullable=False),
    Column("right_intent", Text),
    Column("holds", JSON, nullable=False, default=list),
    Column("never", JSON, nullable=False, default=list),
    Column("state", Text, nullable=False, default="open"),
    Column("reason", Text, nullable=False, default=""),
    Column("decided_by", Integer, ForeignKey("counsellor.id")),
    Column("decided_at", UtcTime),
    Column("exported_at", UtcTime),
    Column("created_at", UtcTime, nullable=False, default=now),
    UniqueConstraint("message_id", "counsellor_id", name="review_once"),
    Index("review_conversation", "conversation_id"),
    sqlite_autoincrement=True,
)

# What the assistant would know of what a learner tells a counsellor. heard_to: id of the last
# message it followed aside, state: what it knew after that, replies: what it would have said;
# merged_to: id of the last message of the talk that the assistant itself knows of.
asides = Table(
    "aside",
    metadata,
    Column(
        "conversation_id",
        Text,
        ForeignKey("conversation.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("heard_to", Integer, nullable=False, default=0),
    Column("state", JSON),
    Column("replies", JSON, nullable=False, default=list),
    Column("merged_to", Integer, nullable=False, default=0),
)

# What a counsellor asked the assistant beside a conversation; deleted when the hand-off has ended.
# state: what was known after the answer.
asks = Table(
    "ask",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("handoff_id", Integer, ForeignKey("handoff.id", ondelete="CASCADE"), nullable=False),
    Column(
        "counsellor_id",
        Integer,
        ForeignKey("counsellor.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("question", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("replies", JSON, nullable=False),
    Column("state", JSON),
    Column("created_at", UtcTime, nullable=False, default=now),
    Index("ask_handoff", "handoff_id", "counsellor_id"),
    sqlite_autoincrement=True,
)
