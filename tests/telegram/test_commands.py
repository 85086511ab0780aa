"""`cairn telegram`: the webhook and the menu, by one command."""

import asyncio
from collections.abc import Iterator
from threading import Event, Thread

import pytest
from typer.testing import CliRunner

from front.telegram.cli import app
from tests.telegram.fake_api import TOKEN, FakeApi, api
from tests.telegram.world import SECRET


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeApi]:
    """The fake in a thread of its own: the command runs a loop of its own."""
    fake, ready, done = FakeApi(), Event(), asyncio.Event()
    loop = asyncio.new_event_loop()

    async def serve() -> None:
        async with api(fake):
            ready.set()
            await done.wait()

    thread = Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    assert ready.wait(10)
    monkeypatch.setenv("CAIRN_TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("CAIRN_TELEGRAM_SECRET", SECRET)
    monkeypatch.setenv("CAIRN_TELEGRAM_API", fake.address)
    monkeypatch.setenv("CAIRN_PUBLIC_URL", "https://cairn.example")
    yield fake
    loop.call_soon_threadsafe(done.set)
    thread.join(10)
    loop.close()


def _run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, words)
    return result.exit_code, result.output


def test_register_names_the_webhook_and_sets_the_menu(served: FakeApi) -> None:
    code, told = _run("register")
    assert (code, "https://cairn.example/telegram/webhook" in told) == (0, True)
    [hook] = served.of("setWebhook")
    assert hook["secret_token"] == SECRET
    assert "callback_query" in hook["allowed_updates"]
    menus = {one.get("language_code"): one["commands"] for one in served.of("setMyCommands")}
    assert menus.keys() == {None, "en", "pl"}
    assert menus["pl"][3] == {"command": "human", "description": "Porozmawiaj z doradcą"}
    assert all(len(one["description"]) <= 512 for one in served.of("setMyDescription"))
    assert TOKEN not in told


def test_status_and_remove(served: FakeApi) -> None:
    assert _run("register")[0] == 0
    code, told = _run("status")
    assert code == 0
    assert "@cairn_test_bot" in told
    assert "by webhook to https://cairn.example/telegram/webhook" in told
    assert "Waiting at Telegram: 3" in told
    assert _run("remove")[0] == 0
    code, told = _run("status")
    assert code == 1
    assert "settings say otherwise" in told


def test_without_a_secret_updates_are_fetched(
    served: FakeApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CAIRN_TELEGRAM_SECRET")
    code, told = _run("register")
    assert code == 0
    assert "fetches updates itself" in told
    assert not served.of("setWebhook")
    served.webhook = "https://old.example"
    code, told = _run("register")
    assert code == 1
    assert "cairn telegram remove" in told


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("CAIRN_TELEGRAM_TOKEN", "", "There is no bot"),
        ("CAIRN_TELEGRAM_TOKEN", "8:wrong", "Telegram did not do it: status 401"),
        ("CAIRN_PUBLIC_URL", "http://cairn.example", "needs an address with https"),
        ("CAIRN_TELEGRAM_API", "http://127.0.0.1:1", "Telegram did not do it"),
    ],
)
def test_what_is_wrong_is_said(
    served: FakeApi, monkeypatch: pytest.MonkeyPatch, name: str, value: str, sentence: str
) -> None:
    monkeypatch.setenv(name, value)
    code, told = _run("register")
    assert code == 1
    assert sentence in told
    assert "wrong:" not in told
    assert TOKEN not in told
