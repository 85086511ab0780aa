"""Which rooms of Matrix the account is in, and who hears it there."""

from __future__ import annotations

from typing import Any

from front.settings import Settings
from tests.front.fakes import FakeRasa, front, until
from tests.matrix.homeserver import ADA, EVE, ME, FakeHomeserver, FakeRoom
from tests.matrix.talking import EN, OTHER, ROOM, eventually, state, talking


async def test_an_invitation_is_accepted_greeted_and_messages_answered(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    rasa.free.clear()
    async with talking(reachable, homeserver):
        event = homeserver.say(ROOM, "I want to learn Python")
        await until(lambda: homeserver.typing)
        rasa.free.set()
        await until(lambda: len(homeserver.sent) == 2)
        await until(lambda: homeserver.reads)
    greeting, answer = homeserver.texts(ROOM)
    assert "computer program, not a person" in greeting
    assert "!delete" in greeting
    assert "/delete" not in greeting
    assert answer == "echo I want to learn Python"
    assert homeserver.reads == [(ROOM, event)]
    assert homeserver.typing == [(ROOM, True), (ROOM, False)]


async def test_what_was_said_before_the_account_was_used_is_not_answered(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    homeserver.joined(ROOM)
    homeserver.say(ROOM, "long ago")
    async with front(reachable):
        await until(lambda: len(homeserver.syncs) == 2)
        homeserver.say(ROOM, "now")
        await until(lambda: rasa.heard)
    assert rasa.heard == ["now"]


async def test_a_group_is_left_with_a_word(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    async with front(reachable):
        await until(lambda: homeserver.syncs)
        homeserver.invite(ROOM, direct=False, members=(ADA, EVE))
        await until(lambda: homeserver.rooms[ROOM].mine == "leave")
    assert homeserver.texts(ROOM) == [EN.say("messaging-group")]


async def test_a_third_person_makes_it_leave(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    async with talking(reachable, homeserver):
        homeserver.event(ROOM, {"membership": "join"}, EVE, "m.room.member", state_key=EVE)
        homeserver.say(ROOM, "hello everybody", EVE)
        await until(lambda: homeserver.rooms[ROOM].mine == "leave")
    assert rasa.heard == []
    assert homeserver.texts(ROOM)[-1] == EN.say("messaging-group")


async def test_a_room_that_is_closed_meanwhile_does_not_stop_the_others(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    told = {"errcode": "M_FORBIDDEN", "error": "You are not invited"}
    forbidden: tuple[int, Any, dict[str, str]] = (403, told, {})
    async with talking(reachable, homeserver):
        homeserver.fail["/join"] = [forbidden]
        homeserver.fail["/receipt/"] = [forbidden]
        homeserver.invite(OTHER)
        homeserver.say(ROOM, "hello")
        await until(lambda: "echo hello" in homeserver.texts(ROOM))
        homeserver.say(ROOM, "again")
        await until(lambda: "echo again" in homeserver.texts(ROOM))
    assert rasa.heard == ["hello", "again"]


async def test_who_leaves_is_sent_nothing_more_and_may_come_back(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    async with talking(reachable, homeserver) as client:
        homeserver.rooms[ROOM].members.discard(ADA)
        homeserver.event(ROOM, {"membership": "leave"}, ADA, "m.room.member", state_key=ADA)

        async def gone() -> bool:
            return await state(client) == "gone"

        await eventually(gone)
        homeserver.event(ROOM, {"membership": "join"}, ADA, "m.room.member", state_key=ADA)
        homeserver.say(ROOM, "here again")
        await until(lambda: "echo here again" in homeserver.texts(ROOM))


async def test_a_room_that_is_closed_to_us_ends_the_sending(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    async with talking(reachable, homeserver) as client:
        rasa.free.clear()
        homeserver.say(ROOM, "hello")
        await until(lambda: rasa.requests)
        homeserver.rooms[ROOM].mine = "leave"
        rasa.free.set()
        await until(lambda: len(homeserver.tries) == 2)

        async def gone() -> bool:
            return await state(client) == "gone"

        await eventually(gone)


async def test_an_invitation_that_cannot_be_accepted_yet_holds_up_nobody(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    limited = {"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 60_000}
    async with talking(reachable, homeserver):
        homeserver.fail["other:school.example/join"] = [(429, limited, {})]
        homeserver.fail["third:school.example/join"] = [(502, {"errcode": "M_UNKNOWN"}, {})]
        homeserver.invite(OTHER)
        homeserver.invite("!third:school.example")
        await until(lambda: not any(homeserver.fail.values()))
        homeserver.say(ROOM, "hello")
        await until(lambda: "echo hello" in homeserver.texts(ROOM))
        # The one that failed is tried again.
        await until(lambda: homeserver.texts("!third:school.example"))
    assert homeserver.texts(OTHER) == []


async def test_an_invitation_outlives_a_restart(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    limited = {"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 60_000}
    homeserver.fail["/join"] = [(429, limited, {})]
    async with front(reachable):
        homeserver.invite(ROOM)
        await until(lambda: not homeserver.fail["/join"])
        await until(lambda: len(homeserver.syncs) > 1)
    async with front(reachable):
        await until(lambda: homeserver.texts(ROOM))


async def test_what_was_said_in_a_room_before_the_invitation_is_not_answered(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    async with front(reachable):
        await until(lambda: homeserver.syncs)
        homeserver.rooms[ROOM] = FakeRoom(ROOM, {ADA})
        for number in range(3):
            homeserver.say(ROOM, f"a note of mine, {number}")
        homeserver.invite(ROOM)
        homeserver.say(ROOM, "said to you")
        await until(lambda: "echo said to you" in homeserver.texts(ROOM))
    assert rasa.heard == ["said to you"]
    assert len(homeserver.sent) == 2


async def test_another_name_of_the_account_greets_nobody_again(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    async with talking(reachable, homeserver):
        homeserver.member(ROOM, ME, "join", ME, before="join")
        homeserver.say(ROOM, "hello")
        await until(lambda: len(homeserver.sent) == 2)
    assert homeserver.texts(ROOM)[1] == "echo hello"


async def test_who_speaks_while_a_group_is_being_left_is_not_answered(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    async with talking(reachable, homeserver):
        homeserver.fail["/leave"] = [(500, {}, {})]
        homeserver.event(ROOM, {"membership": "join"}, EVE, "m.room.member", state_key=EVE)
        await until(lambda: not homeserver.fail["/leave"])
        homeserver.say(ROOM, "what did you tell Ada?", EVE)
        await until(lambda: homeserver.rooms[ROOM].mine == "leave")
    assert rasa.heard == []
    assert homeserver.texts(ROOM)[1:] == [EN.say("messaging-group")]
