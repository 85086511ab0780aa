"""Deleting a conversation: from the record, from open pages, from the files; and handing it out."""

import json
from pathlib import Path

import pytest
from sqlalchemy import Connection, select

from front.record import handoffs, receipts, schema
from front.record.erasing import ERASED, KEPT, OF_THE_SERVICE
from front.settings import Settings
from tests.front.counsellors import desk, record, signals
from tests.front.fakes import Client, FakeRasa, front, history, say, texts, until
from tests.front.planted import PLANTED, delete, full
from tests.front.sockets import Page


def test_every_table_is_erased_or_kept_for_a_reason_or_of_the_service() -> None:
    erased = {one.table.name for one in ERASED}
    known = [erased, set(KEPT), set(OF_THE_SERVICE)]
    assert set(schema.metadata.tables) == set.union(*known)
    assert sum(map(len, known)) == len(schema.metadata.tables)
    # A row that refers to a conversation, or to what refers to one, goes with it.
    for table in schema.metadata.tables.values():
        for key in table.foreign_keys:
            if key.column.table.name in erased:
                assert table.name in erased, f"{table.name} refers to {key.column.table.name}"
    assert all(reason for reason in KEPT.values())


async def test_all_of_a_conversation_goes_and_others_stay(client: Client) -> None:
    await say(client, "stays", "other")
    await full(client)
    before = await record(client).read(_rows)
    assert all(PLANTED in before[one.table.name] for one in ERASED if one.name not in BARE), before
    status, receipt = await delete(client)
    assert status == 200
    assert {name for name, count in receipt["counts"].items() if count} == {
        one.name for one in ERASED
    }
    after = await record(client).read(_rows)
    for name, rows in after.items():
        assert PLANTED not in rows, name
        assert "'c1'" not in rows or name == "forgetting", name
    assert texts(await history(client, "other")) == ["stays", "echo stays"]
    assert (await delete(client))[0] == 404


# Tables without a column for free words.
BARE = {"alerts", "surveys", "conversation", "chat_turns", "consents", "maskings"}


def _rows(connection: Connection) -> dict[str, str]:
    return {
        name: str([tuple(row) for row in connection.execute(select(table))])
        for name, table in schema.metadata.tables.items()
    }


async def test_a_receipt_names_nobody_and_is_found_however_it_is_typed(client: Client) -> None:
    await full(client)
    _, receipt = await delete(client)
    assert set(receipt) == {"number", "time", "counts"}
    typed = receipt["number"].lower().replace("-", " ").replace("0", "o").replace("1", "l")
    found = await record(client).read(lambda one: receipts.receipt(one, typed))
    assert found is not None
    assert found.number == receipt["number"]
    assert found.counts["messages"] == receipt["counts"]["messages"] == 2
    assert await record(client).read(lambda one: receipts.receipt(one, "0000")) is None


async def test_the_bytes_leave_the_files(settings: Settings) -> None:
    async with front(settings) as client:
        await full(client)
        for number in range(60):
            await say(client, f"{PLANTED}{number} and more words {number}")
        in_files = _count(settings.var)
        assert in_files > 60
        await delete(client)
        await until(lambda: _count(settings.var) == 0, 20)
    assert _count(settings.var) == 0


def _count(folder: Path) -> int:
    found = (one.read_bytes().lower() for one in folder.rglob("*") if one.is_file())
    return sum(one.count(PLANTED.encode()) for one in found)


async def test_open_pages_and_the_desk_are_told(client: Client) -> None:
    await full(client)
    page, other = await Page.open(client), await Page.open(client)
    [one] = await record(client).read(lambda c: handoffs.of_conversation(c, "c1"))
    with signals(client) as heard:
        await page.send("erase")
        told = await page.until("erased")
        assert (await other.until("erased"))["receipt"] == told["receipt"]
    assert told["receipt"] in told["text"]
    assert [signal.number for signal in heard("erased")] == [one.number]
    assert heard("queue")


async def test_a_page_that_was_away_learns_that_it_is_gone(client: Client) -> None:
    messages = await say(client, "hello")
    await delete(client)
    page = await Page.open(client, after=messages[-1]["id"])
    assert [one["type"] for one in page.heard] == ["erased", "history", "ready"]


async def test_a_live_talk_is_ended_before_it_goes(client: Client) -> None:
    await full(client)
    await delete(client)

    def moves(connection: Connection) -> list[tuple[str, str, str]]:
        table = schema.metadata.tables["handoff_event"]
        found = connection.execute(select(table).order_by(table.c.id))
        return [(row.move, row.after, row.actor) for row in found]

    assert (await record(client).read(moves))[-1] == ("cancel", "returned", "learner")
    assert await desk(client).standings.of("c1") is None


async def test_what_is_kept_is_handed_out(client: Client, rasa: FakeRasa) -> None:
    rasa.states["c1"] = {"level": PLANTED}
    await full(client)
    response = await client.get("/api/v1/conversations/c1/data")
    data = await response.json()
    assert response.status == 200
    shown = {one.name for one in ERASED if not one.hidden}
    assert {name for name in shown if not data[name]} == set()
    assert data["handoffs"][0]["contact_value"] == f"{PLANTED}@example.org"
    assert data["remembered"] == {"level": PLANTED}
    assert set(data["kept_besides"]) == {one.name for one in ERASED if one.hidden}
    said = json.dumps(data)
    assert f"{PLANTED} note" not in said
    assert "token_hash" not in said
    await rasa.stop()
    again = await (await client.get("/api/v1/conversations/c1/data")).json()
    assert again["remembered"] is None
    assert (await client.get("/api/v1/conversations/nobody/data")).status == 404


@pytest.mark.parametrize(("language", "title"), [("en", "MESSAGES"), ("pl", "WIADOMOŚCI")])
async def test_a_page_gets_the_data_to_read(client: Client, language: str, title: str) -> None:
    await full(client)
    page = await Page.open(client, language=language)
    await page.send("data")
    told = await page.until("data")
    assert title in told["page"]
    assert f"{PLANTED} message" in told["page"]
    assert f"{PLANTED}@example.org" in told["page"]
    assert told["data"]["conversation_id"] == "c1"
