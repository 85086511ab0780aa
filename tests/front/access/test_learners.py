"""Every address of learners, with no key, another's, a deleted one's, a garbled one, and one's own.

The id of a conversation is its key: there is no other sign-in. So nothing may say whether an id is
somebody's, and nothing that is sent with one id may touch what lies under another.
"""

import re
from typing import Any

import pytest
from aiohttp import ClientResponse, WSServerHandshakeError

from tests.front.access.table import Row, guarded
from tests.front.access.world import SECRET, World

KEYED = guarded("key", "begins")
READING = [row for row in KEYED if not row.writes and row.path != "/widget/ws"]
WRITING = [row for row in KEYED if row.writes]
LINKS = guarded("link")
# A page that asks first, and the form of another conversation: nothing of the talk is on them.
SILENT = {"GET /plain/delete"}
# Forgets the cookie; nothing is written.
FORGETS = {"POST /plain/new"}
OPINION = [row for row in KEYED if "opinion" in row.path]
GARBLED = ("", "..", "a b", "x" * 65, "%00", "ada%ED%A0%80", "\u202e", "' OR 1=1 --")
HIDDEN = ("X-Request", "Date", "Content-Length")


def names(row: Row) -> str:
    return row.name


async def answer(response: ClientResponse) -> tuple[int, str, dict[str, str]]:
    """All that somebody could tell two answers apart by."""
    kept = {name: value for name, value in response.headers.items() if name not in HIDDEN}
    return response.status, await response.text(), kept


@pytest.mark.parametrize("row", READING, ids=names)
async def test_a_talk_is_read_with_its_own_key_alone(world: World, row: Row) -> None:
    own = await world.ask(row, world.ada)
    assert own.status == 200
    assert (SECRET in await own.text()) is (row.name not in SILENT)
    others = [world.bob, world.eve, world.nobody, *GARBLED]
    for key in others:
        response = await world.ask(row, key)
        told = await response.text()
        assert SECRET not in told, key
        assert world.ada not in told, key
        assert response.status < 500, key


@pytest.mark.parametrize("row", READING, ids=names)
async def test_a_deleted_talk_is_as_one_that_never_was(world: World, row: Row) -> None:
    # Signs that are new on every page stand for themselves; keys are as long as each other.
    gone = await answer(await world.ask(row, world.eve))
    never = await answer(await world.ask(row, world.nobody))
    assert gone[0] == never[0]
    assert _without(gone[1], world.eve) == _without(never[1], world.nobody)
    assert {**gone[2], "Set-Cookie": ""} == {**never[2], "Set-Cookie": ""}


def _without(page: str, key: str) -> str:
    return re.sub(r'name="(nonce|token|key)" value="[^"]*"', "", page).replace(key, "")


@pytest.mark.parametrize("row", WRITING, ids=names)
async def test_a_talk_is_changed_with_its_own_key_alone(world: World, row: Row) -> None:
    before = await world.mentions(world.ada)
    assert before
    for key in (world.bob, world.eve, world.nobody, *GARBLED):
        response = await world.ask(row, key)
        assert response.status < 500, key
        assert SECRET not in await response.text()
    assert await world.mentions(world.ada) == before
    if row.method == "DELETE" and row in OPINION:
        rate = next(one for one in OPINION if one.method == "PUT")
        assert (await world.ask(rate, world.ada)).status == 204
        before = await world.mentions(world.ada)
    own = await world.ask(row, world.ada)
    assert own.status in {200, 201, 204, 303}
    if row.name in FORGETS:
        assert 'cairn_plain=""' in own.headers["Set-Cookie"]
    else:
        assert await world.mentions(world.ada) != before


@pytest.mark.parametrize("row", OPINION, ids=names)
async def test_an_answer_of_another_talk_is_as_one_that_never_was(world: World, row: Row) -> None:
    before = await world.mentions(world.ada)
    told = [
        await answer(await world.ask(row, world.bob, values={"message": number}))
        for number in (str(world.answer), "999998", "999999")
    ]
    assert told[0][0] == 404
    assert told == told[:1] * 3
    assert await world.mentions(world.ada) == before


async def _socket(world: World, **query: Any) -> list[dict[str, Any]]:
    frames = []
    async with world.client.ws_connect("/widget/ws", params=query) as socket:
        while True:
            frames.append(await socket.receive_json(timeout=10))
            if frames[-1]["type"] == "ready":
                return frames


async def test_a_socket_shows_the_talk_of_its_own_key_alone(world: World) -> None:
    assert SECRET in str(await _socket(world, conversation=world.ada))
    never = await _socket(world, conversation=world.nobody)
    for key in (world.bob, world.eve):
        frames = await _socket(world, conversation=key)
        assert SECRET not in str(frames)
        assert key == world.bob or frames == never
    for key in ("", "a b", "x" * 65, "\u202e"):
        with pytest.raises(WSServerHandshakeError) as caught:
            await _socket(world, conversation=key)
        assert caught.value.status == 400


async def test_a_page_of_another_talk_neither_rates_nor_deletes(world: World) -> None:
    before = await world.mentions(world.ada)
    async with world.client.ws_connect("/widget/ws", params={"conversation": world.bob}) as socket:
        for frame in (
            {"type": "rate", "id": world.answer, "thumb": "up", "conversation": world.ada},
            {"type": "delivered", "id": world.answer, "conversation": world.ada},
            {"type": "say", "text": "hello", "conversation": world.ada},
            {"type": "redeem", "code": world.ada[:9]},
            {"type": "erase", "conversation": world.ada},
        ):
            await socket.send_json(frame)
        while (await socket.receive_json(timeout=10))["type"] != "erased":
            pass
    assert await world.mentions(world.ada) == before
    assert not await world.mentions(world.bob)


@pytest.mark.parametrize("row", LINKS, ids=names)
async def test_a_link_opens_what_it_is_for_and_no_other_does(world: World, row: Row) -> None:
    own = await world.link(row, world.tokens)
    assert own.status == 200
    body = await own.read()
    assert body.startswith((b"BEGIN:VCALENDAR", b"%PDF")) or SECRET.encode() in body
    never = await answer(await world.ask(row, world.nobody))
    assert never[0] == 404
    wrong = [world.eves[row.path.split("/")[1]], world.ada, world.holder.cookie, "x"]
    wrong += [token for kind, token in world.tokens.items() if not row.path.startswith(f"/{kind}/")]
    for token in wrong:
        assert await answer(await world.ask(row, token)) == never, token


@pytest.mark.parametrize("row", LINKS, ids=names)
async def test_a_link_ends_with_its_talk(world: World, row: Row) -> None:
    assert (await world.link(row, world.tokens)).status == 200
    erase = next(one for one in WRITING if one.path == "/api/v1/conversations/{conversation}")
    assert (await world.ask(erase, world.ada)).status == 200
    assert (await world.link(row, world.tokens)).status == 404
