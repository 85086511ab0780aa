"""What every answer carries: each address of the router, errors, and answers of aiohttp itself."""

import asyncio
import re
from collections.abc import AsyncIterator
from http.cookies import SimpleCookie
from pathlib import Path

import pytest
from aiohttp import ClientResponse, web
from aiohttp.web_urldispatcher import StaticResource

from front import headers
from front.settings import Settings
from tests.front.desk.people import of_every_role
from tests.front.fakes import Client, FakeRasa, front, settings_for

_STRICT = (
    "default-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
)
# Files for a host's pages and the chat's words, public; the page with the chat; states of parts.
_KEPT_BY_BROWSERS = ("/widget/", "/static", "/health", "/desk/static", "/desk", "/")


def _addresses(app: web.Application) -> list[tuple[str, str]]:
    """Method and address of every route, with something in each of its places."""
    found = set()
    for route in app.router.routes():
        assert route.resource is not None
        path = route.resource.canonical
        if isinstance(route.resource, StaticResource):
            path += "/nothing-of-that-name.js"
        path = re.sub(r"\{(\w+)\}", lambda place: _PLACES.get(place[1], "7"), path)
        found.add((route.method, path))
    return sorted(found)


_PLACES = {
    "token": "x" * 43,
    "conversation": "c1",
    "message": "1",
    "language": "en",
    "kind": "html",
    "ending": "html",
    "wrong": "a/b",
    "table": "talks",
}


def _check(response: ClientResponse, what: str) -> None:
    told = response.headers
    policy = told["Content-Security-Policy"]
    assert "unsafe" not in policy, what
    assert "*" not in policy, what
    if policy.startswith("sandbox"):
        assert "default-src 'none'; frame-ancestors 'none'" in policy, what
    else:
        assert all(rule in policy.split("; ") for rule in _STRICT), what
        assert "script-src 'self'" in policy or "script-src 'none'" in policy, what
    assert told["X-Content-Type-Options"] == "nosniff", what
    assert told["X-Frame-Options"] == "DENY", what
    # A form of the page without scripts says where it comes from; to elsewhere nothing is said.
    assert told["Referrer-Policy"] in {"no-referrer", "same-origin"}, what
    assert "camera=()" in told["Permissions-Policy"], what
    assert told["Cross-Origin-Opener-Policy"] == "same-origin", what
    assert told["Cross-Origin-Embedder-Policy"] == "require-corp", what
    embedded = "/widget/" in what
    assert told["Cross-Origin-Resource-Policy"] == ("cross-origin" if embedded else "same-origin")
    assert told["Cache-Control"], what
    _check_versions(response, what)
    if response.content_type.startswith("text/") and response.content_length:
        assert response.charset, what
    for cookie in told.getall("Set-Cookie", []):
        _check_cookie(cookie, "Strict-Transport-Security" in told, what)


def _check_versions(response: ClientResponse, what: str) -> None:
    assert "Server" not in response.headers, what
    assert "X-Powered-By" not in response.headers, what


def _check_cookie(text: str, encrypted: bool, what: str) -> None:
    for name, cookie in SimpleCookie(text).items():
        assert cookie["httponly"], what
        assert cookie["samesite"] == "Lax", what
        assert bool(cookie["secure"]) == encrypted, what
        assert name.startswith("__Host-") == encrypted, what
        if encrypted:
            assert cookie["path"] == "/", what
            assert not cookie["domain"], what


async def _ask(client: Client, method: str, path: str, cookie: dict[str, str]) -> ClientResponse:
    response = await client.request(method, path, cookies=cookie, allow_redirects=False)
    response.close()
    return response


