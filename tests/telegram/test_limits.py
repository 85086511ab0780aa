"""The Bot API refuses, is slow, is away: nothing is lost, nothing comes too fast."""

import time
from typing import Any

import pytest

from front.telegram import channel
from front.telegram.wire import Bot
from tests.front.fakes import Client, FakeRasa, until
from tests.telegram.fake_api import TOKEN, FakeApi
from tests.telegram.world import bring, message, pressed


async def test_many_at_once_keep_the_pace(client: Client, fake: FakeApi) -> None:
    for number in range(50):
        assert await bring(client, message("/help", 1000 + number)) == 200
    await until(lambda: fake.sent() == 100, 60)
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


async def test_what_an_error_quotes_is_not_in_the_log(
    client: Client, fake: FakeApi, capsys: pytest.CaptureFixture[str]
) -> None:
    told = "Bad Request: URL 'https://cairn.example/roadmap/key' of @anna_n (5123456789) is invalid"
    fake.wrong = _once(*[(400, {"description": told})] * 2)
    await bring(client, message("hello"))
    await until(lambda: fake.texts())
    logged = capsys.readouterr().out
    assert "URL … of … (…) is invalid" in logged
    assert not any(one in logged for one in ("key", "anna_n", "5123"))


async def test_a_press_is_heard_though_the_tick_takes_long(
    client: Client, fake: FakeApi, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(channel, "_LOOKS_SECONDS", 0.2)
    await bring(client, message("hello"))
    await until(lambda: len(fake.texts()) == 2)
    fake.slow = {"answerCallbackQuery", "editMessageReplyMarkup"}
    await bring(client, pressed(fake.buttons()[1]))
    await until(lambda: rasa.heard[-1:] == ["What is a micro-credential?"])


async def test_of_a_message_too_old_to_be_seen_nothing_is_changed(
    client: Client, fake: FakeApi, rasa: FakeRasa
) -> None:
    update = pressed({"text": "x", "callback_data": "a.begin.what"})
    place = update["callback_query"]["message"]
    update["callback_query"]["message"] = {"message_id": 5, "date": 0, "chat": place["chat"]}
    await bring(client, update)
    await until(lambda: rasa.heard)
    assert fake.of("answerCallbackQuery")
    assert not fake.of("editMessageReplyMarkup")


def test_a_bot_that_is_shown_does_not_show_its_token() -> None:
    assert TOKEN not in repr(Bot(None, "", TOKEN))  # type: ignore[arg-type]
