"""The Bot API refuses, is slow, is away: nothing is lost, nothing comes too fast."""

import time
from typing import Any

import pytest

from front.settings import Settings
from tests.front.fakes import Client, FakeRasa, front, until
from tests.telegram.fake_api import FakeApi
from tests.telegram.world import bot, bring, message


async def test_three_hundred_at_once_keep_the_pace(client: Client, fake: FakeApi) -> None:
    begun = time.monotonic()
    for number in range(300):
        assert await bring(client, message("/help", 1000 + number)) == 200
    accepted = time.monotonic() - begun
    await until(lambda: fake.sent() == 600, 60)
    assert accepted < 15  # two seconds on a machine that has nothing else to do
    assert fake.most_a_second() <= 30
    assert not fake.refusals


async def test_a_chat_gets_one_a_second_after_a_short_burst(client: Client, fake: FakeApi) -> None:
    for number in range(5):
        await bring(client, message(f"no {number}"))
    begun = time.monotonic()
    await until(lambda: len(fake.texts()) == 6, 20)
    assert time.monotonic() - begun >= 1.0
    assert fake.texts()[1:] == [f"echo no {number}" for number in range(5)]


def _once(*answers: tuple[int, Any]) -> Any:
    """These answers, in this order, to the first messages; then all is as usual."""
    left = list(answers)

    def wrong(method: str, _sent: Any) -> Any:
        return left.pop(0) if left and method == "sendMessage" else None

    return wrong


@pytest.mark.parametrize(
    "answer",
    [
        (500, {"description": "Internal Server Error"}),
        (502, "<html>Bad Gateway</html>"),
        (200, "{"),
        (200, "[]"),
        (429, {"description": "Too Many Requests", "parameters": {"retry_after": 1}}),
        (409, {"description": "Conflict"}),
    ],
)
async def test_what_passes_is_waited_for(client: Client, fake: FakeApi, answer: Any) -> None:
    fake.wrong = _once(answer)
    await bring(client, message("hello"))
    await until(lambda: len(fake.texts()) == 2)
    assert fake.texts()[1] == "echo hello"


async def test_the_time_that_is_asked_for_is_waited(client: Client, fake: FakeApi) -> None:
    fake.wrong = _once((429, {"description": "…", "parameters": {"retry_after": 2}}))
    begun = time.monotonic()
    await bring(client, message("hello"))
    await until(lambda: fake.texts())
    assert time.monotonic() - begun >= 2


async def test_a_chat_that_migrated_is_followed(client: Client, fake: FakeApi) -> None:
    moved = {"description": "migrated", "parameters": {"migrate_to_chat_id": -100500}}
    fake.wrong = lambda _method, sent: (400, moved) if sent.get("chat_id") == "77" else None
    await bring(client, message("hello"))
    await until(lambda: len(fake.texts("-100500")) == 2)
    assert fake.texts("-100500")[1] == "echo hello"


async def test_blocked_is_not_asked_again(client: Client, fake: FakeApi) -> None:
    fake.wrong = lambda method, _sent: (
        (403, {"description": "Forbidden: bot was blocked by the user"})
        if method == "sendMessage"
        else None
    )
    await bring(client, message("hello"))
    await until(lambda: fake.refusals.get(403) == 1)
    await bring(client, message("hello", 78))
    await until(lambda: fake.refusals.get(403) == 2)
    fake.wrong = lambda _method, _sent: None
    await bring(client, message("again"))
    await until(lambda: len(fake.texts()) == 3)
    assert fake.texts()[1:] == ["echo hello", "echo again"]


async def test_an_address_that_is_refused_does_not_cost_the_words(
    client: Client, fake: FakeApi, rasa: FakeRasa
) -> None:
    link = {"title": "Record", "url": "http://localhost/1"}
    rasa.answer = lambda _body: [
        {"recipient_id": "x", "text": "Here", "custom": {"cairn": {"sources": [link]}}}
    ]
    fake.wrong = lambda _method, sent: (
        (400, {"description": "Bad Request: wrong url"}) if sent.get("entities") else None
    )
    await bring(client, message("hello"))
    await until(lambda: len(fake.texts()) == 2)
    assert fake.texts()[1] == "Here\n\nSources\n• Record"


async def test_a_long_answer_comes_in_order_and_whole(
    client: Client, fake: FakeApi, rasa: FakeRasa
) -> None:
    long = "\n\n".join(f"{number} " + "żółw 🐢 " * 120 for number in range(12))
    rasa.answer = lambda _body: [{"recipient_id": "x", "text": long}]
    await bring(client, message("hello"))
    await until(lambda: "11 żółw" in fake.texts()[-1] if len(fake.texts()) > 1 else False)
    assert not fake.refusals
    assert "".join("".join(fake.texts()[1:]).split()) == "".join(long.split())
    assert all(one.endswith("🐢") for one in fake.texts()[1:])


async def test_updates_are_fetched_where_there_is_no_secret(
    settings: Settings, fake: FakeApi, monkeypatch: pytest.MonkeyPatch, rasa: FakeRasa
) -> None:
    fake.updates = [message("one"), message("two")]
    async with bot(settings, fake, monkeypatch, secret="") as client:
        await until(lambda: len(fake.texts()) == 3)
        assert await bring(client, message("by nobody"), "") == 403
    fake.updates.append(message("three"))
    async with bot(settings, fake, monkeypatch, secret=""):
        await until(lambda: len(fake.texts()) == 4)
    assert rasa.heard == ["one", "two", "three"]
    assert all(sent["timeout"] == 50 for sent in fake.of("getUpdates"))


async def test_a_webhook_that_is_still_registered_is_waited_for(
    settings: Settings, fake: FakeApi, monkeypatch: pytest.MonkeyPatch, rasa: FakeRasa
) -> None:
    fake.webhook, fake.updates = "https://old.example", [message("one")]
    async with bot(settings, fake, monkeypatch, secret=""):
        await until(lambda: fake.refusals.get(409))
        fake.webhook = ""
        await until(lambda: rasa.heard == ["one"])


async def test_without_a_token_there_is_no_bot(
    settings: Settings, fake: FakeApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAIRN_TELEGRAM_API", fake.address)
    async with front(settings) as client:
        assert await bring(client, message("hello")) == 403
    assert not fake.calls
