"""Erasing: receipts, what is still to be forgotten, and keys by which rows are found quickly.

Without a key on the column that refers to a row, the database reads the whole table whenever such
a row is deleted.
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

_ANSWERS = sa.text("in_reply_to IS NOT NULL")
_UNSCRUBBED = sa.text("NOT scrubbed")
_KEYS = (("review", "conversation_id"), ("note", "handoff_id"))


def upgrade() -> None:
    """Makes the tables and keys."""
    op.create_table(
        "erasure",
        sa.Column("number", sa.Text, primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked_by", sa.Text, nullable=False),
        sa.Column("counts", sa.JSON, nullable=False),
        sa.Column("scrubbed", sa.Boolean, nullable=False),
    )
    op.create_index(
        "erasure_unscrubbed",
        "erasure",
        ["at"],
        sqlite_where=_UNSCRUBBED,
        postgresql_where=_UNSCRUBBED,
    )
    op.create_table(
        "forgetting",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("conversation_id", sa.Text, nullable=False),
        sa.Column("number", sa.Text, nullable=False),
        sa.Column("senders", sa.JSON, nullable=False),
        sa.Column("handoffs", sa.JSON, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.Column("told", sa.Boolean, nullable=False),
        sa.Column("cleared", sa.Boolean, nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("forgetting_conversation", "forgetting", ["conversation_id"])
    op.create_index(
        "message_in_reply_to",
        "message",
        ["in_reply_to"],
        sqlite_where=_ANSWERS,
        postgresql_where=_ANSWERS,
    )
    for table, column in _KEYS:
        op.create_index(f"{table}_{column.removesuffix('_id')}", table, [column])


def downgrade() -> None:
    """Drops them."""
    for table, column in _KEYS:
        op.drop_index(f"{table}_{column.removesuffix('_id')}", table)
    op.drop_index("message_in_reply_to", "message")
    op.drop_table("forgetting")
    op.drop_table("erasure")
