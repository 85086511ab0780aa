"""Requests for a person in the record: opened by the dialogue, closed by it or by an operator."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, get_args

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from front.message import Contact, HandoffOrder, HandoffState
from front.record import handoff
from front.record.tables import HandoffRow

_STATES: dict[str, HandoffState] = {state: state for state in get_args(HandoffState)}


@dataclass(frozen=True)
class OpenHandoff:
    """A request for a person that nobody has closed."""

    number: int
    conversation: str
    reason: str
    language: str
    contact: Contact | None
    requested_at: datetime


async def carry_out(
    session: AsyncSession, conversation: str, order: HandoffOrder, language: str
) -> dict[str, Any]:
    """Does what a reply asks for. A second request while one is open keeps the open one.

    Returns the message's content about it: {"handoff": {"state": …}}, or {} when nothing is open
    and nothing was opened.
    """
    query = select(HandoffRow).where(
        HandoffRow.conversation_id == conversation, HandoffRow.state == "requested"
    )
    row = await session.scalar(query)
    state = handoff.after(_STATES[row.state] if row else None, order.do)
    if state is None:
        return {}
    if row is None:
        row = HandoffRow(conversation_id=conversation, language=language, reason=order.reason)
        session.add(row)
    row.state = state
    row.reason = row.reason or order.reason
    if order.contact:
        row.contact_kind, row.contact_value = order.contact.kind, order.contact.value
    return {"handoff": {"state": state}}


async def open_ones(session: AsyncSession) -> list[OpenHandoff]:
    """Every open request, oldest first."""
    query = select(HandoffRow).where(HandoffRow.state == "requested").order_by(HandoffRow.id)
    return [_open(row) for row in await session.scalars(query)]


async def close(session: AsyncSession, number: int) -> bool:
    """Closes a request; False when it is not there or not open."""
    row = await session.get(HandoffRow, number)
    if row is None or handoff.after(_STATES[row.state], "close") == row.state:
        return False
    row.state = "closed"
    return True


def _open(row: HandoffRow) -> OpenHandoff:
    contact = None
    if row.contact_kind and row.contact_value:
        contact = Contact.model_validate({"kind": row.contact_kind, "value": row.contact_value})
    return OpenHandoff(
        row.id, row.conversation_id, row.reason, row.language, contact, row.requested_at
    )
