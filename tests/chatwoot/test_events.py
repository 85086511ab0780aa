"""An event of Chatwoot is read as what it is, whatever comes."""

from __future__ import annotations

from typing import Any

import pytest

from front.chatwoot.events import Event, read
from front.chatwoot.hearing import updates
from front.chatwoot.signing import TOLERANCE, genuine, sign
from tests.chatwoot.desk import ACCOUNT, NOW, FakeChatwoot


def base(**more: Any) -> dict[str, Any]:
    return {
        "event": "message_created",
        "id": 7,
        "content": "hello",
        "message_type": "incoming",
        "content_type": "text",
        "content_attributes": {},
        "private": False,
        "sender": {"id": 1, "type": "contact"},
        "account": {"id": 3},
        "conversation": {"id": 12, "status": "pending", "updated_at": 1700000000.25},
        **more,
    }


def test_a_learners_message() -> None:
    expected = Event("message", 3, 12, 7, "hello", "", "pending", 1700000000.25)
    assert read(base()) == expected
    assert read(base(message_type=0)) == expected
    assert read(base(id="7")) == expected


def test_files_and_the_language_of_the_browser() -> None:
    place = {"id": 12, "additional_attributes": {"browser_language": "pl"}}
    found = read(base(content=None, conversation=place, attachments=[{"file_type": "audio"}, None]))
    assert found is not None
    assert (found.text, found.attached, found.language) == ("", ("audio", "file"), "pl")
    assert (found.status, found.stamp) == ("", 0.0)


def test_what_a_bot_says_is_an_echo() -> None:
    found = read(base(message_type="outgoing", sender={"type": "agent_bot"}))
    assert found is not None
    assert (found.kind, found.message, found.text) == ("echo", 7, "hello")
    assert list(updates(found, b"")) == []
    assert read(base(message_type="outgoing", sender={"type": "agent_bot"}, private=True)) is None


@pytest.mark.parametrize("sender", [None, {"type": "captain_assistant"}, 7])
def test_what_programs_write_is_no_event(sender: Any) -> None:
    assert read(base(message_type="outgoing", sender=sender)) is None


@pytest.mark.parametrize("kind", ["template", "activity", 2, 3, None, [], {}])
def test_what_chatwoot_itself_says_is_no_event(kind: Any) -> None:
    assert read(base(message_type=kind)) is None


def test_what_an_agent_says() -> None:
    found = read(base(message_type="outgoing", sender={"type": "user", "name": "Grace"}))
    assert found is not None
    assert (found.kind, found.name, found.text) == ("said", "Grace", "hello")


def test_notes_among_agents_are_not_read() -> None:
    sender = {"type": "user", "name": "Grace"}
    assert read(base(message_type="outgoing", sender=sender, private=True)) is None


def test_a_choice() -> None:
    attributes = {"items": [], "submitted_values": [{"title": "Yes", "value": "m3.0"}]}
    found = read(
        base(
            event="message_updated",
            message_type="outgoing",
            content_type="input_select",
            content_attributes=attributes,
        )
    )
    assert found is not None
    assert (found.kind, found.text, found.message) == ("choice", "m3.0", 7)


def test_an_update_without_a_choice_is_no_event() -> None:
    assert read(base(event="message_updated")) is None
    assert read(base(event="message_updated", content_type="input_select")) is None


def test_a_message_that_was_taken_away() -> None:
    found = read(base(event="message_updated", content_attributes={"deleted": True}))
    assert found is not None
    assert (found.kind, found.text) == ("deleted", "")


@pytest.mark.parametrize(
    ("event", "status"),
    [
        ("conversation_opened", "open"),
        ("conversation_resolved", "resolved"),
        ("conversation_status_changed", "snoozed"),
        ("conversation_updated", "pending"),
    ],
)
def test_changes_of_hands(event: str, status: str) -> None:
    flat = {"event": event, "id": 12, "status": status, "timestamp": NOW, "account": {"id": 3}}
    expected = Event("status", 3, 12, status=status, stamp=NOW)
    assert read(flat) == expected
    nested = {"event": event, "conversation": {"id": 12, "status": status, "timestamp": NOW}}
    assert read(nested | {"account": {"id": 3}}) == expected


RUBBISH: list[Any] = [None, True, -1, 10**30, float("nan"), "x", "9" * 99]
RUBBISH += [[], [None], {}, {"id": []}]


@pytest.mark.parametrize("rubbish", RUBBISH)
def test_rubbish_is_no_event(rubbish: Any) -> None:
    assert read(rubbish) is None
    for name in base():
        found = read(base(**{name: rubbish}))
        assert found is None or isinstance(found.text, str)
    for event in ("conversation_opened", "webwidget_triggered", rubbish):
        assert read({"event": event, "id": rubbish, "status": rubbish}) is None
        assert read({"event": event, "id": 12, "status": rubbish, "messages": rubbish}) is None


async def test_the_fake_tells_what_the_bridge_reads() -> None:
    fake = FakeChatwoot()
    fake.talk(12, language="pl")
    event = await fake.learner(12, "hello")
    found = read(event)
    assert found == Event("message", ACCOUNT, 12, 101, "hello", "", "pending", NOW + 1.5, "pl")
    opened = read(await fake.turn(12, "open"))
    assert opened == Event("status", ACCOUNT, 12, status="open", stamp=NOW + 2.5)


BODY = b'{"event": "message_created"}'
SIGNED = sign("right", "1000", BODY)


@pytest.mark.parametrize(
    ("signature", "timestamp", "token", "body", "now", "expected"),
    [
        (SIGNED, "1000", None, BODY, 1000.0, True),
        (SIGNED, "1000", None, BODY, 1000.0 + TOLERANCE, True),
        (SIGNED, "1000", None, BODY, 1001.0 + TOLERANCE, False),
        (SIGNED, "1000", None, BODY, 999.0 - TOLERANCE, False),
        (SIGNED, "1000", None, BODY + b" ", 1000.0, False),
        (SIGNED, "1001", None, BODY, 1000.0, False),
        (SIGNED, None, None, BODY, 1000.0, False),
        (SIGNED, "soon", None, BODY, 1000.0, False),
        (SIGNED, "9" * 40, None, BODY, 1000.0, False),
        (sign("wrong", "1000", BODY), "1000", None, BODY, 1000.0, False),
        ("", "1000", None, BODY, 1000.0, False),
        ("\udcff", "1000", None, BODY, 1000.0, False),
        (None, None, "right", BODY, 1000.0, True),
        (None, None, "wrong", BODY, 1000.0, False),
        (None, None, "", BODY, 1000.0, False),
        (None, None, None, BODY, 1000.0, False),
        # A wrong signature is not made good by the token.
        (sign("wrong", "1000", BODY), "1000", "right", BODY, 1000.0, False),
    ],
)
def test_who_is_believed(
    signature: str | None,
    timestamp: str | None,
    token: str | None,
    body: bytes,
    now: float,
    expected: bool,
) -> None:
    assert genuine("right", signature, timestamp, token, body, now) is expected
