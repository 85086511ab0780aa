"""Contacts, notes and addresses are sealed in the tables, and read as before by whoever may."""

import base64
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import Engine, insert, select, text, update

from front.errors import KeyMissing, RecordUnavailable
from front.message import Contact
from front.record import Record, chats, handoffs, linking, moving, notes, resealing
from front.record.account_tables import counsellors
from front.record.database import open_engine
from front.record.desk_tables import notes as note_table
from front.record.handoff_tables import handoffs as handoff_table
from front.record.keyring import SETTING, fresh, ring
from front.record.messaging_tables import chats as chat_table
from front.record.moving import Step
from front.record.schema import metadata
from front.record.sealing import sealed_columns
from guidance.handoff import Move
from tests.front.upgrading import to
from tests.postgres import empty_schema, server

SECRET = "qjsealed"
BEFORE = "0014"
# What it was by hand before there was sealing, by table and column.
PLAIN = {
    "handoff.contact_value": f"{SECRET}@example.org",
    "note.text": f"{SECRET} ąę 🦊\0 note",
    "counsellor.email": f"{SECRET}@school.example",
    "chat.address": SECRET,
}


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    with ExitStack() as stack:
        url = f"sqlite:///{tmp_path}/record.db"
        if request.param == "postgresql":
            url = stack.enter_context(empty_schema(stack.enter_context(server())))
        made = open_engine(url)
        yield made
        made.dispose()


def raw(engine: Engine) -> dict[str, str]:
    """The sealed columns' first values as the database has them."""
    with engine.connect() as connection:
        found = {
            f"{table.name}.{column.name}": connection.scalar(
                text(f'SELECT {column.name} FROM "{table.name}" WHERE {column.name} IS NOT NULL')
            )
            for table, column in sealed_columns(metadata)
        }
    return {name: str(value) for name, value in found.items()}


def opened(engine: Engine) -> dict[str, str]:
    with engine.connect() as connection:
        found = {
            f"{table.name}.{column.name}": connection.scalar(
                select(column).where(column.is_not(None))
            )
            for table, column in sealed_columns(metadata)
        }
    return {name: str(value) for name, value in found.items()}


def _fill(engine: Engine, note: str) -> None:
    with engine.execution_options(writes=True).begin() as connection:
        connection.execute(insert(counsellors), {"login": "a", "shown_name": "A"})
        connection.execute(update(counsellors).values(email=PLAIN["counsellor.email"]))
        connection.execute(
            text(
                "INSERT INTO conversation (id, channel, interface_language, language, settled,"
                " created_at, updated_at) VALUES ('c1', 'rest', 'pl', 'pl', :no,"
                " '2026-10-01', '2026-10-01')"
            ),
            {"no": False},
        )
        contact = Contact(kind="email", value=PLAIN["handoff.contact_value"])
        one = moving.here(connection, "c1", Step(Move.QUEUE, "learner", contact=contact)).handoff
        notes.add(connection, "c1", one.number, 1, note)
        chats.here(connection, "paper", PLAIN["chat.address"])


def test_a_migration_seals_what_is_there_and_opens_it_on_the_way_back(engine: Engine) -> None:
    note = PLAIN["note.text"].replace("\0", " ")  # PostgreSQL keeps no such sign
    to(engine, "head")
    _fill(engine, note)
    to(engine, BEFORE)
    assert raw(engine) == PLAIN | {"note.text": note}
    to(engine, "head")
    assert opened(engine) == PLAIN | {"note.text": note}
    assert not [one for one in raw(engine).values() if SECRET in one]
    with engine.begin() as connection:
        assert chats.here(connection, "paper", SECRET).id == 1
        assert handoffs.find(connection, 1).contact.value == PLAIN["handoff.contact_value"]  # type: ignore[union-attr]
        assert linking.linked(connection, "subject", PLAIN["counsellor.email"]) == 1


async def test_all_is_sealed_anew_while_somebody_writes(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    to(engine, "head")
    _fill(engine, "a note")
    with engine.execution_options(writes=True).begin() as connection:
        for _ in range(resealing.BATCH + 5):
            row = {"conversation_id": "c1", "text": "many"}
            connection.execute(insert(note_table), row)
    old = ring().keys[0]
    monkeypatch.setenv(SETTING, f"{fresh()},{old}")
    record = Record(engine.url.render_as_string(hide_password=False))
    try:
        with engine.execution_options(writes=True).begin() as connection:
            connection.execute(update(chat_table).values(greeted=True))
            changed = connection.scalar(select(handoff_table.c.updated_at))
            # Found by the hash of the older key until it is sealed anew.
            assert chats.here(connection, "paper", SECRET).id == 1
        assert await resealing.reseal(record) == resealing.BATCH + 5 + len(PLAIN)
        assert await record.write(resealing.in_use) == {ring().newest}
        assert await resealing.reseal(record) == 0
        monkeypatch.setenv(SETTING, ring().keys[0])
        assert opened(engine) == PLAIN | {"note.text": "a note"}
        with engine.begin() as connection:
            assert chats.here(connection, "paper", SECRET).id == 1
            assert connection.scalar(select(handoff_table.c.updated_at)) == changed
        monkeypatch.setenv(SETTING, old)
        with pytest.raises(KeyMissing, match=r"fingerprint [0-9a-f]{12}\)") as refused:
            await record.read(resealing.check)
        assert old not in str(refused.value)
    finally:
        await record.close()


def test_a_value_cannot_be_changed_nor_put_into_another_column() -> None:
    sealed = ring().seal("note.text", "secret")
    assert ring().open("note.text", sealed) == "secret"
    assert ring().seal("note.text", "secret") != sealed
    print_, _, token = sealed.partition(":")
    bits = bytearray(base64.urlsafe_b64decode(token))
    bits[-1] ^= 1
    changed = f"{print_}:{base64.urlsafe_b64encode(bytes(bits)).decode()}"
    for column, wrong in (
        ("handoff.contact_value", sealed),
        ("note.text", changed),
        ("note.text", "in the clear"),
        ("note.text", sealed[:-8]),
    ):
        with pytest.raises(KeyMissing) as refused:
            ring().open(column, wrong)
        assert "secret" not in str(refused.value)


def test_a_sealed_column_is_not_compared_in_silence() -> None:
    with pytest.raises(TypeError):
        select(note_table).where(note_table.c.text == "a")
    with pytest.raises(TypeError):
        select(note_table).where(note_table.c.text.in_(["a"]))
    with pytest.raises(TypeError):
        select(chat_table).where(chat_table.c.address != "a")
    with pytest.raises(TypeError):
        select(note_table).order_by(note_table.c.text.desc())
    assert str(handoff_table.c.contact_value.is_(None)).endswith("IS NULL")


@pytest.mark.parametrize("keys", ["", "no key", f"{'A' * 43}", f"{'A' * 44},"])
def test_without_a_key_nothing_is_written_in_the_clear(
    keys: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SETTING, keys)
    monkeypatch.setenv("CAIRN_VAR", str(tmp_path))
    with pytest.raises(RecordUnavailable) as refused:
        ring()
    assert not keys or keys.rstrip(",") not in str(refused.value)
