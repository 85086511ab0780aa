"""Retention and consent: receipts of what went by its age, what people agreed to in which words."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

_UNSCRUBBED = sa.text("NOT scrubbed")


def upgrade() -> None:
    """Makes the tables."""
    op.create_table(
        "purge",
        sa.Column("number", sa.Text, primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked_by", sa.Text, nullable=False),
        sa.Column("rules", sa.JSON, nullable=False),
        sa.Column("counts", sa.JSON, nullable=False),
        sa.Column("rows", sa.JSON, nullable=False),
        sa.Column("scrubbed", sa.Boolean, nullable=False),
    )
    op.create_index("purge_at", "purge", ["at"])
    op.create_index(
        "purge_unscrubbed",
        "purge",
        ["at"],
        sqlite_where=_UNSCRUBBED,
        postgresql_where=_UNSCRUBBED,
    )
    op.create_table(
        "retention_look",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "departed",
        sa.Column("mark", sa.Text, primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("departed_at", "departed", ["at"])
    _consents()


def _consents() -> None:
    op.create_table(
        "consent_wording",
        sa.Column("hash", sa.Text, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
    )
    place = (sa.Text, sa.ForeignKey("conversation.id", ondelete="CASCADE"))
    op.create_table(
        "consent",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("conversation_id", *place, nullable=False),
        sa.Column("handoff_id", sa.Integer, sa.ForeignKey("handoff.id", ondelete="SET NULL")),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("wording", sa.Text, sa.ForeignKey("consent_wording.hash"), nullable=False),
        sa.Column("how", sa.Text, nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True)),
        sqlite_autoincrement=True,
    )
    op.create_index("consent_conversation", "consent", ["conversation_id"])
    op.create_index("consent_handoff", "consent", ["handoff_id"])
    place = (sa.Text, sa.ForeignKey("conversation.id", ondelete="CASCADE"))
    op.create_table(
        "masking",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("conversation_id", *place, nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("masking_conversation", "masking", ["conversation_id"])


def downgrade() -> None:
    """Drops them."""
    for table in ("masking", "consent", "consent_wording"):
        op.drop_table(table)
    for table in ("departed", "retention_look", "purge"):
        op.drop_table(table)
