"""What a sync of Matrix tells, as the channel understands it. Nothing is asked here.

A server may send anything: what is not of the form that the specification gives is left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["text", "edit", "redaction", "locked", "other"]

# Compared one by one: what a server sends may be of any type.
_TEXT = ("m.text", "m.emote")
# Of programs: never answered, or two of them would talk for ever.
_OF_PROGRAMS = ("m.notice",)
_OTHER = {
    "m.image": "picture",
    "m.video": "video",
    "m.audio": "voice",
    "m.file": "file",
    "m.location": "location",
}
_REPLACES = "m.replace"
_MEMBER = "m.room.member"
_HOUR_MS = 3_600_000


@dataclass(frozen=True)
class Heard:
    """One thing that somebody did in a room.

    ``kind``: ``locked`` is encrypted, ``other`` something that is no text, named by ``text``.
    ``about``: the event that was edited or taken back. ``hour``: since 1970, as the server tells.
    """

    room: str
    id: str
    sender: str
    kind: Kind
    text: str = ""
    about: str = ""
    hour: int = 0


@dataclass(frozen=True)
class Room:
    """What happened in a room that the account is in.

    ``gap``: the token before which events are left out, None where none are. ``moved``: somebody
    came or went. ``began``: the event by which the account came in, empty where it was there.
    """

    id: str
    heard: tuple[Heard, ...]
    gap: str | None
    moved: bool
    began: str


@dataclass(frozen=True)
class Synced:
    """One sync; ``after`` is the token of the next one, empty where the answer was no sync.
    ``invited`` and ``left``: rooms that the account is asked into, or is in no longer."""

    after: str
    invited: tuple[str, ...]
    left: tuple[str, ...]
    rooms: tuple[Room, ...]


def synced(answer: dict[str, Any], me: str) -> Synced:
    """Reads the answer of a sync; ``me``: the account's own id, whose events are left out."""
    told = _object(answer.get("rooms"))
    after = answer.get("next_batch")
    return Synced(
        after if isinstance(after, str) else "",
        tuple(_object(told.get("invite"))),
        tuple(_object(told.get("leave"))),
        tuple(_room(room, _object(one), me) for room, one in _object(told.get("join")).items()),
    )


def heard(room: str, events: list[Any], me: str) -> tuple[Heard, ...]:
    """What others did in a room."""
    return tuple(_heard(room, [one for one in events if isinstance(one, dict)], me))


def _room(room: str, told: dict[str, Any], me: str) -> Room:
    timeline = _object(told.get("timeline"))
    events = _events(timeline)
    asked = [place for place, one in enumerate(events) if _mine(one, me) == "invite"]
    if asked:
        # A room that is new to the account comes with its past: that was not said to it.
        events = events[asked[-1] :]
    began = next((_text(one.get("event_id")) for one in events if _came(one, me)), "")
    limited = timeline.get("limited") is True and not asked and not began
    gap = timeline.get("prev_batch") if limited else None
    moved = any(one.get("type") == _MEMBER and one.get("state_key") != me for one in events)
    said = tuple(_heard(room, events, me))
    return Room(room, said, gap if isinstance(gap, str) else None, moved or bool(began), began)


def _mine(event: dict[str, Any], me: str) -> str:
    """What an event makes of the account in its room; empty where it is about others."""
    if event.get("type") != _MEMBER or event.get("state_key") != me:
        return ""
    return _text(_object(event.get("content")).get("membership"))


def _came(event: dict[str, Any], me: str) -> bool:
    """Whether the account came in; another name or picture of it is told in the same way."""
    before = _object(_object(event.get("unsigned")).get("prev_content"))
    return _mine(event, me) == "join" and before.get("membership") != "join"


def _heard(room: str, events: list[dict[str, Any]], me: str) -> Iterator[Heard]:
    for event in events:
        name, sender, content = event.get("event_id"), event.get("sender"), event.get("content")
        if not isinstance(name, str) or not isinstance(sender, str) or sender == me or not name:
            continue
        if one := _one(event, content if isinstance(content, dict) else {}):
            kind, text, about = one
            yield Heard(room, name, sender, kind, text, about, _hour(event))


def _hour(event: dict[str, Any]) -> int:
    sent = event.get("origin_server_ts")
    return sent // _HOUR_MS if isinstance(sent, int) else 0


def _one(event: dict[str, Any], content: dict[str, Any]) -> tuple[Kind, str, str] | None:
    match event.get("type"):
        case "m.room.message":
            return _message(content)
        case "m.room.encrypted":
            return "locked", "", ""
        case "m.room.redaction":
            about = event.get("redacts") or content.get("redacts")
            return ("redaction", "", about) if isinstance(about, str) else None
        case "m.sticker":
            return "other", "sticker", ""
        case str(kind) if "poll.start" in kind:
            return "other", "poll", ""
        case "m.call.invite":
            return "other", "call", ""
    return None


def _message(content: dict[str, Any]) -> tuple[Kind, str, str] | None:
    relates = _object(content.get("m.relates_to"))
    about = relates.get("event_id")
    if relates.get("rel_type") == _REPLACES and isinstance(about, str):
        new = _object(content.get("m.new_content"))
        body = new.get("body")
        is_text = new.get("msgtype") in _TEXT and isinstance(body, str)
        return ("edit", str(body), about) if is_text else None
    kind, body = content.get("msgtype"), content.get("body")
    if kind in _TEXT and isinstance(body, str):
        return "text", _answer_of(body) if _object(relates.get("m.in_reply_to")) else body, ""
    # A message that was taken back has no content left: its redaction says so.
    if not isinstance(kind, str) or kind in _OF_PROGRAMS:
        return None
    return "other", _OTHER.get(kind, "unknown"), ""


def _answer_of(body: str) -> str:
    """A reply without what it quotes: older clients put that in lines with > on top."""
    lines = body.split("\n")
    quoted = 0
    while quoted < len(lines) and lines[quoted].startswith("> "):
        quoted += 1
    return "\n".join(lines[quoted:]).lstrip("\n") if quoted else body


def _events(told: object) -> list[dict[str, Any]]:
    events = _object(told).get("events")
    return [one for one in events if isinstance(one, dict)] if isinstance(events, list) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
