"""A front that is killed in the middle: every update is answered, at most one part comes twice."""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, Process
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
from aiohttp.test_utils import unused_port

from front.settings import Settings
from tests.front.fakes import FakeRasa, until
from tests.telegram.fake_api import TOKEN, FakeApi
from tests.telegram.world import HEADER, SECRET, message

ROOT = Path(__file__).parents[2]
COUNT = 24


@asynccontextmanager
async def _process(settings: Settings, fake: FakeApi, port: int) -> AsyncIterator[Process]:
    environment = os.environ | {
        "CAIRN_VAR": str(settings.var),
        "CAIRN_PORT": str(port),
        "CAIRN_RASA_PORT": str(settings.rasa_port),
        "CAIRN_ACTIONS_PORT": str(settings.actions_port),
        "CAIRN_TELEGRAM_TOKEN": TOKEN,
        "CAIRN_TELEGRAM_SECRET": SECRET,
        "CAIRN_TELEGRAM_API": fake.address,
    }
    log = settings.var / f"front-{port}.log"
    with log.open("wb") as errors:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "front"),
            cwd=ROOT,
            env=environment,
            stdout=DEVNULL,
            stderr=errors,
        )
        try:
            yield process
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()


async def _bring(session: aiohttp.ClientSession, port: int, update: object) -> None:
    """As Telegram does: until it is told that it has arrived."""
    url = f"http://127.0.0.1:{port}/telegram/webhook"
    async with asyncio.timeout(30):
        while True:
            try:
                async with session.post(url, json=update, headers={HEADER: SECRET}) as response:
                    if response.status == 200:
                        return
            except aiohttp.ClientError:
                pass
            await asyncio.sleep(0.1)


async def test_a_kill_in_the_middle_loses_and_doubles_nothing(
    settings: Settings, fake: FakeApi, rasa: FakeRasa
) -> None:
    rasa.answer = lambda body: [{"recipient_id": "x", "text": f"to {body['message']}"}]
    updates = [message(f"no {number}", 100 + number) for number in range(COUNT)]
    async with aiohttp.ClientSession() as session:
        for kill_after in (10, 28, None):
            port = unused_port()
            async with _process(settings, fake, port) as process:
                for update in updates:  # all of them again and again: it has to know them
                    await _bring(session, port, update)
                if kill_after is None:
                    await until(lambda: len(_answers(fake)) == COUNT, 60)
                else:
                    await until(lambda sent=kill_after: fake.sent() >= sent, 60)  # type: ignore[misc]
                    process.kill()
                    await process.wait()
    counted = _answers(fake)
    assert counted.keys() == {f"to no {number}" for number in range(COUNT)}
    # What was under way at a kill may have arrived without our hearing of it.
    assert sum(counted.values()) <= COUNT + 2
    assert Counter(rasa.heard).keys() == {f"no {number}" for number in range(COUNT)}
    logs = "".join(path.read_text() for path in settings.var.glob("front-*.log"))
    assert "channel_joined" in logs
    assert TOKEN not in logs
    assert SECRET not in logs
    assert "no 7" not in logs


def _answers(fake: FakeApi) -> Counter[str]:
    return Counter(text for chat in fake.messages for text in fake.texts(chat) if "to no" in text)
