"""Chats of messaging channels, their updates and what is to be delivered."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_WAITING = sa.text("waiting")
_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Makes the tables."""
    _chats()
    _updates()
    op.create_table(
        "chat_notice",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column(
            "chat_id", sa.Integer, sa.ForeignKey("chat.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("content", sa.JSON, nullable=False),
        sa.Column("part", sa.Integer, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("chat_notice_chat", "chat_notice", ["chat_id", "id"])
    op.create_table(
        "chat_mark",
        sa.Column("channel", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )


def _chats() -> None:
    op.create_table(
        "chat",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("conversation_id", sa.Text, nullable=False),
        sa.Column("language", sa.Text),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("greeted", sa.Boolean, nullable=False),
        sa.Column("ending", sa.Text),
        sa.Column("delivered_id", sa.Integer, nullable=False),
        sa.Column("delivered_part", sa.Integer, nullable=False),
        sa.Column("asked", sa.JSON),
        sa.Column("offered", sa.JSON),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("updated_at", _TIME, nullable=False),
        sa.UniqueConstraint("channel", "address", name="chat_address"),
        sqlite_autoincrement=True,
    )
    op.create_index("chat_conversation", "chat", ["conversation_id"])


def _updates() -> None:
    op.create_table(
        "chat_update",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("chat_id", sa.Integer, sa.ForeignKey("chat.id", ondelete="SET NULL")),
        sa.Column("sequence", sa.BigInteger),
        sa.Column("waiting", sa.Boolean, nullable=False),
        sa.Column("body", sa.JSON),
        sa.Column("taken_at", _TIME, nullable=False),
        sa.UniqueConstraint("channel", "key", name="chat_update_once"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "chat_update_waiting",
        "chat_update",
        ["chat_id"],
        sqlite_where=_WAITING,
        postgresql_where=_WAITING,
    )
    op.create_index("chat_update_taken", "chat_update", ["taken_at"])


def downgrade() -> None:
    """Drops them."""
    for name in ("chat_mark", "chat_notice", "chat_update", "chat"):
        op.drop_table(name)
