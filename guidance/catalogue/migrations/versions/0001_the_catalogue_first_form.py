"""The catalogue, first form: providers, credentials, offers, stacking links and their search."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "import",
    "provider",
    "credential",
    "learning_outcome",
    "offer",
    "skill",
    "stacking_link",
    "offer_text",
    "search_key",
)

SQLITE_INDEX = (
    "CREATE VIRTUAL TABLE search_index USING fts5(title, body, content='search_key', "
    "content_rowid='number', tokenize='unicode61 remove_diacritics 0')",
    "CREATE TRIGGER search_key_added AFTER INSERT ON search_key BEGIN "
    "INSERT INTO search_index(rowid, title, body) VALUES (new.number, new.title, new.body); END",
    "CREATE TRIGGER search_key_gone AFTER DELETE ON search_key BEGIN "
    "INSERT INTO search_index(search_index, rowid, title, body) "
    "VALUES ('delete', old.number, old.title, old.body); END",
)
POSTGRESQL_INDEX = (
    "ALTER TABLE search_key ADD COLUMN vector tsvector GENERATED ALWAYS AS ("
    "setweight(to_tsvector('simple', title), 'A') || "
    "setweight(to_tsvector('simple', body), 'D')) STORED",
    "CREATE INDEX search_key_vector ON search_key USING gin (vector)",
)


def upgrade() -> None:
    for make in (
        _imports,
        _provider,
        _credential,
        _learning_outcome,
        _offer,
        _skill,
        _stacking_link,
        _offer_text,
        _search_key,
    ):
        make()
    sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in SQLITE_INDEX if sqlite else POSTGRESQL_INDEX:
        op.execute(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE search_index")
    for table in reversed(TABLES):
        op.drop_table(table)


def _imports() -> None:
    op.create_table(
        "import",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_import_source", "import", ["source"], unique=False)


def _provider() -> None:
    op.create_table(
        "provider",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("quality_assurance", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("provider_name_country", "provider", ["name", "country"], unique=True)


def _credential() -> None:
    op.create_table(
        "credential",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("awarding_body_id", sa.Integer(), nullable=False),
        sa.Column("ects", sa.BigInteger(), nullable=True),
        sa.Column("hours", sa.BigInteger(), nullable=True),
        sa.Column("eqf_level", sa.Integer(), nullable=True),
        sa.Column("assessment", sa.Text(), nullable=True),
        sa.Column("supervision", sa.Text(), nullable=True),
        sa.Column("recognition_note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["awarding_body_id"],
            ["provider.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "ix_credential_awarding_body_id", "credential", ["awarding_body_id"], unique=False
    )


def _learning_outcome() -> None:
    op.create_table(
        "learning_outcome",
        sa.Column("credential_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["credential_id"],
            ["credential.id"],
        ),
        sa.PrimaryKeyConstraint("credential_id", "position"),
    )


def _offer() -> None:
    op.create_table(
        "offer",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("credential_id", sa.Text(), nullable=False),
        sa.Column("provider_id", sa.Integer(), nullable=False),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("mode", sa.String(length=10), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("deadline", sa.Date(), nullable=True),
        sa.Column("price", sa.BigInteger(), nullable=True),
        sa.Column("prerequisites", sa.Text(), nullable=True),
        sa.Column("isced_f", sa.String(length=10), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("seats_left", sa.Integer(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("first_seen", sa.Date(), nullable=False),
        sa.Column("updated", sa.Date(), nullable=False),
        sa.Column("withdrawn", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["credential_id"],
            ["credential.id"],
        ),
        sa.ForeignKeyConstraint(
            ["provider_id"],
            ["provider.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_offer_credential_id", "offer", ["credential_id"], unique=False)
    op.create_index("ix_offer_provider_id", "offer", ["provider_id"], unique=False)
    op.create_index("ix_offer_source", "offer", ["source"], unique=False)


def _skill() -> None:
    op.create_table(
        "skill",
        sa.Column("credential_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["credential_id"],
            ["credential.id"],
        ),
        sa.PrimaryKeyConstraint("credential_id", "position"),
    )


def _stacking_link() -> None:
    op.create_table(
        "stacking_link",
        sa.Column("credential_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("into_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["credential_id"],
            ["credential.id"],
        ),
        sa.PrimaryKeyConstraint("credential_id", "position"),
    )
    op.create_index("ix_stacking_link_into_id", "stacking_link", ["into_id"], unique=False)


def _offer_text() -> None:
    op.create_table(
        "offer_text",
        sa.Column("offer_id", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["offer_id"],
            ["offer.id"],
        ),
        sa.PrimaryKeyConstraint("offer_id", "language"),
    )


def _search_key() -> None:
    op.create_table(
        "search_key",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("offer_id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["offer_id"],
            ["offer.id"],
        ),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("offer_id"),
    )
