"""What learners think of single answers, and files that a counsellor lets them send."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0009"


def upgrade() -> None:
    """Makes the table and the columns."""
    op.create_table(
        "opinion",
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Text(), nullable=False),
        sa.Column("thumb", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["conversation_id"], ["conversation.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("message_id"),
    )
    op.create_index("opinion_conversation", "opinion", ["conversation_id"], unique=False)
    op.add_column("review", sa.Column("learner_reason", sa.Text()))
    op.add_column("handoff", sa.Column("files_from", sa.DateTime(timezone=True)))


def downgrade() -> None:
    """Drops them, with all they hold."""
    op.drop_column("handoff", "files_from")
    op.drop_column("review", "learner_reason")
    op.drop_table("opinion")
