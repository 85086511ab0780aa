"""An address or number that was left for a request goes, and the conversation stays."""

import re
from collections.abc import Sequence

from sqlalchemy import Column, Connection, Table, and_, insert, select, update

from front.record.alert_tables import alerts
from front.record.consent_tables import maskings
from front.record.desk_tables import asks, notes
from front.record.handoff_tables import handoffs
from front.record.locking import lock
from front.record.tables import messages
from guidance.safety.masking import MASK

LEFT = and_(handoffs.c.contact_value.is_not(None), handoffs.c.contact_kind != "here")
_DIGITS = 7  # a number with fewer is none that somebody is called by
_BETWEEN = r"[\s()./-]*"


def drop(connection: Connection, conversation: str) -> int:
    """Deletes the contacts of all requests of a conversation, also where they stand in messages
    and notes; letters to them are not sent any more. Returns how many there were.

    What Rasa remembers of the messages is then noted down to be cleared.
    """
    lock(connection, conversation)
    mine = and_(handoffs.c.conversation_id == conversation, LEFT)
    found = connection.execute(select(handoffs.c.id, handoffs.c.contact_value).where(mine)).all()
    if not found:
        return 0
    numbers = [row.id for row in found]
    pattern = _pattern([row.contact_value for row in found])
    gone = {"contact_kind": None, "contact_value": None}
    connection.execute(update(handoffs).where(handoffs.c.id.in_(numbers)).values(gone))
    letters = alerts.c.handoff_id.in_(numbers) & (alerts.c.stage == -1)
    unsent = letters & (alerts.c.state == "pending")
    connection.execute(update(alerts).where(unsent).values(state="needless"))
    here = messages.c.conversation_id == conversation
    for column in (messages.c.text, messages.c.payload):
        _mask(connection, messages, column, pattern, here)
    _mask(connection, notes, notes.c.text, pattern, notes.c.conversation_id == conversation)
    of_these = asks.c.handoff_id.in_(
        select(handoffs.c.id).where(handoffs.c.conversation_id == conversation)
    )
    _mask(connection, asks, asks.c.question, pattern, of_these)
    connection.execute(insert(maskings), {"conversation_id": conversation})
    return len(found)


def unmasked(connection: Connection) -> list[tuple[int, str]]:
    """Number and conversation of what Rasa may still remember, the oldest first."""
    rows = connection.execute(select(maskings).order_by(maskings.c.id).limit(50))
    return [(row.id, row.conversation_id) for row in rows]


def masked(connection: Connection, conversation: str, upto: int) -> None:
    """Rasa does not remember it any more."""
    mine = (maskings.c.conversation_id == conversation) & (maskings.c.id <= upto)
    connection.execute(maskings.delete().where(mine))


def _mask(
    connection: Connection,
    table: Table,
    column: Column[str],
    pattern: re.Pattern[str],
    where: object,
) -> None:
    # Read and written here and not in SQL: a number is written in many ways.
    rows = connection.execute(select(table.c.id, column.label("held")).where(where)).all()  # type: ignore[arg-type]
    for row in rows:
        if row.held and (clean := pattern.sub(MASK, row.held)) != row.held:
            values = {column.name: clean}
            connection.execute(update(table).where(table.c.id == row.id).values(values))


def _pattern(values: Sequence[str]) -> re.Pattern[str]:
    """Finds each value however it is spaced: a number with or without its country."""
    return re.compile("|".join(_of(one) for one in values), re.IGNORECASE)


def _of(value: str) -> str:
    digits = re.sub(r"\D", "", value)
    if "@" in value or len(digits) < _DIGITS:
        return re.escape(value)
    # The last nine digits are the number itself in Poland; what comes before them is optional.
    own = _BETWEEN.join(digits[-9:])
    country = _BETWEEN.join(digits[:-9])
    before = rf"(?:(?:\+|00)?{country}{_BETWEEN})?" if country else r"(?:\+|00)?"
    return rf"(?<!\d){before}\(?{own}(?!\d)"
