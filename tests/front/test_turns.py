"""A turn through the whole front: kept, asked in order, answered, said once."""

import asyncio
from typing import Any

import pytest

from front.keys import SWITCHBOARD
from front.settings import Settings
from tests.front.fakes import (
    Client,
    FakeRasa,
    Items,
    cairn,
    front,
    history,
    say,
    senders,
    texts,
    until,
)

OFFER = {
    "id": "o-1",
    "title": "First aid",
    "provider": "A school",
    "url": "https://school.example/o-1",
    "reasons": ["It is free of charge."],
    "caveats": ["No quality assurance stated."],
    "reason_fields": [["price"]],
    "caveat_fields": [["credential.quality", "provider.quality"]],
    "facts": [{"label": "Price", "value": "0"}],
}


async def test_an_answer_has_everything_a_channel_renders(client: Client, rasa: FakeRasa) -> None:
    source = {"title": "Annex I", "url": "https://law.example", "date": "2022-06-16"}
    button = {"title": "Show more", "payload": "/show_more"}
    rasa.answer = lambda body: [
        {"text": "Here you are:", "buttons": [button]},
        cairn(language="en", offers=[OFFER], sources=[source]),
    ]
    (message,) = await say(client, "first aid", language="en")
    assert message.pop("time").endswith("Z")
    assert message == {
        "id": 2,
        "sender": "assistant",
        "text": "Here you are:",
        "language": "en",
        "offers": [OFFER],
        "buttons": [button],
        "sources": [source],
        "links": [],
        "handoff": None,
    }


async def test_the_history_holds_both_sides_in_order(client: Client) -> None:
    await say(client, "one", client_id="a-1")
    await say(client, "two")
    messages = await history(client)
    assert texts(messages) == ["one", "echo one", "two", "echo two"]
    assert senders(messages) == ["learner", "assistant"] * 2
    assert [message.get("client_id") for message in messages] == ["a-1", None, None, None]
    assert texts(await history(client, after=messages[1]["id"])) == ["two", "echo two"]
    assert texts(await history(client, after=messages[0]["id"], limit=1)) == ["echo one"]


async def test_messages_of_a_conversation_are_asked_one_at_a_time_in_order(
    client: Client, rasa: FakeRasa
) -> None:
    rasa.delay = 0.02
    wanted = [f"m{number}" for number in range(8)]
    tasks = []
    for text in wanted:
        tasks.append(asyncio.create_task(say(client, text)))
        await asyncio.sleep(0.005)
    answers = await asyncio.gather(*tasks)
    assert rasa.heard == wanted
    assert rasa.most_at_once == 1
    assert [texts(answer) for answer in answers] == [[f"echo {text}"] for text in wanted]


async def test_conversations_do_not_wait_for_each_other(client: Client, rasa: FakeRasa) -> None:
    rasa.free.clear()
    tasks = [asyncio.create_task(say(client, "hi", f"c{number}")) for number in range(5)]
    await until(lambda: rasa.at_once == 5)
    rasa.free.set()
    assert [texts(one) for one in await asyncio.gather(*tasks)] == [["echo hi"]] * 5


async def test_no_more_requests_at_once_than_set(settings: Settings, rasa: FakeRasa) -> None:
    rasa.delay = 0.05
    async with front(settings.model_copy(update={"rasa_parallel": 2})) as client:
        await asyncio.gather(*(say(client, "hi", f"c{number}") for number in range(6)))
    assert rasa.most_at_once == 2


async def test_the_same_client_id_is_the_same_message(client: Client, rasa: FakeRasa) -> None:
    first = await say(client, "hello", client_id="k1")
    again = await say(client, "hello", client_id="k1")
    assert again == first
    assert rasa.heard == ["hello"]
    assert texts(await history(client)) == ["hello", "echo hello"]


async def test_the_same_client_id_while_the_answer_is_on_its_way(
    client: Client, rasa: FakeRasa
) -> None:
    rasa.delay = 0.1
    answers = await asyncio.gather(*(say(client, "hello", client_id="k1") for _ in range(4)))
    assert rasa.heard == ["hello"]
    assert all(answer == answers[0] for answer in answers)


async def test_the_same_client_id_elsewhere_is_another_message(
    client: Client, rasa: FakeRasa
) -> None:
    await say(client, "hello", "c1", client_id="k1")
    await say(client, "hello", "c2", client_id="k1")
    assert rasa.heard == ["hello", "hello"]


async def test_no_line_is_left_when_all_is_answered(client: Client) -> None:
    await asyncio.gather(*(say(client, "hi", f"c{number}") for number in range(20)))
    await asyncio.sleep(0.05)
    assert client.app is not None
    board = client.app[SWITCHBOARD]
    assert not board._lines
    assert not len(board._listeners)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("/restart", "restart"),
        ('/inform{"goal": "x"}', 'inform{"goal": "x"}'),
        ("  // /restart", "restart"),
        ("/\u2003/restart", "restart"),
        ("///", "?"),
        ("1/2", "1/2"),
    ],
)
async def test_nobody_can_type_a_command(
    client: Client, rasa: FakeRasa, typed: str, asked: str
) -> None:
    await say(client, typed)
    assert rasa.heard == [asked]
    assert texts(await history(client))[0] == typed.strip()


