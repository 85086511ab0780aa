"""Requests that are broken, or lead nowhere: a sentence for who asks, and nothing of theirs or of
ours anywhere else. Each was found by `python -m benchmarks.fuzz`."""

import asyncio
import io
import logging
import re
from pathlib import Path

import pytest
from aiohttp.http_exceptions import BadStatusLine

from front.log import unquoted
from front.plain.keys import COOKIE, new_key, token_for
from tests.front.fakes import Client

INSIDES = re.compile(r"aiohttp|Python/|Traceback|\.py|b'", re.IGNORECASE)
FORM = "application/x-www-form-urlencoded"


async def raw(client: Client, octets: bytes) -> str:
    """What comes back for these bytes."""
    reader, writer = await asyncio.open_connection(client.host, client.port)
    writer.write(octets)
    async with asyncio.timeout(10):
        answer = (await reader.read()).decode("utf-8", "replace")
    writer.close()
    return answer


@pytest.mark.parametrize(
    ("request_line", "status"),
    [
        (b"BREW /api/v1/conversations/a-key/messages HTTP/1.1\r\nHost: x", 400),
        (b"GET /plain?a-key HTTP/9.9\r\nHost: x", 400),
        (b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1", 400),
        (b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: \xff", 417),
        (b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: a-key", 417),
        (b"GET /nothing/a-key HTTP/1.1\r\nHost: x\r\nConnection: close", 404),
        (b"PUT /health HTTP/1.1\r\nHost: x\r\nConnection: close", 405),
        (b"GET /widget/ws?conversation=a-key HTTP/1.1\r\nHost: x\r\nConnection: close", 400),
    ],
)
async def test_a_broken_request_is_not_quoted(
    client: Client, request_line: bytes, status: int
) -> None:
    answer = await raw(client, request_line + b"\r\n\r\n")
    assert re.match(rf"HTTP/1\.[01] {status} ", answer), answer
    assert not INSIDES.search(answer), answer
    assert "a-key" not in answer


async def test_who_asks_for_a_page_gets_one_in_their_language(client: Client) -> None:
    headers = {"Accept": "text/html", "Accept-Language": "pl"}
    response = await client.get("/nothing", headers=headers)
    text = await response.text()
    assert (response.status, response.content_type) == (404, "text/html")
    assert 'lang="pl"' in text
    assert "Pod tym adresem niczego nie ma" in text
    told = await (await client.get("/nothing")).json()
    assert told["error"]["message"] == "There is nothing at this address. Please check it."
    assert (await client.put("/health")).headers["Allow"] == "GET,HEAD"


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        (f"{FORM}; charset=none-such", b"text=a", 400),
        (FORM, b"text=\xff\xfe", 400),
        (FORM, b"text=" + b"a" * 70_000, 413),
    ],
)
async def test_a_form_that_cannot_be_read_is_answered_in_words(
    client: Client, kind: str, body: bytes, status: int
) -> None:
    key = new_key()
    response = await client.post(
        "/plain",
        data=body + b"&token=" + token_for(key).encode(),
        cookies={COOKIE: key},
        headers={"Content-Type": kind, "Origin": str(client.make_url("/").origin())},
    )
    assert response.status == status
    assert "That did not work" in await response.text()


@pytest.mark.parametrize(
    "address", ["/api/v1/codes", "/telegram/webhook", "/desk/sign-in", "/plain", "/widget/file"]
)
async def test_a_body_that_is_not_what_it_says_is_no_bug(client: Client, address: str) -> None:
    headers = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
    sent = {"data": b"no gzip", "headers": headers, "allow_redirects": False}
    response = await client.post(address, **sent)  # type: ignore[arg-type]
    assert 400 <= response.status < 500
    assert not INSIDES.search(await response.text())


def test_the_log_names_no_address_and_quotes_no_request(tmp_path: Path) -> None:
    told = io.StringIO()
    logger = logging.Logger("tried")
    logger.addHandler(logging.StreamHandler(told))
    logger.addFilter(unquoted)
    for error in (BadStatusLine("GET /plain?a-key"), ValueError("wrong")):
        logger.error("Error handling request from %s", "192.0.2.7", exc_info=error)
    assert "a-key" not in told.getvalue()
    assert "192.0.2.7" not in told.getvalue()
    assert "BadStatusLine" in told.getvalue()
    assert "ValueError: wrong" in told.getvalue(), "a bug of ours is still told with its place"
