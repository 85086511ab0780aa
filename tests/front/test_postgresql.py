"""The same record on PostgreSQL."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from pydantic import SecretStr
from sqlalchemy import Connection, select, text

from front.keys import RECORD
from front.record import erasing
from front.record.database import open_engine
from front.record.erasing import ERASED
from front.record.schema import metadata
from tests.front.counsellors import record
from tests.front.fakes import FakeRasa, answered, cairn, front, say, settings_for, texts
from tests.front.planted import PLANTED, delete, forgetting, full
from tests.front.test_record import of_the_code
from tests.postgres import empty_schema, server
from words import Words

# Tables whose columns hold no free words, also when what is sealed is opened.
WITHOUT_WORDS = {"alert", "survey", "conversation", "chat_turn", "chatwoot_turn"}


def dumped(connection: Connection) -> dict[str, str]:
    """All rows of every table there is, as the database has them; bytes as text."""
    named = text("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
    found = {}
    for name in connection.scalars(named).all():
        rows = connection.execute(text(f'SELECT one.* FROM "{name}" AS one'))
        found[str(name)] = str([tuple(row) for row in rows])
    return found


def opened(connection: Connection) -> dict[str, str]:
    """The same of the tables of the code, with what is sealed opened."""
    return {
        name: str([tuple(row) for row in connection.execute(select(table))])
        for name, table in metadata.tables.items()
    }


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with server() as running, empty_schema(running) as own:
        yield own


async def test_a_conversation_with_an_outage_a_restart_and_a_request_for_a_person(
    url: str, rasa: FakeRasa, tmp_path: Path
) -> None:
    settings = settings_for(rasa, tmp_path, record_url=SecretStr(url))
    button = {"title": "Go", "payload": "/go"}
    rasa.answer = lambda body: [
        {"text": "zażółć", "buttons": [button]},
        cairn(language="pl", handoff={"do": "request", "reason": "asked"}),
    ]
    async with front(settings) as client:
        first = await say(client, "one", client_id="k1")
        assert await say(client, "one", client_id="k1") == first
        await say(client, "/go")
        await rasa.stop()
        (notice,) = await say(client, "two")
        assert notice["sender"] == "service"
    await rasa.start()
    async with front(settings) as client:
        messages = await answered(client, 3)
        assert client.app is not None
        (handoff,) = await client.app[RECORD].open_handoffs()
    nobody = Words.load("pl").say("handoff-nobody")
    told = [text for text in texts(messages) if not text.startswith(nobody)]
    assert told == ["one", "zażółć", "Go", "zażółć", "two", notice["text"], "zażółć"]
    assert messages[2]["text"].startswith(nobody)
    assert messages[1]["time"].endswith("Z")
    assert (handoff.reason, handoff.language) == ("asked", "pl")
    assert rasa.heard == ["one", "/go", "two"]


def test_the_tables_are_those_of_the_code(url: str) -> None:
    engine = open_engine(url)
    with engine.connect() as connection:
        opts = {"include_name": of_the_code}
        assert not compare_metadata(MigrationContext.configure(connection, opts=opts), metadata)
    engine.dispose()


async def test_a_code_brings_a_conversation_once_and_its_language_is_kept(
    url: str, rasa: FakeRasa, tmp_path: Path
) -> None:
    settings = settings_for(rasa, tmp_path, record_url=SecretStr(url))
    rasa.answer = lambda body: [
        {"text": "ok"},
        cairn(language="pl", notes=[f"plain:{'en' if body['message'] == 'how' else 'pl'}"]),
    ]
    async with front(settings) as client:
        await say(client, "jak", "moves")
        await say(client, "how", "moves")
        await say(client, "ok", "moves")
        told = rasa.requests[-1]["metadata"]
        assert (told["settled"], told["leaning"]) == (True, "en")
        made = await client.post("/api/v1/conversations/moves/codes")
        code = {"code": (await made.json())["code"]}
        tries = [client.post("/api/v1/codes", json=code) for _ in range(4)]
        found = sorted([answer.status for answer in await asyncio.gather(*tries)])
    assert found == [200, 404, 404, 404]


async def test_a_conversation_is_erased_and_the_tables_are_vacuumed(
    url: str, rasa: FakeRasa, tmp_path: Path
) -> None:
    settings = settings_for(rasa, tmp_path, record_url=SecretStr(url))
    async with front(settings) as client:
        await full(client, "planted")
        before = await record(client).read(dumped)
        held = {name for name, rows in before.items() if PLANTED in rows}
        # What is sealed is found only by opening it; the rest as it is.
        assert {one.table.name for one in ERASED} - held <= WITHOUT_WORDS | {
            "note",
            "chat",
            "consent",
            "masking",
        }
        seen = await record(client).read(opened)
        assert PLANTED in seen["note"]
        assert PLANTED in seen["chat"]
        status, receipt = await delete(client, "planted")
        assert status == 200
        assert {name for name, count in receipt["counts"].items() if count} == {
            one.name for one in ERASED
        }
        await forgetting(client).once()
        assert not await record(client).read(erasing.anything_left)
        for after in (await record(client).read(dumped), await record(client).read(opened)):
            assert not [name for name, rows in after.items() if PLANTED in rows]
        assert (await delete(client, "planted"))[0] == 404
