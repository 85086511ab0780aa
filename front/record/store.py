"""Reading and writing conversations. Times are UTC; ids of messages grow within a conversation."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from front.errors import UnknownConversation
from front.message import Message, Reply
from front.record import handoffs
from front.record.database import Database
from front.record.render import content_of, message_of
from front.record.tables import ConversationRow, MessageRow

_BUTTONS_REMEMBERED = 20


@dataclass(frozen=True)
class Learner:
    """What a learner wrote, checked. ``language`` None: as before, or ``fallback_language``."""

    conversation: str
    channel: str
    text: str
    payload: str | None
    language: str | None
    fallback_language: str
    client_id: str | None


@dataclass(frozen=True)
class Kept:
    """A learner's message in the record. ``fresh``: written just now; ``waiting``: unanswered."""

    message: Message
    fresh: bool
    waiting: bool


@dataclass(frozen=True)
class Question:
    """An unanswered message as it goes to Rasa."""

    message: int
    conversation: str
    channel: str
    text: str
    language: str


class Record:
    """The record, by what the front asks of it. Every method raises RecordUnavailable when the
    database fails; what a writing method has returned is durable."""

    def __init__(self, url: str) -> None:
        self._database = Database(url)

    async def close(self) -> None:
        """Gives all connections back."""
        await self._database.close()

    async def ping(self) -> None:
        """Raises RecordUnavailable when the tables cannot be read."""
        async with self._database.reading() as session:
            await session.execute(text("SELECT id FROM conversation LIMIT 1"))

    async def keep(self, learner: Learner) -> Kept:
        """Writes a learner's message down; one with a known client id is only looked up."""
        async with self._database.writing() as session:
            conversation = await session.get(ConversationRow, learner.conversation)
            if conversation and learner.client_id:
                known = await session.scalar(_by_client_id(learner))
                if known:
                    return Kept(message_of(known), False, known.state == "received")
            row = _learner_row(session, conversation, learner)
            await session.flush()
            return Kept(message_of(row), True, True)

    async def unanswered(self) -> list[tuple[str, int]]:
        """Conversation and id of every message that waits for an answer, oldest first."""
        query = select(MessageRow.conversation_id, MessageRow.id)
        query = query.where(MessageRow.state == "received").order_by(MessageRow.id)
        async with self._database.reading() as session:
            return [(row[0], row[1]) for row in await session.execute(query)]

    async def question(self, message_id: int) -> Question:
        """What Rasa is asked for this message, in the language that holds at this moment."""
        query = select(MessageRow, ConversationRow).join(ConversationRow)
        async with self._database.reading() as session:
            rows = await session.execute(query.where(MessageRow.id == message_id))
            message, conversation = rows.one()
        return Question(
            message.id,
            conversation.id,
            conversation.channel,
            message.payload or message.text,
            message.language if message.chooses_language else conversation.language,
        )

    async def answer(self, question: Question, replies: Sequence[Reply]) -> list[Message]:
        """Writes the assistant's replies, carries out their hand-offs, closes the question."""
        async with self._database.writing() as session:
            asked = await session.get_one(MessageRow, question.message)
            conversation = await session.get_one(ConversationRow, question.conversation)
            asked.state = "answered"
            rows = []
            for reply in replies:
                conversation.language = reply.language or question.language
                row = MessageRow(
                    conversation_id=conversation.id,
                    sender="assistant",
                    text=reply.text,
                    language=conversation.language,
                    content=content_of(reply),
                    in_reply_to=asked.id,
                )
                if reply.handoff:
                    row.content |= await handoffs.carry_out(
                        session, conversation.id, reply.handoff, conversation.language
                    )
                session.add(row)
                await session.flush()
                rows.append(row)
            return [message_of(row) for row in rows]

    async def give_up(self, question: Question, apology: Reply) -> list[Message]:
        """Closes a question nobody could answer with words of the front's own."""
        async with self._database.writing() as session:
            asked = await session.get_one(MessageRow, question.message)
            asked.state = "failed"
            row = _service_row(question, apology)
            row.in_reply_to = asked.id
            session.add(row)
            await session.flush()
            return [message_of(row)]

    async def notice(self, question: Question, notice: Reply) -> tuple[Message, bool]:
        """Says once, after the oldest unanswered message, that answers are late.

        Returns the notice, and True when it was written just now.
        """
        said = select(MessageRow).where(
            MessageRow.conversation_id == question.conversation,
            MessageRow.sender == "service",
            MessageRow.in_reply_to.is_(None),
            MessageRow.id > question.message,
        )
        async with self._database.writing() as session:
            row = await session.scalar(said.order_by(MessageRow.id.desc()).limit(1))
            if row:
                return message_of(row), False
            row = _service_row(question, notice)
            session.add(row)
            await session.flush()
            return message_of(row), True

    async def answers(self, message_id: int) -> list[Message]:
        """All that was said in answer to a learner's message."""
        query = select(MessageRow).where(MessageRow.in_reply_to == message_id)
        async with self._database.reading() as session:
            return [message_of(row) for row in await session.scalars(query.order_by(MessageRow.id))]

    async def history(
        self, conversation: str, after: int = 0, limit: int | None = None
    ) -> list[Message]:
        """The messages with an id above ``after``, oldest first.

        Raises UnknownConversation when nobody ever wrote in it.
        """
        query = select(MessageRow).where(
            MessageRow.conversation_id == conversation, MessageRow.id > after
        )
        async with self._database.reading() as session:
            rows = await session.scalars(query.order_by(MessageRow.id).limit(limit))
            found = [message_of(row) for row in rows]
            if not found and await session.get(ConversationRow, conversation) is None:
                raise UnknownConversation
            return found

    async def offered_title(self, conversation: str, payload: str) -> str | None:
        """The title of the button with this payload among the last messages to the learner."""
        query = select(MessageRow.content).where(
            MessageRow.conversation_id == conversation, MessageRow.sender != "learner"
        )
        query = query.order_by(MessageRow.id.desc()).limit(_BUTTONS_REMEMBERED)
        async with self._database.reading() as session:
            for content in await session.scalars(query):
                for button in content.get("buttons", ()):
                    if button["payload"] == payload:
                        return str(button["title"])
        return None

    async def open_handoffs(self) -> list[handoffs.OpenHandoff]:
        """Every open request for a person, oldest first."""
        async with self._database.reading() as session:
            return await handoffs.open_ones(session)

    async def close_handoff(self, number: int) -> bool:
        """Closes a request; False when there is no open one with this number."""
        async with self._database.writing() as session:
            return await handoffs.close(session, number)


def _by_client_id(learner: Learner) -> Select[MessageRow]:
    return select(MessageRow).where(
        MessageRow.conversation_id == learner.conversation,
        MessageRow.client_id == learner.client_id,
    )


def _learner_row(
    session: AsyncSession, conversation: ConversationRow | None, learner: Learner
) -> MessageRow:
    before = conversation.interface_language if conversation else None
    language = learner.language or before or learner.fallback_language
    if conversation is None:
        conversation = ConversationRow(
            id=learner.conversation, channel=learner.channel, language=language
        )
        session.add(conversation)
    conversation.interface_language = language
    row = MessageRow(
        conversation_id=learner.conversation,
        sender="learner",
        text=learner.text,
        payload=learner.payload,
        language=language if language != before else conversation.language,
        chooses_language=language != before,
        client_id=learner.client_id,
        state="received",
    )
    session.add(row)
    return row


def _service_row(question: Question, words: Reply) -> MessageRow:
    return MessageRow(
        conversation_id=question.conversation,
        sender="service",
        text=words.text,
        language=words.language or question.language,
        content=content_of(words),
    )
