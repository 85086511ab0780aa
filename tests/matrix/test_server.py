"""A homeserver that is slow, wrong, or tells things twice."""

from __future__ import annotations

from typing import Any

import pytest

from front.record import chats as rows
from front.settings import Settings
from tests.front.counsellors import record
from tests.front.fakes import FakeRasa, front, until
from tests.matrix.homeserver import ADA, EVE, TOKEN, FakeHomeserver
from tests.matrix.talking import OTHER, ROOM, talking


async def test_events_that_come_again_or_after_a_gap_are_each_said_once(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    async with talking(reachable, homeserver):
        pass
    homeserver.newest = 2
    for number in range(6):
        homeserver.say(ROOM, f"m{number}")
    async with front(reachable) as client:
        await until(lambda: len(homeserver.texts(ROOM)) == 7)
        # The mark was lost in a crash: the homeserver tells everything again.
        await record(client).write(lambda one: rows.set_mark(one, "matrix", "s1"))
    async with front(reachable):
        homeserver.say(ROOM, "m6")
        await until(lambda: len(homeserver.texts(ROOM)) == 8)
    assert rasa.heard == [f"m{number}" for number in range(7)]
    assert homeserver.texts(ROOM)[1:] == [f"echo m{number}" for number in range(7)]


async def test_a_limit_is_waited_for_and_nothing_is_doubled(
    reachable: Settings, homeserver: FakeHomeserver
) -> None:
    async with talking(reachable, homeserver):
        limited = {"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 30}
        homeserver.fail["/send/"] = [(429, limited, {}), (502, "<html>", {"Retry-After": "0"})]
        homeserver.say(ROOM, "hello")
        await until(lambda: len(homeserver.sent) == 2)
    assert homeserver.texts(ROOM)[1] == "echo hello"


async def test_a_refused_token_is_told_to_the_operator(
    reachable: Settings, homeserver: FakeHomeserver, capsys: pytest.CaptureFixture[str]
) -> None:
    homeserver.token = "another"
    seen: list[str] = []
    async with front(reachable):

        def told() -> bool:
            seen.append(capsys.readouterr().out)
            return "token_refused" in "".join(seen)

        await until(told)
    log = "".join(seen)
    assert "CAIRN_MATRIX_TOKEN" in log
    assert TOKEN not in log


async def test_rubbish_from_the_server_ends_nothing(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    async with talking(reachable, homeserver):
        rubbish: list[Any] = [None, 7, "x", [], {"msgtype": {}}, {"msgtype": "m.text", "body": {}}]
        for content in rubbish:
            homeserver.event(ROOM, content)
        homeserver.event(ROOM, {"msgtype": "m.text", "body": "x"}, sender=None)
        homeserver.say(ROOM, "hello")
        await until(lambda: "echo hello" in homeserver.texts(ROOM))
    assert rasa.heard == ["hello"]


async def test_without_settings_there_is_no_channel(
    settings: Settings, homeserver: FakeHomeserver
) -> None:
    async with front(settings) as client:
        assert (await client.get("/health")).status == 200
    assert homeserver.syncs == []


@pytest.mark.parametrize("page", ["<html>Please sign in</html>", "[]", "{}", ""])
async def test_the_page_of_a_proxy_is_no_sync(
    reachable: Settings, homeserver: FakeHomeserver, page: str
) -> None:
    """It was answered at once, with nothing in it: then the next one must not be asked at once."""
    homeserver.fail["/sync"] = [(200, page, {})] * 100
    async with front(reachable):
        await until(lambda: len(homeserver.fail["/sync"]) < 100)
        with pytest.raises(TimeoutError):
            await until(lambda: len(homeserver.fail["/sync"]) < 99, 0.5)


async def test_an_account_that_does_not_know_itself_hears_nothing(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    homeserver.fail["/whoami"] = [(200, "<html>", {})]
    async with front(reachable):
        await until(lambda: not homeserver.fail["/whoami"])
        with pytest.raises(TimeoutError):
            await until(lambda: homeserver.syncs, 0.3)


@pytest.mark.parametrize(
    "answer", [(200, "<html>Please sign in</html>", {}), (302, "", {"Location": "/login"})]
)
async def test_what_only_a_proxy_has_taken_is_sent_again(
    reachable: Settings, homeserver: FakeHomeserver, answer: tuple[int, Any, dict[str, str]]
) -> None:
    async with talking(reachable, homeserver):
        homeserver.fail["/send/"] = [answer]
        homeserver.say(ROOM, "hello")
        await until(lambda: "echo hello" in homeserver.texts(ROOM))


async def test_a_room_that_fails_is_heard_later_and_the_others_at_once(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("front.messaging.polling._PAUSE", 0.01)
    async with talking(reachable, homeserver):
        homeserver.invite(OTHER, members=(EVE,))
        await until(lambda: homeserver.texts(OTHER))
        failing: list[tuple[int, Any, dict[str, str]]] = [(500, {}, {})] * 10_000
        homeserver.fail["room:school.example/joined_members"] = failing
        homeserver.member(ROOM, ADA, "join", ADA, before="join")
        homeserver.say(ROOM, "hello from Ada")
        homeserver.say(OTHER, "hello from Eve", EVE)
        await until(lambda: "echo hello from Eve" in homeserver.texts(OTHER))
        failing.clear()
        await until(lambda: "echo hello from Ada" in homeserver.texts(ROOM))
    assert rasa.heard == ["hello from Eve", "hello from Ada"]


async def test_a_text_that_no_database_can_hold_stops_nobody(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    async with talking(reachable, homeserver):
        homeserver.say(ROOM, "half a sign \ud83d and \0 nothing")
        homeserver.event(ROOM, {"msgtype": "m.text", "body": "x"}, event_id="$\ud83d\0x")
        homeserver.say(ROOM, "hello")
        await until(lambda: "echo hello" in homeserver.texts(ROOM))
    assert rasa.heard == ["half a sign  and  nothing", "x", "hello"]


async def test_receipts_that_fail_or_hang_hold_up_nothing(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    limited = {"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 60_000}
    async with talking(reachable, homeserver):
        homeserver.fail["/receipt/"] = [(429, limited, {}), (500, "", {})]
        for number in range(3):
            homeserver.say(ROOM, f"m{number}")
            await until(lambda: f"echo m{number}" in homeserver.texts(ROOM))  # noqa: B023
    assert rasa.heard == ["m0", "m1", "m2"]
