"""A learner's socket in a test."""

from __future__ import annotations

import asyncio
from typing import Any

from aiohttp import ClientWebSocketResponse

from tests.front.fakes import Client

Frame = dict[str, Any]


async def shaken(
    client: Client, conversation: str
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A connection that was greeted, and is then written and read byte by byte."""
    reader, writer = await asyncio.open_connection(client.host, client.port)
    writer.write(
        f"GET /widget/ws?conversation={conversation} HTTP/1.1\r\nHost: x\r\n"
        "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n".encode()
    )
    async with asyncio.timeout(10):
        await reader.readuntil(b'"ready"}')
    return reader, writer


class Page:
    """An open page: what it was told, by the kind of the frame."""

    def __init__(self, socket: ClientWebSocketResponse[bool]) -> None:
        self._socket = socket
        self.heard: list[Frame] = []

    @classmethod
    async def open(cls, client: Client, conversation: str = "c1", **query: Any) -> Page:
        """A page whose history has been read."""
        query = {"conversation": conversation, "language": "en", **query}
        page = cls(await client.ws_connect("/widget/ws", params=query))
        await page.until("ready")
        return page

    async def until(self, kind: str, **fields: Any) -> Frame:
        """The next frame of a kind that has these fields; those before it are in ``heard``."""
        while True:
            frame: Frame = await self._socket.receive_json(timeout=10)
            self.heard.append(frame)
            if frame["type"] == kind and fields.items() <= frame.items():
                return frame

    async def said(self, text: str) -> Frame:
        """The next message whose text begins so."""
        while True:
            message: Frame = (await self.until("message"))["message"]
            if message["text"].startswith(text):
                return message

    async def send(self, kind: str, **fields: Any) -> None:
        """Sends a frame."""
        await self._socket.send_json({"type": kind, **fields})

    async def say(self, text: str) -> None:
        """Says something."""
        await self.send("say", text=text)

    async def nothing(self, seconds: float = 0.2) -> None:
        """Fails when anything arrives within the time."""
        try:
            frame = await self._socket.receive_json(timeout=seconds)
        except TimeoutError:
            return
        raise AssertionError(frame)

    async def close(self) -> None:
        """The page is left."""
        await self._socket.close()
        await asyncio.sleep(0)
