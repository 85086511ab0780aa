"""Who may bring updates, and what is no update."""

import asyncio

import pytest

from tests.front.fakes import Client, FakeRasa, until
from tests.telegram.fake_api import FakeApi
from tests.telegram.world import HEADER, SECRET, bring, message


@pytest.mark.parametrize("wrong", ["", "guessed", "ż"])
async def test_only_who_knows_the_secret_is_heard(
    client: Client, fake: FakeApi, rasa: FakeRasa, wrong: str
) -> None:
    assert await bring(client, message("hello"), wrong.encode().decode("latin-1")) == 403
    assert await bring(client, message("and me")) == 200
    await until(lambda: rasa.heard)
    assert rasa.heard == ["and me"]


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b"1", b'"x"', b'{"update_id": "x"}', b'{"update_id": true}']
)
async def test_what_is_no_update_is_not_asked_for_again(client: Client, body: bytes) -> None:
    response = await client.post("/telegram/webhook", data=body, headers={HEADER: SECRET})
    assert response.status == 200


async def test_an_update_that_is_too_large_is_not_asked_for_again(client: Client) -> None:
    body = b'{"update_id": 1, "x": "' + b"a" * 2**18 + b'"}'
    response = await client.post("/telegram/webhook", data=body, headers={HEADER: SECRET})
    assert response.status == 200


async def test_a_secret_that_is_no_text_is_wrong_like_any_other(client: Client) -> None:
    reader, writer = await asyncio.open_connection(client.host, client.port)
    head = f"POST /telegram/webhook HTTP/1.1\r\nHost: x\r\n{HEADER}: ".encode()
    writer.write(head + b"\xff\xfe\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
    assert b" 403 " in await reader.readline()
    writer.close()