async def test_a_button_that_was_offered_works_and_reads_as_its_title(
    client: Client, rasa: FakeRasa
) -> None:
    payload = '/explain{"topic": "ects"}'
    rasa.answer = lambda body: [
        {"text": "ok", "buttons": [{"title": "What is ECTS?", "payload": payload}]}
    ]
    await say(client, "hi")
    await say(client, payload)
    assert rasa.heard == ["hi", payload]
    assert texts(await history(client))[2] == "What is ECTS?"


async def test_a_button_of_another_conversation_is_only_text(
    client: Client, rasa: FakeRasa
) -> None:
    rasa.answer = lambda body: [{"text": "ok", "buttons": [{"title": "T", "payload": "/go"}]}]
    await say(client, "hi", "c1")
    await say(client, "/go", "c2")
    assert rasa.heard == ["hi", "go"]


async def test_what_cannot_be_read_is_removed(client: Client, rasa: FakeRasa) -> None:
    await say(client, "\ud800a\x00b\x1b[31m\r\nc\td\u0085 ")
    assert rasa.heard == ["ab[31m\nc\td"]


def _languages(rasa: FakeRasa) -> list[str]:
    return [request["metadata"]["language"] for request in rasa.requests]


def _switches(words: dict[str, str]) -> Any:
    def answer(body: dict[str, Any]) -> Items:
        language = words.get(body["message"], body["metadata"]["language"])
        return [{"text": "ok"}, cairn(language=language)]

    return answer


async def test_rasa_learns_language_channel_and_message(client: Client, rasa: FakeRasa) -> None:
    await say(client, "hej", language="pl-PL")
    assert rasa.requests == [
        {
            "sender": "c1",
            "message": "hej",
            "metadata": {"language": "pl", "channel": "rest", "message": 1},
        }
    ]


async def test_the_assistants_language_holds_until_the_caller_changes_theirs(
    client: Client, rasa: FakeRasa
) -> None:
    rasa.answer = _switches({"in English please": "en"})
    for text, language in [
        ("hej", "pl"),
        ("in English please", "pl"),
        ("go on", "pl"),
        ("still the same page", None),
        ("teraz strona po angielsku", "en"),
        ("i znowu po polsku", "pl"),
    ]:
        await say(client, text, **({"language": language} if language else {}))
    assert _languages(rasa) == ["pl", "pl", "en", "en", "en", "pl"]


async def test_a_message_sent_before_the_answer_follows_its_language(
    client: Client, rasa: FakeRasa
) -> None:
    rasa.answer = _switches({"in English please": "en"})
    await say(client, "hej", language="pl")
    rasa.free.clear()
    first = asyncio.create_task(say(client, "in English please"))
    await until(lambda: rasa.at_once)
    second = asyncio.create_task(say(client, "go on"))
    await until(lambda: client.app and len(client.app[SWITCHBOARD]._lines["c1"].tickets) == 2)
    rasa.free.set()
    await asyncio.gather(first, second)
    assert _languages(rasa) == ["pl", "pl", "en"]


async def test_an_unknown_language_becomes_english(client: Client, rasa: FakeRasa) -> None:
    (answer,) = await say(client, "hei", language="fi")
    assert _languages(rasa) == ["en"]
    assert answer["language"] == "en"


async def test_a_new_conversation_without_a_language_takes_the_browsers(
    client: Client, rasa: FakeRasa
) -> None:
    address = "/api/v1/conversations/c9/messages"
    await client.post(address, json={"text": "a"}, headers={"Accept-Language": "de, pl;q=0.8"})
    await client.post(address, json={"text": "b"}, headers={"Accept-Language": "en"})
    assert _languages(rasa) == ["pl", "pl"]


async def test_the_token_is_sent_when_there_is_one(settings: Settings, rasa: FakeRasa) -> None:
    secret = Settings(inner_token="s3cret", **settings.model_dump(exclude={"inner_token"}))
    async with front(secret) as client:
        await say(client, "hi")
    assert rasa.queries == [{"token": "s3cret"}]


async def test_a_button_for_another_form_works_long_after_its_answer(
    client: Client, rasa: FakeRasa
) -> None:
    more = {"title": "Tell me more", "payload": '/show_more{"wish": {}}', "kind": "more"}
    other = {"title": "Show offers", "payload": "/find_offers"}
    rasa.answer = lambda _body: [{"text": "ok", "buttons": [more, other]}]
    await say(client, "what is a level?")
    rasa.answer = lambda body: [{"text": f"echo {body['message']}"}]
    for number in range(21):
        await say(client, f"question {number}")
    await say(client, more["payload"])
    assert rasa.heard[-1] == more["payload"]
    assert (await history(client))[-2]["text"] == "Tell me more"
    await say(client, other["payload"])
    assert rasa.heard[-1] == "find_offers", "too old: typed words, and no command"
