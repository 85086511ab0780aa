"""What Chatwoot tells an agent bot, as the bridge understands it. Nothing is asked here.

Chatwoot's versions differ: states and kinds come as words or numbers, some fields only since late
versions. What is not of a known form is no event.
"""

from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["message", "choice", "said", "echo", "deleted", "status"]

# Of message_type, which is a number in some events.
_INCOMING = ("incoming", 0)
_OUTGOING = ("outgoing", 1)
_STATUS_EVENTS = (
    "conversation_opened",
    "conversation_resolved",
    "conversation_status_changed",
    "conversation_updated",
    "conversation_created",
)
_STATUSES = ("open", "pending", "resolved", "snoozed")
_MOST_DIGITS = 15


@dataclass(frozen=True)
class Event:
    """One event.

    ``message``: a learner wrote; ``choice``: pressed a button (text: its value) of a message;
    ``said``: an agent wrote to the learner (name); ``echo``: a bot did; ``deleted``: a learner's
    message was taken away; ``status``: the conversation changed hands.

    ``conversation``: the number that agents see; ``message``: the message's, 0 where there is none;
    ``status``: the conversation's when the event was made, empty where it was not told; ``stamp``:
    when the conversation was last changed then, in seconds, 0 where that was not told.
    ``attached``: kinds of files that came with it.
    """

    kind: Kind
    account: int
    conversation: int
    message: int = 0
    text: str = ""
    name: str = ""
    status: str = ""
    stamp: float = 0.0
    language: str | None = None
    attached: tuple[str, ...] = ()


def read(body: object) -> Event | None:
    """The event of a webhook's body; None where it is none that the bridge acts on."""
    told = _object(body)
    name = told.get("event")
    if name == "message_created":
        return _created(told)
    if name == "message_updated":
        return _updated(told)
    return _changed(told) if name in _STATUS_EVENTS else None


def _created(told: dict[str, Any]) -> Event | None:
    if told.get("private") is True:
        return None
    kind, sender = told.get("message_type"), _object(told.get("sender"))
    if kind in _INCOMING:
        return _of_message(told, "message", _text(told.get("content")), "")
    # Campaigns and automations write outgoing messages too; an agent is a user.
    if kind in _OUTGOING and sender.get("type") == "agent_bot":
        return _of_message(told, "echo", _text(told.get("content")), "")
    if kind in _OUTGOING and sender.get("type") == "user":
        name = _text(sender.get("available_name")) or _text(sender.get("name"))
        return _of_message(told, "said", _text(told.get("content")), name)
    return None


def _updated(told: dict[str, Any]) -> Event | None:
    attributes = _object(told.get("content_attributes"))
    if attributes.get("deleted") is True and told.get("message_type") in _INCOMING:
        return _of_message(told, "deleted", "", "")
    if told.get("content_type") != "input_select":
        return None
    values = attributes.get("submitted_values")
    first = _object(values[0]) if isinstance(values, list) and values else {}
    value = _text(first.get("value"))
    return _of_message(told, "choice", value, "") if value else None


def _of_message(told: dict[str, Any], kind: Kind, text: str, name: str) -> Event | None:
    place, number = _object(told.get("conversation")), _number(told.get("id"))
    conversation = _number(place.get("id"))
    if not number or not conversation:
        return None
    account = _number(_object(told.get("account")).get("id"))
    files = told.get("attachments")
    attached = [
        _text(_object(one).get("file_type")) or "file"
        for one in (files if isinstance(files, list) else [])
    ]
    status, stamp = _standing(place)
    return Event(
        kind,
        account,
        conversation,
        number,
        text,
        name[:80],
        status,
        stamp,
        _language(place),
        tuple(attached),
    )


def _changed(told: dict[str, Any]) -> Event | None:
    # Conversations are told by themselves here, in late versions also below their name.
    place = _object(told.get("conversation")) or told
    conversation = _number(place.get("id"))
    status, stamp = _standing(place)
    if not conversation or not status:
        return None
    said = place.get("messages")
    last = _object(said[-1]) if isinstance(said, list) and said else {}
    account = _number(_object(told.get("account")).get("id")) or _number(last.get("account_id"))
    return Event("status", account, conversation, status=status, stamp=stamp)


def _standing(place: dict[str, Any]) -> tuple[str, float]:
    status = place.get("status")
    stamps = (place.get("updated_at"), place.get("timestamp"), place.get("last_activity_at"))
    stamp = next((one for one in stamps if _is_moment(one)), 0.0)
    return (status if isinstance(status, str) and status in _STATUSES else ""), float(stamp or 0)


def _is_moment(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 1e11


def _language(place: dict[str, Any]) -> str | None:
    """Of the learner's browser, which the web widget tells."""
    attributes = _object(place.get("additional_attributes"))
    found = attributes.get("browser_language") or attributes.get("conversation_language")
    return found[:16] if isinstance(found, str) else None


def _number(value: object) -> int:
    """An id, 0 for what is none; some versions send digits as text."""
    if isinstance(value, str) and value.isdecimal() and len(value) <= _MOST_DIGITS:
        value = int(value)
    sound = isinstance(value, int) and not isinstance(value, bool)
    return value if sound and isinstance(value, int) and 0 < value < 10**_MOST_DIGITS else 0


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
