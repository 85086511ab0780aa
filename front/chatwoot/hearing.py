"""Chatwoot as a messaging channel: what comes in, as updates in the order in which it came."""

import hashlib
from collections.abc import Iterator

from front.chatwoot.events import Event
from front.messaging import Kind, Update

_KINDS = {
    "audio": Kind.VOICE,
    "image": Kind.PICTURE,
    "video": Kind.VIDEO,
    "file": Kind.FILE,
}
# Of these the number says which message is the newest; the others name an old one.
_NEW = ("message", "said")


def updates(event: Event, body: bytes) -> Iterator[Update]:
    """What an event means; ``body``: as it came, the same whenever the event comes again."""
    message = f"message {event.message}"
    match event.kind:
        case "message" if event.attached:
            for number, kind in enumerate(event.attached):
                key = f"{message} file {number}" if number else message
                text = event.text if not number else ""
                yield _update(event, _KINDS.get(kind, Kind.OTHER), key, text)
        case "message" if event.text:
            yield _update(event, Kind.TEXT, message, event.text)
        case "choice":
            # The value is a code of ours, or rubbish of any length.
            key = f"choice {event.message} {event.text}"[:200]
            yield _update(event, Kind.BUTTON, key, event.text)
        case "deleted":
            yield _update(event, Kind.WITHDRAWN, f"deleted {event.message}", "", message)
        case "said" if event.text:
            yield _update(event, Kind.OWN, f"said {event.message}", event.text)
        case "status":
            yield _update(event, Kind.OWN, hashlib.sha256(body).hexdigest(), "")


def _update(event: Event, kind: Kind, key: str, text: str, origin: str = "") -> Update:
    number = event.message if event.kind in _NEW else 0
    reference = {
        "event": event.kind,
        "status": event.status,
        "stamp": event.stamp,
        "message": number,
        "name": event.name,
    }
    return Update(
        key=key,
        origin=origin,
        chat=str(event.conversation),
        kind=kind,
        text=text,
        language=event.language,
        reference=reference,
    )
