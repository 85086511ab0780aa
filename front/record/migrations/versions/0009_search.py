"""The words of messages, folded, so that past conversations are found by them.

Both databases keep the index themselves: whatever is written, changed or deleted is so there too,
and no code can forget it. SQLite: an FTS5 index without the texts, kept by triggers; its tokenizer
drops case and diacritics, and the letter that has none is put in its place first. PostgreSQL: a
GIN index over a function that does the same.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_FOLDED = "replace(replace({0}.text, 'ł', 'l'), 'Ł', 'L')"
_OUT = (
    "INSERT INTO message_search(message_search, rowid, text) "
    f"VALUES('delete', old.id, {_FOLDED.format('old')})"
)
_IN = f"INSERT INTO message_search(rowid, text) VALUES(new.id, {_FOLDED.format('new')})"
_ALL = f"INSERT INTO message_search(rowid, text) SELECT id, {_FOLDED.format('message')}"
_SQLITE = (
    "CREATE VIRTUAL TABLE message_search USING fts5(text, content='', "
    'tokenize="unicode61 remove_diacritics 2")',
    f"{_ALL} FROM message",
    f"CREATE TRIGGER message_search_in AFTER INSERT ON message BEGIN {_IN}; END",
    f"CREATE TRIGGER message_search_out AFTER DELETE ON message BEGIN {_OUT}; END",
    f"CREATE TRIGGER message_search_new AFTER UPDATE OF text ON message BEGIN {_OUT}; {_IN}; END",
)
# Signs that PostgreSQL would take for parts of addresses, paths and numbers part words here.
_POSTGRESQL = (
    r"""
    CREATE FUNCTION message_words(said text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURNS NULL ON NULL INPUT AS $$
      SELECT to_tsvector('simple', translate(regexp_replace(
        normalize(lower(said), NFKD), '[\u0300-\u036f]', '', 'g'),
        'łŁ.@/:_+-', 'll       '))
    $$
    """,
    "CREATE INDEX message_search ON message USING gin (message_words(text))",
)


def upgrade() -> None:
    """Makes the index, also of what was said before."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in _SQLITE if sqlite else _POSTGRESQL:
        op.execute(sa.text(statement.replace(":", r"\:")))


def downgrade() -> None:
    """Drops it."""
    if op.get_bind().dialect.name == "sqlite":
        for name in ("in", "out", "new"):
            op.execute(f"DROP TRIGGER message_search_{name}")
        op.execute("DROP TABLE message_search")
    else:
        op.execute("DROP INDEX message_search")
        op.execute("DROP FUNCTION message_words(text)")
