"""A learner takes a message back."""

from sqlalchemy import Connection, update

from front.record.locking import lock
from front.record.tables import messages


def withdraw(connection: Connection, conversation: str, client_id: str, words: str) -> bool:
    """Keeps ``words`` in place of what was written, and of its new wordings, whose ids go on after
    a dot; False where there is no such message."""
    lock(connection, conversation)
    theirs = (
        (messages.c.conversation_id == conversation)
        & (
            (messages.c.client_id == client_id)
            | messages.c.client_id.startswith(f"{client_id}.", autoescape=True)
        )
        & (messages.c.sender == "learner")
    )
    gone = update(messages).where(theirs).values(text=words, payload=None, content={})
    return connection.execute(gone).rowcount > 0
