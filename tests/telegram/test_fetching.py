"""Updates are fetched where there is no webhook: from where it stopped, whatever comes between."""

from typing import Any

import pytest

from front.errors import RecordUnavailable
from front.messaging import Hub, polling
from front.settings import Settings
from tests.front.fakes import FakeRasa, front, until
from tests.telegram.fake_api import TOKEN, FakeApi
from tests.telegram.world import bot, bring, message


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
    monkeypatch.setattr(polling, "_PAUSE", 0.1)
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


async def test_after_a_failure_in_between_nothing_is_missing_or_doubled(
    settings: Settings, fake: FakeApi, monkeypatch: pytest.MonkeyPatch, rasa: FakeRasa
) -> None:
    """The record fails when they are taken and not yet marked as read; a bug comes on top."""
    monkeypatch.setattr(polling, "_PAUSE", 0.1)
    failures: list[Exception] = [RecordUnavailable("locked"), ZeroDivisionError()]
    marking = Hub.set_mark

    async def failing(hub: Hub, *told: Any) -> None:
        if failures:
            raise failures.pop(0)
        await marking(hub, *told)

    monkeypatch.setattr(Hub, "set_mark", failing)
    fake.updates = [message("one"), message("two")]
    async with bot(settings, fake, monkeypatch, secret=""):
        await until(lambda: len(fake.of("getUpdates")) > 3)
        fake.updates.append(message("three"))
        await until(lambda: len(fake.texts()) == 4)
    assert rasa.heard == ["one", "two", "three"]
    offsets = [sent.get("offset") for sent in fake.of("getUpdates")]
    assert offsets[:3] == [None, None, None]
    assert offsets[3]


async def test_another_bot_counts_by_itself(
    settings: Settings, fake: FakeApi, monkeypatch: pytest.MonkeyPatch, rasa: FakeRasa
) -> None:
    late = message("to the new one")
    fake.updates = [message("one")]
    async with bot(settings, fake, monkeypatch, secret=""):
        await until(lambda: len(fake.texts()) == 2)
    fake.token = TOKEN.replace("7:", "8:")
    fake.updates.append(late)  # its number is below those of the first bot
    async with bot(settings, fake, monkeypatch, secret=""):
        await until(lambda: rasa.heard == ["one", "to the new one"])


async def test_a_wrong_token_is_told_as_such(
    settings: Settings,
    fake: FakeApi,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    async with bot(settings, fake, monkeypatch, secret=""):
        fake.token = "9:another"
        logged = ""

        def told() -> bool:
            nonlocal logged
            logged += capsys.readouterr().out
            return "token_refused" in logged

        await until(told)
    assert "CAIRN_TELEGRAM_TOKEN" in logged
    assert "test-token" not in logged
