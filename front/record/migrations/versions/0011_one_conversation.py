"""One conversation: codes that take it to another place, and the language of its person."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Makes the table and the columns."""
    op.create_table(
        "code",
        sa.Column("code_hash", sa.Text, primary_key=True),
        sa.Column(
            "conversation_id",
            sa.Text,
            sa.ForeignKey("conversation.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("code_conversation", "code", ["conversation_id"], unique=True)
    op.create_index("code_expires", "code", ["expires_at"])
    settled = sa.Column("settled", sa.Boolean, nullable=False, server_default=sa.false())
    op.add_column("conversation", settled)
    op.add_column("conversation", sa.Column("leaning", sa.Text))


def downgrade() -> None:
    """Drops them."""
    op.drop_column("conversation", "leaning")
    op.drop_column("conversation", "settled")
    op.drop_table("code")
