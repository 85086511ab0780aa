"""A sync of Matrix is read as what it is, whatever a server sends."""

from __future__ import annotations

from typing import Any

import pytest

from front.matrix.events import Heard, Room, heard, synced
from tests.matrix.homeserver import ADA, ME

ROOM = "!r:school.example"


def message(content: Any, kind: str = "m.room.message", **more: Any) -> dict[str, Any]:
    return {"type": kind, "event_id": "$1", "sender": ADA, "content": content, **more}


def one(event: Any) -> Heard | None:
    found = heard(ROOM, [event], ME)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("content", "kind", "text"),
    [
        ({"msgtype": "m.text", "body": "hello"}, "text", "hello"),
        ({"msgtype": "m.emote", "body": "waves"}, "text", "waves"),
        ({"msgtype": "m.image", "body": "me.png"}, "other", "picture"),
        ({"msgtype": "m.audio", "body": "voice.ogg"}, "other", "voice"),
        ({"msgtype": "m.video", "body": "x"}, "other", "video"),
        ({"msgtype": "m.file", "body": "x"}, "other", "file"),
        ({"msgtype": "m.location", "body": "x", "geo_uri": "geo:1,2"}, "other", "location"),
        ({"msgtype": "com.example.new", "body": "x"}, "other", "unknown"),
    ],
)
def test_messages_by_their_kind(content: dict[str, Any], kind: str, text: str) -> None:
    found = one(message(content))
    assert found is not None
    assert (found.kind, found.text) == (kind, text)


def test_an_edit_names_what_it_changes() -> None:
    edit = {
        "msgtype": "m.text",
        "body": "* nursing",
        "m.new_content": {"msgtype": "m.text", "body": "nursing"},
        "m.relates_to": {"rel_type": "m.replace", "event_id": "$0"},
    }
    assert one(message(edit)) == Heard(ROOM, "$1", ADA, "edit", "nursing", "$0")


def test_an_edit_without_new_words_is_nothing() -> None:
    edit = {"msgtype": "m.text", "m.relates_to": {"rel_type": "m.replace", "event_id": "$0"}}
    assert one(message(edit)) is None


@pytest.mark.parametrize("where", ["top", "content"])
def test_redactions_of_old_and_new_rooms(where: str) -> None:
    event = message({}, "m.room.redaction")
    (event if where == "top" else event["content"])["redacts"] = "$0"
    assert one(event) == Heard(ROOM, "$1", ADA, "redaction", "", "$0")


def test_what_is_encrypted_is_told_as_locked() -> None:
    event = message({"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "AwgA"}, "m.room.encrypted")
    assert one(event) == Heard(ROOM, "$1", ADA, "locked")


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("m.sticker", "sticker"),
        ("org.matrix.msc3381.poll.start", "poll"),
        ("m.call.invite", "call"),
    ],
)
def test_events_that_are_no_messages(kind: str, name: str) -> None:
    assert one(message({"body": "x"}, kind)) == Heard(ROOM, "$1", ADA, "other", name)


def test_a_reply_is_read_without_its_quotation() -> None:
    reply = {
        "msgtype": "m.text",
        "body": "> <@cairn:school.example> What do you want to learn?\n> Anything.\n\nnursing",
        "m.relates_to": {"m.in_reply_to": {"event_id": "$0"}},
    }
    found = one(message(reply))
    assert found is not None
    assert found.text == "nursing"


def test_who_writes_with_that_sign_is_not_cut() -> None:
    found = one(message({"msgtype": "m.text", "body": "> 30 hours"}))
    assert found is not None
    assert found.text == "> 30 hours"


def test_programs_and_the_account_itself_are_not_heard() -> None:
    assert one(message({"msgtype": "m.notice", "body": "x"})) is None
    assert one({**message({"msgtype": "m.text", "body": "x"}), "sender": ME}) is None


def test_a_sync_in_full() -> None:
    events = [
        message({"msgtype": "m.text", "body": "hi"}, origin_server_ts=7_200_001),
        message({"membership": "join"}, "m.room.member", state_key="@x:x"),
    ]
    timeline = {"events": events, "limited": True, "prev_batch": "s5"}
    answer = {
        "next_batch": "s9",
        "rooms": {
            "invite": {"!a:x": {"invite_state": {"events": []}}},
            "join": {ROOM: {"timeline": timeline}},
            "leave": {"!b:x": {"timeline": {}}},
        },
    }
    found = synced(answer, ME)
    assert (found.after, found.invited, found.left) == ("s9", ("!a:x",), ("!b:x",))
    [room] = found.rooms
    assert (room.gap, room.moved) == ("s5", True)
    assert [(one.text, one.hour) for one in room.heard] == [("hi", 2)]


def test_the_account_comes_in_once() -> None:
    def told(**more: Any) -> Room:
        event = message({"membership": "join"}, "m.room.member", state_key=ME, **more)
        answer = {"rooms": {"join": {ROOM: {"timeline": {"events": [event]}}}}}
        return synced(answer, ME).rooms[0]

    for before in ({}, {"unsigned": {"prev_content": {"membership": "invite"}}}):
        assert (told(**before).began, told(**before).moved) == ("$1", True)
    # Only its name or picture is another one.
    same = told(unsigned={"prev_content": {"membership": "join"}})
    assert (same.began, same.moved) == ("", False)


def test_what_was_said_before_the_invitation_is_left_out() -> None:
    events = [
        message({"msgtype": "m.text", "body": "long ago"}),
        message({"membership": "invite"}, "m.room.member", state_key=ME),
        message({"msgtype": "m.text", "body": "to you"}),
    ]
    timeline = {"events": events, "limited": True, "prev_batch": "s5"}
    [room] = synced({"rooms": {"join": {ROOM: {"timeline": timeline}}}}, ME).rooms
    assert [one.text for one in room.heard] == ["to you"]
    assert room.gap is None


NOTHING: list[Any] = [None, 7, "x", [], {}, [None], {"events": 7}, {"events": [None, 7, {}]}]


@pytest.mark.parametrize("rubbish", NOTHING)
def test_rubbish_is_left_out(rubbish: Any) -> None:
    answers: list[dict[str, Any]] = [
        {"next_batch": rubbish, "rooms": rubbish},
        {"next_batch": "s1", "rooms": {"join": rubbish, "invite": rubbish}},
        {"next_batch": "s1", "rooms": {"join": {ROOM: rubbish}, "invite": {ROOM: rubbish}}},
        {"rooms": {"join": {ROOM: {"timeline": rubbish, "ephemeral": rubbish}}}},
        {"rooms": {"join": {ROOM: {"timeline": {"events": [rubbish, message(rubbish)]}}}}},
    ]
    for answer in answers:
        found = synced(answer, ME)
        assert all(not room.heard for room in found.rooms)


@pytest.mark.parametrize("rubbish", NOTHING)
def test_messages_of_rubbish_are_left_out(rubbish: Any) -> None:
    for content in (
        {"msgtype": rubbish},
        {"msgtype": "m.text", "body": rubbish} if not isinstance(rubbish, str) else {},
        {"msgtype": "m.text", "m.relates_to": {"rel_type": "m.replace", "event_id": rubbish}},
    ):
        found = one(message(content))
        assert found is None or found.kind == "other"
