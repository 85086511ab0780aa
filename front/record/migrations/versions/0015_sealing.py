"""Contacts, notes and addresses of chats are sealed; chats are found by keyed hashes.

What is there is sealed with the newest key, and opened again on the way back. The migration needs
a key where there is anything to seal: front.record.keyring.
"""

from collections.abc import Callable

import sqlalchemy as sa
from alembic import op

from front.record.keyring import ring

revision = "0015"
down_revision = "0014"

# Only what has no value but null or text: their type stays.
_COLUMNS = (
    ("handoff", "contact_value"),
    ("note", "text"),
    ("counsellor", "email"),
    ("chat", "address"),
)
_BATCH = 500  # rows


def upgrade() -> None:
    """Seals what is there."""
    op.add_column("chat", sa.Column("address_key", sa.Text))
    for table, column in _COLUMNS:
        _each(table, column, lambda name, value: ring().seal(name, value))
    op.create_index("chat_found", "chat", ["channel", "address_key"], unique=True)


def downgrade() -> None:
    """Opens it."""
    op.drop_index("chat_found", "chat")
    for table, column in _COLUMNS:
        _each(table, column, lambda name, value: ring().open(name, value))
    op.drop_column("chat", "address_key")


def _each(table: str, column: str, changed: Callable[[str, str], str]) -> None:
    connection = op.get_bind()
    place = sa.table(table, sa.column("id"), sa.column(column), sa.column("address_key"))
    kept = place.c[column]
    wanted = sa.select(place.c.id, kept).where(kept.is_not(None)).order_by(place.c.id)
    last = 0
    while rows := connection.execute(wanted.where(place.c.id > last).limit(_BATCH)).all():
        for number, value in rows:
            values = {column: changed(f"{table}.{column}", value)}
            if table == "chat":
                values["address_key"] = ring().searched("chat.address", value)
            connection.execute(sa.update(place).where(place.c.id == number).values(values))
        last = rows[-1].id
