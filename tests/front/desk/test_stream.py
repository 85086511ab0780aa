"""The stream of events: what comes, to whom, how it begins and how it ends."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import monotonic
from typing import Any

import pytest
from aiohttp import ClientResponse, ClientSession
from aiohttp.test_utils import TestClient, TestServer

from front.app import init_app
from front.desk.cookies import COOKIE, hashed
from front.desk.live import LIVE, MOST_STREAMS, Listener
from front.keys import SWITCHBOARD
from front.message import Reply
from front.record import accounts
from front.settings import Settings
from front.signals import Signal
from tests.front.desk.people import Person, person, record_of, signed_in
from tests.front.desk.queueing import asked, asks
from tests.front.fakes import Client, FakeRasa, say

SOON = 5.0  # seconds: events are there within milliseconds, unless the machine is busy


class Events:
    """What an open page hears."""

    def __init__(self, client: Client, response: ClientResponse) -> None:
        self.client = client
        self.response = response

    async def next(self, *names: str) -> tuple[str, dict[str, Any]]:
        """The next event, of these names where some are given."""
        async with asyncio.timeout(SOON):
            while True:
                name, data = await self._one()
                if not names or name in names:
                    return name, data

    async def all_now(self) -> list[tuple[str, dict[str, Any]]]:
        """Everything up to a sign that is given now."""
        publish(self.client, Signal("alert", number=None, data={}))
        publish(self.client, Signal("presence"))
        heard = []
        while (event := await self.next())[0] != "presence":
            heard.append(event)
        return heard

    async def ended(self) -> None:
        """Waits for the end of the stream, whatever was still on its way."""
        async with asyncio.timeout(SOON):
            while await self.response.content.readline():
                pass

    async def _one(self) -> tuple[str, dict[str, Any]]:
        found: dict[str, str] = {}
        while line := (await self.response.content.readline()).decode():
            field, _, value = line.rstrip("\r\n").partition(": ")
            if not field and "event" in found:
                return found["event"], json.loads(found["data"])
            found[field] = value
        raise AssertionError("the stream has ended")


def publish(client: Client, signal: Signal) -> None:
    assert client.app is not None
    client.app[SWITCHBOARD].desk.signals.publish(signal)


@asynccontextmanager
async def stream(one: Person) -> AsyncIterator[Events]:
    """An open page of somebody, past its hello and the news of its own coming."""
    response = await one.get("/desk/stream")
    assert response.status == 200
    assert response.content_type == "text/event-stream"
    events = Events(one.client, response)
    try:
        assert await events.next() == ("hello", {})
        await events.next("presence")
        yield events
    finally:
        response.close()


@pytest.fixture(autouse=True)
def _asking(rasa: FakeRasa) -> None:
    asks(rasa)


async def test_a_request_is_told_with_its_number_and_nothing_else(client: Client) -> None:
    one = await person(client)
    async with stream(one) as events:
        number = await asked(client, "danger", "c1")
        _, data = await events.next("queue")
        told = {"number": number, "state": "waiting", "priority": "danger", "holder": None}
        assert data == told


async def test_the_talk_is_told_to_its_counsellor_and_to_no_colleague(client: Client) -> None:
    holder, colleague = await person(client), await person(client)
    supervisor = await person(client, "supervisor")
    number = await asked(client, "person", "c1")
    async with stream(holder) as mine, stream(colleague) as theirs, stream(supervisor) as all_of:
        assert (await holder.post(f"/desk/claim/{number}")).status == 303
        # News of the request itself can still be on its way.
        while (await mine.next("queue"))[1]["state"] != "with_counsellor":
            pass
        while await theirs.next("queue") != ("queue", {}):
            pass
        assert client.app is not None
        await say(client, "my secret", "c1")
        office = client.app[SWITCHBOARD].desk.office
        await office.speak("c1", holder.who, Reply(text="hello"), "x1")
        publish(client, Signal("typing", "c1", data={"who": "learner"}))
        heard = [name for name, _ in await mine.all_now()]
        assert heard == ["message", "message", "typing"]
        assert [name for name, _ in await all_of.all_now() if name != "presence"][-3:] == heard
        assert await theirs.all_now() == []


async def test_a_colleague_hears_that_the_queue_moved_and_not_what(client: Client) -> None:
    holder, colleague = await person(client), await person(client)
    number = await asked(client, "person", "c1")
    async with stream(colleague) as theirs:
        await holder.post(f"/desk/claim/{number}")
        # News of the request itself, which the colleague may see, can still be on its way.
        heard = await theirs.next("queue")
        while heard != ("queue", {}):
            assert heard[1]["state"] in {"requested", "waiting"}
            heard = await theirs.next("queue")


async def test_requests_in_other_languages_are_not_told(client: Client) -> None:
    polish = await person(client, languages=["pl"])
    async with stream(polish) as events:
        await asked(client, "person", "c1", language="en")
        assert await events.next("queue") == ("queue", {})
        number = await asked(client, "person", "c2", language="pl")
        assert (await events.next("queue"))[1]["number"] == number


async def test_no_words_of_learners_are_in_the_stream(client: Client) -> None:
    one = await person(client, "supervisor")
    async with stream(one) as events:
        await asked(client, "python", "c1")
        await say(client, "My name is Zofia", "c1")
        heard = json.dumps(await events.all_now())
        for secret in ("Zofia", "Python", "c1"):
            assert secret not in heard


async def test_after_a_break_everything_is_asked_anew(client: Client) -> None:
    one = await person(client)
    async with stream(one):
        pass
    async with stream(one) as events:
        await asked(client, "person", "c1")
        await events.next("queue")


async def test_a_slow_reader_is_told_to_look_anew(client: Client) -> None:
    one = await person(client)
    found = await record_of(client).read(
        lambda connection: accounts.signed_in(connection, hashed(one.cookie))
    )
    assert found is not None
    listener = Listener(found, lambda: False)
    for number in range(1000):
        listener.put("queue", number=number)
    assert listener.queue.qsize() <= 200
    names = [(await listener.queue.get() or ("", ""))[0] for _ in range(listener.queue.qsize())]
    assert names[0] == "hello"


async def test_missed_signals_are_told_as_hello(client: Client) -> None:
    one = await person(client)
    async with stream(one) as events:
        for _ in range(600):
            publish(client, Signal("presence"))
        assert (await events.next("hello"))[0] == "hello"


async def test_a_signal_that_cannot_be_told_ends_nobodys_news(client: Client) -> None:
    one = await person(client)
    number = await asked(client, "person", "c1")
    async with stream(one) as events:
        publish(client, Signal("typing", number=number, data={"who": object()}))
        assert await events.next("hello") == ("hello", {})
        publish(client, Signal("typing", number=number, data={"who": "learner"}))
        assert (await events.next("typing"))[1]["who"] == "learner"


async def test_presence_is_noted_again_after_it_could_not_be(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert client.app is not None
    looked: list[int] = []
    again = asyncio.Event()

    async def look() -> None:
        looked.append(1)
        if len(looked) == 1:
            raise ZeroDivisionError
        again.set()

    monkeypatch.setattr("front.desk.live.BEAT", 0.001)
    live = client.app[LIVE]
    monkeypatch.setattr(live, "look", look)
    beating = asyncio.create_task(live.beat())
    async with asyncio.timeout(SOON):
        await again.wait()
    beating.cancel()


async def test_who_has_a_stream_is_present(client: Client) -> None:
    one = await person(client)
    assert one.counsellor.seen_at is None
    async with stream(one):
        found = await record_of(client).read(lambda c: accounts.by_id(c, one.id))
        assert found is not None
        assert found.seen_at is not None
        assert found.status == "available"


async def test_signing_out_ends_the_streams_of_this_session_only(client: Client) -> None:
    one = await person(client)
    elsewhere = await signed_in(client, one.counsellor)
    async with stream(one) as here, stream(elsewhere) as there:
        await one.post("/desk/sign-out")
        await here.ended()
        await there.next("presence")


async def test_somebody_switched_off_hears_nothing_more(client: Client) -> None:
    one = await person(client)
    async with stream(one) as events:
        await record_of(client).write(lambda c: accounts.change(c, one.id, active=False))
        assert client.app is not None
        await client.app[LIVE].look()
        await events.ended()


async def test_a_session_has_so_many_streams_and_closed_ones_do_not_count(client: Client) -> None:
    one = await person(client)
    for _ in range(MOST_STREAMS + 3):
        async with stream(one):
            pass
    responses = [await one.get("/desk/stream") for _ in range(MOST_STREAMS + 1)]
    assert [response.status for response in responses] == [200] * MOST_STREAMS + [429]
    for response in responses:
        response.close()


async def test_nobody_else_gets_a_stream(client: Client) -> None:
    response = await client.get("/desk/stream", allow_redirects=False)
    assert (response.status, response.headers["Location"][:13]) == (303, "/desk/sign-in")


async def test_stopping_the_front_ends_open_streams_at_once(settings: Settings) -> None:
    server = TestServer(init_app(settings))
    await server.start_server()
    async with ClientSession() as browser, TestClient(server) as client:
        one = await person(client)
        headers = {"Cookie": f"{COOKIE}={one.cookie}"}
        response = await browser.get(server.make_url("/desk/stream"), headers=headers)
        begun = monotonic()
        await server.close()
        assert monotonic() - begun < 2
        assert (await response.content.read()).startswith(b"event: hello")
