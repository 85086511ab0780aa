"""Whether a question with buttons of the front's own is still open in a conversation."""

from datetime import timedelta

from sqlalchemy import Connection, bindparam, select

from front.record.tables import messages, now

_LOOKED_AT = 20  # messages
_LAST = (
    select(messages.c.sender, messages.c.content, messages.c.created_at)
    .where(messages.c.conversation_id == bindparam("conversation"))
    .order_by(messages.c.id.desc())
    .limit(_LOOKED_AT)
)


def still_open(
    connection: Connection, conversation: str, payload: str, within: timedelta, *, typed: bool
) -> bool:
    """Whether the learner said nothing since a button with this payload was offered, which was not
    long ago. A ``typed`` answer is to the question only where nobody else said anything either."""
    for row in connection.execute(_LAST, {"conversation": conversation}):
        if any(one["payload"] == payload for one in row.content.get("buttons", ())):
            return bool(now() - row.created_at <= within)
        if typed or row.sender == "learner":
            return False
    return False
