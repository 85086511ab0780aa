"""What a learner is told comes into the record."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from front.message import Message, Reply
from front.record import handoffs, roadmaps
from front.record.entries import Question
from front.record.render import content_of, message_of, write
from front.record.tables import conversations, messages
from guidance.safety.masking import MASK

_QUESTION = (
    select(messages, conversations.c.channel, conversations.c.language.label("holds"))
    .join(conversations)
    .where(messages.c.id == bindparam("message"))
)
_CLOSE = update(messages).where(messages.c.id == bindparam("message"))
_SPEAK = (
    update(conversations)
    .where(
        conversations.c.id == bindparam("conversation"),
        conversations.c.language != bindparam("spoken"),
    )
    .values(language=bindparam("spoken"))
)
_NOTICE = (
    select(messages)
    .where(
        messages.c.conversation_id == bindparam("conversation"),
        messages.c.sender == "service",
        messages.c.in_reply_to.is_(None),
        messages.c.id > bindparam("message"),
    )
    .order_by(messages.c.id.desc())
    .limit(1)
)


def question(connection: Connection, message: int) -> Question:
    """What Rasa is asked for this message, in the language that holds at this moment."""
    row = connection.execute(_QUESTION, {"message": message}).one()
    return Question(
        row.id,
        row.conversation_id,
        row.channel,
        row.payload or row.text,
        row.language if row.chooses_language else row.holds,
        # Which kinds it were is not kept; that there were some is seen.
        ("other",) if MASK in row.text else (),
    )


def answer(connection: Connection, asked: Question, replies: Sequence[Reply]) -> list[Message]:
    """Writes the assistant's replies, carries out their hand-offs, closes the question."""
    connection.execute(_CLOSE, {"message": asked.message, "state": "answered"})
    written = [_reply(connection, asked, reply) for reply in replies]
    if written:
        last = {"conversation": asked.conversation, "spoken": written[-1].language}
        connection.execute(_SPEAK, last)
    return written


def give_up(connection: Connection, asked: Question, apology: Reply) -> list[Message]:
    """Closes a question nobody could answer with words of the front's own."""
    connection.execute(_CLOSE, {"message": asked.message, "state": "failed"})
    return [write(connection, _service(asked, apology) | {"in_reply_to": asked.message})]


def notice(connection: Connection, asked: Question, words: Reply) -> tuple[Message, bool]:
    """Says once, after the oldest unanswered message, that answers are late.

    Returns the notice, and True when it was written just now.
    """
    place = {"conversation": asked.conversation, "message": asked.message}
    said = connection.execute(_NOTICE, place).mappings().one_or_none()
    if said:
        return message_of(said), False
    return write(connection, _service(asked, words)), True


def _reply(connection: Connection, asked: Question, reply: Reply) -> Message:
    language = reply.language or asked.language
    content = content_of(reply)
    if reply.handoff:
        content |= handoffs.carry_out(connection, asked.conversation, reply.handoff, language)
    if reply.roadmap and reply.shelved:
        place = asked.conversation
        roadmaps.keep(connection, place, reply.roadmap, reply.shelved, language)
    values = {
        "conversation_id": asked.conversation,
        "sender": "assistant",
        "text": reply.text,
        "language": language,
        "content": content,
        "in_reply_to": asked.message,
    }
    return write(connection, values)


def _service(asked: Question, words: Reply) -> dict[str, Any]:
    return {
        "conversation_id": asked.conversation,
        "sender": "service",
        "text": words.text,
        "language": words.language or asked.language,
        "content": content_of(words),
    }
