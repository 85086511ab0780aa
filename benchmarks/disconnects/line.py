"""The line between a page and the front, which breaks where it is told to."""

from __future__ import annotations

import asyncio
import random
import socket
import struct
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

_CHUNK = 65536  # bytes
_CLOSE_SECONDS = 5.0
# The answer to the handshake, the history and what follows it, of a short conversation.
_GREETING = 2000  # bytes
_LINGER = struct.pack("ii", 1, 0)  # closing sends a reset at once

Where = Literal["frame", "told", "history", "handshake", "reconnecting", "kill"]
How = Literal["end", "reset", "silence"]


@dataclass(frozen=True)
class Fault:
    """``where``: in the next bytes a page sends; in the next it is told; in the first it is told
    on its next connection, or sends there; in its next connections, several times; kill: the
    front dies when it has the frame. ``share`` of those bytes still goes through, from 0 (before
    them) to 1 (after them). ``how``: closed, reset, or half-open: nothing goes through any more
    and nobody is told.
    """

    where: Where
    share: float
    how: How


_PLACES: tuple[Where, ...] = (
    "frame",
    "frame",
    "told",
    "history",
    "handshake",
    "reconnecting",
)
_WAYS: tuple[How, ...] = ("end", "reset", "silence")


def some_fault(chance: random.Random) -> Fault:
    """Any fault but the death of the front; the edges of a frame as often as its middle."""
    where = chance.choice(_PLACES)
    share = chance.choice((0.0, 1.0, chance.random()))
    return Fault(where, share, chance.choice(_WAYS))


class Line:
    """Listens on a port of its own for one page; ``kill`` kills the front and starts it again."""

    def __init__(self, front: int, kill: Callable[[], Awaitable[object]]) -> None:
        self._front = front
        self._kill = kill
        self._fault: Fault | None = None
        self._refusals = 0
        self._server: asyncio.Server
        self._calls: set[_Call] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._killing: asyncio.Future[object] | None = None
        self.url = ""
        self.broke = 0

    async def open(self) -> None:
        """Begins to listen."""
        self._server = await asyncio.start_server(self._called, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def close(self) -> None:
        """Ends everything, what is half-open as well."""
        if self._killing:
            await self._killing
        self._server.close()
        for call in list(self._calls):
            call.end("reset")
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=_CLOSE_SECONDS)

    def arm(self, fault: Fault) -> None:
        """The line breaks so, as soon as it comes to that."""
        self._fault = fault
        if fault.where == "reconnecting":
            self._refusals = 1 + round(3 * fault.share)
        if fault.where in {"reconnecting", "history", "handshake"}:
            for call in list(self._calls):
                call.end("reset" if fault.how == "silence" else fault.how)
        if fault.where == "reconnecting":
            self._fault = None
            self.broke += 1

    def heal(self) -> None:
        """Nothing breaks any more."""
        self._fault, self._refusals = None, 0

    async def _called(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        call = _Call(self, reader, writer)
        self._calls.add(call)
        task = asyncio.current_task()
        assert task
        self._tasks.add(task)
        try:
            if self._refusals:
                self._refusals -= 1
            else:
                with suppress(OSError):
                    await call.carry(self._front)
        finally:
            call.end("end")
            self._calls.discard(call)
            self._tasks.discard(task)

    def up(self, call: _Call, data: bytes) -> bytes:
        """What of the page's bytes goes on to the front."""
        fault = self._fault
        if fault is None or fault.where not in {"frame", "handshake", "kill"}:
            return data
        if fault.where == "handshake" and not call.fresh:
            return data
        self._broken(call, fault)
        if fault.where == "kill":
            # Beside: this connection's own end must not stop it halfway.
            self._killing = asyncio.ensure_future(self._kill())
        return data[: round(fault.share * len(data))]

    def down(self, call: _Call, data: bytes) -> bytes:
        """What of the front's bytes goes on to the page."""
        fault = self._fault
        if fault is None or fault.where not in {"told", "history"}:
            return data
        if fault.where == "told":
            self._broken(call, fault)
            return data[: round(fault.share * len(data))]
        left = round(fault.share * _GREETING) - call.told
        if len(data) <= left:
            return data
        self._broken(call, fault)
        return data[: max(0, left)]

    def _broken(self, call: _Call, fault: Fault) -> None:
        self._fault = None
        self.broke += 1
        call.breaks = fault.how


class _Call:
    """One connection of the page's, and the one to the front that belongs to it.

    ``breaks``: how it ends, when the bytes of the moment have gone on.
    """

    def __init__(
        self, line: Line, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._line = line
        self._near = reader, writer
        self._far: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
        self._silence = asyncio.Event()
        self.breaks: How | None = None
        self.fresh = True
        self.told = 0

    async def carry(self, front: int) -> None:
        """Until one side ends it, or the line breaks. Raises OSError."""
        self._far = await asyncio.open_connection("127.0.0.1", front)
        sides = [asyncio.create_task(self._up()), asyncio.create_task(self._down())]
        try:
            await asyncio.wait(sides, return_when=asyncio.FIRST_COMPLETED)
            if self.breaks == "silence":
                await self._silence.wait()
        finally:
            for side in sides:
                side.cancel()
            await asyncio.gather(*sides, return_exceptions=True)

    def pass_up(self, data: bytes) -> None:
        """Gives bytes to the front."""
        assert self._far
        self._far[1].write(data)

    def end(self, how: How) -> None:
        """Ends both connections, so or as the fault says."""
        self._silence.set()
        how = self.breaks or how
        for _, writer in filter(None, (self._near, self._far)):
            if writer.is_closing():
                continue
            if how != "end":
                writer.get_extra_info("socket").setsockopt(
                    socket.SOL_SOCKET, socket.SO_LINGER, _LINGER
                )
            writer.close()

    async def _up(self) -> None:
        assert self._far
        while data := await self._near[0].read(_CHUNK):
            if self.breaks:
                return
            self.pass_up(self._line.up(self, data))
            self.fresh = False
            if self.breaks:
                return

    async def _down(self) -> None:
        assert self._far
        while data := await self._far[0].read(_CHUNK):
            if self.breaks:
                return
            self._near[1].write(self._line.down(self, data))
            self.told += len(data)
            if self.breaks:
                return
