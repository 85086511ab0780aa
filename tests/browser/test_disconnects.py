"""The real widget over lines that break, against the real front: each message once, in order."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from functools import partial
from pathlib import Path

from playwright.async_api import expect

from tests.browser.double import Double
from tests.browser.visitor import Visitor

_ROOT = Path(__file__).resolve().parents[2]
_SMALL = ("--trials", "0", "--kills", "0", "--browser", "4", "--seed", "7")


def test_four_conversations_over_lines_that_break() -> None:
    command = (sys.executable, "-m", "benchmarks.disconnects", *_SMALL)
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, timeout=400)
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]
    told = json.loads(done.stdout)
    assert (told["trials"], told["messages"], told["wrong"]) == (4, 16, {})
    assert told["breaks"] >= 4


async def test_a_sign_of_life_is_heard_and_after_its_end_what_was_missed_is_read(
    visitor: Visitor, double: Double
) -> None:
    alive = asyncio.Event()
    visitor.page.on("websocket", lambda socket: socket.on("framereceived", partial(_beat, alive)))
    await visitor.page.clock.install()
    await visitor.open()
    await visitor.say("halo")
    await expect(visitor.log.get_by_role("article")).to_have_count(1)
    name = await visitor.conversation()
    double.keep(name, text="Odpowiedź, która nie dotarła")
    await visitor.page.clock.run_for(27_000)
    await double.frame(name, "beat")
    await asyncio.wait_for(alive.wait(), 20)
    await visitor.page.evaluate("1")
    await visitor.page.clock.run_for(27_000)
    assert double.pings == 0
    assert await visitor.texts() == ["halo"]
    double.mute = True
    await visitor.page.clock.run_for(2_000)
    await double.heard_ping()
    double.mute = False
    await visitor.page.clock.run_for(8_500)
    await visitor.page.clock.run_for(1_000)
    await expect(visitor.log.get_by_role("article")).to_have_count(2)
    assert await visitor.texts() == ["halo", "Odpowiedź, która nie dotarła"]


def _beat(alive: asyncio.Event, data: str | bytes) -> None:
    if "beat" in str(data):
        alive.set()
