"""The front stops while a part is under way: it is not sent again after the next start."""

from __future__ import annotations

import asyncio

import pytest

from front.errors import Stopping
from front.messaging import Limits, Part
from front.messaging.under_way import UnderWay
from front.settings import Settings
from tests.front.fakes import FakeRasa, until
from tests.messaging.paper import QUICK, Paper, running, text


class Slow(Paper):
    """It has a part at once, and says so when it is let: once for each."""

    def __init__(self, limits: Limits = QUICK) -> None:
        super().__init__(limits)
        self.answers = asyncio.Semaphore(0)

    async def send(self, chat: str, part: Part, key: str) -> None:
        await super().send(chat, part, key)
        if "echo" in part.rich.text or "one two" in part.rich.text:
            await self.answers.acquire()


async def test_a_part_under_way_is_noted_before_the_front_ends(
    settings: Settings, rasa: FakeRasa
) -> None:
    slow = Slow()
    async with running(settings, slow) as (_client, hub):
        await hub.take(slow, text("hello", "1"))
        await until(lambda: "echo hello" in slow.texts())
        asyncio.get_running_loop().call_later(0.2, slow.answers.release)
    async with running(settings, again := Paper()) as (_client, hub):
        await hub.take(again, text("and", "2"))
        await until(lambda: again.sent)
    assert again.texts() == ["echo and"]


async def test_no_further_part_is_begun(settings: Settings, rasa: FakeRasa) -> None:
    limits = Limits(text=40, pace=QUICK.pace)
    rasa.answer = lambda _body: [{"recipient_id": "x", "text": "one two three four. " * 10}]
    slow = Slow(limits)
    async with running(settings, slow) as (_client, hub):
        await hub.take(slow, text("hello", "1"))
        await until(lambda: any("one two" in one for one in slow.texts()))
        asyncio.get_running_loop().call_later(0.2, slow.answers.release)
    async with running(settings, again := Paper(limits)):
        await until(lambda: len(again.sent) == 4)
    said = [one for one in slow.texts() if "one two" in one] + again.texts()
    assert len(said) == 5
    assert " ".join(said) == ("one two three four. " * 10).strip()


async def test_a_platform_that_never_answers_does_not_keep_it_up(
    settings: Settings, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("front.messaging.under_way._GRACE", 0.05)
    slow = Slow()
    async with running(settings, slow) as (_client, hub):
        await hub.take(slow, text("hello", "1"))
        await until(lambda: "echo hello" in slow.texts())
        async with asyncio.timeout(5):
            await hub.leave(slow)
            await hub.join(slow)


async def test_while_one_chat_is_waited_for_no_other_one_begins() -> None:
    under_way = UnderWay()
    under_way.starts(1)
    settled = asyncio.create_task(under_way.settle())
    await asyncio.sleep(0)
    with pytest.raises(Stopping):
        under_way.starts(2)
    assert not settled.done()
    under_way.lands(1)
    async with asyncio.timeout(1):
        await settled
