"""Where a channel has a desk of its own, the request is passed on and is in no queue of ours."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from front.keys import SWITCHBOARD
from front.message import Message
from front.record import elsewhere, queue
from front.record.elsewhere import Why
from front.record.tables import now
from front.switchboard import Said
from guidance.handoff import State
from tests.front.counsellors import at_desk, record
from tests.front.fakes import Client, FakeRasa, texts
from tests.front.fakes import history as shown
from tests.front.orders import does
from words import Words

EN = Words.load("en")
PASSED_ON = EN.say("handoff-elsewhere")
CONSENT = EN.say("consent-contact", days=30)


async def say(client: Client, text: str, **more: Any) -> list[Message]:
    said = Said("c1", text, "chatwoot", **more)
    return await client.app[SWITCHBOARD].receive(said)


def words(messages: list[Message]) -> list[str]:
    return [one.text for one in messages]


@pytest.mark.parametrize("wish", ["person", "complaint", "danger", "mail"])
async def test_a_request_is_held_at_once_and_waits_in_no_queue(
    client: Client, rasa: FakeRasa, wish: str
) -> None:
    does(rasa)
    await at_desk(client)
    said = await say(client, wish)
    # Whoever leaves a contact is told besides what it is used for.
    assert [one for one in words(said) if one != CONSENT] == ["ok", PASSED_ON]
    assert (CONSENT in words(said)) == (wish == "mail")
    assert said[0].handoff is not None
    assert said[0].handoff.state is State.WITH_COUNSELLOR
    assert await record(client).open_handoffs() == []
    assert await record(client).read(queue.entries) == []
    held = await record(client).handoff_here("c1")
    assert held is not None
    assert (held.counsellor, held.waiting_since) == (None, None)
    assert await client.app[SWITCHBOARD].desk.standings.of("c1") is None


async def test_the_assistant_is_silent_until_it_is_given_back_and_knows_then(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    rasa.states["c1"] = {}
    await say(client, "person")
    assert await say(client, "are you there?") == []
    kept = await record(client).write(
        lambda one: elsewhere.said(one, "c1", "Grace", "I am here.", "k1")
    )
    assert kept is not None
    assert (kept.sender, kept.counsellor, kept.language) == ("counsellor", "Grace", "en")
    assert await record(client).write(lambda one: elsewhere.give_back(one, "c1"))
    assert not await record(client).write(lambda one: elsewhere.give_back(one, "c1"))
    assert words(await say(client, "thanks")) == ["echo thanks"]
    # What was said meanwhile was followed aside, and merged before the question.
    assert any(request["sender"].startswith("aside-") for request in rasa.requests)
    assert rasa.posts == ["c1"]
    last = texts(await shown(client))[-4:]
    assert last == ["are you there?", "I am here.", "thanks", "echo thanks"]


async def test_an_agents_words_are_kept_once_and_begin_no_conversation(
    client: Client, rasa: FakeRasa
) -> None:
    def keep(client_id: str) -> Any:
        return record(client).write(
            lambda one: elsewhere.said(one, "c1", "Grace", "Hello.", client_id)
        )

    assert await keep("k1") is None
    await say(client, "hi")
    assert await keep("k1") is not None
    assert await keep("k1") is None
    assert await keep("k2") is not None


async def test_held_from_the_other_side_and_again(client: Client, rasa: FakeRasa) -> None:
    await say(client, "hi")
    for _ in range(2):
        held = await record(client).write(lambda one: elsewhere.hold(one, "c1", Why()))
        assert held.state is State.WITH_COUNSELLOR
    assert await say(client, "and now?") == []
    # Nobody of ours looks after it: it is never taken for left alone.
    assert await record(client).left_alone(now() + timedelta(days=1)) == []


async def test_hours_and_status_are_not_made_up(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    hours = await say(client, "hours")
    assert words(hours) == ["ok", EN.say("handoff-elsewhere-hours")]
    assert [one.title for one in hours[-1].buttons] == [EN.say("service-button-person")]
    assert words(await say(client, "wait")) == ["ok", EN.say("handoff-not-asked")]
    assert await record(client).handoff_here("c1") is None


async def test_the_button_for_a_person_works_while_the_assistant_is_down(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    [button] = (await say(client, "hours"))[-1].buttons
    rasa.status = 503
    assert words(await say(client, button.payload)) == [PASSED_ON]


async def test_danger_is_answered_while_others_hold_it(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    await say(client, "person")
    rasa.status = 503
    said = await say(client, "I want to kill myself")
    assert said
    assert said[0].handoff is not None
    held = await record(client).handoff_here("c1")
    assert held is not None
    assert held.reason == "distress"


async def test_other_channels_queue_as_before(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    await at_desk(client)
    said = await client.app[SWITCHBOARD].receive(Said("c2", "person", "widget"))
    assert said[0].handoff is not None
    assert said[0].handoff.state is State.WAITING
    assert len(await record(client).open_handoffs()) == 1
