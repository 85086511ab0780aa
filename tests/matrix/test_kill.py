"""The front is killed while it sends over Matrix: each part comes once, in order."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp.test_utils import unused_port

from front.settings import Settings
from tests.front.fakes import FakeRasa, until
from tests.matrix.homeserver import TOKEN, FakeHomeserver

ROOT = Path(__file__).parents[2]
ROOM = "!room:school.example"
# A message of several parts: each is longer than half of what one event may hold.
PARAGRAPHS = [f"{letter}{letter * 7_000}" for letter in "abcde"]
LONG = "\n\n".join(PARAGRAPHS)
START = 60  # seconds, on a busy machine


@asynccontextmanager
async def process(settings: Settings, homeserver: FakeHomeserver) -> AsyncIterator[Process]:
    environment = os.environ | {
        "CAIRN_VAR": str(settings.var),
        "CAIRN_PORT": str(unused_port()),
        "CAIRN_RASA_PORT": str(settings.rasa_port),
        "CAIRN_ACTIONS_PORT": str(settings.actions_port),
        "CAIRN_MATRIX_HOMESERVER": homeserver.url,
        "CAIRN_MATRIX_TOKEN": TOKEN,
    }
    command = (sys.executable, "-m", "front")
    started = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, env=environment, stderr=DEVNULL
    )
    try:
        yield started
    finally:
        if started.returncode is None:
            started.kill()
        await started.wait()


async def killed(running: Process) -> None:
    running.kill()
    await running.wait()


async def _arrived(homeserver: FakeHomeserver, count: int) -> None:
    await until(lambda: len(homeserver.sent) == count, START)


@pytest.mark.parametrize("after", [1, 2, 4])
async def test_each_part_once_and_in_order(
    settings: Settings, homeserver: FakeHomeserver, rasa: FakeRasa, after: int
) -> None:
    rasa.answer = lambda _body: [{"text": LONG}]
    homeserver.invite(ROOM)
    async with process(settings, homeserver) as running:
        await until(lambda: homeserver.texts(ROOM), START)
        # The part is in the room, and the front has not heard of it: now it is killed.
        homeserver.after_send = asyncio.Event()
        greeted = len(homeserver.sent)
        homeserver.say(ROOM, "tell me all")
        for part in range(1, after + 1):
            await _arrived(homeserver, greeted + part)
            if part < after:
                homeserver.after_send.set()
                homeserver.after_send = asyncio.Event()
        await killed(running)
    homeserver.after_send = None
    async with process(settings, homeserver):
        await until(lambda: len(homeserver.texts(ROOM)) >= greeted + len(PARAGRAPHS), START)
        homeserver.say(ROOM, "and now?")
        await until(lambda: len(homeserver.texts(ROOM)) == greeted + 2 * len(PARAGRAPHS), START)
    assert homeserver.texts(ROOM)[greeted:] == PARAGRAPHS * 2
    assert rasa.heard == ["tell me all", "and now?"]
    # The part that was under way came again, under its own transaction.
    transactions = [txn for _, txn, _ in homeserver.sent]
    assert len(set(transactions)) == len(transactions)
    assert len(homeserver.tries) == len(homeserver.sent) + 1


async def test_what_was_heard_before_is_answered_after_it(
    settings: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    homeserver.invite(ROOM)
    rasa.free.clear()
    async with process(settings, homeserver) as running:
        await until(lambda: homeserver.texts(ROOM), START)
        homeserver.say(ROOM, "hold on")
        await until(lambda: rasa.requests, START)
        await killed(running)
    homeserver.say(ROOM, "said meanwhile")
    rasa.free.set()
    async with process(settings, homeserver):
        await until(lambda: len(homeserver.sent) == 3, START)
    assert homeserver.texts(ROOM)[1:] == ["echo hold on", "echo said meanwhile"]
