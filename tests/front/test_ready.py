"""Whether the front tells the truth about itself: each thing is broken in turn."""

import asyncio
import resource
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import Connection, Engine, insert

from front import readiness
from front.health import stop_taking
from front.keys import READINESS
from front.settings import Settings
from guidance.catalogue import schema, tables
from guidance.catalogue.engine import open_engine
from tests.front.fakes import Client, FakeRasa, front, settings_for

AWAY = {"X-Forwarded-For": "198.51.100.7"}
DAY = date(2026, 1, 1)


@pytest.fixture(autouse=True)
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A catalogue with an offer; nothing that was found is given again."""
    monkeypatch.setattr(readiness, "_FRESH", 0)
    file = tmp_path / "catalogue.db"
    monkeypatch.setenv("CAIRN_CATALOGUE_URL", f"sqlite:///{file}")
    engine = open_engine(f"sqlite:///{file}")
    schema.upgrade(engine)
    _fill(engine)
    engine.dispose()
    return file


def _fill(engine: Engine) -> None:
    offer = {"number": 1, "id": "a", "credential_id": "a", "provider_id": 1, "source": "s"}
    seen = {"document": b"", "first_seen": DAY, "updated": DAY}
    with engine.begin() as connection:
        connection.execute(insert(tables.OrganisationRow).values(id=1, name="School"))
        connection.execute(insert(tables.OfferRow).values(**offer, **seen))


@pytest.fixture
async def client(settings: Settings, catalogue: Path) -> AsyncIterator[Client]:
    async with front(settings) as running:
        yield running


async def ready(client: Client, **headers: str) -> tuple[int, Any]:
    """Status and body."""
    response = await client.get("/ready", headers=headers)
    return response.status, await response.json()


async def lives(client: Client) -> bool:
    """Whether the process is to be left alone."""
    return (await client.get("/health")).status == 200


async def test_all_is_well(client: Client) -> None:
    status, body = await ready(client)
    assert (status, body["status"]) == (200, "ready"), body
    said = await (await client.get("/health")).json()
    assert said == {"status": "ok", "rasa": True, "actions": True, "record": True}


async def test_without_rasa_it_is_ready_and_answers_are_late(
    client: Client, rasa: FakeRasa
) -> None:
    await rasa.stop()
    status, body = await ready(client)
    assert (status, body["status"]) == (200, "degraded")
    assert body["beside"] == dict.fromkeys(("rasa", "actions"), "ClientConnectorError")
    assert (await (await client.get("/health")).json())["rasa"] is False


async def test_a_locked_record_is_not_ready_and_hangs_nobody(
    client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readiness, "_PATIENCE", 0.2)
    with closing(sqlite3.connect(settings.var / "record.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        for _ in range(3):
            async with asyncio.timeout(2):
                status, body = await ready(client)
            assert (status, body["needed"]["record"]) == (503, "hangs")
        assert await lives(client)
        other.execute("ROLLBACK")
    async with asyncio.timeout(5):
        while (await ready(client))[0] != 200:  # noqa: ASYNC110  there is no event
            await asyncio.sleep(0.05)


@pytest.mark.parametrize("name", ["record", "catalogue"])
async def test_a_database_that_is_gone(client: Client, settings: Settings, name: str) -> None:
    """Open connections would go on in a file that nobody finds any more."""
    (settings.var / f"{name}.db").rename(settings.var / "elsewhere.db")
    status, body = await ready(client)
    assert (status, body["needed"][name]) == (503, "gone")
    assert await lives(client)


async def test_a_record_that_nobody_may_write(client: Client, settings: Settings) -> None:
    with closing(sqlite3.connect(settings.var / "record.db")) as other:
        other.execute(
            "CREATE TRIGGER fixed BEFORE UPDATE ON alembic_version "
            "BEGIN SELECT RAISE(ABORT, 'read only'); END"
        )
    status, body = await ready(client)
    assert status == 503
    assert "read only" in body["needed"]["record"]


async def test_a_disk_on_which_nothing_can_be_written(client: Client, settings: Settings) -> None:
    """Reading goes on, and a write that is not committed would, too."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    log = settings.var / "record.db-wal"
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size, before[1]))
    try:
        status, body = await ready(client)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert status == 503, body
    assert body["needed"]["record"] != "ok"
    assert (await ready(client))[0] == 200


async def test_too_little_room(rasa: FakeRasa, settings: Settings) -> None:
    async with front(settings_for(rasa, settings.var, free_mb=10**9)) as client:
        status, body = await ready(client)
    assert status == 503
    assert body["needed"]["disk"].endswith("1000000000 needed")


async def test_tables_of_another_version(client: Client, settings: Settings) -> None:
    with closing(sqlite3.connect(settings.var / "record.db")) as other:
        other.execute("UPDATE alembic_version SET version_num = '0001'")
        other.commit()
    assert (await ready(client))[1]["needed"]["record"].startswith("of version 0001, not")


async def test_it_was_told_to_stop_or_has_too_much_to_do(client: Client) -> None:
    assert client.app is not None
    state = client.app[READINESS]
    state.busy.append(lambda: True)
    status, body = await ready(client)
    assert (status, body["needed"]["busy"]) == (503, "yes")
    state.busy.clear()
    assert (await ready(client))[0] == 200
    stop_taking(client.app)
    status, body = await ready(client)
    assert (status, body["needed"]["stopping"]) == (503, "yes")
    assert await lives(client)


async def test_strangers_learn_yes_or_no(rasa: FakeRasa, settings: Settings) -> None:
    secret = settings_for(rasa, settings.var, inner_token=SecretStr("known"))
    async with front(secret) as client:
        assert await ready(client, **AWAY) == (200, {"ready": True})
        assert await ready(client, **AWAY, **{"X-Cairn-Token": "guessed"}) == (200, {"ready": True})
        said = await (await client.get("/health", headers=AWAY)).json()
        assert said == {"status": "ok"}
        assert "needed" in (await ready(client, **AWAY, **{"X-Cairn-Token": "known"}))[1]


async def test_a_flood_of_questions_is_one_look(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readiness, "_FRESH", 60)
    looks = []
    touch = readiness._touch

    def counted(one: Connection) -> str:
        looks.append(1)
        return touch(one)

    monkeypatch.setattr(readiness, "_touch", counted)
    assert client.app is not None
    said = await asyncio.gather(*(client.get("/ready") for _ in range(200)))
    assert {one.status for one in said} == {200}
    assert len(looks) == 1
