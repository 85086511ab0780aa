"""Fetching from a web server: patience, redirects, packed bodies, and what is kept of headers."""

from __future__ import annotations

import gzip
import threading
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import httpx
import pytest

from guidance.catalogue.sync.copying import PIECE, Copy, Stamp, unpack
from guidance.catalogue.sync.web import Bounds, fetch
from guidance.errors import UnreadableFile
from tests.guidance.catalogue.sync.server import Answer, Server

LARGEST = 1_000_000


def get(url: str, folder: Path, known: Stamp | None = None, timeout: float = 5.0) -> Copy | None:
    """Fetches with no pause between tries."""
    return fetch(url, known, folder, Bounds(LARGEST, timeout, lambda _seconds: None))


def body(url: str, folder: Path) -> bytes:
    """The bytes that are fetched."""
    copy = get(url, folder)
    assert copy is not None
    return copy.path.read_bytes()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(server: Server, tmp_path: Path, status: int) -> None:
    server.give("/new.csv", Answer(body=b"x"))
    url = server.give("/old.csv", Answer(status, headers={"Location": "/new.csv"}))
    copy = get(url, tmp_path, Stamp('"1"'))
    assert copy is not None
    assert copy.path.name == "source-new.csv"
    assert [headers.get("if-none-match") for _path, headers in server.requests] == ['"1"', '"1"']


@pytest.mark.parametrize(
    ("first", "second", "followed"),
    [("http", "https", True), ("https", "http", False), ("https", "https", True)],
)
def test_a_redirect_may_become_safer_and_not_less_safe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: str, second: str, followed: bool
) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/new":
            return httpx.Response(200, content=iter([b"x"]))
        return httpx.Response(302, headers={"Location": f"{second}://example.org/new"})

    made = httpx.Client(transport=httpx.MockTransport(answer))
    monkeypatch.setattr("guidance.catalogue.sync.web._client", lambda _bounds: made)
    if followed:
        assert body(f"{first}://example.org/old", tmp_path) == b"x"
    else:
        with pytest.raises(UnreadableFile, match="another kind of address"):
            get(f"{first}://example.org/old", tmp_path)


def test_a_password_stays_with_its_server(server: Server, tmp_path: Path) -> None:
    with_password = server.give("/a.csv", Answer(body=b"x")).replace("//", "//me:secret@")
    body(with_password, tmp_path)
    assert server.requests[-1][1]["authorization"].startswith("Basic ")
    elsewhere = server.url.replace("127.0.0.1", "localhost") + "/a.csv"
    server.give("/b.csv", Answer(302, headers={"Location": elsewhere}))
    body(with_password.replace("a.csv", "b.csv"), tmp_path)
    assert "authorization" not in server.requests[-1][1]


def test_a_busy_server_is_asked_again(server: Server, tmp_path: Path) -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=50), usegmt=True)
    url = server.give(
        "/a.csv",
        Answer(429, headers={"Retry-After": "7"}),
        Answer(503, headers={"Retry-After": soon}),
        Answer(body=b"x"),
    )
    pauses: list[float] = []
    assert fetch(url, None, tmp_path, Bounds(LARGEST, 5.0, pauses.append)) is not None
    assert pauses[0] == 7
    assert 40 < pauses[1] <= 50


@pytest.mark.parametrize(
    ("answers", "said", "requests"),
    [
        ([Answer(503)], "answered 503 three times", 3),
        ([Answer(503, headers={"Retry-After": "soon"})], "three times", 3),
        ([Answer(429, headers={"Retry-After": "3600"})], "left alone for 3600 seconds", 1),
        ([Answer(401)], "wants a password", 1),
        ([Answer(204)], "204", 1),
        ([Answer(302)], "302", 1),
        ([Answer(302, headers={"Location": "http://127.0.0.1:x/"})], "no HTTP", 1),
    ],
)
def test_what_is_no_file_is_told(
    server: Server, tmp_path: Path, answers: list[Answer], said: str, requests: int
) -> None:
    with pytest.raises(UnreadableFile, match=said):
        get(server.give("/a.csv", *answers), tmp_path)
    assert len(server.requests) == requests


def test_a_silent_server_is_given_up(server: Server, tmp_path: Path) -> None:
    silent = threading.Event()
    url = server.give("/a.csv", Answer(body=b"x", wait=lambda: silent.wait(5)))
    with pytest.raises(UnreadableFile, match=r"silent for 0\.2 seconds"):
        get(url, tmp_path, timeout=0.2)
    silent.set()


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="cannot be reached"):
        get("http://127.0.0.1:9/a.csv", tmp_path)


def test_packed_bodies_are_unpacked(server: Server, tmp_path: Path) -> None:
    content = b"id,title\n" * 5000
    two_parts = gzip.compress(content[:9]) + gzip.compress(content[9:]) + b"\0" * 20
    packed = {"Content-Encoding": "gzip"}
    assert body(server.give("/a", Answer(body=two_parts, headers=packed)), tmp_path) == content
    assert body(server.give("/b.csv.gz", Answer(body=two_parts)), tmp_path) == content
    assert (tmp_path / "source-b.csv").exists()
    twice = gzip.compress(two_parts)
    assert body(server.give("/c", Answer(body=twice, headers=packed)), tmp_path) == content


def test_a_packed_body_may_not_grow_without_bound(server: Server, tmp_path: Path) -> None:
    bomb = gzip.compress(bytes(50 * LARGEST))
    assert max(len(piece) for piece in unpack([bomb])) <= PIECE
    with pytest.raises(UnreadableFile, match="more than 1 MB"):
        get(server.give("/a.csv", Answer(body=bomb)), tmp_path)
    assert (tmp_path / "source-a.csv").stat().st_size <= LARGEST


def test_a_length_beyond_the_limit_is_not_even_read(server: Server, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="more than 1 MB"):
        get(server.give("/a.csv", Answer(body=b"x", claimed=LARGEST + 1)), tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("stated", "kept"),
    [('W/"1"', 'W/"1"'), ('"ż"', None), ('"' + "1" * 600 + '"', None), ("", None)],
)
def test_an_etag_is_kept_where_it_can_be_sent_back(
    server: Server, tmp_path: Path, stated: str, kept: str | None
) -> None:
    headers = {"ETag": stated.encode().decode("latin-1")}
    copy = get(server.give("/a.csv", Answer(body=b"x", headers=headers)), tmp_path)
    assert copy is not None
    assert copy.stamp == Stamp(kept, None)


@pytest.mark.parametrize(
    "path", ["/", "/..%2F..%2Fx.csv", "/" + "a" * 400, "/%00", "/a.csv?x=/../y"]
)
def test_a_copy_stays_in_its_folder(server: Server, tmp_path: Path, path: str) -> None:
    copy = get(server.give(path, Answer(body=b"x")), tmp_path)
    assert copy is not None
    assert copy.path.parent == tmp_path
    assert copy.path.read_bytes() == b"x"
