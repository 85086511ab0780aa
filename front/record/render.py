"""Rows of the record to messages, and back."""

from typing import Any

from front.message import Message, Reply
from front.record.tables import MessageRow

_CONTENT = {"offers", "buttons", "sources"}


def message_of(row: MessageRow) -> Message:
    """The message every channel renders."""
    return Message.model_validate(
        {
            **row.content,
            "id": row.id,
            "sender": row.sender,
            "time": row.created_at,
            "text": row.text,
            "language": row.language,
            "client_id": row.client_id,
        }
    )


def content_of(reply: Reply) -> dict[str, Any]:
    """What a reply holds besides its text, as it is kept in the record."""
    return reply.model_dump(mode="json", include=_CONTENT, exclude_defaults=True)
