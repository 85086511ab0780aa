"""Whose turn it is in conversations of Chatwoot."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Adds the table."""
    op.create_table(
        "chatwoot_turn",
        sa.Column(
            "chat_id", sa.Integer, sa.ForeignKey("chat.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("stamp", sa.Float, nullable=False),
        sa.Column("message", sa.Integer, nullable=False),
    )


def downgrade() -> None:
    """Takes it away."""
    op.drop_table("chatwoot_turn")
