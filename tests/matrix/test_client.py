"""The client of Matrix against a homeserver over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from front import errors
from front.matrix.client import Homeserver
from tests.matrix.homeserver import ADA, ME, TOKEN, FakeHomeserver

ROOM = "!a b/c?d#e%f:school.example"


@pytest.fixture
async def matrix(homeserver: FakeHomeserver) -> AsyncIterator[Homeserver]:
    async with aiohttp.ClientSession() as session:
        yield Homeserver(session, homeserver.url + "/", TOKEN)


async def test_ids_with_any_sign_reach_the_server(
    matrix: Homeserver, homeserver: FakeHomeserver
) -> None:
    homeserver.invite(ROOM)
    await matrix.join(ROOM)
    assert await matrix.members(ROOM) == 2
    event = await matrix.send(ROOM, "t/1?", {"msgtype": "m.text", "body": "zażółć"})
    await matrix.read(ROOM, event)
    await matrix.typing(ROOM, ME, True)
    await matrix.typing(ROOM, ME, False)
    await matrix.leave(ROOM)
    assert homeserver.sent == [(ROOM, "t/1?", {"msgtype": "m.text", "body": "zażółć"})]
    assert homeserver.reads == [(ROOM, event)]
    assert homeserver.typing == [(ROOM, True), (ROOM, False)]
    assert homeserver.rooms[ROOM].mine == "leave"


async def test_a_transaction_sent_again_is_the_same_message(
    matrix: Homeserver, homeserver: FakeHomeserver
) -> None:
    homeserver.joined(ROOM)
    content = {"msgtype": "m.text", "body": "once"}
    first = await matrix.send(ROOM, "t1", content)
    assert await matrix.send(ROOM, "t1", content) == first
    assert len(homeserver.sent) == 1
    assert homeserver.tries == ["t1", "t1"]


async def test_a_sync_goes_on_where_the_last_one_ended(
    matrix: Homeserver, homeserver: FakeHomeserver
) -> None:
    homeserver.joined(ROOM)
    first = await matrix.sync(None)
    homeserver.say(ROOM, "hello")
    second = await matrix.sync(first["next_batch"])
    events = second["rooms"]["join"][ROOM]["timeline"]["events"]
    assert [one["content"]["body"] for one in events] == ["hello"]
    assert await matrix.sync(second["next_batch"], wait=10) == {
        "next_batch": second["next_batch"],
        "rooms": {"join": {}, "invite": {}},
    }


async def test_the_gap_of_a_sync_is_filled_page_by_page(
    matrix: Homeserver, homeserver: FakeHomeserver
) -> None:
    homeserver.joined(ROOM)
    before = (await matrix.sync(None))["next_batch"]
    for number in range(7):
        homeserver.say(ROOM, f"m{number}")
    homeserver.newest = 2
    timeline = (await matrix.sync(before))["rooms"]["join"][ROOM]["timeline"]
    assert timeline["limited"] is True
    missed = await matrix.gap(ROOM, timeline["prev_batch"], before)
    said = [one["content"]["body"] for one in [*missed, *timeline["events"]]]
    assert said == [f"m{number}" for number in range(7)]


@pytest.mark.parametrize(
    ("status", "body", "headers", "seconds"),
    [
        (429, {"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 1500}, {}, 1.5),
        (429, {"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 9}, {"Retry-After": "7"}, 7.0),
        (429, {"errcode": "M_LIMIT_EXCEEDED"}, {"Retry-After": "Mon, 23 Nov 2026"}, 5.0),
        (429, "<html>slow down</html>", {}, 5.0),
    ],
)
async def test_a_limit_says_for_how_long(
    matrix: Homeserver,
    homeserver: FakeHomeserver,
    status: int,
    body: Any,
    headers: dict[str, str],
    seconds: float,
) -> None:
    homeserver.fail["/whoami"] = [(status, body, headers)]
    with pytest.raises(errors.ChannelAway) as busy:
        await matrix.whoami()
    assert busy.value.after == seconds
    assert await matrix.whoami() == ME


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (403, {"errcode": "M_FORBIDDEN", "error": "not in room"}, errors.PartRefused),
        (413, {"errcode": "M_TOO_LARGE"}, errors.PartRefused),
        (500, {"errcode": "M_UNKNOWN"}, errors.ChannelAway),
        (502, "<html>", errors.ChannelAway),
        (404, "not a homeserver", errors.ChannelAway),
        (401, {"errcode": "M_UNKNOWN_TOKEN", "soft_logout": True}, errors.ChannelLocked),
        (403, {"errcode": "M_MISSING_TOKEN"}, errors.ChannelLocked),
        (403, {"errcode": "M_RESOURCE_LIMIT_EXCEEDED"}, errors.ChannelLocked),
        (403, {"errcode": "M_CONSENT_NOT_GIVEN"}, errors.ChannelLocked),
        (307, "", errors.ChannelAway),
    ],
)
async def test_failures_by_what_can_be_done(
    matrix: Homeserver,
    homeserver: FakeHomeserver,
    status: int,
    body: Any,
    error: type[errors.ChannelError],
) -> None:
    homeserver.fail["/whoami"] = [(status, body, {})]
    with pytest.raises(error) as raised:
        await matrix.whoami()
    assert type(raised.value) is error


async def test_a_server_that_is_down_is_away(
    matrix: Homeserver, homeserver: FakeHomeserver
) -> None:
    await homeserver.stop()
    with pytest.raises(errors.ChannelAway):
        await matrix.whoami()


@pytest.mark.parametrize("body", ["", "[]", "7", "[" * 100_000, "<html>", '{"user_id": 7}'])
@pytest.mark.parametrize("call", ["whoami", "sync", "send", "members", "gap"])
async def test_rubbish_is_no_answer(
    matrix: Homeserver, homeserver: FakeHomeserver, body: str, call: str
) -> None:
    homeserver.joined(ROOM)
    homeserver.fail[""] = [(200, body, {})]
    asked = {
        "whoami": matrix.whoami(),
        "sync": matrix.sync(None),
        "send": matrix.send(ROOM, "t1", {"msgtype": "m.text", "body": "x"}),
        "members": matrix.members(ROOM),
        "gap": matrix.gap(ROOM, "s1", None),
    }
    this = asked.pop(call)
    for other in asked.values():
        other.close()
    if call == "gap" and body.startswith("{"):
        assert await this == []
        return
    with pytest.raises(errors.ChannelAway):
        await this


async def test_a_gap_without_end_is_not_followed_for_ever(
    matrix: Homeserver, homeserver: FakeHomeserver
) -> None:
    homeserver.joined(ROOM)
    page = {"chunk": [{"event_id": "$1"}] * 100, "end": "s1"}
    homeserver.fail["/messages"] = [(200, page, {})] * 60
    assert len(await matrix.gap(ROOM, "s1", None)) == 5_000
    assert len(homeserver.fail["/messages"]) == 10


async def test_an_answer_of_any_size_is_not_read(
    matrix: Homeserver, homeserver: FakeHomeserver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("front.messaging.answers.body_of.__defaults__", (1000,))
    homeserver.fail["/sync"] = [(200, {"next_batch": "s" * 1000}, {})]
    with pytest.raises(errors.ChannelAway, match="too long"):
        await matrix.sync(None)


async def test_a_rest_has_an_end(matrix: Homeserver, homeserver: FakeHomeserver) -> None:
    homeserver.fail["/whoami"] = [(429, {}, {"Retry-After": "9" * 400})]
    with pytest.raises(errors.ChannelAway) as busy:
        await matrix.whoami()
    assert busy.value.after == 3600


async def test_the_token_is_in_no_error(homeserver: FakeHomeserver) -> None:
    async with aiohttp.ClientSession() as session:
        stranger = Homeserver(session, homeserver.url, "another-secret")
        with pytest.raises(errors.ChannelLocked) as raised:
            await stranger.send("!r:x", "t", {"body": ADA})
    assert str(raised.value) == "M_UNKNOWN_TOKEN"
