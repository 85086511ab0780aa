"""Records kept whole, with any number of languages and runs; the search beside them.

What the first form held is carried over; its search entries are made anew by schema.upgrade.
"""

import json

import sqlalchemy as sa
from alembic import op
from sqlalchemy import RowMapping

from guidance.catalogue.migrations.first_form import Document, old_records

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NEW = (
    "change",
    "source",
    "search_term",
    "search_entry",
    "accreditation",
    "stacking_link",
    "offer",
    "organisation",
    "import",
)
OLD = (
    "search_key",
    "offer_text",
    "stacking_link",
    "skill",
    "learning_outcome",
    "offer",
    "credential",
    "provider",
    "import",
)
NUMBERS = (
    "open_until",
    "first_start",
    "last_start",
    "ects",
    "hours_least",
    "hours_most",
    "hours_week",
    "weeks_least",
    "weeks_most",
    "price_eur",
)
SQLITE_INDEX = (
    "CREATE VIRTUAL TABLE search_index USING fts5(keys, content='search_entry', "
    "content_rowid='number', detail=none, tokenize='unicode61 remove_diacritics 0')",
    # Bytes of new keys gathered in memory before they are written: imports are large.
    "INSERT INTO search_index(search_index, rank) VALUES ('hashsize', 33554432)",
)
POSTGRESQL_INDEX = (
    "CREATE INDEX search_entry_keys ON search_entry USING gin (keys)",
    # Keys are read for a few offers at a time, the numbers beside them for thousands.
    "ALTER TABLE search_entry ALTER COLUMN keys SET STORAGE EXTERNAL",
    "ALTER TABLE search_entry SET (toast_tuple_target = 128)",
)


def upgrade() -> None:
    records = list(old_records(op.get_bind()))
    _drop_old()
    for make in (_organisation, _offer, _links, _search, _source, _import, _change):
        make()
    for statement in SQLITE_INDEX if _is_sqlite() else POSTGRESQL_INDEX:
        op.execute(statement)
    _carry_over(records)


def downgrade() -> None:
    """Back to an empty catalogue of the first form."""
    if _is_sqlite():
        op.execute("DROP TABLE search_index")
    for table in NEW:
        op.drop_table(table)
    script = op.get_context().script
    first = script.get_revision("0001") if script else None
    if first is not None:
        first.module.upgrade()


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _drop_old() -> None:
    if _is_sqlite():
        op.execute("DROP TABLE search_index")
    for table in OLD:
        op.drop_table(table)


def _carry_over(records: list[tuple[RowMapping, Document]]) -> None:
    bind = op.get_bind()
    providers: dict[tuple[str, str | None], int] = {}
    for row, _ in records:
        key = (row["name"], row["country"])
        if key not in providers:
            providers[key] = len(providers) + 1
            added = "INSERT INTO organisation (id, name, country) VALUES (:i, :n, :c)"
            bind.execute(sa.text(added), {"i": providers[key], "n": key[0], "c": key[1]})
    added = (
        "INSERT INTO offer (number, id, credential_id, provider_id, source, document, first_seen, "
        "updated, withdrawn) VALUES (:number, :id, :credential_id, :provider_id, :source, "
        ":document, :first_seen, :updated, :withdrawn)"
    )
    kept = ("id", "credential_id", "source", "first_seen", "updated", "withdrawn")
    for number, (row, document) in enumerate(records, 1):
        values = {name: row[name] for name in kept}
        provider = providers[row["name"], row["country"]]
        own = {"number": number, "provider_id": provider, "document": json.dumps(document)}
        bind.execute(sa.text(added), {**values, **own})
    if providers and not _is_sqlite():
        op.execute("SELECT setval('organisation_id_seq', (SELECT max(id) FROM organisation))")


def _organisation() -> None:
    op.create_table(
        "organisation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("organisation_name_country", "organisation", ["name", "country"], unique=True)


def _offer() -> None:
    op.create_table(
        "offer",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("credential_id", sa.Text(), nullable=False),
        sa.Column("provider_id", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("first_seen", sa.Date(), nullable=False),
        sa.Column("updated", sa.Date(), nullable=False),
        sa.Column("withdrawn", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["provider_id"], ["organisation.id"]),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("id"),
    )
    for column in ("credential_id", "provider_id", "source"):
        op.create_index(f"ix_offer_{column}", "offer", [column], unique=False)


def _links() -> None:
    op.create_table(
        "stacking_link",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("into_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", "into_id"),
    )
    op.create_index("ix_stacking_link_into_id", "stacking_link", ["into_id"], unique=False)
    op.create_table(
        "accreditation",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_accreditation_source", "accreditation", ["source"], unique=False)


def _search() -> None:
    keys = sa.Text() if _is_sqlite() else sa.dialects.postgresql.TSVECTOR()
    op.create_table(
        "search_entry",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in NUMBERS),
        sa.Column("keys", keys, nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_table(
        "search_term",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("offers", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
        sqlite_with_rowid=False,
    )


def _source() -> None:
    texts = ("location", "format", "etag", "last_modified", "digest")
    op.create_table(
        "source",
        sa.Column("name", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=True) for name in texts),
        sa.Column("checked", sa.DateTime(), nullable=True),
        sa.Column("confirmed", sa.Date(), nullable=True),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("name"),
    )


def _import() -> None:
    numbers = ("new", "changed", "unchanged", "withdrawn", "refused")
    op.create_table(
        "import",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in numbers),
        sa.Column("next_number", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_import_source", "import", ["source"], unique=False)


def _change() -> None:
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=9), nullable=False),
        sa.Column("fields", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["import_id"], ["import.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_change_import_id", "change", ["import_id"], unique=False)
    op.create_index("ix_change_number", "change", ["number"], unique=False)
