"""Skills: the concepts, labels and relations of ESCO, and the links of offers to them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TABLES = ("skill_concept", "skill_label", "skill_relation", "skill_link", "esco_file")


def upgrade() -> None:
    for make in (_concept, _label, _relation, _link, _file):
        make()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)


def _concept() -> None:
    op.create_table(
        "skill_concept",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("uri", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("reuse_level", sa.String(length=30), nullable=True),
        sa.Column("status", sa.String(length=30), nullable=True),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("uri"),
    )
    op.create_index("ix_skill_concept_kind", "skill_concept", ["kind"], unique=False)


def _label() -> None:
    op.create_table(
        "skill_label",
        sa.Column("language", sa.String(length=10), nullable=False),
        sa.Column("concept", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=11), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("lemmas", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("language", "concept", "position"),
        sqlite_with_rowid=False,
    )


def _relation() -> None:
    op.create_table(
        "skill_relation",
        sa.Column("concept", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=9), nullable=False),
        sa.Column("other", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("concept", "kind", "other"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_skill_relation_other", "skill_relation", ["other"], unique=False)


def _link() -> None:
    op.create_table(
        "skill_link",
        sa.Column("offer_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("where", sa.String(length=11), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("uri", sa.Text(), nullable=False),
        sa.Column("how", sa.String(length=6), nullable=False),
        sa.PrimaryKeyConstraint("offer_number", "where", "position", "uri"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_skill_link_uri", "skill_link", ["uri"], unique=False)


def _file() -> None:
    op.create_table(
        "esco_file",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("language", sa.String(length=10), nullable=True),
        sa.Column("version", sa.String(length=20), nullable=True),
        sa.Column("imported", sa.Date(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
