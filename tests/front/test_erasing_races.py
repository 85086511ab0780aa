"""Deleting a conversation while something is on its way, or while Rasa or the record is away."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from front.aside.asking import named
from front.errors import RecordUnavailable
from front.keys import SWITCHBOARD
from front.record import asks, erasing, handoffs
from front.settings import Settings
from tests.front.counsellors import record
from tests.front.fakes import (
    Client,
    FakeRasa,
    answered,
    front,
    history,
    say,
    settings_for,
    texts,
    until,
)
from tests.front.planted import delete, forgetting, full
from tests.front.sockets import Page


async def test_rasa_forgets_it_and_what_was_asked_beside(client: Client, rasa: FakeRasa) -> None:
    await full(client)
    [one] = await record(client).read(lambda c: handoffs.of_conversation(c, "c1"))
    await delete(client)
    anna = one.counsellor
    assert anna is not None
    beside = asks.place_of(one.number, anna)
    assert set(rasa.puts) == {"c1", named("c1"), named(beside)}
    assert await record(client).read(erasing.unforgotten) == []


async def test_rasa_that_is_away_forgets_when_it_is_back_also_after_a_restart(
    settings: Settings, rasa: FakeRasa
) -> None:
    async with front(settings) as client:
        await say(client, "hello")
        await rasa.stop()
        assert (await delete(client))[0] == 200
        assert [one.conversation for one in await record(client).read(erasing.unforgotten)] == [
            "c1"
        ]
    assert rasa.puts == []
    await rasa.start()
    async with front(settings) as client:
        await until(lambda: "c1" in rasa.puts)
        # The row goes after Rasa has answered: the next round finds it gone.
        await forgetting(client).once()
        assert await record(client).read(erasing.unforgotten) == []


async def test_rasa_forgets_before_it_hears_of_the_next_conversation_of_the_same_name(
    client: Client, rasa: FakeRasa
) -> None:
    await say(client, "hello")
    await rasa.stop()
    await delete(client)
    sent = asyncio.create_task(say(client, "anew"))
    await until(lambda: client.app[SWITCHBOARD].waiting("c1"))
    order: list[str] = []
    put, hear = rasa.puts.append, rasa.requests.append
    rasa.puts = _Told(order, put, "forgotten")
    rasa.requests = _Told(order, hear, "heard")
    await rasa.start()
    messages = await answered(client, 1)
    assert order[0] == "forgotten"
    assert order.count("heard") == 1
    assert "forgotten" not in order[order.index("heard") :]
    assert texts(messages)[0] == "anew"
    sent.cancel()


class _Told(list[Any]):
    """A list that notes when something was put into it."""

    def __init__(self, order: list[str], add: Any, name: str) -> None:
        super().__init__()
        self._order, self._add, self._name = order, add, name

    def append(self, one: Any) -> None:
        self._order.append(self._name)
        self._add(one)


async def test_a_copy_of_a_deleted_message_that_comes_late_begins_nothing(client: Client) -> None:
    await say(client, "hello", client_id="mine-1")
    await delete(client)
    address = "/api/v1/conversations/c1/messages"
    copy = {"text": "hello", "client_id": "mine-1"}
    assert (await client.post(address, json=copy)).status == 410
    page = await Page.open(client)
    await page.send("say", **copy)
    refused = await page.until("error")
    assert (refused["code"], refused["client_id"]) == ("erased", "mine-1")
    await page.close()
    assert (await client.get(address)).status == 404
    await say(client, "hello", client_id="mine-2")  # the id is free for what is new
    assert texts(await history(client))[0] == "hello"


async def test_an_answer_on_its_way_is_written_nowhere(client: Client, rasa: FakeRasa) -> None:
    await say(client, "hello")
    rasa.free.clear()
    asked = asyncio.create_task(
        client.post("/api/v1/conversations/c1/messages", json={"text": "slow"})
    )
    await until(lambda: rasa.heard == ["hello", "slow"])
    _, receipt = await delete(client)
    rasa.free.set()
    response = await asked
    assert (response.status, (await response.json())["error"]["code"]) == (410, "erased")
    assert receipt["counts"]["messages"] == 3
    assert texts(await say(client, "anew")) == ["echo anew"]
    assert texts(await history(client)) == ["anew", "echo anew"]
    assert client.app is not None
    assert not client.app[SWITCHBOARD].waiting("c1")


@pytest.mark.parametrize("pause", [0.0, 0.002, 0.004, 0.008, 0.016, 0.03])
async def test_deleting_races_with_answers_and_nothing_is_left_of_them(
    client: Client, pause: float
) -> None:
    for _ in range(5):
        sent = [asyncio.create_task(_try(client, f"old {number}")) for number in range(3)]
        await asyncio.sleep(pause)
        await delete(client)
        await asyncio.gather(*sent)
        await delete(client)
        assert texts(await say(client, "anew")) == ["echo anew"]
        assert texts(await history(client)) == ["anew", "echo anew"]
        await delete(client)


async def _try(client: Client, text: str) -> int:
    response = await client.post("/api/v1/conversations/c1/messages", json={"text": text})
    return response.status


async def test_a_notice_that_answers_are_late_does_not_come_into_the_next_conversation(
    rasa: FakeRasa, tmp_path: Path
) -> None:
    async with front(settings_for(rasa, tmp_path, tell_after=0.05)) as client:
        rasa.free.clear()
        await say(client, "slow")
        await delete(client)
        rasa.free.set()
        assert texts(await say(client, "anew")) == ["echo anew"]
        await asyncio.sleep(0.1)
        assert texts(await history(client)) == ["anew", "echo anew"]


async def test_when_the_record_fails_all_goes_on(
    client: Client, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    rasa.free.clear()
    asked = asyncio.create_task(_try(client, "slow"))
    await until(lambda: rasa.heard == ["slow"])

    def fails(*_: object) -> None:
        raise RecordUnavailable("no disk")

    with monkeypatch.context() as patched:
        patched.setattr(erasing, "erase", fails)
        assert (await delete(client))[0] == 503
    rasa.free.set()
    assert await asked == 200
    assert texts(await history(client)) == ["slow", "echo slow"]


async def test_what_the_command_line_deleted_is_told_and_dropped_by_the_front(
    client: Client, rasa: FakeRasa
) -> None:
    rasa.free.clear()
    page = await Page.open(client)
    await page.say("slow")
    await until(lambda: rasa.heard == ["slow"])
    await record(client).write(lambda one: erasing.erase(one, "c1", "operator"))
    await forgetting(client).once()
    await page.until("erased")
    rasa.free.set()
    assert texts(await say(client, "anew")) == ["echo anew"]
    assert texts(await history(client)) == ["anew", "echo anew"]
