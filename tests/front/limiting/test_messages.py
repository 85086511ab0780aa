"""Who says too much too fast is told when to go on; nothing is lost, and danger is always heard."""

import re
from contextlib import ExitStack
from typing import Any

import pytest

from front.keys import LIMITS, LOAD
from front.limiting import table
from front.settings import Settings
from tests.front.fakes import Client, FakeRasa, answered, front, history, say, senders, settings_for
from tests.front.sockets import Page

_DANGER = "I want to kill myself"


@pytest.fixture
def settings(settings: Settings, rasa: FakeRasa) -> Settings:
    """A twentieth of everything: two messages a minute in a conversation, ninety at an address."""
    return settings_for(rasa, settings.var, limits=0.05)


async def post(client: Client, text: str, conversation: str = "c1", **headers: str) -> Any:
    """The response to a message over REST."""
    address = f"/api/v1/conversations/{conversation}/messages"
    return await client.post(address, json={"text": text}, headers=headers)


async def test_a_program_is_told_when_to_go_on(client: Client) -> None:
    for number in range(2):
        await say(client, f"no {number}")
    refused = await post(client, "too much", **{"Accept-Language": "pl"})
    assert refused.status == 429
    assert 1 <= int(refused.headers["Retry-After"]) <= 60
    error = (await refused.json())["error"]
    assert error["code"] == "limited"
    assert re.search(r"za \d+ (sekund|minut)", error["message"])
    await say(client, "another conversation goes on", conversation="c2")
    assert senders(await history(client)).count("learner") == 2


async def test_danger_is_heard_when_all_else_is_refused(client: Client, rasa: FakeRasa) -> None:
    for number in range(2):
        await say(client, f"no {number}")
    assert (await post(client, "more")).status == 429
    assert (await post(client, _DANGER)).status == 200
    assert rasa.heard[-1] == "/distress"
    refused = await post(client, _DANGER)  # its own limit: one a minute here
    assert refused.status == 429
    assert "112" in (await refused.json())["error"]["message"]


async def test_a_page_sends_again_what_was_refused_and_in_order(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with front(settings) as client:
        page = await Page.open(client)
        for number in range(4):
            await page.send("say", text=f"no {number}", client_id=f"k{number}")
        refused = [await page.until("error", client_id=f"k{number}") for number in (2, 3)]
        assert {one["code"] for one in refused} == {"limited"}
        assert all(one["wait"] >= 1000 for one in refused)
        assert "sent by itself" in refused[0]["message"]
        # The minute is over: what was refused first comes first, whatever is sent.
        _forget(client, table.MESSAGES)
        await page.send("say", text="no 3", client_id="k3")
        assert (await page.until("error", client_id="k3"))["wait"] >= 1000
        await page.send("say", text=_DANGER, client_id="k4")
        await _said(page, "k4")
        await page.send("say", text="no 2", client_id="k2")
        await page.send("say", text="no 3", client_id="k3")
        await _said(page, "k3")
        said = [one["client_id"] for one in await history(client) if one["sender"] == "learner"]
    assert said == ["k0", "k1", "k4", "k2", "k3"]


async def test_many_at_one_address_do_not_lock_out_who_has_begun(
    settings: Settings, rasa: FakeRasa
) -> None:
    small = settings_for(rasa, settings.var, limits=1, address_limits=3 / 600 / 20)
    async with front(small) as client:
        for number in range(3):
            await say(client, "hello", conversation=f"c{number}")
        assert (await post(client, "hello", conversation="c9")).status == 429
        await say(client, "I have begun", conversation="c1")


async def test_addresses_are_counted_apart_when_the_web_server_names_them(
    settings: Settings, rasa: FakeRasa
) -> None:
    few = settings_for(rasa, settings.var, limits=1, address_limits=1 / 1800)
    async with front(few) as client:
        one, other = ({"X-Forwarded-For": f"192.0.2.{number}"} for number in (1, 2))
        first = [await post(client, "a", f"a{number}", **one) for number in (1, 2)]
        second = await post(client, "a", "b1", **other)
    assert [response.status for response in first] == [200, 429]
    assert second.status == 200


async def test_too_much_for_all_is_refused_before_it_is_kept(
    settings: Settings, rasa: FakeRasa
) -> None:
    rasa.free.clear()
    small = settings_for(rasa, settings.var, backlog=2)
    async with front(small) as client:
        pages = [await Page.open(client, f"c{number}") for number in range(4)]
        for number, page in enumerate(pages[:2]):
            await page.send("say", text="hello", client_id=f"k{number}")
            await _said(page, f"k{number}")
        await pages[2].send("say", text="hello", client_id="k2")
        busy = await pages[2].until("error", client_id="k2")
        refused = await post(client, "hello", conversation="c3")
        assert (busy["code"], refused.status) == ("busy", 503)
        assert busy["wait"] >= 2000
        assert int(refused.headers["Retry-After"]) >= 2
        state = client.app[LOAD].state()
        assert (state.waiting, state.refused, state.shedding) == (2, 2, True)
        # Somebody in danger, and somebody who asks for a person, do not wait.
        await pages[3].send("say", text=_DANGER, client_id="k3")
        await _said(pages[3], "k3")
        rasa.free.set()
        await pages[0].said("echo hello")
        await pages[1].said("echo hello")
        await pages[2].send("say", text="hello", client_id="k2")
        await pages[2].said("echo hello")
        assert len(await answered(client, 1, "c2")) == 2


async def test_while_rasa_is_away_messages_are_kept_beyond_the_backlog(
    settings: Settings, rasa: FakeRasa
) -> None:
    await rasa.stop()
    small = settings_for(rasa, settings.var, backlog=1)
    async with front(small) as client:
        for number in range(4):
            assert (await post(client, "hello", conversation=f"c{number}")).status == 200
        assert client.app[LOAD].state().late == 4
        await rasa.start()
        for number in range(4):
            await answered(client, 1, f"c{number}")


async def test_a_slow_database_is_noticed_before_more_is_taken_in(client: Client) -> None:
    load = client.app[LOAD]
    with _many(load, table.TAKING_IN):
        assert (await post(client, "hello", conversation="c7")).status == 503
    await say(client, "hello", conversation="c7")


def _many(load: Any, count: int) -> Any:
    stack = ExitStack()
    for _ in range(count):
        stack.enter_context(load.taking_in())
    return stack


def _forget(client: Client, row: table.Row) -> None:
    app = client.app
    assert app is not None
    moments = app[LIMITS]._rows[row].moments
    moments._hits.clear()
    moments._lengths.clear()


async def _said(page: Page, client_id: str) -> dict[str, Any]:
    while True:
        message: dict[str, Any] = (await page.until("message"))["message"]
        if message.get("client_id") == client_id:
            return message
