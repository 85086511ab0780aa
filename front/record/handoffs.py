"""Requests for a person in the record: opened by the dialogue, closed by it or by an operator."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, get_args

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from front.message import Contact, HandoffOrder, HandoffState
from front.record import handoff
from front.record.tables import handoffs

_STATES: dict[str, HandoffState] = {state: state for state in get_args(HandoffState)}

URGENT = "distress"
_OPEN = select(handoffs).where(handoffs.c.state == "requested").order_by(handoffs.c.id)
_OPEN_HERE = _OPEN.where(handoffs.c.conversation_id == bindparam("conversation"))
_BY_NUMBER = select(handoffs.c.state).where(handoffs.c.id == bindparam("number"))
_CHANGE = update(handoffs).where(handoffs.c.id == bindparam("number"))


@dataclass(frozen=True)
class OpenHandoff:
    """A request for a person that nobody has closed."""

    number: int
    conversation: str
    reason: str
    language: str
    contact: Contact | None
    requested_at: datetime


def carry_out(
    connection: Connection, conversation: str, order: HandoffOrder, language: str
) -> dict[str, Any]:
    """Does what a reply asks for. A second request while one is open keeps the open one.

    Returns the message's content about it: {"handoff": {"state": …}}, or {} when nothing is open
    and nothing was opened.
    """
    row = connection.execute(_OPEN_HERE, {"conversation": conversation}).mappings().one_or_none()
    state = handoff.after(_STATES[row["state"]] if row else None, order.do)
    if state is None:
        return {}
    values: dict[str, Any] = {
        "state": state,
        "reason": _reason(row["reason"] if row else None, order),
    }
    if order.contact:
        values |= {"contact_kind": order.contact.kind, "contact_value": order.contact.value}
    if row and not values.items() <= row.items():
        connection.execute(_CHANGE, {"number": row["id"], **values})
    elif row is None:
        place = {"conversation_id": conversation, "language": language}
        connection.execute(insert(handoffs), {**place, **values})
    return {"handoff": {"state": state}}


def _reason(before: str | None, order: HandoffOrder) -> str:
    """The reason a request was opened for; that somebody is in danger comes before any other."""
    return order.reason if order.reason == URGENT else before or order.reason


def open_ones(connection: Connection) -> list[OpenHandoff]:
    """Every open request, oldest first."""
    return [_open(row) for row in connection.execute(_OPEN)]


def close(connection: Connection, number: int) -> bool:
    """Closes a request; False when it is not there or not open."""
    state = connection.scalar(_BY_NUMBER, {"number": number})
    if state is None or handoff.after(_STATES[state], "close") == state:
        return False
    connection.execute(_CHANGE, {"number": number, "state": "closed"})
    return True


def _open(row: Row[Any]) -> OpenHandoff:
    contact = None
    if row.contact_kind and row.contact_value:
        contact = Contact.model_validate({"kind": row.contact_kind, "value": row.contact_value})
    return OpenHandoff(
        row.id, row.conversation_id, row.reason, row.language, contact, row.requested_at
    )
