"""What a learner is told comes into the record."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from front.message import Message, Reply, Sender
from front.record import noting, ordering, roadmaps, speaking_in, surveys
from front.record.entries import Question
from front.record.erasure_tables import unforgotten
from front.record.handoffs import open_here, talked
from front.record.locking import lock
from front.record.ordering import FrontDesk
from front.record.render import content_of, message_of, write
from front.record.tables import conversations, messages
from guidance.handoff import silent
from guidance.safety.masking import MASK
from guidance.safety.relief import PAYLOAD as DISTRESS

_QUESTION = (
    select(
        messages,
        conversations.c.channel,
        conversations.c.language.label("holds"),
        conversations.c.settled,
        conversations.c.leaning,
    )
    .join(conversations)
    .where(messages.c.id == bindparam("message"))
)
Choose = Callable[[Connection, Question], Sequence[Reply]]

# Of a message that was answered already nothing is closed: it is answered once.
_CLOSE = update(messages).where(
    messages.c.id == bindparam("message"), messages.c.state == "received"
)
_SPEAK = (
    update(conversations)
    .where(
        conversations.c.id == bindparam("conversation"),
        conversations.c.language != bindparam("spoken"),
    )
    .values(language=bindparam("spoken"))
)
_THERE = select(messages.c.id).where(messages.c.id == bindparam("message"))
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
        talked=talked(connection, row.conversation_id),
        settled=row.settled,
        leaning=row.leaning,
        unforgotten=unforgotten(connection, row.conversation_id),
    )


def answer(
    connection: Connection,
    asked: Question,
    replies: Sequence[Reply],
    desk: FrontDesk,
    ask: surveys.Ask | None = None,
) -> list[Message]:
    """Writes the assistant's replies, carries out their hand-offs, closes the question.

    Nothing is written while a counsellor holds the conversation: the assistant is silent then,
    also with an answer that was on its way. What is said to somebody in danger is written always.
    ``ask``: what is asked of the talk, if it may be asked about now.
    """
    lock(connection, asked.conversation)
    held = asked.text != DISTRESS and _silent(connection, asked)
    if not _closed(connection, asked, "held" if held else "answered") or held:
        return []
    written = [one for reply in replies for one in _reply(connection, asked, reply, desk)]
    if written:
        last = {"conversation": asked.conversation, "spoken": written[-1].language}
        connection.execute(_SPEAK, last)
        speaking_in.heard(connection, asked, replies, written[-1].language)
        noting.answered(connection, asked, replies, written[-1].language)
    survey = surveys.ask_at_goodbye(connection, asked, ask) if ask else None
    if survey:
        written.append(survey.message)
    return written


def chosen(
    connection: Connection, asked: Question, choose: Choose, desk: FrontDesk
) -> list[Message]:
    """Answers a button of the front's own, also while a counsellor holds the conversation."""
    lock(connection, asked.conversation)
    if not _closed(connection, asked, "answered"):
        return []
    said = choose(connection, asked)
    return [
        one for reply in said for one in _reply(connection, asked, reply, desk, sender="service")
    ]


def give_up(connection: Connection, asked: Question, apology: Reply) -> list[Message]:
    """Closes a question nobody could answer with words of the front's own.

    Nothing is said while a counsellor holds the conversation: it was for them to answer.
    """
    lock(connection, asked.conversation)
    held = _silent(connection, asked)
    if not _closed(connection, asked, "held" if held else "failed") or held:
        return []
    noting.gave_up(connection, asked)
    return [write(connection, _service(asked, apology) | {"in_reply_to": asked.message})]


def notice(connection: Connection, asked: Question, words: Reply) -> tuple[Message | None, bool]:
    """Says once, after the oldest unanswered message, that answers are late.

    Returns the notice, and True when it was written just now; None while a counsellor holds the
    conversation, for then nobody waits for the assistant, and after the message was erased.
    """
    lock(connection, asked.conversation)
    if _silent(connection, asked) or not connection.scalar(_THERE, {"message": asked.message}):
        return None, False
    place = {"conversation": asked.conversation, "message": asked.message}
    said = connection.execute(_NOTICE, place).mappings().one_or_none()
    if said:
        return message_of(said), False
    return write(connection, _service(asked, words)), True


def _silent(connection: Connection, asked: Question) -> bool:
    here = open_here(connection, asked.conversation)
    return here is not None and silent(here.state)


def _closed(connection: Connection, asked: Question, state: str) -> bool:
    """False where it was answered before."""
    place = {"message": asked.message, "state": state}
    return connection.execute(_CLOSE, place).rowcount == 1


def _reply(
    connection: Connection,
    asked: Question,
    reply: Reply,
    desk: FrontDesk,
    sender: Sender = "assistant",
) -> list[Message]:
    """The reply, and what the front adds to it of the hand-off."""
    language = reply.language or asked.language
    content = content_of(reply)
    stands: dict[str, Any] = {}
    further: Sequence[Reply] = ()
    if reply.handoff:
        order = reply.handoff
        state, further = ordering.carry_out(connection, asked.conversation, order, language, desk)
        stands = {"handoff": {"state": state}} if state else {}
    if reply.roadmap and reply.shelved:
        place = asked.conversation
        roadmaps.keep(connection, place, reply.roadmap, reply.shelved, language)
    values: dict[str, Any] = {
        "conversation_id": asked.conversation,
        "sender": sender,
        "text": reply.text,
        "language": language,
        "content": content,
        "in_reply_to": asked.message,
    }
    # The front alone knows how the queue stands; an order without words is said by it alone.
    rows = [values] if _says(reply) else []
    rows += [_service(asked, one) | {"in_reply_to": asked.message} for one in further]
    if rows:
        rows[0]["content"] |= stands
    return [write(connection, row) for row in rows]


def _service(asked: Question, words: Reply) -> dict[str, Any]:
    return {
        "conversation_id": asked.conversation,
        "sender": "service",
        "text": words.text,
        "language": words.language or asked.language,
        "content": content_of(words),
    }


def _says(reply: Reply) -> bool:
    return bool(reply.text or reply.offers or reply.buttons or reply.sources or reply.roadmap)
