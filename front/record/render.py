"""Rows of the record to messages, and back."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, insert

from front.message import Message, Reply
from front.record.tables import messages, now

# Notes are kept with the message and shown to nobody.
_CONTENT = {"offers", "buttons", "sources", "links", "comparison", "counsellor", "notes"}
_INSERT = insert(messages)


def message_of(row: Mapping[Any, Any]) -> Message:
    """The message every channel renders; ``row``: values by the table's columns."""
    return Message.model_validate(
        {
            **row["content"],
            "id": row["id"],
            "sender": row["sender"],
            "time": row["created_at"],
            "text": row["text"],
            "language": row["language"],
            "client_id": row["client_id"],
            "delivered": row.get("delivered_at"),
            "opinion": _opinion(row),
        }
    )


def _opinion(row: Mapping[Any, Any]) -> dict[str, str] | None:
    """Only where the row was read with it, and the learner has one."""
    thumb = row.get("thumb")
    return {"thumb": thumb, "reason": row["thumb_reason"]} if thumb else None


def content_of(reply: Reply) -> dict[str, Any]:
    """What a reply holds besides its text, as it is kept in the record."""
    return reply.model_dump(mode="json", include=_CONTENT, exclude_defaults=True)


def write(connection: Connection, values: dict[str, Any]) -> Message:
    """A new row with these values; columns without one get their defaults."""
    row = {"content": {}, "client_id": None, "created_at": now(), **values}
    [number] = list(connection.execute(_INSERT, row).inserted_primary_key or [])
    return message_of(row | {"id": number})
