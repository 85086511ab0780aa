"""Several people in a chat: the bot leaves, but for the group of the counsellors."""

import pytest

from front.settings import Settings
from tests.front.fakes import Client, until
from tests.telegram.fake_api import FakeApi
from tests.telegram.world import bot, bring, membership, message, nothing_kept


async def test_groups_are_refused_politely_once_and_left(client: Client, fake: FakeApi) -> None:
    group = {"id": -5, "type": "supergroup", "title": "Class"}
    added = {"chat": group, "from": {"id": 1, "is_bot": False, "first_name": "A"}}
    member = {"my_chat_member": added | {"new_chat_member": {"status": "member"}}}
    first = message("hello everybody")
    first["message"]["chat"] = group
    await bring(client, {"update_id": 1, **member})
    await bring(client, first)
    await until(lambda: fake.of("leaveChat"))
    assert len(fake.texts("-5")) == 1
    assert "one person at a time" in fake.texts("-5")[0]


async def test_the_counsellors_who_get_alerts_keep_their_bot(
    settings: Settings, fake: FakeApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAIRN_ALERT_TELEGRAM_CHAT", "-5")
    async with bot(settings, fake, monkeypatch) as client:
        await bring(client, membership("member", -5, "supergroup"))
        await bring(client, membership("member", -6, "supergroup"))
        await until(lambda: fake.of("leaveChat"))
    assert [sent["chat_id"] for sent in fake.of("leaveChat")] == ["-6"]
    assert not fake.texts("-5")


async def test_of_a_group_that_was_left_nothing_stays(client: Client, fake: FakeApi) -> None:
    await bring(client, membership("member", -5, "group"))
    await until(lambda: fake.of("leaveChat"))
    await bring(client, membership("left", -5, "group"))  # which Telegram tells then
    await nothing_kept(client)


async def test_a_group_where_nobody_may_write_is_left_too(client: Client, fake: FakeApi) -> None:
    refused = {"description": "Bad Request: not enough rights to send text messages to the chat"}
    fake.wrong = lambda method, _sent: (400, refused) if method == "sendMessage" else None
    await bring(client, membership("member", -5, "group"))
    await until(lambda: fake.of("leaveChat"))
    await nothing_kept(client)