async def test_every_address_of_the_router(client: Client) -> None:
    assert client.app is not None
    addresses = _addresses(client.app)
    assert len(addresses) > 100
    everyone = list((await of_every_role(client)).values())
    for method, path in addresses:
        tried = [{}, *({"cairn_desk": one.cookie} for one in everyone)]
        for cookie in tried if path.startswith("/desk") else tried[:1]:
            response = await _ask(client, method, path, cookie)
            what = f"{method} {path} {response.status}"
            _check(response, what)
            assert "Strict-Transport-Security" not in response.headers, what
            if response.content_type == "text/html" and path not in _KEPT_BY_BROWSERS:
                assert response.headers["Cache-Control"] == "no-store", what


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nothing", 404),
        ("GET", "/desk/nothing", 404),
        ("GET", "/api/v1/nothing", 404),
        ("DELETE", "/health", 405),
        ("TRACE", "/", 405),
        ("PUT", "/api/v1/conversations/c1/messages", 405),
        ("GET", "/widget/", 403),
        ("GET", "/widget/ws", 400),
        ("GET", "/desk", 302),
    ],
)
async def test_errors(client: Client, method: str, path: str, status: int) -> None:
    response = await _ask(client, method, path, {})
    assert response.status == status
    _check(response, f"{method} {path}")


async def test_what_is_too_large(client: Client) -> None:
    for path in ("/api/v1/conversations/c1/messages", "/plain", "/desk/sign-in"):
        response = await client.post(
            path, data=b"x" * 200_000, headers={"Content-Type": "application/json"}
        )
        assert response.status in {403, 413}, path
        _check(response, path)


async def test_files_of_ours(client: Client) -> None:
    for path in (
        "/widget/cairn.js",
        "/widget/tools.js",
        "/widget/cairn.svg",
        "/widget/page.css",
        "/widget/words/en.json",
        "/desk/static/desk.js",
        "/roadmap/static/roadmap.css",
        "/plain/static/plain.css",
    ):
        response = await _ask(client, "GET", path, {})
        assert response.status == 200, path
        _check(response, path)


async def test_a_bug_says_nothing_of_itself(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise RuntimeError("SELECT secret FROM inside")

    monkeypatch.setattr("front.widget.routes.shows_sample", broken)
    response = await client.get("/", headers={"Accept": "text/html"})
    assert response.status == 500
    assert "Something went wrong on our side" in await response.text()
    _check(response, "a bug")


@pytest.mark.parametrize(
    "sent",
    [
        b"no http at all\r\n\r\n",
        b"GET / HTTP/9.9\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nA secret: \x00\r\n\r\n",
        b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
    ],
)
async def test_what_is_no_http(client: Client, sent: bytes) -> None:
    reader, writer = await asyncio.open_connection(client.server.host, client.server.port)
    writer.write(sent)
    answer = (await asyncio.wait_for(reader.read(), 5)).decode()
    writer.close()
    head, _, body = answer.partition("\r\n\r\n")
    told = dict(line.split(": ", 1) for line in head.split("\r\n")[1:])
    assert body == "400: Bad Request"
    assert told["Server"] == "Cairn"
    assert told["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in told["Content-Security-Policy"]
    assert told["Content-Type"].startswith("text/plain")


@pytest.fixture
async def encrypted(rasa: FakeRasa, tmp_path: Path, settings: Settings) -> AsyncIterator[Client]:
    known = settings_for(rasa, tmp_path, public_url="https://cairn.example")
    async with front(known) as running:
        yield running


async def test_cookies_belong_to_this_host_alone_where_there_is_tls(encrypted: Client) -> None:
    for path, name in (("/plain", ""), ("/desk/sign-in", "__Host-cairn_desk_before")):
        response = await _ask(encrypted, "GET", path, {})
        told = response.headers
        assert told["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
        assert name in told.get("Set-Cookie", "")
        _check(response, path)


async def test_a_signed_in_counsellor_where_there_is_tls(encrypted: Client) -> None:
    one = (await of_every_role(encrypted))["counsellor"]
    plain = await _ask(encrypted, "GET", "/desk/", {"cairn_desk": one.cookie})
    assert plain.status == 303, "a cookie that any neighbour could have put there"
    found = await _ask(encrypted, "GET", "/desk/", {"__Host-cairn_desk": one.cookie})
    assert found.status == 200


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("", ""),
        ("http://cairn.example", ""),
        ("https://cairn.example", "max-age=31536000; includeSubDomains"),
        ("https://cairn.example/", "max-age=31536000; includeSubDomains"),
        ("https://school.example/cairn", "max-age=31536000"),
    ],
)
def test_subdomains_are_bound_only_where_the_host_is_ours(address: str, told: str) -> None:
    assert headers.strict_transport(Settings(public_url=address)) == told
