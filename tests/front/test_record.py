"""The record's database: made by migrations, equal to the tables in code."""

import asyncio
import threading
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from front.errors import RecordUnavailable
from front.handoff import Staffing
from front.message import Reply
from front.record import Learner, Record, migrate
from front.record.database import address, open_engine
from front.record.schema import metadata


def _learner(words: str, client_id: str | None = None) -> Learner:
    return Learner("c1", "rest", words, None, "pl", "en", client_id)


def test_the_newest_migration_is_the_one_in_code() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrate.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_current_head() == migrate.HEAD


async def test_migrations_make_the_tables_of_the_code(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/deep/down/record.db"
    await migrate.migrate(url)
    engine = open_engine(url)
    with engine.connect() as connection:
        assert _differences(connection) == []
    engine.dispose()


def _differences(connection: Connection) -> list[Any]:
    opts = {"include_name": of_the_code}
    return list(compare_metadata(MigrationContext.configure(connection, opts=opts), metadata))


def of_the_code(name: str | None, _kind: str, _parents: object) -> bool:
    """Whether a table or index is one of the code; the search of messages is the database's own."""
    return not (name or "").startswith("message_search")


async def test_migrating_twice_keeps_everything(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/record.db"
    await migrate.migrate(url)
    record = Record(url)
    await record.keep(_learner("hej"))
    await migrate.migrate(url)
    assert [message.text for message in await record.history("c1")] == ["hej"]
    await record.close()


def test_sqlite_is_told_what_keeps_messages_safe(empty_record: Path) -> None:
    engine = open_engine(f"sqlite:///{empty_record}")
    with engine.connect() as connection:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        found = [connection.scalar(text(f"PRAGMA {name}")) for name in names]
    engine.dispose()
    assert found == ["wal", 2, 1, 5000]


async def test_writers_at_the_same_time_wait_for_each_other(settings: Any) -> None:
    records = [Record(settings.record) for _ in range(3)]
    tasks = [record.keep(_learner("x", f"{one}")) for one, record in enumerate(records * 10)]
    kept = await asyncio.gather(*tasks)
    assert len({one.message.id for one in kept}) == 30
    for record in records:
        await record.close()


async def test_a_notice_after_an_answer_is_another_one(settings: Any) -> None:
    record = Record(settings.record)
    fresh = []
    for words in ("one", "two"):
        kept = await record.keep(_learner(words))
        question = await record.question(kept.message.id)
        fresh += [(await record.notice(question, Reply(text="late")))[1] for _ in range(2)]
        await record.answer(question, [Reply(text="ok")], Staffing())
    await record.close()
    assert fresh == [True, False, True, False]


async def test_a_database_that_is_not_there_is_an_error_of_ours(tmp_path: Path) -> None:
    record = Record(f"sqlite:///{tmp_path}/nowhere/record.db")
    with pytest.raises(RecordUnavailable):
        await record.ping()
    await record.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("record")]
    (tmp_path / "file").touch()
    with pytest.raises(RecordUnavailable):
        await migrate.migrate(f"sqlite:///{tmp_path}/file/record.db")


@pytest.mark.parametrize(
    ("written", "driver"),
    [
        ("sqlite:///x.db", "sqlite"),
        ("sqlite+aiosqlite:///x.db", "sqlite"),
        ("postgresql://u:p@h/db", "postgresql+psycopg"),
        ("postgres://u:p@h/db", "postgresql+psycopg"),
        ("postgresql+psycopg://u:p@h/db", "postgresql+psycopg"),
        ("postgresql+asyncpg://u:p@h/db", "postgresql+psycopg"),
    ],
)
def test_a_url_gets_the_driver_in_use(written: str, driver: str) -> None:
    assert address(written).drivername == driver
