"""The whole way over Matrix: a homeserver, the front, a Rasa; each over HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from front.message import Message
from front.record import chats as rows
from front.record.messaging_tables import chats
from front.settings import Settings
from tests.front.counsellors import record
from tests.front.fakes import Client, FakeRasa, cairn, front, until
from tests.matrix.homeserver import ADA, EVE, TOKEN, FakeHomeserver
from words import Words

ROOM = "!room:school.example"
EN = Words.load("en")


@pytest.fixture
def reachable(settings: Settings, homeserver: FakeHomeserver) -> Settings:
    return settings.model_copy(
        update={"matrix_homeserver": homeserver.url, "matrix_token": SecretStr(TOKEN)}
    )


@asynccontextmanager
async def talking(settings: Settings, homeserver: FakeHomeserver) -> AsyncIterator[Client]:
    """The front with a learner in a room, greeted."""
    async with front(settings) as client:
        await until(lambda: homeserver.syncs)
        homeserver.invite(ROOM)
        await until(lambda: homeserver.rooms[ROOM].mine == "join")
        await until(lambda: homeserver.texts(ROOM))
        yield client


async def kept(client: Client) -> list[Message]:
    """The conversation of the only room, as it is in the record."""
    number = await record(client).read(lambda one: one.scalar(select(chats.c.conversation_id)))
    return await record(client).history(str(number))


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
        homeserver.invite("!other:school.example")
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
            state = await record(client).read(lambda one: one.scalar(select(chats.c.state)))
            return bool(state == "gone")

        async with asyncio.timeout(10):
            while not await gone():  # noqa: ASYNC110  the record has no event
                await asyncio.sleep(0.02)
        homeserver.event(ROOM, {"membership": "join"}, ADA, "m.room.member", state_key=ADA)
        homeserver.say(ROOM, "here again")
        await until(lambda: "echo here again" in homeserver.texts(ROOM))


async def test_an_encrypted_room_is_explained_once_an_hour(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    cipher = {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "AwgA"}
    async with talking(reachable, homeserver):
        for stamp in (7_200_000, 7_200_001, 7_300_000, 10_800_000):
            homeserver.event(ROOM, cipher, kind="m.room.encrypted", origin_server_ts=stamp)
        homeserver.say(ROOM, "plain")
        await until(lambda: "echo plain" in homeserver.texts(ROOM))
    assert homeserver.texts(ROOM).count(EN.say("messaging-got-locked")) == 2
    assert rasa.heard == ["plain"]


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("m.image", "picture"),
        ("m.audio", "voice"),
        ("m.video", "video"),
        ("m.file", "file"),
        ("com.example.new", "other"),
    ],
)
async def test_what_cannot_be_read_gets_a_useful_answer(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa, kind: str, key: str
) -> None:
    async with talking(reachable, homeserver):
        homeserver.event(ROOM, {"msgtype": kind, "body": "x.bin", "url": "mxc://x/y"})
        await until(lambda: len(homeserver.sent) == 2)
    expected = EN.say(f"messaging-got-{key}").replace("/human", "!human")
    assert homeserver.texts(ROOM)[1] == expected
    assert rasa.heard == []


async def test_an_edit_is_asked_about(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    async with talking(reachable, homeserver):
        event = homeserver.say(ROOM, "nursin")
        await until(lambda: rasa.heard)
        edit = {
            "msgtype": "m.text",
            "body": "* nursing",
            "m.new_content": {"msgtype": "m.text", "body": "nursing"},
            "m.relates_to": {"rel_type": "m.replace", "event_id": event},
        }
        homeserver.event(ROOM, edit)
        await until(lambda: len(homeserver.sent) == 3)
        assert EN.say("messaging-edit-ask") in homeserver.texts(ROOM)[2]


async def test_buttons_are_a_list_answered_with_the_number(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    buttons = [{"title": "Yes", "payload": "/affirm"}, {"title": "No", "payload": "/deny"}]
    rasa.answer = lambda body: [{"text": f"echo {body['message']}", "buttons": buttons}]
    async with talking(reachable, homeserver) as client:
        homeserver.say(ROOM, "hello")
        await until(lambda: len(homeserver.sent) == 2)
        assert homeserver.texts(ROOM)[1] == "echo hello\n\n1. Yes\n2. No"
        homeserver.say(ROOM, "2")
        await until(lambda: len(rasa.heard) == 2)
        # What is no number of the list is said as it is.
        homeserver.say(ROOM, "3")
        await until(lambda: len(rasa.heard) == 3)
        said = [one.text for one in await kept(client) if one.sender == "learner"]
    assert rasa.heard == ["hello", "/deny", "3"]
    assert said == ["hello", "No", "3"]


async def test_what_is_taken_back_is_not_kept(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    async with talking(reachable, homeserver) as client:
        event = homeserver.say(ROOM, "my secret")
        await until(lambda: "echo my secret" in homeserver.texts(ROOM))
        homeserver.event(ROOM, {}, kind="m.room.redaction", redacts=event)
        homeserver.say(ROOM, "next")
        await until(lambda: "echo next" in homeserver.texts(ROOM))
        said = [one.text for one in await kept(client) if one.sender == "learner"]
    assert said == [EN.say("messaging-withdrawn"), "next"]


async def test_a_notice_of_another_program_is_not_answered(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    async with talking(reachable, homeserver):
        homeserver.say(ROOM, "beep", msgtype="m.notice")
        homeserver.say(ROOM, "hello")
        await until(lambda: len(homeserver.sent) == 2)
    assert rasa.heard == ["hello"]


async def test_marks_are_shown_and_nothing_runs(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    title = 'Course <b>"A"</b> & more'
    source = {"title": "<script>alert(1)</script>", "url": 'https://x.example/?a="><b>'}
    offer = {"id": "o1", "title": title, "provider": "School", "url": "https://x.example"}
    rasa.answer = lambda _body: [{"text": "Look <here>."}, cairn(offers=[offer], sources=[source])]
    async with talking(reachable, homeserver):
        homeserver.say(ROOM, "hello")
        await until(lambda: any("Course" in one for one in homeserver.texts(ROOM)))
        await until(lambda: any("alert" in one for one in homeserver.texts(ROOM)))
    formatted = "".join(content.get("formatted_body", "") for _, _, content in homeserver.sent)
    assert "&lt;b&gt;&quot;A&quot;&lt;/b&gt; &amp; more" in formatted
    assert "<script" not in formatted
    assert '"><b>' not in formatted
    assert "<details><summary>" in formatted


async def test_a_limit_is_waited_for_and_nothing_is_doubled(
    reachable: Settings, homeserver: FakeHomeserver
) -> None:
    async with talking(reachable, homeserver):
        limited = {"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 30}
        homeserver.fail["/send/"] = [(429, limited, {}), (502, "<html>", {"Retry-After": "0"})]
        homeserver.say(ROOM, "hello")
        await until(lambda: len(homeserver.sent) == 2)
    assert homeserver.texts(ROOM)[1] == "echo hello"


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

        async def state() -> Any:
            return await record(client).read(lambda one: one.scalar(select(chats.c.state)))

        async with asyncio.timeout(10):
            while await state() != "gone":  # noqa: ASYNC110  the record has no event
                await asyncio.sleep(0.02)


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
