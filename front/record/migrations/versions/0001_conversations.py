"""Conversations, messages and hand-offs."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Makes the three tables."""
    _conversation()
    _message()
    _handoff()


def downgrade() -> None:
    """Drops them, with all they hold."""
    for table in ("handoff", "message", "conversation"):
        op.drop_table(table)


def _time(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _conversation() -> None:
    op.create_table(
        "conversation",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("interface_language", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        _time("created_at"),
        _time("updated_at"),
    )


def _message() -> None:
    op.create_table(
        "message",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("conversation_id", sa.Text, sa.ForeignKey("conversation.id"), nullable=False),
        sa.Column("sender", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("payload", sa.Text),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("chooses_language", sa.Boolean, nullable=False),
        sa.Column("content", sa.JSON, nullable=False),
        sa.Column("client_id", sa.Text),
        sa.Column("state", sa.Text),
        sa.Column("in_reply_to", sa.Integer, sa.ForeignKey("message.id")),
        _time("created_at"),
        sa.UniqueConstraint("conversation_id", "client_id", name="message_client_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("message_conversation", "message", ["conversation_id", "id"])
    unanswered = sa.text("state = 'received'")
    op.create_index(
        "message_unanswered",
        "message",
        ["id"],
        sqlite_where=unanswered,
        postgresql_where=unanswered,
    )


def _handoff() -> None:
    op.create_table(
        "handoff",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("conversation_id", sa.Text, sa.ForeignKey("conversation.id"), nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("contact_kind", sa.Text),
        sa.Column("contact_value", sa.Text),
        _time("requested_at"),
        _time("updated_at"),
        sqlite_autoincrement=True,
    )
    requested = sa.text("state = 'requested'")
    op.create_index(
        "handoff_open",
        "handoff",
        ["conversation_id"],
        unique=True,
        sqlite_where=requested,
        postgresql_where=requested,
    )
