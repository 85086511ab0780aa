"""A source on the web: asked politely, with bounds on everything the server decides."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import httpx

from guidance.catalogue.sync.copying import Copy, Stamp, file_name, pour, too_large, unpack
from guidance.catalogue.sync.waiting import Busy, wait_asked
from guidance.errors import UnreadableFile

USER_AGENT = f"Cairn/{version('cairn')} (catalogue sync)"
HEADERS = {"User-Agent": USER_AGENT, "Accept": "*/*", "Accept-Encoding": "gzip"}
MOST_REDIRECTS = 5
MOST_TRIES = 3
BUSY = (429, 503)
# A server that sends a byte now and then must not hold up the other sources for ever.
LONGEST = 3600.0
PIECE = 1 << 16
MOST_HEADER = 500
SAID = {
    401: "wants a password: write it into the address, https://name:password@…",
    403: "refuses access",
    404: "has nothing at this address",
    410: "has removed what was at this address",
}


@dataclass(frozen=True, slots=True)
class Bounds:
    """The largest file in bytes, and how many seconds a server may stay silent."""

    largest: int
    timeout: float
    pause: Callable[[float], None] = time.sleep


def fetch(location: str, known: Stamp | None, folder: Path, bounds: Bounds) -> Copy | None:
    """A copy of a file on the web in a folder; None where the server says that it is as known.

    Raises UnreadableFile with a sentence for whatever goes wrong; asks again where the server is
    busy, three times in all.
    """
    try:
        with _client(bounds) as client, closing(_answer(client, location, known, bounds)) as answer:
            if answer.status_code == httpx.codes.NOT_MODIFIED and known is not None:
                return None
            _require_file(answer)
            return _copy(answer, folder, bounds)
    except httpx.TimeoutException as error:
        raise UnreadableFile(
            f"The server was silent for {bounds.timeout:g} seconds; "
            "CAIRN_SYNC_TIMEOUT sets how long it may be"
        ) from error
    except httpx.ConnectError as error:
        raise UnreadableFile(f"The server cannot be reached: {error}") from error
    except httpx.RemoteProtocolError as error:
        raise UnreadableFile(f"The server's answer broke off or is no HTTP: {error}") from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise UnreadableFile(f"The file cannot be fetched: {error}") from error


def _client(bounds: Bounds) -> httpx.Client:
    return httpx.Client(headers=HEADERS, timeout=bounds.timeout, follow_redirects=False)


def _answer(
    client: httpx.Client, location: str, known: Stamp | None, bounds: Bounds
) -> httpx.Response:
    """The first answer of a server that is not busy."""
    for tries in range(MOST_TRIES):
        answer = _follow(client, client.build_request("GET", location, headers=_conditions(known)))
        if answer.status_code not in BUSY:
            return answer
        answer.close()
        busy = Busy(answer.status_code, answer.headers.get("Retry-After"), tries)
        if tries + 1 < MOST_TRIES:
            bounds.pause(wait_asked(busy))
    raise UnreadableFile(f"The server is busy: it answered {answer.status_code} three times")


def _conditions(known: Stamp | None) -> dict[str, str]:
    if known is None:
        return {}
    asked = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in asked.items() if value is not None}


def _follow(client: httpx.Client, request: httpx.Request) -> httpx.Response:
    scheme = request.url.scheme
    for _ in range(MOST_REDIRECTS + 1):
        answer = client.send(request, stream=True)
        if answer.next_request is None:
            return answer
        answer.close()
        request = answer.next_request
        if request.url.scheme not in {scheme, "https"}:
            raise UnreadableFile(
                f"The server sends on to another kind of address ({request.url.scheme}), "
                "which is not followed"
            )
        scheme = request.url.scheme
    raise UnreadableFile(f"The server sends on more than {MOST_REDIRECTS} times")


def _require_file(answer: httpx.Response) -> None:
    if answer.status_code != httpx.codes.OK:
        said = SAID.get(answer.status_code, f"answers {answer.reason_phrase or 'with no file'}")
        raise UnreadableFile(f"The server {said} ({answer.status_code})")


def _copy(answer: httpx.Response, folder: Path, bounds: Bounds) -> Copy:
    if int(answer.headers.get("Content-Length", 0)) > bounds.largest:
        raise too_large(bounds.largest)
    path = folder / file_name(answer.url.path)
    digest = pour(_body(answer), path, bounds.largest)
    stamp = Stamp(_kept(answer, "ETag"), _kept(answer, "Last-Modified"))
    return Copy(path, digest, stamp)


def _body(answer: httpx.Response) -> Iterator[bytes]:
    coding = answer.headers.get("Content-Encoding", "identity").strip().lower()
    if coding in {"gzip", "x-gzip"}:
        return unpack(_raw(answer))
    if coding not in {"identity", ""}:
        raise UnreadableFile(f"The server packs the file by “{coding}”, which was not asked for")
    return _raw(answer)


def _raw(answer: httpx.Response) -> Iterator[bytes]:
    until = time.monotonic() + LONGEST
    for chunk in answer.iter_raw(PIECE):
        if time.monotonic() > until:
            raise UnreadableFile("The server needs more than an hour for the file")
        yield chunk


def _kept(answer: httpx.Response, name: str) -> str | None:
    """A header to send back the next time, where that can be done: short, in plain ASCII."""
    value: str | None = answer.headers.get(name)
    if value is None or not (value.isascii() and value.isprintable()):
        return None
    return value if 0 < len(value) <= MOST_HEADER else None
