"""Rasa down, slow, silent, broken; the front restarted in the middle. No message is lost."""

import asyncio

import pytest
from aiohttp.test_utils import unused_port

from front.settings import Settings
from tests.front.counsellors import at_desk
from tests.front.fakes import (
    Client,
    FakeRasa,
    answered,
    echo,
    front,
    history,
    say,
    senders,
    texts,
    until,
)
from words import Words

DOWN = {lang: Words.load(lang).say("service-unavailable") for lang in ("en", "pl")}
SLOW = Words.load("en").say("service-slow")
GIVEN_UP = Words.load("pl").say("service-given-up")
PERSON = '/front_person{"reason": "failures"}'


async def test_down_is_said_at_once_and_once(client: Client, rasa: FakeRasa) -> None:
    await rasa.stop()
    first = await say(client, "one", language="pl")
    second = await say(client, "two")
    assert texts(first) == [DOWN["pl"]]
    assert first[0]["language"] == "pl"
    assert second == first
    assert senders(await history(client)) == ["learner", "service", "learner"]


async def test_after_an_outage_everything_is_answered_in_order(
    client: Client, rasa: FakeRasa
) -> None:
    await rasa.stop()
    for text in ("one", "two", "three"):
        await say(client, text)
    await rasa.start()
    messages = await answered(client, 3)
    assert rasa.heard == ["one", "two", "three"]
    assert texts(messages)[-3:] == ["echo one", "echo two", "echo three"]


async def test_a_new_message_tries_at_once_whatever_the_pause(
    settings: Settings, rasa: FakeRasa
) -> None:
    await rasa.stop()
    patient = settings.model_copy(update={"retry_first": 60.0, "retry_longest": 60.0})
    async with front(patient) as client:
        await say(client, "one")
        await rasa.start()
        await say(client, "two")
        assert rasa.heard == ["one", "two"]


async def test_its_return_is_noticed_whatever_the_pause(settings: Settings, rasa: FakeRasa) -> None:
    await rasa.stop()
    patient = settings.model_copy(update={"retry_first": 60.0, "retry_longest": 60.0})
    async with front(patient) as client:
        await say(client, "one")
        await rasa.start()
        await answered(client, 1)
        assert rasa.heard == ["one"]


async def test_a_rasa_that_is_there_and_takes_nothing_is_not_pressed(
    settings: Settings, rasa: FakeRasa
) -> None:
    rasa.status = 503
    patient = settings.model_copy(update={"retry_first": 60.0, "retry_longest": 60.0})
    async with front(patient) as client:
        await say(client, "one")
        await until(lambda: len(rasa.requests) == 2)  # its own try, and one as if it had come back
        await asyncio.sleep(1.2)  # two more looks
        assert len(rasa.requests) == 2


async def test_each_outage_is_told(client: Client, rasa: FakeRasa) -> None:
    for number in (1, 2):
        await rasa.stop()
        assert texts(await say(client, "hello")) == [DOWN["en"]]
        await rasa.start()
        await answered(client, number)
    assert senders(await history(client)) == ["learner", "service", "assistant"] * 2


async def test_down_without_a_limit(client: Client, rasa: FakeRasa) -> None:
    rasa.status = 503
    await say(client, "hello")
    await until(lambda: len(rasa.requests) > 8)
    rasa.status = 200
    await answered(client, 1)


async def test_slow_is_told_and_the_late_answer_comes_once(
    settings: Settings, rasa: FakeRasa
) -> None:
    rasa.free.clear()
    async with front(settings.model_copy(update={"tell_after": 0.2})) as client:
        notice = await say(client, "hello")
        assert texts(notice) == [SLOW]
        assert await say(client, "are you there?") == notice
        rasa.free.set()
        messages = await answered(client, 2)
    assert texts(messages) == [
        "hello",
        SLOW,
        "are you there?",
        "echo hello",
        "echo are you there?",
    ]
    assert rasa.heard == ["hello", "are you there?"]


async def test_an_answer_in_time_stops_the_clock(client: Client, rasa: FakeRasa) -> None:
    def clocks() -> list[str]:
        return [repr(task) for task in asyncio.all_tasks() if "Answering.watch" in repr(task)]

    rasa.free.clear()
    asking = asyncio.create_task(say(client, "hello"))
    await until(lambda: rasa.requests)
    assert len(clocks()) == 1
    rasa.free.set()
    assert texts(await asking) == ["echo hello"]
    await until(lambda: not clocks())


