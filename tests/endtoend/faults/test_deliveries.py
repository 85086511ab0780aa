"""Messages that arrive twice, late and after those that were sent later."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import aiohttp
import httpx
import pytest

from benchmarks.faults.deliveries import Deliveries
from tests.endtoend.faults.people import Learner
from tests.endtoend.running import Running

SEED = 20261123
COUNT = 6


@pytest.fixture
def line(house: Running) -> Iterator[Deliveries]:
    """A line to the front on which everything may come twice."""
    house.wait_until_healthy()
    with Deliveries(house.url, random.Random(SEED)) as between:
        between.begin()
        yield between


def texts(history: list[dict[str, object]], sender: str = "learner") -> list[object]:
    """What was said, oldest first."""
    return [one["text"] for one in history if one["sender"] == sender]


def test_posts_of_several_people_are_kept_once_each_in_their_own_conversation(
    house: Running, line: Deliveries, client: httpx.Client
) -> None:
    learners = [Learner(line.url, "en", client) for _ in range(3)]

    def talk(one: Learner) -> None:
        for number in range(COUNT):
            one.say(f"thank you {number} {one.name[-4:]}")
            one.go_on(10)

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(talk, learners))
    assert line.doubled > COUNT
    for one in learners:
        house.wait_for(one.all_answered, 30)
        assert texts(one.history()) == one.said
        assert all(one.name[-4:] in text for text in one.said)
        assert len(texts(one.history(), "assistant")) == COUNT


def test_posts_sent_at_the_same_moment_are_each_kept_once(
    line: Deliveries, client: httpx.Client
) -> None:
    one = Learner(line.url, "en", client)
    address = f"{line.url}/api/v1/conversations/{one.name}/messages"

    def post(number: int) -> int:
        body = {"text": f"hello {number}", "language": "en", "client_id": f"k{number}"}
        return client.post(address, json=body).status_code

    with ThreadPoolExecutor(COUNT) as pool:
        assert set(pool.map(post, range(COUNT))) == {200}
    assert sorted(texts(one.history())) == [f"hello {number}" for number in range(COUNT)]  # type: ignore[type-var]


async def test_frames_of_a_page_that_come_again_later_are_kept_once(
    house: Running, line: Deliveries
) -> None:
    name = f"fault-{uuid4().hex}"
    address = f"{line.url.replace('http', 'ws')}/widget/ws?conversation={name}&language=en"
    said = [f"thanks {number}" for number in range(COUNT)]
    told: dict[int, dict[str, object]] = {}
    async with aiohttp.ClientSession() as session, session.ws_connect(address) as socket:
        for number, text in enumerate(said):
            frame = {"type": "say", "text": text, "client_id": f"k{number}", "language": "en"}
            await socket.send_str(json.dumps(frame))
        while sum(one["sender"] == "assistant" for one in told.values()) < COUNT:
            frame = await socket.receive_json(timeout=30)
            for one in [frame["message"]] if frame["type"] == "message" else []:
                assert told.setdefault(one["id"], one) == one
    assert line.doubled
    assert texts([told[number] for number in sorted(told)]) == said
    async with aiohttp.ClientSession() as session:
        history = f"{house.url}/api/v1/conversations/{name}/messages"
        async with session.get(history) as response:
            assert texts((await response.json())["messages"]) == said
