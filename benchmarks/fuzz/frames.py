"""Frames of the chat's WebSocket that no page sends: broken in what they say, or in how they are
made (RFC 6455), in any order."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import struct
from dataclasses import dataclass

from hypothesis import strategies as st

from benchmarks.fuzz import strange
from benchmarks.fuzz.oracle import leak

_PATIENCE = 0.6  # seconds without a byte
_KINDS = ("say", "typing", "delivered", "data", "code", "redeem", "rate", "ping", "x", "", None)
_NAMES = (
    "text",
    "client_id",
    "language",
    "kept",
    "id",
    "thumb",
    "reason",
    "comment",
    "code",
    "type",
)
_JUNK = st.binary(max_size=90)
_TEXT, _BINARY, _CLOSE, _PING, _PONG = 1, 2, 8, 9, 10
_HELLO = (
    "GET /widget/ws?conversation={key}&language=en HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n"
    "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
)


@dataclass(frozen=True)
class Frame:
    """``length``: what its head says, where that is not what it is; ``key``: None: not masked."""

    body: bytes
    code: int = _TEXT
    final: bool = True
    reserved: int = 0
    length: int | None = None
    key: bytes | None = b"\x01\x02\x03\x04"

    @property
    def octets(self) -> bytes:
        """As it goes over the line."""
        first = (128 if self.final else 0) | (self.reserved << 4) | self.code
        size = len(self.body) if self.length is None else self.length
        mask = 128 if self.key else 0
        head = bytes([first])
        if size < 126:
            head += bytes([mask | size])
        elif size < 65_536:
            head += bytes([mask | 126]) + struct.pack("!H", size)
        else:
            head += bytes([mask | 127]) + struct.pack("!Q", size)
        return head + (self.key or b"") + _masked(self.body, self.key)


def _masked(body: bytes, key: bytes | None) -> bytes:
    if not key:
        return body
    long = (key * (len(body) // 4 + 1))[: len(body)]
    mixed = int.from_bytes(body, "big") ^ int.from_bytes(long, "big")
    return mixed.to_bytes(len(body), "big")


def talks() -> st.SearchStrategy[list[bytes]]:
    """What is sent on one connection, frame by frame."""
    return st.lists(_frame(), min_size=4, max_size=16)


def _frame() -> st.SearchStrategy[bytes]:
    fields = st.dictionaries(st.sampled_from(_NAMES), st.one_of(strange.MARKED, strange.VALUES))
    said = st.tuples(st.sampled_from(_KINDS), fields).map(
        lambda one: strange.written({"type": one[0]} | one[1])
    )
    right = st.one_of(
        st.fixed_dictionaries({"type": st.just("say"), "text": strange.MARKED}),
        st.fixed_dictionaries({"type": st.just("redeem"), "code": strange.MARKED}),
        st.fixed_dictionaries({"type": st.sampled_from(("ping", "data", "code", "typing"))}),
        st.fixed_dictionaries({"type": st.just("delivered"), "id": st.integers(1, 2**31 - 1)}),
    ).map(strange.written)
    body = st.one_of(
        said, said, right, right, st.sampled_from(strange.RAW_JSON), st.binary(max_size=90)
    )
    good = body.map(lambda one: Frame(one).octets)
    huge = st.sampled_from((65_535, 65_537, 200_000)).map(lambda size: Frame(b"x" * size).octets)
    parts = body.map(lambda one: Frame(one[:5], final=False).octets + Frame(one[5:], code=0).octets)
    control = st.tuples(
        st.sampled_from((_CLOSE, _PING, _PONG)),
        st.sampled_from((b"", b"x", b"\x03\xe8", b"\x00\x00\xff", b"\xff\xff", b"p" * 126)),
    ).map(lambda one: Frame(one[1], code=one[0]).octets)
    return st.one_of(good, good, good, good, good, _odd(body), parts, control, huge)


def _odd(body: st.SearchStrategy[bytes]) -> st.SearchStrategy[bytes]:
    return st.builds(
        lambda *given: Frame(*given).octets,
        body,
        st.integers(0, 15),
        st.booleans(),
        st.integers(0, 7),
        st.sampled_from((None, 0, 5, 2**31, 2**63 - 1, 2**64 - 1)),
        st.sampled_from((None, b"\0\0\0\0", b"\xff\0\xff\0")),
    )


def send(port: int, key: str, sent: list[bytes]) -> str | None:
    """Opens a page's socket and sends it all; what was wrong with what came back."""
    with socket.create_connection(("127.0.0.1", port), timeout=8) as line:
        line.sendall(_HELLO.format(key=key).encode())
        line.settimeout(_PATIENCE)
        with contextlib.suppress(OSError):
            for one in sent:
                line.sendall(one)
            line.sendall(Frame(b"\x03\xe8", code=_CLOSE).octets)
        return judged(_read(line))


def _read(line: socket.socket) -> bytes:
    read = bytearray()
    with contextlib.suppress(OSError):
        while part := line.recv(65_536):
            read += part
    return bytes(read)


def judged(read: bytes) -> str | None:
    """What is wrong with all that came; a greeting, then frames whose texts are JSON with words."""
    head, _, rest = read.partition(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 101"):
        return f"no greeting: {head[:60]!r}"
    for code, body in _frames(rest):
        if code == _TEXT and (told := _told(body)):
            return told
        if code == _CLOSE and struct.unpack("!H", body[:2] or b"\x03\xe8")[0] == 1011:
            return "closed with 1011: unexpected condition"
    return None


def _frames(rest: bytes) -> list[tuple[int, bytes]]:
    found, at = [], 0
    while at + 2 <= len(rest):
        code, size, at = rest[at] & 15, rest[at + 1] & 127, at + 2
        if size == 126:
            size, at = struct.unpack("!H", rest[at : at + 2])[0], at + 2
        elif size == 127:
            size, at = struct.unpack("!Q", rest[at : at + 8])[0], at + 8
        body = rest[at : at + size]
        if len(body) < size:
            break
        found.append((code, body))
        at += size
    return found


def _told(body: bytes) -> str | None:
    try:
        frame = json.loads(body)
    except ValueError:
        return f"a frame that is no JSON: {body[:60]!r}"
    if frame.get("type") != "error":
        return None
    if frame.get("code") == "internal" or not frame.get("message"):
        return f"an error {frame.get('code')}"
    found = leak(json.dumps({**frame, "client_id": None}).encode())
    return f"leaks {found!r}" if found else None


def new_key() -> str:
    """A conversation for each: one that is blocked or deleted must not shield the rest."""
    return os.urandom(24).hex()
