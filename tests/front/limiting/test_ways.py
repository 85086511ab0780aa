"""Every address is counted; what nobody should send is refused before it is read."""

import asyncio
import gzip
import json
import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from front.app import init_app
from front.keys import DOORS, RECORD
from front.limiting import asking, bodies, slow_readers
from front.limiting.ways import WAYS
from front.publishing import hashed
from front.record import Record, files
from front.record.files import KeptFile
from front.record.tables import now
from front.settings import Settings
from tests.front.fakes import Client, FakeRasa, front, say, settings_for, until
from tests.front.sockets import Page

# No learner's: asked by programs that show a secret; their wrong ones are counted.
_WORDS = {"kind": "html", "ending": "html"}
_WEBHOOKS = {"/telegram/webhook", "/chatwoot/webhook"}


@pytest.fixture
def one_request(settings: Settings, rasa: FakeRasa) -> Settings:
    """One request at each address, and of each kind."""
    return settings_for(rasa, settings.var, limits=1e-5)


def _addresses(app: web.Application) -> list[tuple[str, str]]:
    found = set()
    for route in app.router.routes():
        if route.method != "HEAD" and route.resource is not None:
            found.add((route.method, route.resource.canonical))
    return sorted(found)


def _filled(address: str) -> str:
    return re.sub(r"\{(\w+)\}", lambda name: _WORDS.get(name[1], "1"), address)


async def test_every_address_is_counted(one_request: Settings) -> None:
    async with front(one_request) as client:
        assert client.app is not None
        await client.get("/health")
        await client.get("/health")  # whoever is behind a web server may have more: nobody is
        open_ones = []
        for method, address in _addresses(client.app):
            if address in _WEBHOOKS:
                continue
            headers = {"X-Forwarded-For": "192.0.2.7"}
            path = _filled(address)
            for _ in range(2):
                response = await client.request(
                    method, path, headers=headers, allow_redirects=False
                )
            if response.status != 429:
                open_ones.append((method, address, response.status))
            elif "Retry-After" not in response.headers:
                open_ones.append((method, address, 0))
    assert not open_ones


async def test_every_way_in_the_list_exists(settings: Settings) -> None:
    known = set(_addresses(init_app(settings)))
    assert set(WAYS) <= known


@pytest.mark.parametrize("row", [one for one in WAYS if WAYS[one]], ids=" ".join)
async def test_each_row_counts_where_it_says(
    settings: Settings, rasa: FakeRasa, row: tuple[str, str]
) -> None:
    """Requests alone would be refused after 60 here; what counts besides, after the first."""
    rare = settings_for(rasa, settings.var, limits=0.001, address_limits=10)
    method, address = row
    path = _filled(address)
    if address == "/widget/file":
        path += "?conversation=c1"
    cookies = {"cairn_plain": "a" * 43}
    async with front(rare) as client:
        statuses = []
        for _ in range(59):
            headers = {"X-Forwarded-For": "192.0.2.8", "Origin": str(client.make_url("/"))[:-1]}
            response = await client.request(
                method, path, headers=headers, cookies=cookies, allow_redirects=False
            )
            statuses.append(response.status)
            if response.status == 429:
                break
    assert statuses[0] != 429
    assert statuses[-1] == 429


@pytest.mark.parametrize(
    "address", ["/api/v1/conversations/c1/messages", "/plain", "/desk/sign-in"]
)
async def test_nothing_is_unpacked(client: Client, address: str) -> None:
    bomb = gzip.compress(json.dumps({"text": "x" * 5_000_000}).encode())
    headers = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
    response = await client.post(address, data=bomb, headers=headers)
    assert response.status == 415
    assert "ompressed" in await response.text()


async def test_a_form_with_files_is_read_only_where_files_are_taken(client: Client) -> None:
    parts = b"".join(
        b'--x\r\nContent-Disposition: form-data; name="a"; filename="f"\r\n\r\n\r\n'
        for _ in range(500)
    )
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    for address in ("/plain", "/plain/delete", "/desk/sign-in"):
        response = await client.post(address, data=parts + b"--x--", headers=headers)
        assert response.status == 415, address


async def test_a_body_byte_by_byte_is_given_up(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bodies, "BODY_SECONDS", 0.2)
    for address, kind in (
        ("/api/v1/conversations/c1/messages", "application/json"),
        ("/plain", "application/x-www-form-urlencoded"),
        ("/desk/sign-in", "application/x-www-form-urlencoded"),
    ):
        reader, writer = await asyncio.open_connection(client.host, client.port)
        head = f"POST {address} HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nContent-Type: {kind}\r\n"
        writer.write(f"{head}Content-Length: 50\r\n\r\n{{".encode())
        async with asyncio.timeout(10):
            status = (await reader.readline()).split()[1]
        assert status == b"408", address
        writer.close()


