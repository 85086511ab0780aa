"""The whole way over Chatwoot: its events in, its API out, and the hand-off to its agents."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from pydantic import SecretStr

from front.chatwoot.signing import SIGNATURE, TIMESTAMP, sign
from front.keys import HUB, SWITCHBOARD
from front.message import Message
from front.record import queue, turns
from front.settings import Settings
from front.switchboard import Said
from tests.chatwoot.desk import ACCOUNT, SECRET, TOKEN, FakeChatwoot
from tests.front.counsellors import record
from tests.front.fakes import Client, FakeRasa, cairn, front, until
from tests.front.orders import does
from words import Words

EN = Words.load("en")
PASSED_ON = EN.say("handoff-elsewhere")
PLACE = "12"


@pytest.fixture
def bridged(settings: Settings, chatwoot: FakeChatwoot) -> Settings:
    values = {
        "chatwoot_url": chatwoot.url,
        "chatwoot_account": ACCOUNT,
        "chatwoot_token": SecretStr(TOKEN),
        "chatwoot_secret": SecretStr(SECRET),
    }
    return settings.model_copy(update=values)


@asynccontextmanager
async def bridge(settings: Settings, chatwoot: FakeChatwoot) -> AsyncIterator[Client]:
    async with front(settings) as client:
        chatwoot.webhook = str(client.make_url("/chatwoot/webhook"))
        try:
            yield client
        finally:
            chatwoot.webhook = ""


async def kept(client: Client) -> list[Message]:
    """The conversation as it is in the record; empty where it has not begun."""
    name = await record(client).read(lambda one: turns.conversation(one, PLACE))
    return await record(client).history(name) if name else []


async def said(client: Client) -> list[tuple[str, str]]:
    """Who said what."""
    return [(one.sender, one.text) for one in await kept(client)]


async def eventually(condition: Callable[[], Awaitable[Any]]) -> None:
    async with asyncio.timeout(10):
        while not await condition():  # noqa: ASYNC110  the record has no event
            await asyncio.sleep(0.02)


async def passed_on(chatwoot: FakeChatwoot, wish: str = "person") -> None:
    """A learner asks for a person, and agents have the conversation."""
    await chatwoot.learner(12, wish)
    await until(lambda: chatwoot.notes(12) and PASSED_ON in chatwoot.shown(12))


async def test_a_learner_is_greeted_and_answered(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    async with bridge(bridged, chatwoot) as client:
        chatwoot.talk(12, language="pl-PL")
        await chatwoot.learner(12, "chcę się uczyć")
        await until(lambda: len(chatwoot.shown(12)) == 2)
        assert (await kept(client))[0].language == "pl"
    assert rasa.heard == ["chcę się uczyć"]
    assert chatwoot.shown(12)[0].startswith(Words.load("pl").say("messaging-greeting")[:20])
    assert chatwoot.shown(12)[1] == "echo chcę się uczyć"
    assert set(chatwoot.statuses) == {200}
    assert chatwoot.talks[12].status == "pending"


async def test_its_own_messages_and_notes_of_agents_are_nobodys_question(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    async with bridge(bridged, chatwoot) as client:
        await chatwoot.learner(12, "hello")
        await until(lambda: len(chatwoot.shown(12)) == 2)
        await chatwoot.agent(12, "she is nice", private=True)
        own = [one for one in chatwoot.events if one.get("message_type") == "outgoing"]
        assert len(own) == 3
        for event in own:
            assert await chatwoot.tell(event) == 200
        await chatwoot.learner(12, "bye")
        await until(lambda: len(chatwoot.shown(12)) == 3)
        assert [sender for sender, _ in await said(client)].count("counsellor") == 0
    assert rasa.heard == ["hello", "bye"]


async def test_doubled_events_are_one(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    async with bridge(bridged, chatwoot):
        event = await chatwoot.learner(12, "hello")
        statuses = await asyncio.gather(*(chatwoot.tell(event) for _ in range(5)))
        await chatwoot.learner(12, "next")
        await until(lambda: len(chatwoot.shown(12)) == 3)
    assert set(statuses) == {200}
    assert rasa.heard == ["hello", "next"]
    assert chatwoot.shown(12)[1:] == ["echo hello", "echo next"]


async def test_buttons_are_options_and_come_back(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    buttons = [{"title": "Yes", "payload": "/affirm"}, {"title": "No", "payload": "/deny"}]
    rasa.answer = lambda body: [{"text": f"echo {body['message']}", "buttons": buttons}]
    async with bridge(bridged, chatwoot):
        await chatwoot.learner(12, "hello")
        await until(lambda: len(chatwoot.items(12)) == 2)
        kind, items = chatwoot.items(12)[-1]
        assert (kind, [one["title"] for one in items]) == ("input_select", ["Yes", "No"])
        event = await chatwoot.press(12, items[1]["value"])
        await chatwoot.tell(event)
        await until(lambda: rasa.heard == ["hello", "/deny"])
        # On WhatsApp and Telegram a pressed button is its title.
        await chatwoot.learner(12, "yes")
        await until(lambda: len(rasa.heard) == 3)
    assert rasa.heard == ["hello", "/deny", "/affirm"]


async def test_offers_come_with_their_buttons_and_sources_are_safe(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    offer = {
        "id": "o1",
        "title": "Course *A* [x](http://evil.example)",
        "provider": "School",
        "url": "https://x.example/a",
        "facts": [{"label": "Price", "value": "10 €"}],
    }
    rasa.answer = lambda _body: [{"text": "1. Look\n# here"}, cairn(offers=[offer])]
    async with bridge(bridged, chatwoot):
        await chatwoot.learner(12, "hello")
        await until(lambda: any("Course" in one for one in chatwoot.shown(12)))
    shown = "\n".join(chatwoot.shown(12))
    assert r"Course \*A\* \[x\](http://evil.example)" in shown
    assert "](https://x.example/a)" in shown
    assert "1\\. Look" in shown
    assert "\\# here" in shown


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


async def test_an_older_chatwoot_that_cannot_sign(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    does(rasa)
    chatwoot.modern = False
    async with bridge(bridged, chatwoot):
        await passed_on(chatwoot)
        await chatwoot.learner(12, "hello?")
        # It tells of this change only with the next message.
        await chatwoot.turn(12, "pending")
        shown = len(chatwoot.shown(12))
        await chatwoot.learner(12, "back")
        await until(lambda: len(chatwoot.shown(12)) > shown)
    assert chatwoot.shown(12)[-1] == "echo back"
    assert set(chatwoot.statuses) == {200}


async def test_a_message_that_was_taken_away_is_not_kept(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    async with bridge(bridged, chatwoot) as client:
        event = await chatwoot.learner(12, "my secret")
        await until(lambda: len(chatwoot.shown(12)) == 2)
        gone = {**event, "event": "message_updated", "content_attributes": {"deleted": True}}
        await chatwoot.tell(gone)

        async def away() -> bool:
            return (await said(client))[0] == ("learner", EN.say("messaging-withdrawn"))

        await eventually(away)


async def test_files_get_a_useful_answer_and_their_words_are_read(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    async with bridge(bridged, chatwoot):
        await chatwoot.learner(12, None, attachments=[{"file_type": "audio"}])
        await until(lambda: len(chatwoot.shown(12)) == 2)
        files = [{"file_type": "image"}, {"file_type": "file"}]
        await chatwoot.learner(12, "look at this", attachments=files)
        await until(lambda: len(chatwoot.shown(12)) == 5)
    assert chatwoot.shown(12)[1] == EN.say("messaging-got-voice")
    assert EN.say("messaging-got-picture") in chatwoot.shown(12)
    assert rasa.heard == ["look at this"]


async def test_what_fails_is_tried_again_and_nothing_is_lost(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    does(rasa)
    async with bridge(bridged, chatwoot):
        await chatwoot.learner(12, "hello")
        await until(lambda: len(chatwoot.shown(12)) == 2)
        chatwoot.fail = [(429, {"Retry-After": "0"}), (502, {}), (401, {})]
        await passed_on(chatwoot)
    assert chatwoot.shown(12)[2:] == ["ok", PASSED_ON]
    assert len(chatwoot.notes(12)) == 1
    assert chatwoot.talks[12].status == "open"


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


async def test_deleting_tells_that_the_desk_has_the_chat_still(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    async def forget(conversation: str) -> None:
        assert conversation

    async with bridge(bridged, chatwoot) as client:
        client.app[HUB].hooks.forget = forget
        await chatwoot.learner(12, "hello")
        await until(lambda: len(chatwoot.shown(12)) == 2)
        await chatwoot.learner(12, "/delete")
        await until(lambda: len(chatwoot.items(12)) == 2)
        await chatwoot.press(12, chatwoot.items(12)[-1][1][0]["value"])
        await until(lambda: len(chatwoot.shown(12)) == 4)
    assert chatwoot.shown(12)[-1] == EN.say("messaging-deleted-ours")


async def test_a_refused_token_is_told_to_the_operator(
    bridged: Settings, chatwoot: FakeChatwoot, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[str] = []
    wrong = bridged.model_copy(update={"chatwoot_token": SecretStr("another")})
    async with bridge(wrong, chatwoot):
        await chatwoot.learner(12, "hello")

        def told() -> bool:
            seen.append(capsys.readouterr().out)
            return "token_refused" in "".join(seen)

        await until(told)
    assert "another" not in "".join(seen)
    assert SECRET not in "".join(seen)


def wrongly_signed() -> list[tuple[bytes, dict[str, str], str]]:
    body = json.dumps({"event": "message_created", "id": 1, "content": "let me in"}).encode()
    moment = str(int(time.time()))
    return [
        (body, {}, ""),
        (body, {}, "?token=wrong"),
        (body, {SIGNATURE: sign("wrong", moment, body), TIMESTAMP: moment}, ""),
        (body, {SIGNATURE: sign(SECRET, "1000", body), TIMESTAMP: "1000"}, ""),
        (body + b" ", {SIGNATURE: sign(SECRET, moment, body), TIMESTAMP: moment}, ""),
        (body, {SIGNATURE: "sha256=", TIMESTAMP: moment}, f"?token={SECRET}"),
    ]


@pytest.mark.parametrize(("body", "headers", "query"), wrongly_signed())
async def test_who_is_not_chatwoot_is_refused_and_nothing_is_kept(
    bridged: Settings,
    chatwoot: FakeChatwoot,
    rasa: FakeRasa,
    body: bytes,
    headers: dict[str, str],
    query: str,
) -> None:
    async with bridge(bridged, chatwoot) as client:
        response = await client.post(f"/chatwoot/webhook{query}", data=body, headers=headers)
        assert response.status == 401
        assert await kept(client) == []
    assert rasa.heard == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"\xff\xfe", 400),
        (b"[" * 100_000, 400),
        (b"[]", 200),
        (b"7", 200),
        (b'{"event": "message_created"}', 200),
        (b'{"event": {"a": []}, "id": "\\ud800"}', 200),
        (b'{"event": "message_created", "id": 1, "conversation": {"id": 99999999999999999}}', 200),
        (b"x" * (1024 * 1024 + 1), 413),
    ],
)
async def test_rubbish_is_answered_and_ends_nothing(
    bridged: Settings, chatwoot: FakeChatwoot, body: bytes, status: int
) -> None:
    async with bridge(bridged, chatwoot):
        assert await chatwoot.post(body) == status
        await chatwoot.learner(12, "hello")
        await until(lambda: len(chatwoot.shown(12)) == 2)


async def test_another_account_is_not_ours(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    other = bridged.model_copy(update={"chatwoot_account": ACCOUNT + 1})
    async with bridge(other, chatwoot) as client:
        await chatwoot.learner(12, "hello")
        assert await kept(client) == []
    assert chatwoot.statuses == [200]
    assert rasa.heard == []


async def test_without_settings_there_is_no_webhook(settings: Settings) -> None:
    async with front(settings) as client:
        assert (await client.post("/chatwoot/webhook", data=b"{}")).status == 404
