"""A disk that takes nothing more, for a user who may not mount one: a limit on the front alone."""

from __future__ import annotations

import os
from pathlib import Path

import aiohttp
import pytest

from benchmarks.desk_load.house import House, rasa
from benchmarks.faults.disk import FullDisk, on_small_disk
from words import Words

UNSAVED = Words.load("en").say("service-error-not-available")


class OneProcess:
    """A run of which only the front is there."""

    def __init__(self, house: House) -> None:
        self.var, self.root, self._house = house.var, house.var, house

    @property
    def runner(self) -> int:
        """Nobody runs it but the test."""
        return os.getpid()

    def pid(self, name: str) -> int:
        """Of the front."""
        assert name == "front"
        return self._house.pid

    def processes(self) -> dict[int, str]:
        """The front."""
        return {self._house.pid: "front"}

    def kill(self) -> None:
        """Not done here."""
        raise NotImplementedError

    def start(self) -> None:
        """Not done here."""
        raise NotImplementedError


async def test_what_cannot_be_written_is_not_acknowledged(tmp_path: Path) -> None:
    if on_small_disk(tmp_path):
        pytest.fail("the folder of tests is a small disk of its own: this test would fill it")
    house = House(tmp_path)
    full = FullDisk(OneProcess(house))
    async with rasa(house.rasa_port), aiohttp.ClientSession() as session:
        await house.start()
        try:
            assert await _say(session, house, "before") == (200, "heard before")
            full.begin()
            assert await _say(session, house, "during") == (503, UNSAVED)
            assert await _history(session, house) == ["before"]
            full.end()
            assert await _say(session, house, "during") == (200, "heard during")
            assert await _history(session, house) == ["before", "during"]
        finally:
            full.end()
            await house.end()


async def _say(session: aiohttp.ClientSession, house: House, text: str) -> tuple[int, str]:
    address = f"{house.url}/api/v1/conversations/c1/messages"
    body = {"text": text, "language": "en", "client_id": text}
    async with session.post(address, json=body) as response:
        found = await response.json()
    if response.status != 200:
        return response.status, found["error"]["message"]
    return response.status, "\n".join(one["text"] for one in found["messages"])


async def _history(session: aiohttp.ClientSession, house: House) -> list[str]:
    async with session.get(f"{house.url}/api/v1/conversations/c1/messages") as response:
        found = await response.json()
    return [one["text"] for one in found["messages"] if one["sender"] == "learner"]
