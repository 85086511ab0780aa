"""Alerts: who is to be told of a request that waits."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_PENDING = sa.text("state = 'pending'")


def upgrade() -> None:
    """Makes the table."""
    op.create_table(
        "alert",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column(
            "handoff_id",
            sa.Integer,
            sa.ForeignKey("handoff.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stage", sa.Integer, nullable=False),
        sa.Column("way", sa.Text, nullable=False),
        sa.Column("counsellor_id", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True)),
        sa.UniqueConstraint(
            "handoff_id", "since", "stage", "way", "counsellor_id", name="alert_once"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "alert_pending",
        "alert",
        ["due_at"],
        sqlite_where=_PENDING,
        postgresql_where=_PENDING,
    )


def downgrade() -> None:
    """Drops it."""
    op.drop_table("alert")
