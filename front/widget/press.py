"""What browsers are told, as bytes: made once for everyone who hears it."""

import json
import struct
from collections.abc import Iterator, Sequence
from typing import Any

from front.message import Message

# A page takes a connection for dead that is silent for long: at 50 kbit/s this takes three seconds.
_PART = 16 * 1024  # bytes


class Press:
    """Makes the frame of a message once, however many pages hear it one after the other."""

    __slots__ = ("_frame", "_message")

    def __init__(self) -> None:
        self._message: Message | None = None
        self._frame = b""

    def message(self, message: Message) -> bytes:
        """The frame with a new message."""
        if message is not self._message:
            body = b'{"type": "message", "message": %b}' % message.model_dump_json().encode()
            self._message, self._frame = message, _framed(body)
        return self._frame


def frame(kind: str, **fields: Any) -> bytes:
    """A frame of any other kind."""
    return _framed(json.dumps({"type": kind, **fields}).encode())


def history(messages: Sequence[Message]) -> Iterator[bytes]:
    """What the frames with the messages of a conversation hold: one, or more where it is long."""
    part: list[bytes] = []
    size = 0
    for message in messages:
        part.append(message.model_dump_json().encode())
        size += len(part[-1])
        if size > _PART:
            yield _told(part)
            part, size = [], 0
    if part or not messages:
        yield _told(part)


def _told(messages: Sequence[bytes]) -> bytes:
    return b'{"type": "history", "messages": [%b]}' % b",".join(messages)


def _framed(payload: bytes) -> bytes:
    """A text frame of a server: https://www.rfc-editor.org/rfc/rfc6455#section-5.2"""
    length = len(payload)
    if length < 126:
        return struct.pack("!BB", 0x81, length) + payload
    if length < 65536:
        return struct.pack("!BBH", 0x81, 126, length) + payload
    return struct.pack("!BBQ", 0x81, 127, length) + payload


# Pages do not see pings: they have a word of their own by which they know that the front is there.
BEAT = frame("beat") + b"\x89\x00"