async def test_a_request_without_an_end_is_made_anew(settings: Settings, rasa: FakeRasa) -> None:
    rasa.free.clear()
    async with front(settings.model_copy(update={"rasa_timeout": 0.2})) as client:
        asking = asyncio.create_task(say(client, "hello"))
        await until(lambda: len(rasa.requests) == 2)
        rasa.free.set()
        assert texts(await asking) == [DOWN["en"]]
        await answered(client, 1)


@pytest.mark.parametrize("kind", ["silent", "failing", "broken", "empty"])
async def test_after_five_tries_without_an_answer_the_learner_is_told(
    client: Client, rasa: FakeRasa, kind: str
) -> None:
    rasa.status = 500 if kind == "failing" else 200
    items = {"broken": [{"text": {"no": "text"}}], "empty": [{"text": " "}, {"custom": {}}]}
    rasa.answer = lambda body: items.get(kind, [])
    (apology,) = await say(client, "hello", language="pl")
    assert apology["sender"] == "service"
    assert apology["text"] == GIVEN_UP
    assert [button["payload"] for button in apology["buttons"]] == [PERSON]
    assert rasa.heard == ["hello"] * 5


async def test_after_giving_up_the_conversation_goes_on(client: Client, rasa: FakeRasa) -> None:
    rasa.answer = lambda body: []
    first = await say(client, "hello", client_id="k1")
    rasa.answer = echo
    assert texts(await say(client, "again")) == ["echo again"]
    assert await say(client, "hello", client_id="k1") == first


async def test_a_person_is_to_be_had_while_the_assistant_is_down(
    client: Client, rasa: FakeRasa
) -> None:
    await at_desk(client)
    await rasa.stop()
    (notice,) = await say(client, "hello")
    (button,) = notice["buttons"]
    (queued,) = await say(client, button["payload"])
    assert queued["sender"] == "service"
    assert Words.load("en").say("handoff-place", place=1) in queued["text"]
    (left,) = await say(client, queued["buttons"][0]["payload"])
    assert left["handoff"] == {"state": "closed"}


async def test_silent_for_a_moment_is_not_seen(client: Client, rasa: FakeRasa) -> None:
    rasa.answer = lambda body: echo(body) if len(rasa.requests) > 2 else []
    assert texts(await say(client, "hello")) == ["echo hello"]
    assert senders(await history(client)) == ["learner", "assistant"]


async def test_a_message_outlives_any_outage_of_the_action_server(
    settings: Settings, rasa: FakeRasa
) -> None:
    rasa.answer = lambda body: []
    alone = settings.model_copy(update={"actions_port": unused_port()})
    async with front(alone) as client:
        assert texts(await say(client, "hello", language="pl")) == [DOWN["pl"]]
        await until(lambda: len(rasa.requests) > 6)
        rasa.answer = echo
        assert texts(await answered(client, 1))[-1] == "echo hello"


async def test_a_restart_answers_what_was_pending(settings: Settings, rasa: FakeRasa) -> None:
    await rasa.stop()
    async with front(settings) as client:
        await say(client, "one", "c1")
        await say(client, "two", "c1")
        await say(client, "drei", "c2", language="pl")
    await rasa.start()
    async with front(settings) as client:
        assert texts(await answered(client, 2, "c1")) == [
            "one",
            DOWN["en"],
            "two",
            "echo one",
            "echo two",
        ]
        await answered(client, 1, "c2")
    by_text = {request["message"]: request for request in rasa.requests}
    assert by_text["drei"]["metadata"] == {"language": "pl", "channel": "rest", "message": 4}


async def test_a_restart_while_down_does_not_repeat_the_notice(
    settings: Settings, rasa: FakeRasa
) -> None:
    await rasa.stop()
    async with front(settings) as client:
        await say(client, "one")
    async with front(settings.model_copy(update={"tell_after": 0.1})) as client:
        await asyncio.sleep(0.3)
        assert senders(await history(client)) == ["learner", "service"]


async def test_stopping_lets_the_waiting_go_and_keeps_their_message(
    settings: Settings, rasa: FakeRasa
) -> None:
    rasa.free.clear()
    async with front(settings) as client:
        address = "/api/v1/conversations/c1/messages"
        waiting = asyncio.create_task(client.post(address, json={"text": "hello"}))
        await until(lambda: rasa.requests)
        await client.server.close()
        response = await waiting
        assert response.status == 503
    rasa.free.set()
    async with front(settings) as client:
        assert texts(await answered(client, 1)) == ["hello", "echo hello"]
