"""Hand-offs get a queue, a holder and a history."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_OPEN = sa.text("state in ('requested', 'waiting', 'with_counsellor')")
_REQUESTED = sa.text("state = 'requested'")
_CHANNEL = (
    "UPDATE handoff SET channel = "
    "(SELECT channel FROM conversation WHERE conversation.id = handoff.conversation_id)"
)
_TIMES = ("waiting_since", "claimed_at", "first_reply_at", "seen_at", "ended_at", "escalated_at")
_HANDOFF = (
    "version",
    "priority",
    "channel",
    "topic",
    "team_id",
    "counsellor_id",
    "outcome",
    "follow_up",
    *_TIMES,
)


def upgrade() -> None:
    """Adds what is new; a request that is open stays open, somebody in danger goes first."""
    _columns()
    op.execute("UPDATE handoff SET priority = 'danger' WHERE reason = 'distress'")
    op.execute(_CHANNEL)
    _open_index(_OPEN)
    op.create_index("handoff_conversation", "handoff", ["conversation_id"])
    op.create_index("handoff_state", "handoff", ["state", "priority", "waiting_since"])
    _handoff_event()
    op.add_column("conversation", sa.Column("blocked_until", sa.DateTime(timezone=True)))
    op.add_column("message", sa.Column("counsellor_id", sa.Integer))
    op.add_column("message", sa.Column("delivered_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    """Takes it away again; whoever waits or talks becomes a request, and nobody is forgotten."""
    op.drop_column("message", "delivered_at")
    op.drop_column("message", "counsellor_id")
    op.drop_column("conversation", "blocked_until")
    op.execute("UPDATE message SET state = 'answered' WHERE state = 'held'")
    op.drop_table("handoff_event")
    op.drop_index("handoff_state", "handoff")
    op.drop_index("handoff_conversation", "handoff")
    op.execute(
        "UPDATE handoff SET state = 'requested' WHERE state IN ('waiting', 'with_counsellor')"
    )
    op.execute("UPDATE handoff SET state = 'closed' WHERE state = 'returned'")
    _open_index(_REQUESTED)
    for name in _HANDOFF:
        op.drop_column("handoff", name)


def _columns() -> None:
    def add(name: str, kind: Any, default: str | None = None) -> None:
        column = sa.Column(name, kind, nullable=default is None, server_default=default)
        op.add_column("handoff", column)

    add("version", sa.Integer, "1")
    add("priority", sa.Text, "usual")
    add("channel", sa.Text, "widget")
    add("topic", sa.Text, "")
    add("team_id", sa.Integer)
    add("counsellor_id", sa.Integer)
    add("outcome", sa.Text)
    add("follow_up", sa.Date)
    for name in _TIMES:
        add(name, sa.DateTime(timezone=True))


def _open_index(where: sa.TextClause) -> None:
    op.drop_index("handoff_open", "handoff")
    op.create_index(
        "handoff_open",
        "handoff",
        ["conversation_id"],
        unique=True,
        sqlite_where=where,
        postgresql_where=where,
    )


def _handoff_event() -> None:
    op.create_table(
        "handoff_event",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("handoff_id", sa.Integer, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("move", sa.Text, nullable=False),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("counsellor_id", sa.Integer),
        sa.Column("team_id", sa.Integer),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("handoff_event_handoff", "handoff_event", ["handoff_id", "id"])
    op.create_index("handoff_event_at", "handoff_event", ["at"])
