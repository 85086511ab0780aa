"""The client of Chatwoot against its API over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest

from front import errors
from front.chatwoot.client import Chatwoot
from tests.chatwoot.desk import ACCOUNT, TOKEN, FakeChatwoot


@pytest.fixture
async def api(chatwoot: FakeChatwoot) -> AsyncIterator[Chatwoot]:
    chatwoot.talk(12)
    async with aiohttp.ClientSession() as session:
        yield Chatwoot(session, chatwoot.url + "/", ACCOUNT, TOKEN)


async def test_everything_a_bot_may_do(api: Chatwoot, chatwoot: FakeChatwoot) -> None:
    first = await api.say("12", "zażółć")
    note = await api.note("12", "about Ada")
    assert note > first
    await api.offer("12", "Which?", "input_select", [{"title": "Yes", "value": "m1.0"}])
    await api.turn("12", "open")
    await api.urgent("12")
    talk = chatwoot.talks[12]
    assert (talk.status, talk.priority) == ("open", "urgent")
    assert chatwoot.shown(12) == ["zażółć", "Which?"]
    assert chatwoot.notes(12) == ["about Ada"]
    assert chatwoot.items(12) == [("input_select", [{"title": "Yes", "value": "m1.0"}])]


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (401, errors.ChannelLocked),
        (403, errors.ChannelLocked),
        (404, errors.ChatGone),
        (422, errors.PartRefused),
        (429, errors.ChannelAway),
        (500, errors.ChannelAway),
        (503, errors.ChannelAway),
    ],
)
async def test_failures_by_what_can_be_done(
    api: Chatwoot, chatwoot: FakeChatwoot, status: int, error: type[errors.ChannelError]
) -> None:
    chatwoot.fail = [(status, {"Retry-After": "7"})]
    with pytest.raises(error) as raised:
        await api.say("12", "hello")
    assert type(raised.value) is error
    if status == 429:
        assert isinstance(raised.value, errors.ChannelAway)
        assert raised.value.after == 7


async def test_a_wrong_token_and_a_server_that_is_down(chatwoot: FakeChatwoot) -> None:
    chatwoot.talk(12)
    async with aiohttp.ClientSession() as session:
        stranger = Chatwoot(session, chatwoot.url, ACCOUNT, "wrong")
        with pytest.raises(errors.ChannelLocked) as raised:
            await stranger.say("12", "hello")
        assert "wrong" not in str(raised.value)
        await chatwoot.stop()
        with pytest.raises(errors.ChannelAway):
            await stranger.say("12", "hello")
    assert chatwoot.shown(12) == []
