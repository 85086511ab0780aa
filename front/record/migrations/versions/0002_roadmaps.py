"""Roadmaps: plans behind links that expire."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Makes the table; a roadmap goes with its conversation."""
    conversation = sa.ForeignKey("conversation.id", ondelete="CASCADE")
    op.create_table(
        "roadmap",
        sa.Column("token_hash", sa.Text, primary_key=True),
        sa.Column("conversation_id", sa.Text, conversation, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("content", sa.JSON, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("roadmap_conversation", "roadmap", ["conversation_id"])
    op.create_index("roadmap_expires", "roadmap", ["expires_at"])


def downgrade() -> None:
    """Drops it, with all it holds."""
    op.drop_table("roadmap")