async def test_headers_byte_by_byte_are_given_up(settings: Settings) -> None:
    async with _runner(settings, keepalive_timeout=0.3) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        began = time.monotonic()
        writer.write(b"GET / HTTP/1.1\r\nX-A: 1")
        async with asyncio.timeout(10):
            assert await reader.read() == b""
        assert time.monotonic() - began < 5
        writer.close()


async def test_too_long_headers_and_too_many_are_refused(client: Client) -> None:
    assert (await client.get("/", headers={"X-A": "a" * 9_000})).status == 400
    many = {f"X-{number}": "a" for number in range(200)}
    assert (await client.get("/", headers=many)).status == 400


async def test_who_downloads_and_does_not_read_is_cut(
    client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = await _kept(client, bytes(8_000_000))
    monkeypatch.setattr(slow_readers, "_FIRST_SECONDS", 0.3)
    monkeypatch.setattr(slow_readers, "_SLOWEST", 1e12)
    assert client.app is not None
    under_way = client.app[slow_readers.UNDER_WAY]
    _, writer = await asyncio.open_connection(client.host, client.port, limit=1024)
    writer.write(f"GET /file/{token} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    await until(lambda: under_way.all == 8_000_000)
    await until(lambda: under_way.all == 0)
    writer.close()
    read = await client.get(f"/file/{token}")
    assert len(await read.read()) == 8_000_000


async def test_large_answers_under_way_have_a_bound(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = await _kept(client, bytes(4_000_000))
    monkeypatch.setattr(slow_readers, "MOST", 5_000_000)
    assert client.app is not None
    under_way = client.app[slow_readers.UNDER_WAY]
    _, writer = await asyncio.open_connection(client.host, client.port, limit=1024)
    writer.write(f"GET /file/{token} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    await until(lambda: under_way.all)
    refused = await client.get(f"/file/{token}")
    assert (refused.status, refused.headers["Retry-After"]) == (503, "10")
    writer.transport.abort()
    await until(lambda: not under_way.all)


async def test_there_is_a_place_for_so_many_pages(settings: Settings, rasa: FakeRasa) -> None:
    async with front(settings_for(rasa, settings.var, pages=2)) as client:
        pages = [await Page.open(client, f"c{number}") for number in range(2)]
        third = await client.ws_connect("/widget/ws", params={"conversation": "c3"})
        told = await third.receive_json(timeout=10)
        assert (told["type"], told["code"]) == ("error", "busy")
        assert "as soon as there is room" in told["message"]
        await third.receive(timeout=10)
        assert third.close_code == 1013
        await pages[0].close()
        assert client.app is not None
        await until(lambda: client.app[DOORS].count == 1)
        await Page.open(client, "c3")


async def test_a_web_server_that_names_nobody_is_told_of(
    client: Client, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "_last_said", -4000.0)
    await client.get("/health")
    assert "proxy_names_nobody" not in capsys.readouterr().out
    for _ in range(2):
        await client.get("/health", headers={"Host": "cairn.example"})
    assert capsys.readouterr().out.count("proxy_names_nobody") == 1


async def test_an_address_that_is_no_text_is_counted_like_any_other(client: Client) -> None:
    """As bytes: a client of ours would not send it."""
    reader, writer = await asyncio.open_connection(client.host, client.port)
    body = b'{"code": "BCDF-2345"}'
    writer.write(
        b"POST /api/v1/codes HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: \xff\xfe\r\n"
        b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)
    )
    async with asyncio.timeout(10):
        assert (await reader.readline()).split()[1] == b"404"
    writer.close()


async def test_no_address_is_in_the_log(
    one_request: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    async with front(one_request) as client:
        for _ in range(3):
            await client.get("/", headers={"X-Forwarded-For": "192.0.2.99"})
    shown = capsys.readouterr()
    assert "limited" in shown.out + shown.err
    assert "192.0.2.99" not in shown.out + shown.err


async def test_a_flood_of_frames_is_read_more_slowly_and_loses_nothing(
    settings: Settings, rasa: FakeRasa
) -> None:
    """One frame a second here: a message behind a flood of pings comes, and nothing is refused."""
    async with front(settings_for(rasa, settings.var, limits=10 / 1200)) as client:
        page = await Page.open(client)
        for _ in range(10):
            await page.send("ping")
        await page.send("say", text="hello")
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(page.said("hello"), 0.5)
        other = await Page.open(client, "c2")
        await other.say("the others are heard")
        await other.said("the others")


async def _kept(client: Client, content: bytes) -> str:
    await say(client, "hello")
    assert client.app is not None
    record: Record = client.app[RECORD]
    kept = KeptFile("a.txt", "text/plain", content, now() + timedelta(days=1))
    token = "t" * 40
    await record.write(lambda one: files.keep(one, hashed(token), "c1", None, kept))
    return token


@asynccontextmanager
async def _runner(settings: Settings, **options: Any) -> AsyncIterator[int]:
    runner = web.AppRunner(init_app(settings), **options)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield runner.addresses[0][1]
    await runner.cleanup()
