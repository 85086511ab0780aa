"""The real process: it starts, survives nothing worse than kill -9, stops when told."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
from aiohttp.test_utils import unused_port

from front.settings import Settings
from tests.front.fakes import FakeRasa, answered, front, texts

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def _process(settings: Settings, port: int) -> AsyncIterator[Process]:
    environment = os.environ | {
        "CAIRN_VAR": str(settings.var),
        "CAIRN_PORT": str(port),
        "CAIRN_RASA_PORT": str(settings.rasa_port),
        "CAIRN_ACTIONS_PORT": str(settings.actions_port),
    }
    command = (sys.executable, "-m", "front")
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, env=environment, stderr=PIPE)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def _until_healthy(session: aiohttp.ClientSession, url: str) -> None:
    async with asyncio.timeout(30):
        while True:
            try:
                async with session.get(url + "/health") as response:
                    if response.status == 200:
                        return
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.1)


async def test_an_acknowledged_message_outlives_kill_9(settings: Settings, rasa: FakeRasa) -> None:
    rasa.free.clear()
    port = unused_port()
    url = f"http://127.0.0.1:{port}"
    async with _process(settings, port) as process, aiohttp.ClientSession() as session:
        await _until_healthy(session, url)
        async with session.ws_connect(url + "/widget/ws?conversation=c1") as socket:
            await socket.send_json({"type": "say", "text": "hold on", "client_id": "k1"})
            while (await socket.receive_json(timeout=10))["type"] != "received":
                pass
            process.kill()
            await process.wait()
    rasa.free.set()
    async with front(settings) as client:
        assert texts(await answered(client, 1)) == ["hold on", "echo hold on"]


async def test_it_stops_when_told_and_logs_nothing_personal(
    settings: Settings, rasa: FakeRasa
) -> None:
    port = unused_port()
    url = f"http://127.0.0.1:{port}"
    conversation = "my-long-secret-conversation"
    async with _process(settings, port) as process, aiohttp.ClientSession() as session:
        await _until_healthy(session, url)
        address = f"{url}/api/v1/conversations/{conversation}/messages"
        for status in (200, 503):
            rasa.status = status
            async with session.post(address, json={"text": "my private words"}) as response:
                assert response.status == 200
        process.send_signal(signal.SIGTERM)
        _, log = await asyncio.wait_for(process.communicate(), 10)
    assert process.returncode == 0
    lines = log.decode()
    assert "event='starting'" in lines
    assert "route=/api/v1/conversations/{conversation}/messages" in lines
    assert "event='rasa_no_answer'" in lines
    assert "private" not in lines
    assert conversation not in lines


async def test_a_port_that_is_taken_is_said(settings: Settings, rasa: FakeRasa) -> None:
    async with _process(settings, rasa.port) as process:
        _, log = await asyncio.wait_for(process.communicate(), 20)
    assert process.returncode == 1
    assert "event='cannot_listen'" in log.decode()
    assert "Traceback" not in log.decode()


async def test_it_says_that_it_stops_before_it_closes_its_doors(
    settings: Settings, rasa: FakeRasa
) -> None:
    port = unused_port()
    url = f"http://127.0.0.1:{port}"
    async with _process(settings, port) as process, aiohttp.ClientSession() as session:
        await _until_healthy(session, url)
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(10):
            while (await _stopping(session, url)) != "yes":  # noqa: ASYNC110  there is no event
                await asyncio.sleep(0.01)
        address = f"{url}/api/v1/conversations/c1/messages"
        async with session.post(address, json={"text": "just in time"}) as response:
            assert response.status == 200
        assert await asyncio.wait_for(process.wait(), 10) == 0


async def _stopping(session: aiohttp.ClientSession, url: str) -> str:
    async with session.get(url + "/ready") as response:
        told = await response.json()
    assert response.status == 503  # there is no catalogue here
    return str(told["needed"]["stopping"])
