"""What the queue needs to know of how a request came to wait, or not to."""

from sqlalchemy import Connection, select

from front.record.handoff_tables import handoff_events
from guidance.handoff import Move, State


def chose_later(connection: Connection, number: int) -> bool:
    """Whether the learner left the queue by choice: then nobody puts the request back unasked."""
    kept = (handoff_events.c.handoff_id == number) & (handoff_events.c.move == Move.KEEP)
    last = select(handoff_events.c.before, handoff_events.c.actor).where(kept)
    row = connection.execute(last.order_by(handoff_events.c.id.desc()).limit(1)).one_or_none()
    return row is not None and row.actor == "learner" and row.before == State.WAITING
