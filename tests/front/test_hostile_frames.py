"""What a page should never send, or never so much of, harms nobody else."""

import asyncio
import json
import struct
from contextlib import suppress

import pytest

from front.widget.socket import SOCKETS
from tests.front.fakes import Client, answered, say, texts, until
from tests.front.sockets import Page, shaken


@pytest.mark.parametrize(
    "garbage",
    [
        b"\x81\x81\0\0\0\0{",
        b"\x82\x84\0\0\0\0\xff\x00\xff\x00",
        b"\x81\x82\0\0\0\0\xff\xfe",
        b"\x81\xff" + struct.pack("!Q", 2**20) + bytes(4) + bytes(2**20),
        b"\x8f\x80\0\0\0\0",
        b"\x81\x05hello",
    ],
    ids=["no JSON", "bytes", "no UTF-8", "a megabyte", "no opcode", "not masked"],
)
async def test_garbage_ends_one_connection_at_most(client: Client, garbage: bytes) -> None:
    app = client.app
    assert app is not None
    other = await Page.open(client)
    _, writer = await shaken(client, "c2")
    writer.write(garbage)
    with suppress(ConnectionError):
        await writer.drain()
    await say(client, "still here")
    await other.said("still here")
    writer.close()
    await until(lambda: len(app[SOCKETS]) == 1)


async def test_who_asks_and_never_reads_fills_no_memory(client: Client) -> None:
    app = client.app
    assert app is not None
    _, writer = await shaken(client, "c1")
    [socket] = app[SOCKETS]
    transport = socket._req.transport  # type: ignore[union-attr]
    assert transport is not None
    # The answer names the client id: a small question and its large answer.
    asks = json.dumps({"type": "say", "text": "", "client_id": "x" * 60_000}).encode()
    frame = b"\x81\xff" + struct.pack("!Q", len(asks)) + bytes(4) + asks
    most = 0
    for _ in range(400):
        writer.write(frame)
        await asyncio.sleep(0)
        most = max(most, transport.get_write_buffer_size())
    with suppress(TimeoutError):
        await asyncio.wait_for(writer.drain(), 1)
    await until(lambda: transport.get_write_buffer_size() > 256 * 1024)
    assert max(most, transport.get_write_buffer_size()) < 400 * 1024
    await say(client, "the others are heard", conversation="c2")
    assert transport.get_write_buffer_size() < 400 * 1024
    transport.abort()
    writer.close()


async def test_a_thousand_frames_at_once_are_answered_in_order(client: Client) -> None:
    page = await Page.open(client)
    ids = [f"k{number}" for number in range(1000)]
    for one in ids:
        await page.send("say", text="", client_id=one)
    await page.until("error", client_id=ids[-1])
    refused = [(frame["client_id"], frame["code"]) for frame in page.heard[2:]]
    assert refused == [(one, "empty-text") for one in ids]


async def test_the_same_client_id_with_another_text_is_the_first_message(client: Client) -> None:
    page = await Page.open(client)
    for text in ("one", "another"):
        await page.send("say", text=text, client_id="k1")
    for _ in range(2):
        assert (await page.until("received"))["id"] == 1
    assert texts(await answered(client, 1)) == ["one", "echo one"]
