"""Words of the front to a learner, in a transaction of its own doing."""

from sqlalchemy import Connection

from front.message import Message, Reply
from front.record.locking import lock
from front.record.render import content_of, write


def tell(connection: Connection, conversation: str, language: str, reply: Reply) -> Message:
    """Writes down what the front says by itself; ``language`` where the reply names none."""
    lock(connection, conversation)
    values = {
        "conversation_id": conversation,
        "sender": "service",
        "text": reply.text,
        "language": reply.language or language,
        "content": content_of(reply),
    }
    return write(connection, values)
