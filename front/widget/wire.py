"""The way to one browser: what is published goes out at once, and nobody waits for it to be read.

What the browser has not taken yet waits in its connection's own buffer. One that leaves too much
there is let go, and reads the rest from the history when it is back.
"""

import asyncio
from collections.abc import Callable

from aiohttp import WSCloseCode, WSMsgType, web

from front.listeners import Heard
from front.widget.press import BEAT

# What a page that still reads never has waiting: at 50 kbit/s it is forty seconds.
_MOST_WAITING = 256 * 1024  # bytes
# How often is looked whether one that has more waiting has read some of it.
_LOOK_SECONDS = 0.1
# What is heard while the history is read; a page that needs longer for it asks anew.
_MOST_HELD = 100
# A sign of life is asked for behind what was sent before: on a slow line it takes its time.
_SLOW_LINE = 150_000  # bytes in the time from one question to the next, at 50 kbit/s


class Wire:
    """A listener of a conversation, and a pulse of the heartbeat.

    There are thousands: no task and no queue. ``_held``: what is heard before the history is
    shown, None afterwards; ``_owed``: bytes sent since the last answer to a ping; ``busy``: what
    the browser said is being kept, and nothing else is read from it meanwhile.
    """

    __slots__ = (
        "_answered",
        "_closing",
        "_held",
        "_owed",
        "_pass_on",
        "_socket",
        "_transport",
        "busy",
    )

    def __init__(
        self,
        socket: web.WebSocketResponse,
        transport: asyncio.Transport,
        pass_on: Callable[[Heard], None],
    ) -> None:
        self._socket = socket
        self._transport = transport
        self._pass_on = pass_on
        self._answered = True
        self.busy = False
        self._owed = 0
        self._held: list[Heard] | None = []
        self._closing: asyncio.Task[bool] | None = None

    def put(self, data: bytes) -> None:
        """Writes a frame; a browser that left in the meantime reads it from the history."""
        if not self._transport.is_closing():
            self._transport.write(data)
            self._owed += len(data)

    async def put_first(self, payload: bytes) -> None:
        """Writes a frame with history, however long it takes."""
        self._owed += len(payload)
        if not self._socket.closed:
            await self._socket.send_frame(payload, WSMsgType.TEXT)

    async def room(self) -> None:
        """Waits while too much is unread: who asks and never reads is answered no further."""
        while not self._keeps_up and not self._transport.is_closing():  # noqa: ASYNC110  no event
            await asyncio.sleep(_LOOK_SECONDS)

    def flow(self) -> None:
        """The history is shown: what was heard meanwhile is passed on, and from now on all."""
        held, self._held = self._held, None
        for heard in held or ():
            self._pass_on(heard)

    def hear(self, heard: Heard) -> bool:
        """Passes on what is new. False when the browser reads too slowly."""
        if self._held is not None:
            self._held.append(heard)
            return len(self._held) <= _MOST_HELD
        self._pass_on(heard)
        return self._keeps_up

    def end(self) -> None:
        """A socket that hears nothing more must not look alive."""
        if not self._keeps_up:
            self._transport.abort()
        elif self._closing is None:
            closing = self._socket.close(code=WSCloseCode.TRY_AGAIN_LATER)
            self._closing = asyncio.create_task(closing)

    def sign(self, kind: WSMsgType) -> None:
        """The browser sent something."""
        self._answered = True
        if kind is WSMsgType.PONG:
            self._owed = 0

    def beat(self) -> None:
        """Asks the browser for a sign of life, and gives its page one."""
        self._answered = False
        self.put(BEAT)

    def alive(self) -> bool:
        """Whether it gave one since it was asked, or may still be reading what came before."""
        if self._answered or self.busy or self._owed <= _SLOW_LINE / 2:
            return self._answered or self.busy
        self._owed -= _SLOW_LINE
        return True

    def cut(self) -> None:
        """Ends the connection without a goodbye: nobody is there to read one."""
        self._transport.abort()

    @property
    def _keeps_up(self) -> bool:
        return self._transport.get_write_buffer_size() <= _MOST_WAITING
