"""The table of alerts: who is to be told of which request, and whether they were."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint, text

from front.record.tables import UtcTime, metadata, now

# An outbox: an alert is written with the stage it belongs to and sent afterwards, so that neither
# a restart nor a mail server that is down loses or doubles one.
# since: when the wait began that it is about: after a return to the queue all begins anew.
# stage: guidance.escalation, of somebody in danger 10 more; -1: the learner is
# told that a counsellor wrote.
# way: mail or telegram. counsellor_id: whom; 0: the learner, or the group chat.
# state: pending → sent | failed | needless.
alerts = Table(
    "alert",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("handoff_id", Integer, ForeignKey("handoff.id", ondelete="CASCADE"), nullable=False),
    Column("since", UtcTime, nullable=False),
    Column("stage", Integer, nullable=False),
    Column("way", Text, nullable=False),
    Column("counsellor_id", Integer, nullable=False, default=0),
    Column("state", Text, nullable=False, default="pending"),
    Column("tries", Integer, nullable=False, default=0),
    Column("due_at", UtcTime, nullable=False, default=now),
    Column("sent_at", UtcTime),
    UniqueConstraint("handoff_id", "since", "stage", "way", "counsellor_id", name="alert_once"),
    Index(
        "alert_pending",
        "due_at",
        sqlite_where=text("state = 'pending'"),
        postgresql_where=text("state = 'pending'"),
    ),
    sqlite_autoincrement=True,
)
