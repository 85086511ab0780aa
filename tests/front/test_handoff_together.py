"""What happens in the same moment: an answer and a claim, a message and a claim, danger and a talk.

No message is lost, doubled, or out of order, and the assistant never talks over a counsellor.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable
from datetime import timedelta

from sqlalchemy import select, update

from front.handoff import Who
from front.message import Reply
from front.record.tables import conversations, messages, now
from guidance.handoff import Priority, State
from tests.front.counsellors import at_desk, desk, record, signals
from tests.front.fakes import Client, FakeRasa, history, say, senders, until
from tests.front.orders import does
from words import Words

HELP = Words.load("pl").say("safety-distress-hello")
ROUNDS = 30


async def _states(client: Client, conversation: str = "c1") -> list[tuple[str, str]]:
    found = select(messages.c.text, messages.c.state).where(
        messages.c.conversation_id == conversation, messages.c.sender == "learner"
    )
    rows = await record(client).read(lambda one: one.execute(found.order_by(messages.c.id)).all())
    return [(row.text, row.state) for row in rows]


async def test_an_answer_that_was_on_its_way_is_not_said_over_the_counsellor(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    anna = await at_desk(client)
    await say(client, "person")
    rasa.free.clear()
    asking = asyncio.create_task(say(client, "a question"))
    await until(lambda: "a question" in rasa.heard)
    await desk(client).office.claim(1, anna)
    rasa.free.set()
    assert await asking == []
    assert await _states(client) == [("person", "answered"), ("a question", "held")]
    assert senders(await history(client))[-1] == "service"  # that Anna has joined


async def test_rasa_is_asked_no_more_once_a_counsellor_is_there(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    anna = await at_desk(client)
    await say(client, "person")
    rasa.status = 500
    asking = asyncio.create_task(say(client, "a question"))
    await until(lambda: "a question" in rasa.heard)
    await desk(client).office.claim(1, anna)
    assert await asking == []
    assert await _states(client) == [("person", "answered"), ("a question", "held")]
    assert "service" not in senders((await history(client))[4:])[1:]


async def test_messages_and_claims_in_the_same_moment_keep_everything_once_and_in_order(
    client: Client, rasa: FakeRasa
) -> None:
    """Over and over: the learner writes, Rasa answers, a counsellor claims, speaks, gives back."""
    does(rasa)
    anna = await at_desk(client)
    chance = random.Random(5)
    for number in range(ROUNDS):
        name = f"c{number}"
        await say(client, "person", name)
        rasa.delay = chance.choice([0.0, 0.002, 0.005])
        says = [_later(chance, say(client, f"m{n}", name, client_id=f"k{n}")) for n in range(4)]
        claims = _later(chance, _claims(client, number + 1, anna, name))
        await asyncio.gather(*says, claims)
        rasa.delay = 0.0
        await _check(client, name)


async def _later(chance: random.Random, doing: Awaitable[object]) -> None:
    await asyncio.sleep(chance.random() / 100)
    await doing


async def _claims(client: Client, number: int, anna: Who, name: str) -> None:
    office = desk(client).office
    await office.claim(number, anna)
    for n in range(3):
        await office.speak(name, anna, Reply(text=f"Anna {n}"), f"s{n}")


async def _check(client: Client, name: str) -> None:
    told = await history(client, name)
    ids = [one["id"] for one in told]
    assert ids == sorted(set(ids))
    texts = [one["text"] for one in told]
    assert sorted(text for text in texts if text.startswith("m")) == ["m0", "m1", "m2", "m3"]
    assert [text for text in texts if text.startswith("Anna ")][-3:] == [
        *("Anna 0", "Anna 1", "Anna 2")
    ]
    joined = next(n for n, text in enumerate(texts) if "has joined" in text)
    after = {one["sender"] for one in told[joined:]}
    assert "assistant" not in after
    answered = {text.removeprefix("echo ") for text in texts if text.startswith("echo ")}
    for text, state in await _states(client, name):
        if text != "person":
            assert state == ("answered" if text in answered else "held"), (text, texts)


async def test_danger_is_answered_and_reaches_the_counsellor_who_holds_the_conversation(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    anna = await at_desk(client)
    await say(client, "person", language="pl")
    await desk(client).office.claim(1, anna)
    await rasa.stop()
    with signals(client) as heard:
        answer = await say(client, "chcę umrzeć", language="pl")
        await until(lambda: heard("alert"))
    alerts = heard("alert")
    assert answer[0]["text"].startswith(HELP)
    assert len(answer) == 1  # no number in a queue to somebody in danger
    assert [(one.number, one.counsellor, one.data) for one in alerts] == [
        (1, anna.id, {"reason": "distress"})
    ]
    one = await record(client).handoff(1)
    assert one is not None
    assert (one.state, one.priority, one.reason) == (
        State.WITH_COUNSELLOR,
        Priority.DANGER,
        "distress",
    )


async def test_who_is_in_danger_comes_first_and_a_complaint_before_the_rest(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    await at_desk(client)
    for text in ("person", "complaint", "danger"):
        await say(client, text, text)
    order = [one.conversation for one in await record(client).open_handoffs()]
    assert order == ["danger", "complaint", "person"]
    await say(client, "complaint", "person")
    order = [one.conversation for one in await record(client).open_handoffs()]
    assert order == ["danger", "person", "complaint"]


async def test_a_blocked_conversation_says_until_when_and_is_open_to_a_cry_for_help(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    await say(client, "hello", language="pl")
    block = update(conversations).values(blocked_until=now() + timedelta(hours=3))
    await record(client).write(lambda one: one.execute(block) and None)
    address = "/api/v1/conversations/c1/messages"
    refused = await client.post(address, json={"text": "hello again", "language": "pl"})
    assert refused.status == 403
    error = (await refused.json())["error"]
    assert error["code"] == "blocked"
    assert "3 godziny" in error["message"]
    assert await _states(client) == [("hello", "answered")]
    await rasa.stop()
    assert (await say(client, "chcę umrzeć"))[0]["text"].startswith(HELP)
    await rasa.start()
    ended = update(conversations).values(blocked_until=now() - timedelta(seconds=1))
    await record(client).write(lambda one: one.execute(ended) and None)
    assert (await say(client, "hello again"))[0]["text"] == "echo hello again"
