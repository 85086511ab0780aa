"""Updates of the Bot API, in the words that all messaging channels share."""

from typing import Any

import structlog
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from front.messaging import Kind, Update, towns
from front.messaging.pressing import MARK

log = structlog.get_logger()

# What is asked of Telegram: all that a chat with one person can bring.
WANTED = ("message", "edited_message", "callback_query", "my_chat_member")

# Contents of a message that cannot be read here. Telegram sends "document" along with "animation".
_CONTENTS = (
    ("voice", Kind.VOICE),
    ("audio", Kind.VOICE),
    ("photo", Kind.PICTURE),
    ("animation", Kind.PICTURE),
    ("video", Kind.VIDEO),
    ("video_note", Kind.VIDEO),
    ("sticker", Kind.STICKER),
    ("document", Kind.FILE),
    ("poll", Kind.POLL),
)
# What Telegram tells of a chat by itself (Bot API 10.2): nobody waits for an answer. Whatever is
# not among these was sent by a person, even what is newer than this list: silence would puzzle.
_SERVICE = {
    "boost_added",
    "chat_background_set",
    "checklist_tasks_added",
    "checklist_tasks_done",
    "connected_website",
    "direct_message_price_changed",
    "forum_topic_closed",
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_reopened",
    "general_forum_topic_hidden",
    "general_forum_topic_unhidden",
    "gift_upgrade_sent",
    "giveaway_completed",
    "giveaway_created",
    "giveaway_winners",
    "managed_bot_created",
    "message_auto_delete_timer_changed",
    "paid_message_price_changed",
    "pinned_message",
    "poll_option_added",
    "poll_option_deleted",
    "proximity_alert_triggered",
    "refunded_payment",
    "suggested_post_approval_failed",
    "suggested_post_approved",
    "suggested_post_declined",
    "suggested_post_paid",
    "suggested_post_refunded",
    "write_access_allowed",
}


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)


class _User(_Part):
    id: int
    is_bot: bool = False
    language_code: str | None = None


class _Chat(_Part):
    id: int
    type: str


class _Location(_Part):
    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)


class _Contact(_Part):
    phone_number: str = Field(max_length=40)
    user_id: int | None = None


class _Message(_Part):
    message_id: int
    chat: _Chat
    sender: _User | None = Field(None, alias="from")
    text: str | None = None
    caption: str | None = None
    media_group_id: str | None = None
    location: _Location | None = None
    contact: _Contact | None = None


class _Place(_Part):
    """The message a button stands below; one that is too old to be seen has only these."""

    message_id: int
    chat: _Chat
    reply_markup: dict[str, Any] | None = None


class _Query(_Part):
    id: str
    sender: _User = Field(alias="from")
    data: str | None = None
    message: _Place | None = None


class _Member(_Part):
    status: str


class _Membership(_Part):
    chat: _Chat
    sender: _User = Field(alias="from")
    new_chat_member: _Member


def number(raw: object) -> int | None:
    """The id of an update; None where it is none."""
    found = raw.get("update_id") if isinstance(raw, dict) else None
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def read(raw: dict[str, Any]) -> Update | None:
    """The update; None for what is nothing to us, or cannot be read."""
    own = number(raw)
    if own is None:
        return None
    try:
        return _read(raw, own)
    except ValidationError as error:
        kinds = sorted(raw.keys() - {"update_id"})
        fields = [".".join(map(str, one["loc"])) for one in error.errors(include_input=False)]
        log.warning("update_unreadable", channel="telegram", kinds=kinds, fields=fields)
        return None


def _read(raw: dict[str, Any], own: int) -> Update | None:
    if "message" in raw:
        return _message(raw["message"], _Message.model_validate(raw["message"]), own)
    if "edited_message" in raw:
        return _edited(_Message.model_validate(raw["edited_message"]), own)
    if "callback_query" in raw:
        return _query(_Query.model_validate(raw["callback_query"]), own)
    if "my_chat_member" in raw:
        return _membership(_Membership.model_validate(raw["my_chat_member"]), own)
    return None


def _message(raw: dict[str, Any], message: _Message, own: int) -> Update | None:
    sender = message.sender
    if sender is None or sender.is_bot or message.chat.type == "channel":
        return None
    if message.chat.type != "private":
        # Only what a person wrote: nobody asked us when a title changes.
        said = message.text or message.caption or "new_chat_members" in raw
        return _update(own, message, Kind.GROUP) if said else None
    if message.text is not None:
        return _update(own, message, Kind.TEXT, message.text, origin=_origin(message))
    if message.location:
        town = towns.nearest(message.location.latitude, message.location.longitude)
        return _update(own, message, Kind.PLACE, town)
    if message.contact:
        mine = message.contact.user_id == sender.id
        return _update(own, message, Kind.CONTACT, message.contact.phone_number, from_sender=mine)
    return _unreadable(raw, message, own)


def _unreadable(raw: dict[str, Any], message: _Message, own: int) -> Update | None:
    kind = next((kind for name, kind in _CONTENTS if name in raw), None)
    caption = message.caption or ""
    if kind is None:
        return None if _SERVICE & raw.keys() else _update(own, message, Kind.OTHER, caption)
    if message.media_group_id is None:
        return _update(own, message, kind, caption, origin=_origin(message))
    # An album is one message to its sender, and several updates: one answer, and what is written.
    if caption:
        return _update(own, message, Kind.TEXT, caption, origin=_origin(message))
    return _update(own, message, kind, key=f"album-{message.media_group_id}")


def _edited(message: _Message, own: int) -> Update | None:
    text = message.text or message.caption
    sender = message.sender
    if not text or sender is None or sender.is_bot or message.chat.type != "private":
        return None  # a place that moves along, a game: nothing that was written
    return _update(own, message, Kind.EDIT, text, origin=_origin(message))


def _query(query: _Query, own: int) -> Update | None:
    place = query.message
    if place is None or place.chat.type != "private":
        return None
    reference: dict[str, object] = {"query": query.id}
    code = query.data or ""
    if code != MARK:
        reference |= {"message": place.message_id, "markup": place.reply_markup}
    return Update(
        key=str(own),
        sequence=own,
        chat=str(place.chat.id),
        kind=Kind.BUTTON,
        text=code,
        language=query.sender.language_code,
        reference=reference,
    )


def _membership(change: _Membership, own: int) -> Update | None:
    there = change.new_chat_member.status not in {"left", "kicked"}
    private = change.chat.type == "private"
    if change.chat.type == "channel":
        return None
    kind = (Kind.BEGAN if private else Kind.GROUP) if there else Kind.BLOCKED
    language = change.sender.language_code
    return Update(
        key=str(own), sequence=own, chat=str(change.chat.id), kind=kind, language=language
    )


def _origin(message: _Message) -> str:
    return f"message-{message.message_id}"


def _update(
    own: int,
    message: _Message,
    kind: Kind,
    text: str = "",
    *,
    key: str | None = None,
    origin: str = "",
    from_sender: bool = False,
) -> Update:
    return Update(
        key=key or str(own),
        sequence=own,
        chat=str(message.chat.id),
        kind=kind,
        text=text,
        language=message.sender.language_code if message.sender else None,
        origin=origin,
        own=from_sender,
    )
