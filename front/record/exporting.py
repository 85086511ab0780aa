"""All that the record holds of a conversation, for the learner it belongs to.

Whoever adds a table in ``erasing.ERASED`` says there whether its rows are handed out.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, select

from front.errors import UnknownConversation
from front.record import consents
from front.record.erasing import ERASED, Part
from front.record.tables import now

# What opens something, is large and can be fetched by its link, or names a member of the staff.
_LEFT_OUT = {"token_hash", "content", "counsellor_id", "address_key"}
# Of these the content is the data itself.
_WHOLE = {"messages", "roadmaps"}


def everything(connection: Connection, conversation: str) -> dict[str, Any]:
    """Rows by the name of their part, as JSON can hold them, oldest first.

    ``kept_besides`` counts what the people of the service wrote for themselves, and what the
    service needs to work: it is not handed out here, and erased with the rest.
    Raises UnknownConversation.
    """
    found: dict[str, Any] = {"conversation_id": conversation, "made_at": now().isoformat()}
    besides = {}
    for one in ERASED:
        if one.hidden:
            besides[one.name] = _count(connection, one, conversation)
        else:
            found[one.name] = _rows(connection, one, conversation)
    if not found["conversation"]:
        raise UnknownConversation
    found["consents"] = consents.of_conversation(connection, conversation)
    return found | {"kept_besides": {name: count for name, count in besides.items() if count}}


def _count(connection: Connection, part: Part, conversation: str) -> int:
    counted = select(func.count()).select_from(part.table).where(part.whose)
    return int(connection.scalar(counted, {"conversation": conversation}) or 0)


def _rows(connection: Connection, part: Part, conversation: str) -> list[dict[str, Any]]:
    left = _LEFT_OUT - ({"content"} if part.name in _WHOLE else set())
    columns = [one for one in part.table.c if one.name not in left]
    wanted = select(*columns).where(part.whose).order_by(*part.table.primary_key)
    rows = connection.execute(wanted, {"conversation": conversation}).mappings()
    return [_plain(row) for row in rows]


def _plain(row: Mapping[Any, Any]) -> dict[str, Any]:
    """A row without empty fields; times and days as ISO 8601."""
    return {
        str(name): value.isoformat() if isinstance(value, (datetime, date)) else value
        for name, value in row.items()
        if value is not None and value != {}
    }
