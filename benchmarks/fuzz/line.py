"""HTTP as bytes on a socket: what no client library would send."""

from __future__ import annotations

import contextlib
import socket
import time

from benchmarks.fuzz.oracle import Answer

_PATIENCE = 8.0  # seconds
_MORE = 0.7  # seconds without a byte, after which it is looked whether more is waited for
_MOST = 4 * 2**20  # bytes of an answer


def send(port: int, request: bytes) -> Answer:
    """Sends the bytes as they are and reads until the line is closed, or the answer is whole.

    An answer of events ends with its first bytes.
    """
    began = time.monotonic()
    with socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE) as line:
        # A front that refuses early closes while it is still being written to.
        with contextlib.suppress(OSError):
            line.sendall(request)
        line.settimeout(_MORE)
        read, whole = _read(line)
        seconds = time.monotonic() - began
        if not whole:
            # It waits for more, as it may: a length was promised that is not there.
            seconds = 0.0
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_WR)
            line.settimeout(_PATIENCE)
            read += _read(line)[0]
        return _answer(read, seconds)


def _read(line: socket.socket) -> tuple[bytes, bool]:
    """What came, and whether that is all."""
    read = bytearray()
    try:
        while len(read) < _MOST:
            part = line.recv(65_536)
            read += part
            if not part or b"text/event-stream" in read[:2000] or b" 101 " in read[:20]:
                break
    except TimeoutError:
        return bytes(read), False
    except OSError:
        pass
    return bytes(read), True


def _answer(read: bytes, seconds: float) -> Answer:
    head, _, body = read.partition(b"\r\n\r\n")
    first, *rest = head.decode("latin-1").split("\r\n")
    parts = first.split(" ")
    status = int(parts[1]) if len(parts) > 1 and parts[1].isdecimal() else 0
    split = (line.partition(":") for line in rest)
    headers = {name.strip().lower(): value.strip() for name, _, value in split}
    return Answer(status, headers, body, seconds)
