"""A record on PostgreSQL whose server crashes and comes back, under a real front."""

from __future__ import annotations

from pathlib import Path

import aiohttp

from benchmarks.desk_load.house import House, rasa
from benchmarks.faults.databases import PostgresGone
from tests import postgres
from words import Words

UNSAVED = Words.load("pl").say("service-error-not-available")


async def test_a_crash_of_the_server_is_told_and_outlived(tmp_path: Path) -> None:
    with postgres.server() as server:
        gone = PostgresGone(server)
        # Servers of tests commit without writing: what was told to be kept would go with a crash.
        url = f"{server}&options=-csynchronous_commit%3Don"
        house = House(tmp_path, CAIRN_RECORD_URL=url)
        try:
            async with rasa(house.rasa_port), aiohttp.ClientSession() as session:
                await house.start()
                assert await _say(session, house, "before", "k1") == (200, ["heard before"])
                gone.begin()
                assert await _say(session, house, "during", "k2") == (503, [UNSAVED])
                async with session.get(f"{house.url}/ready") as health:
                    assert health.status == 503
                gone.end()
                assert await _say(session, house, "during", "k2") == (200, ["heard during"])
                assert await _say(session, house, "after", "k3") == (200, ["heard after"])
                address = f"{house.url}/api/v1/conversations/c1/messages"
                async with session.get(address) as response:
                    history = (await response.json())["messages"]
        finally:
            await house.end()
            gone.end()
            gone.close()
    said = [one["text"] for one in history if one["sender"] == "learner"]
    assert said == ["before", "during", "after"]


async def _say(
    session: aiohttp.ClientSession, house: House, text: str, client_id: str
) -> tuple[int, list[str]]:
    address = f"{house.url}/api/v1/conversations/c1/messages"
    body = {"text": text, "language": "pl", "client_id": client_id}
    async with session.post(address, json=body) as response:
        found = await response.json()
    if response.status != 200:
        return response.status, [found["error"]["message"]]
    return response.status, [one["text"] for one in found["messages"]]
