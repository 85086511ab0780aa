"""What is said over Matrix: a homeserver, the front, a Rasa; each over HTTP."""

from __future__ import annotations

import pytest

from front.settings import Settings
from tests.front.fakes import FakeRasa, cairn, until
from tests.matrix.homeserver import FakeHomeserver
from tests.matrix.talking import EN, ROOM, kept, talking

ASKED = EN.say("messaging-edit-ask")


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


async def test_what_is_taken_back_is_not_kept_in_its_new_wording_either(
    reachable: Settings, homeserver: FakeHomeserver, rasa: FakeRasa
) -> None:
    async with talking(reachable, homeserver) as client:
        event = homeserver.say(ROOM, "my secret is 1")
        await until(lambda: "echo my secret is 1" in homeserver.texts(ROOM))
        for number in ("2", "3"):
            new = {"msgtype": "m.text", "body": f"my secret is {number}"}
            edit = {**new, "m.new_content": new}
            relates = {"rel_type": "m.replace", "event_id": event}
            homeserver.event(ROOM, edit | {"m.relates_to": relates})
            await until(lambda: homeserver.texts(ROOM)[-1].startswith(ASKED[:20]))
            homeserver.say(ROOM, EN.say("messaging-yes-edit"))
            await until(lambda: f"echo my secret is {number}" in homeserver.texts(ROOM))  # noqa: B023
        homeserver.event(ROOM, {}, kind="m.room.redaction", redacts=event)
        homeserver.say(ROOM, "next")
        await until(lambda: "echo next" in homeserver.texts(ROOM))
        said = [one.text for one in await kept(client) if one.sender == "learner"]
    assert said == [EN.say("messaging-withdrawn")] * 3 + ["next"]
