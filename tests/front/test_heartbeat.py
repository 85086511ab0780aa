"""Dead browsers are noticed, slow lines are not taken for dead, slow readers are let go."""

import asyncio
import socket as net
from collections.abc import AsyncIterator

import pytest
from aiohttp import WSMsgType

from front.keys import SWITCHBOARD
from front.listeners import Note
from front.widget import wire
from front.widget.heartbeat import HEARTBEAT, Heartbeat
from front.widget.socket import SOCKETS
from tests.front.fakes import Client, say, until
from tests.front.sockets import Page

_ROUND = 100  # steps


class Someone:
    """A pulse; ``answers``: whether it gives a sign of life."""

    def __init__(self, *, answers: bool) -> None:
        self.answers = answers
        self.asked = 0
        self.cuts = 0

    def beat(self) -> None:
        self.asked += 1

    def alive(self) -> bool:
        return self.answers or not self.asked

    def cut(self) -> None:
        self.cuts += 1


def test_everyone_is_asked_once_a_round_and_few_at_a_time() -> None:
    heartbeat = Heartbeat(25)
    pulses = [Someone(answers=True) for _ in range(300)]
    for pulse in pulses:
        heartbeat.join(pulse)
    before = 0
    for _ in range(_ROUND):
        heartbeat.step()
        asked = sum(pulse.asked for pulse in pulses)
        assert asked - before <= 6
        before = asked
    assert {pulse.asked for pulse in pulses} == {1}
    assert not any(pulse.cuts for pulse in pulses)


def test_who_is_silent_for_half_a_round_is_let_go() -> None:
    heartbeat = Heartbeat(25)
    dead, gone = Someone(answers=False), Someone(answers=False)
    heartbeat.join(dead)
    number = heartbeat.join(gone)
    heartbeat.leave(gone, number)
    steps = 0
    while not dead.cuts:
        heartbeat.step()
        steps += 1 if dead.asked else 0
    assert steps == _ROUND // 2 + 1
    assert (gone.asked, gone.cuts) == (0, 0)


async def _deaf(client: Client, conversation: str) -> net.socket:
    """A connection whose other side never reads: what a page is that lost its network."""
    raw = net.socket()
    raw.setsockopt(net.SOL_SOCKET, net.SO_RCVBUF, 4096)
    raw.setblocking(False)
    loop = asyncio.get_running_loop()
    await loop.sock_connect(raw, (client.host, client.port))
    request = (
        f"GET /widget/ws?conversation={conversation} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
    )
    await loop.sock_sendall(raw, request.encode())
    greeted = b""
    async with asyncio.timeout(10):
        while b'"ready"' not in greeted:
            greeted += await loop.sock_recv(raw, 4096)
    return raw


@pytest.fixture
async def deaf(client: Client) -> AsyncIterator[net.socket]:
    raw = await _deaf(client, "c1")
    yield raw
    raw.close()


@pytest.mark.usefixtures("deaf")
async def test_a_half_open_socket_is_cut_and_an_open_one_is_not(client: Client) -> None:
    page = await Page.open(client)
    assert client.app
    app = client.app
    listening = asyncio.create_task(page.until("message"))  # a page that reads answers pings
    assert len(app[SOCKETS]) == 2
    for _ in range(2 * _ROUND):
        app[HEARTBEAT].step()
        await asyncio.sleep(0.002)
    await until(lambda: len(app[SOCKETS]) == 1)
    await say(client, "still here")
    assert (await listening)["message"]["text"] == "still here"


@pytest.mark.usefixtures("deaf")
async def test_a_slow_reader_is_let_go_and_the_other_hears_all(client: Client) -> None:
    page = await Page.open(client)
    assert client.app
    app = client.app
    board = app[SWITCHBOARD]
    before = asyncio.get_running_loop().time()
    for number in range(1, 400):
        board._listeners.publish("c1", Note("delivered", {"id": number, "more": "x" * 30_000}))
        assert (await page.until("delivered"))["id"] == number
        if len(app[SOCKETS]) == 1:
            break
    assert len(app[SOCKETS]) == 1
    assert asyncio.get_running_loop().time() - before < 30
    assert board.here("c1")


@pytest.mark.usefixtures("deaf")
async def test_a_slow_line_is_given_the_time_its_messages_need(client: Client) -> None:
    assert client.app
    app = client.app
    owed = "x" * 200_000
    app[SWITCHBOARD]._listeners.publish("c1", Note("delivered", {"id": 1, "more": owed}))
    rounds = 0
    while app[SOCKETS]:
        for _ in range(_ROUND):
            app[HEARTBEAT].step()
        await asyncio.sleep(0.05)
        rounds += 1
        assert rounds < 10
    # 200 kB at 50 kbit/s are 33 seconds: the first question may stay without an answer,
    # which is asked after half a round and looked at after another half.
    assert rounds == 3


async def test_what_is_said_while_the_history_is_read_is_heard_once_and_after_it(
    client: Client,
) -> None:
    page = await Page.open(client)
    for number in range(20):
        await say(client, f"m{number}")
        other = await client.ws_connect("/widget/ws", params={"conversation": "c1"})
        speaking = asyncio.create_task(say(client, f"n{number}"))
        seen: list[int] = []
        while True:
            frame = await other.receive(timeout=10)
            assert frame.type is WSMsgType.TEXT
            told = frame.json()
            seen += [one["id"] for one in told.get("messages", [])]
            seen += [told["message"]["id"]] if told["type"] == "message" else []
            if len(seen) == 4 * (number + 1):
                break
        await speaking
        assert seen == sorted(set(seen))
        await other.close()
    await page.close()


async def test_too_much_during_the_history_lets_go(client: Client) -> None:
    heard: list[object] = []

    class Away:
        """A transport of nobody."""

        def get_write_buffer_size(self) -> int:
            return 0

    one = wire.Wire(None, Away(), heard.append)  # type: ignore[arg-type]
    told = [one.hear(Note("delivered", {"id": number})) for number in range(101)]
    assert told == [True] * 100 + [False]
    assert heard == []
