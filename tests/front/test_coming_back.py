"""Whoever comes back after days is greeted once: who, when, and what stands in the way."""

import asyncio
from collections.abc import AsyncIterator
from html import unescape
from typing import Any

import pytest
from sqlalchemy import Select, select, update

from front.aside import Trackers
from front.coming_back import AT_ONCE
from front.keys import COMING_BACK
from front.plain.keys import COOKIE
from front.record.tables import messages
from front.settings import Settings
from guidance.criteria import Criteria
from guidance.errors import CatalogueUnavailable
from guidance.notes import CAME_BACK
from guidance.safety.relief import PAYLOAD as DISTRESS
from guidance.state import State, to_data
from tests.front.away import BACK, BEES, FOUND, WAX, Rack, days_pass, found, greeted, shows, stock
from tests.front.counsellors import record
from tests.front.fakes import Client, FakeRasa, front, history, say
from tests.front.sockets import Page


@pytest.fixture
def shelf() -> Rack:
    return Rack(BEES, WAX)


@pytest.fixture
async def client(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, shelf: Rack
) -> AsyncIterator[Client]:
    stock(monkeypatch, shelf)
    async with front(settings) as running:
        yield running


async def test_two_devices_and_two_visits_bring_one_greeting(
    client: Client, rasa: FakeRasa
) -> None:
    await found(client, rasa)
    one, two = await Page.open(client), await Page.open(client)
    assert await one.said(BACK) == await two.said(BACK)
    assert len(await greeted(client)) == 1
    await days_pass(client)
    # Who did not answer is not greeted over and over.
    assert len(await greeted(client)) == 1
    await say(client, "more")
    rasa.states["c1"] = to_data(FOUND)
    await days_pass(client)
    assert len(await greeted(client)) == 2


async def test_a_day_has_to_pass(client: Client, rasa: FakeRasa) -> None:
    await found(client, rasa)
    await days_pass(client, 0.9)
    assert await greeted(client) == []
    await days_pass(client, 1.1)
    assert len(await greeted(client)) == 1


async def test_the_hours_can_be_set(
    settings: Settings, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch, shelf: Rack
) -> None:
    stock(monkeypatch, shelf)
    async with front(settings.model_copy(update={"greeting_after": 100.0})) as client:
        await found(client, rasa)
        assert await greeted(client) == []
        await days_pass(client, 5)
        assert len(await greeted(client)) == 1


@pytest.mark.parametrize("state", [State(), State(criteria=Criteria(topics=("bees",)))])
async def test_nobody_is_greeted_who_had_found_nothing(
    client: Client, rasa: FakeRasa, state: State
) -> None:
    await found(client, rasa, state=state)
    assert await greeted(client) == []


async def test_nobody_is_greeted_in_the_middle_of_a_hand_off(
    client: Client, rasa: FakeRasa
) -> None:
    shows(rasa, BEES)
    await say(client, "person")
    rasa.states["c1"] = to_data(FOUND)
    await days_pass(client)
    assert await greeted(client) == []


async def test_nobody_is_greeted_after_a_cry_for_help(client: Client, rasa: FakeRasa) -> None:
    await found(client, rasa)
    cry = update(messages).where(messages.c.sender == "learner").values(payload=DISTRESS)
    await record(client).write(lambda one: one.execute(cry) and None)
    assert await greeted(client) == []


async def test_who_is_waiting_for_an_answer_is_not_greeted_before_it(
    client: Client, rasa: FakeRasa
) -> None:
    await found(client, rasa)
    rasa.free.clear()
    page = await Page.open(client)
    await page.said(BACK)
    await page.say("more")
    await page.until("typing")
    await days_pass(client)
    assert len(await greeted(client)) == 1
    rasa.free.set()
    await page.said("found")


async def test_without_rasa_the_history_is_shown(client: Client, rasa: FakeRasa) -> None:
    await found(client, rasa)
    await rasa.stop()
    page = await Page.open(client)
    assert [one["text"] for one in page.heard[0]["messages"]] == ["beekeeping", "found"]
    assert await greeted(client) == []
    await rasa.start()
    assert len(await greeted(client)) == 1


async def test_without_the_catalogue_the_history_is_shown(
    client: Client, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    await found(client, rasa)

    def broken(_self: Rack, _ids: Any) -> Any:
        raise CatalogueUnavailable

    monkeypatch.setattr(Rack, "offers", broken)
    assert await greeted(client) == []


async def test_a_conversation_without_a_word_is_not_greeted(client: Client) -> None:
    page = await Page.open(client, "new")
    await page.nothing()


async def test_nobody_is_asked_what_they_think_of_a_greeting(
    client: Client, rasa: FakeRasa
) -> None:
    await found(client, rasa)
    (told,) = await greeted(client)
    (kept,) = await record(client).read(lambda one: list(one.scalars(_content(told["id"]))))
    assert kept["notes"] == [CAME_BACK]
    assert "notes" not in told


def _content(number: int) -> Select[tuple[Any]]:
    return select(messages.c.content).where(messages.c.id == number)


async def test_a_program_gets_the_greeting_before_the_answer(
    client: Client, rasa: FakeRasa
) -> None:
    await found(client, rasa)
    greeting, *answer = await say(client, "more", client_id="k1")
    assert greeting["text"].startswith(BACK)
    assert [one["text"] for one in answer] == ["found"]
    # Once: the same message brings the same answer, the greeting is in the conversation.
    assert await say(client, "more", client_id="k1") == answer
    kept = [one["id"] for one in await history(client)]
    assert kept.index(greeting["id"]) == kept.index(answer[0]["id"]) - 2


async def test_the_page_without_scripts_shows_the_greeting(client: Client, rasa: FakeRasa) -> None:
    key = "k" * 43
    await found(client, rasa, conversation=key)
    response = await client.get("/plain", headers={"Cookie": f"{COOKIE}={key}"})
    assert BACK in unescape(await response.text())


async def test_a_message_that_is_refused_brings_no_greeting(client: Client, rasa: FakeRasa) -> None:
    await found(client, rasa)
    response = await client.post("/api/v1/conversations/c1/messages", json={"text": " "})
    assert response.status == 422
    assert [one["text"] for one in await history(client)] == ["beekeeping", "found"]


async def test_a_cry_for_help_is_answered_before_all_else(client: Client, rasa: FakeRasa) -> None:
    await found(client, rasa)
    assert client.app is not None
    assert await client.app[COMING_BACK].opened("c1", "I want to kill myself") is None
    assert await client.app[COMING_BACK].opened("c1", "more") is not None


async def test_a_fault_in_the_greeting_keeps_nothing_back(client: Client, rasa: FakeRasa) -> None:
    await found(client, rasa)
    rasa.states["c1"] = {**to_data(FOUND), "day": "yesterday"}
    assert await greeted(client) == []


async def test_few_are_greeted_at_a_time(
    client: Client, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    shows(rasa, BEES)
    for number in range(AT_ONCE + 4):
        await say(client, "bees", f"c{number}")
        rasa.states[f"c{number}"] = to_data(FOUND)
    await days_pass(client)
    assert client.app is not None
    back, now, most = client.app[COMING_BACK], 0, 0
    state = Trackers.state

    async def counted(self: Trackers, conversation: str) -> Any:
        nonlocal now, most
        now += 1
        most = max(most, now)
        try:
            return await state(self, conversation)
        finally:
            now -= 1

    monkeypatch.setattr(Trackers, "state", counted)
    said = await asyncio.gather(*(back.opened(f"c{number}") for number in range(AT_ONCE + 4)))
    assert None not in said
    assert most <= AT_ONCE
