"""A line that delivers twice, late and out of order, between people and the front."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine
from random import Random
from typing import Any

import aiohttp
from aiohttp import WSMsgType, web

_LONGEST = 0.4  # seconds a delivery may be late
_SHARE = 0.5  # of deliveries that are made twice
_HOP = {"host", "content-length", "transfer-encoding", "connection", "keep-alive"}
_SOCKET_ONLY = ("upgrade", "sec-websocket")


class Deliveries:
    """Listens at ``url`` and carries everything to the front. While the fault lasts, posts and
    frames of learners come twice or late, two posts in any order; frames to them come twice.

    Frames that are doubled are those of a page that says its message again: the second comes
    after what was said next. A context manager.
    """

    name = "doubled-deliveries"

    def __init__(self, front: str, chance: Random) -> None:
        self._front, self._chance = front, chance
        self._on = False
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._tasks: set[asyncio.Task[None]] = set()
        self.url = ""
        self.doubled = 0

    def __enter__(self) -> Deliveries:
        self._thread.start()
        self._wait(self._open())
        return self

    def __exit__(self, *_: object) -> None:
        self._wait(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def begin(self) -> None:
        """From now on."""
        self._on = True

    def end(self) -> None:
        """Everything comes once and in time again; what is on its way still comes twice."""
        self._on = False

    def _wait(self, doing: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(doing, self._loop).result(30)

    async def _open(self) -> None:
        self._session = aiohttp.ClientSession(auto_decompress=False)
        app = web.Application()
        app.router.add_route("*", "/{anything:.*}", self._carry)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def _close(self) -> None:
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._session.close()
        await self._runner.cleanup()

    async def _carry(self, request: web.Request) -> web.StreamResponse:
        if request.headers.get("Upgrade", "").lower() == "websocket":
            return await self._socket(request)
        body = await request.read()
        if self._on and request.method == "POST":
            await asyncio.sleep(_LONGEST * self._chance.random())
            if self._chance.random() < _SHARE:
                self.doubled += 1
                self._beside(self._again(request, body))
        return await self._pass(request, body)

    async def _pass(self, request: web.Request, body: bytes) -> web.StreamResponse:
        headers = {k: v for k, v in request.headers.items() if k.lower() not in _HOP}
        address = self._front + request.raw_path
        try:
            async with self._session.request(
                request.method, address, data=body, headers=headers, allow_redirects=False
            ) as answer:
                kept = {k: v for k, v in answer.headers.items() if k.lower() not in _HOP}
                response = web.StreamResponse(status=answer.status, headers=kept)
                await response.prepare(request)
                async for piece in answer.content.iter_any():
                    await response.write(piece)
                return response
        except aiohttp.ClientError:
            raise web.HTTPBadGateway from None

    async def _again(self, request: web.Request, body: bytes) -> None:
        await asyncio.sleep(_LONGEST * self._chance.random())
        headers = {k: v for k, v in request.headers.items() if k.lower() not in _HOP}
        address = self._front + request.raw_path
        async with self._session.post(
            address, data=body, headers=headers, allow_redirects=False
        ) as answer:
            await answer.read()

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        near = web.WebSocketResponse(autoping=False)
        headers = {
            k: v
            for k, v in request.headers.items()
            if k.lower() not in _HOP and not k.lower().startswith(_SOCKET_ONLY)
        }
        address = self._front.replace("http", "ws", 1) + request.raw_path
        try:
            async with self._session.ws_connect(address, headers=headers, autoping=False) as far:
                await near.prepare(request)
                both = {
                    asyncio.create_task(self._frames(near, far)),
                    asyncio.create_task(self._frames(far, near)),
                }
                _, left = await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
                for task in left:
                    task.cancel()
                await asyncio.gather(*both, return_exceptions=True)
        except aiohttp.ClientError:
            if not near.prepared:
                raise web.HTTPBadGateway from None
        await near.close()
        return near

    async def _frames(self, source: _Socket, target: _Socket) -> None:
        held: str | None = None
        async for frame in source:
            if frame.type is WSMsgType.TEXT:
                await target.send_str(frame.data)
                if held is not None:
                    await target.send_str(held)
                held = None
                if self._on and self._chance.random() < _SHARE:
                    self.doubled += 1
                    held = frame.data
            elif frame.type is WSMsgType.PING:
                await target.ping(frame.data)
            elif frame.type is WSMsgType.PONG:
                await target.pong(frame.data)

    def _beside(self, doing: Coroutine[Any, Any, None]) -> None:
        task = self._loop.create_task(_quietly(doing))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


_Socket = web.WebSocketResponse | aiohttp.ClientWebSocketResponse


async def _quietly(doing: Coroutine[Any, Any, None]) -> None:
    """A delivery beside the first one: nobody hears what became of it."""
    try:
        await doing
    except aiohttp.ClientError:
        return
