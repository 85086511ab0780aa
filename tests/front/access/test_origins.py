"""Every address as a page of another site would use it: what it may read, send, open and frame."""

import pytest
from aiohttp import ClientResponse, WSServerHandshakeError

from tests.front.access.table import SHARED, Row, guarded, rows
from tests.front.access.world import EVIL, FRIEND, SECRET, World
from tests.front.desk.everywhere import snapshot
from tests.front.desk.people import Person
from tests.front.desk.rights import filled

FOREIGN = (EVIL, "null", "http://[", "\u00e9", FRIEND + ".evil.example", FRIEND.upper() + "x")
PLAIN = [row for row in rows() if row.path.startswith("/plain") and row.writes]
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND")
CORS = "Access-Control-Allow-"
DESK = guarded("desk")
# Ends the session that all others are tried with.
LAST = {"/desk/sign-out", "/desk/me/sessions", "/desk/me/password"}


def name(row: Row) -> str:
    return row.name


async def _every(world: World, headers: dict[str, str]) -> dict[str, ClientResponse]:
    """The answer of each address to somebody who may use it."""
    found = {}
    for row in sorted(rows(), key=lambda row: row.writes):
        if row.path == "/widget/ws":
            continue
        if row.guard == "desk" and row.path not in LAST:
            send = world.holder.post if row.writes else world.holder.get
            found[row.name] = await send(filled(row.path, "1"), headers=headers)
        elif row.guard == "link":
            token = world.tokens[row.path.split("/")[1]]
            found[row.name] = await world.ask(row, token, headers=headers)
        else:
            found[row.name] = await world.ask(row, world.ada, headers=headers)
        found[row.name].close()
    return found


@pytest.mark.parametrize("origin", FOREIGN)
async def test_no_other_site_reads_anything(world: World, origin: str) -> None:
    for where, response in (await _every(world, {"Origin": origin})).items():
        given = [header for header in response.headers if header.startswith(CORS)]
        assert not given, where


async def test_an_allowed_site_reads_the_chat_and_nothing_else(world: World) -> None:
    for where, response in (await _every(world, {"Origin": FRIEND})).items():
        given = {k: v for k, v in response.headers.items() if k.startswith(CORS)}
        assert given == ({CORS + "Origin": FRIEND} if where in SHARED else {}), where


@pytest.mark.parametrize("origin", [EVIL, FRIEND])
async def test_no_other_site_is_told_that_it_may_ask(world: World, origin: str) -> None:
    headers = {"Origin": origin, "Access-Control-Request-Headers": "content-type"}
    for row in rows():
        asked = headers | {"Access-Control-Request-Method": row.method}
        response = await world.ask(row, world.ada, method="OPTIONS", headers=asked)
        assert response.status in {404, 405}, row.name
        assert not [header for header in response.headers if header.startswith(CORS)], row.name


@pytest.mark.parametrize("row", PLAIN, ids=name)
async def test_a_form_of_another_site_changes_nothing(world: World, row: Row) -> None:
    before = await world.mentions(world.ada)
    forged: list[dict[str, str]] = [{"Origin": origin} for origin in FOREIGN]
    forged += [{"Origin": "", "Referer": ""}, {"Sec-Fetch-Site": "cross-site"}]
    forged += [{"Sec-Fetch-Site": "same-site"}, {"Origin": FRIEND}]
    for headers in forged:
        response = await world.ask(row, world.ada, headers=headers)
        assert response.status == 403, headers
        assert SECRET not in await response.text()
    for token in ("", "x", "\u00e9", world.ada, world.bob):
        assert (await world.ask(row, world.ada, token=token)).status == 403, token
    assert await world.mentions(world.ada) == before


async def test_a_page_of_another_site_opens_no_socket(world: World) -> None:
    query = {"conversation": world.ada}
    for origin in FOREIGN:
        with pytest.raises(WSServerHandshakeError) as caught:
            await world.client.ws_connect("/widget/ws", params=query, headers={"Origin": origin})
        assert caught.value.status == 403, origin
    for origin in (FRIEND, world.origin()):
        socket = await world.client.ws_connect(
            "/widget/ws", params=query, headers={"Origin": origin}
        )
        await socket.close()


async def test_a_page_of_another_site_uploads_nothing(world: World) -> None:
    [row] = [row for row in rows() if row.path == "/widget/file"]
    before = await world.mentions(world.ada)
    for origin in FOREIGN:
        response = await world.ask(row, world.ada, headers={"Origin": origin})
        assert response.status == 403, origin
    assert await world.mentions(world.ada) == before


async def test_a_page_of_another_site_reads_no_stream(world: World) -> None:
    one: Person = world.holder
    for headers in ({"Origin": EVIL}, {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors"}):
        response = await one.get("/desk/stream", headers=headers)
        assert not [header for header in response.headers if header.startswith(CORS)]
        response.close()


async def test_no_page_stands_in_another_sites_frame(world: World) -> None:
    found = await _every(world, {})
    assert [response for response in found.values() if response.content_type == "text/html"]
    for where, response in found.items():
        policy = response.headers["Content-Security-Policy"]
        if response.content_type == "text/html":
            assert "frame-ancestors 'none'" in policy or "frame-ancestors 'self'" in policy, where
            assert policy.count("frame-ancestors") == 1, where


async def test_another_method_changes_nothing_and_says_which_there_are(world: World) -> None:
    paths: dict[str, set[str]] = {}
    for row in rows():
        paths.setdefault(row.path, set()).add(row.method)
    by_path = {row.path: row for row in rows()}
    before = await snapshot(world.client)
    for path, known in paths.items():
        for method in METHODS:
            if method in known or (method == "HEAD" and "GET" in known):
                continue
            response = await world.ask(by_path[path], world.ada, method=method)
            told = await response.text()
            # Below a folder of files, an address that is none is not there for any method.
            assert response.status in {404, 405, 415}, (method, path, response.status)
            assert SECRET not in told
            assert "Traceback" not in told
            if response.status == 405:
                assert known <= set(response.headers["Allow"].split(",")), (method, path)
    assert await snapshot(world.client) == before


async def test_head_tells_what_get_tells_and_no_more(world: World) -> None:
    for row in rows():
        if row.writes or row.path == "/widget/ws" or row.guard == "desk":
            continue
        key = world.tokens.get(row.path.split("/")[1], world.ada)
        head = await world.ask(row, key, method="HEAD")
        assert await head.read() == b"", row.name
        full = await world.ask(row, key)
        assert head.status in {full.status, 405}, row.name
