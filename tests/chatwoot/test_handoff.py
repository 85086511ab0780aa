"""The hand-off to the agents of Chatwoot, and back."""

from __future__ import annotations

import pytest

from front.keys import SWITCHBOARD
from front.record import queue, turns
from front.settings import Settings
from front.switchboard import Said
from tests.chatwoot.bridged import EN, PASSED_ON, PLACE, bridge, eventually, kept, passed_on, said
from tests.chatwoot.desk import FakeChatwoot
from tests.front.counsellors import record
from tests.front.fakes import FakeRasa, until
from tests.front.orders import does


async def test_a_request_turns_the_conversation_over_with_a_note(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    does(rasa)
    rasa.states = {}
    async with bridge(bridged, chatwoot) as client:
        await passed_on(chatwoot)
        assert chatwoot.talks[12].status == "open"
        assert chatwoot.talks[12].priority is None
        [note] = chatwoot.notes(12)
        assert await record(client).open_handoffs() == []
        assert await record(client).read(queue.entries) == []
    assert chatwoot.shown(12)[1:] == ["ok", PASSED_ON]
    assert EN.say("brief-label-reason") in note
    # The answer first, then the turn, then the note: its number tells what came before.
    done = [body.get("content") or name for name, body in chatwoot.calls]
    assert done[-4:] == ["ok", "toggle_status", note, PASSED_ON]


async def test_danger_is_urgent(bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa) -> None:
    does(rasa)
    async with bridge(bridged, chatwoot):
        await passed_on(chatwoot, "danger")
    assert (chatwoot.talks[12].status, chatwoot.talks[12].priority) == ("open", "urgent")
    assert EN.say("brief-label-danger") in chatwoot.notes(12)[0]


@pytest.mark.parametrize("wakes", ["resolved", "pending"])
async def test_silent_while_an_agent_speaks_and_awake_with_what_was_said(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa, wakes: str
) -> None:
    does(rasa)
    async with bridge(bridged, chatwoot) as client:
        await passed_on(chatwoot)
        await chatwoot.agent(12, "Hello, I am Grace.")
        await chatwoot.learner(12, "are you a person?")
        event = await chatwoot.agent(12, "I am.")
        await chatwoot.tell(event)

        async def heard() -> bool:
            return (await said(client))[-1] == ("counsellor", "I am.")

        await eventually(heard)
        shown = len(chatwoot.shown(12))
        await chatwoot.turn(12, wakes)
        await chatwoot.learner(12, "thanks")
        await until(lambda: len(chatwoot.shown(12)) > shown)
        talk = (await said(client))[-5:]
        named = [one.counsellor for one in await kept(client) if one.sender == "counsellor"]
    assert talk == [
        ("counsellor", "Hello, I am Grace."),
        ("learner", "are you a person?"),
        ("counsellor", "I am."),
        ("learner", "thanks"),
        ("assistant", "echo thanks"),
    ]
    assert named == ["Grace", "Grace"]
    # Whoever closed it finds it as they left it.
    assert ("toggle_status", {"status": "pending"}) not in chatwoot.calls
    # What agents say is not sent back to where it came from.
    assert chatwoot.shown(12)[shown:] == ["echo thanks"]
    assert [text for text in rasa.heard if text == "thanks"] == ["thanks"]
    aside = [one for one in rasa.requests if one["message"] == "are you a person?"]
    assert all(one["sender"].startswith("aside-") for one in aside)


async def test_an_agent_who_takes_over_by_themselves_silences_it(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    async with bridge(bridged, chatwoot) as client:
        await chatwoot.learner(12, "hello")
        await until(lambda: len(chatwoot.shown(12)) == 2)
        await chatwoot.turn(12, "open")
        await chatwoot.learner(12, "who is there?")
        await chatwoot.turn(12, "pending")
        await chatwoot.learner(12, "back")
        await until(lambda: len(chatwoot.shown(12)) == 3)
        assert ("learner", "who is there?") in await said(client)
    assert rasa.heard[0] == "hello"
    assert chatwoot.shown(12)[-1] == "echo back"


async def test_a_conversation_that_agents_had_from_the_start_is_not_kept(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    async with bridge(bridged, chatwoot) as client:
        chatwoot.talk(12, status="open")
        await chatwoot.learner(12, "for the agents only")
        await chatwoot.agent(12, "yes?")
        assert await kept(client) == []
        await chatwoot.turn(12, "pending")
        await chatwoot.learner(12, "now for the assistant")
        await until(lambda: len(chatwoot.shown(12)) == 2)
    assert rasa.heard == ["now for the assistant"]


async def test_late_events_do_not_wake_it(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    does(rasa)
    async with bridge(bridged, chatwoot) as client:
        hello = await chatwoot.learner(12, "hello")
        await until(lambda: len(chatwoot.shown(12)) == 2)
        # Written before the turn, told after it.
        webhook, chatwoot.webhook = chatwoot.webhook, ""
        before = await chatwoot.learner(12, "written before")
        chatwoot.webhook = webhook
        await passed_on(chatwoot)
        await chatwoot.tell(before)
        await chatwoot.tell(hello)
        await chatwoot.learner(12, "still with the agents")

        async def heard() -> bool:
            return (await said(client))[-1] == ("learner", "still with the agents")

        await eventually(heard)
        assert ("learner", "written before") in await said(client)
    assert chatwoot.shown(12)[2:] == ["ok", PASSED_ON]
    assert "still with the agents" not in [
        one["message"] for one in rasa.requests if not one["sender"].startswith("aside-")
    ]


async def test_changes_of_status_in_the_wrong_order_end_as_the_last_one(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    async with bridge(bridged, chatwoot):
        await chatwoot.learner(12, "hello")
        await until(lambda: len(chatwoot.shown(12)) == 2)
        webhook, chatwoot.webhook = chatwoot.webhook, ""
        opened = await chatwoot.turn(12, "open")
        resolved = await chatwoot.turn(12, "resolved")
        chatwoot.webhook = webhook
        for event in (resolved, opened, opened, resolved):
            await chatwoot.tell(event)
        await chatwoot.learner(12, "are you awake?")
        await until(lambda: len(chatwoot.shown(12)) == 3)
    assert chatwoot.shown(12)[-1] == "echo are you awake?"


async def test_after_a_restart_the_turn_is_still_made(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    does(rasa)
    async with bridge(bridged, chatwoot):
        await chatwoot.learner(12, "hello")
        await until(lambda: len(chatwoot.shown(12)) == 2)
        chatwoot.fail = [(502, {})] * 1000
        await chatwoot.learner(12, "person")
        await until(lambda: len(chatwoot.fail) < 1000)
    chatwoot.fail = []
    async with bridge(bridged, chatwoot):
        await until(lambda: PASSED_ON in chatwoot.shown(12))
    assert chatwoot.talks[12].status == "open"
    assert chatwoot.shown(12)[2:] == ["ok", PASSED_ON]


async def test_an_answer_is_not_sent_again_while_the_turn_is_on_its_way(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    does(rasa)
    async with bridge(bridged, chatwoot):
        await chatwoot.learner(12, "hello")
        await until(lambda: len(chatwoot.shown(12)) == 2)
        chatwoot.down = {"toggle_status": 0}
        await chatwoot.learner(12, "person")
        await until(lambda: chatwoot.down["toggle_status"])
    chatwoot.down = {}
    async with bridge(bridged, chatwoot):
        await until(lambda: PASSED_ON in chatwoot.shown(12))
    assert chatwoot.shown(12)[2:] == ["ok", PASSED_ON]
    assert chatwoot.talks[12].status == "open"


async def test_who_needs_nobody_any_more_gives_it_back(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    does(rasa)
    async with bridge(bridged, chatwoot) as client:
        await passed_on(chatwoot)
        name = await record(client).read(lambda one: turns.conversation(one, PLACE))
        leave = Said(str(name), "no more", "chatwoot", payload="/front_leave")
        await client.app[SWITCHBOARD].receive(leave)
        await until(lambda: chatwoot.talks[12].status == "pending")
        await chatwoot.learner(12, "hello")
        await until(lambda: chatwoot.shown(12)[-1] == "echo hello")


@pytest.mark.parametrize("refusal", [401, 404, 422])
async def test_danger_reaches_agents_where_bots_cannot_set_the_priority(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa, refusal: int
) -> None:
    does(rasa)
    chatwoot.down, chatwoot.refusal = {"toggle_priority": 0}, refusal
    async with bridge(bridged, chatwoot):
        await passed_on(chatwoot, "danger")
    assert chatwoot.talks[12].status == "open"
    assert EN.say("brief-label-danger") in chatwoot.notes(12)[0]


async def test_nobody_is_told_that_agents_have_it_before_they_do(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    does(rasa)
    chatwoot.down, chatwoot.refusal = {"toggle_status": 0}, 422
    async with bridge(bridged, chatwoot):
        await chatwoot.learner(12, "person")
        await until(lambda: chatwoot.down["toggle_status"] > 1)
        assert PASSED_ON not in chatwoot.shown(12)
        chatwoot.down = {}
        await until(lambda: PASSED_ON in chatwoot.shown(12))
    assert chatwoot.talks[12].status == "open"
