"""The heart: takes a learner's message from any channel, keeps it, sees that it is answered."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass, replace

import structlog

from front import intake, moving_over, relief, safeguard
from front.answering import Answering, Pace, urgent
from front.errors import CodeTyped, RecordUnavailable, Stopping, UnknownConversation
from front.handoff import Desk, Meeting, choices, telling
from front.language import available
from front.line import Line, Ticket
from front.listeners import Listeners, Post, Subscription
from front.message import Message
from front.publishing import Publish
from front.rasa import Speaker
from front.record import Kept, Learner, Question, Record

log = structlog.get_logger()


@dataclass(frozen=True)
class Said:
    """What a channel heard from a learner.

    ``language``: a tag; None means as before in this conversation, ``fallback_language`` in a new
    one. ``client_id``: the sender's own id; the same one again is the same message. ``payload``:
    what a button of a message or of the channel's own menu means, ``text`` is its title then; only
    a channel sets it that looked the button up, never what somebody typed.
    """

    conversation: str
    text: str
    channel: str
    language: str | None = None
    fallback_language: str | None = None
    client_id: str | None = None
    payload: str | None = None


@dataclass(frozen=True)
class Accepted:
    """A message that is durably kept; ``ticket`` None: it has been answered already."""

    message: Message
    fresh: bool
    ticket: Ticket | None


class Switchboard:
    """Messages of one conversation are answered in order, one at a time; conversations are
    independent of each other."""

    def __init__(
        self,
        record: Record,
        rasa: Speaker,
        pace: Pace,
        publish: Publish,
        meeting: Meeting | None = None,
    ) -> None:
        self._record = record
        self._listeners = Listeners()
        self.desk = Desk(record, self._listeners, meeting)
        self._answering = Answering(record, rasa, self._listeners, pace, publish, self.desk)
        self._lines: dict[str, Line] = {}
        self._stopping = False

    async def resume(self) -> None:
        """Takes up what was unanswered when the front stopped. Raises RecordUnavailable."""
        waiting = await self._record.unanswered()
        for conversation, message in waiting:
            with self._line(conversation) as line:
                self._ticket(line, message)
        log.info("resumed", messages=len(waiting), conversations=len(self._lines))

    async def accept(self, said: Said) -> Accepted:
        """Keeps a message and starts to get its answer.

        Raises Refused (a one-time code is no message), RecordUnavailable, Stopping.
        """
        if self._stopping:
            raise Stopping
        if moving_over.written(said.text):
            raise CodeTyped
        learner = await self._checked(said)
        with self._line(said.conversation) as line:
            async with line.order:
                first = not line.tickets
                kept = await self._record.keep(learner)
                if not first and kept.fresh and kept.question and _at_once(kept.question):
                    return await self._answered(line, kept, kept.question)
                return self._started(line, kept, first)

    async def receive(self, said: Said) -> list[Message]:
        """The answer to a message, or the notice that it is late. Raises as ``accept``."""
        accepted = await self.accept(said)
        if accepted.ticket is None:
            return await self._record.answers(accepted.message.id)
        return await asyncio.shield(accepted.ticket.heard)

    @asynccontextmanager
    async def alone(self, conversation: str) -> AsyncIterator[bool]:
        """Nothing new is kept in the conversation while the block lasts; False where somebody
        waits for an answer."""
        with self._line(conversation) as line:
            async with line.order:
                yield not line.tickets

    async def history(
        self, conversation: str, after: int = 0, limit: int | None = None
    ) -> list[Message]:
        """The messages with an id above ``after``, oldest first.

        Raises BadConversationId, UnknownConversation, RecordUnavailable.
        """
        return await self._record.history(intake.check_conversation(conversation), after, limit)

    def subscribe(self, conversation: str) -> AbstractContextManager[Subscription]:
        """New messages of everyone in this conversation, while the block lasts."""
        return self._listeners.subscribe(conversation)

    def attach(self, post: Post) -> AbstractContextManager[None]:
        """A messaging channel hears of its conversations, while the block lasts."""
        return self._listeners.carrying(post)

    def waiting(self, conversation: str) -> bool:
        """True while an answer is on its way."""
        line = self._lines.get(conversation)
        return bool(line and line.tickets)

    def here(self, conversation: str) -> bool:
        """Whether the learner sees at once what is said: on an open page, or in a chat."""
        return self._listeners.heard(conversation)

    def hang_up(self) -> None:
        """Lets everyone go who waits; unanswered messages stay in the record."""
        self._stopping = True
        self._listeners.end()
        self.desk.signals.end()
        for line in self._lines.values():
            for ticket in line.tickets.values():
                ticket.fail(Stopping())

    async def close(self) -> None:
        """Stops all work; returns when nothing runs any more."""
        self.hang_up()
        tasks = [line.worker for line in self._lines.values() if line.worker]
        for line in self._lines.values():
            tasks += [ticket.timer for ticket in line.tickets.values() if ticket.timer]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _checked(self, said: Said) -> Learner:
        conversation = intake.check_conversation(said.conversation)
        text = intake.clean(said.text)
        checked = await self._read(conversation, text, said.payload)
        return Learner(
            conversation=conversation,
            channel=said.channel,
            text=checked.text,
            payload=checked.payload,
            masked=checked.masked,
            alone=checked.alone,
            language=available(said.language),
            fallback_language=available(said.fallback_language) or "en",
            client_id=intake.check_client_id(said.client_id),
        )

    async def _read(self, conversation: str, text: str, payload: str | None) -> safeguard.Checked:
        """A pressed button, or a text that was typed."""
        if payload:
            return safeguard.Checked(text, payload=payload)
        title = await self._title(conversation, text) if text.startswith("/") else None
        if title:
            return safeguard.Checked(title, payload=text)
        return await self._safe(conversation, text)

    async def _answered(self, line: Line, kept: Kept, question: Question) -> Accepted:
        """Does not wait until the messages before it are answered."""
        self._listeners.publish(line.conversation, kept.message)
        self.desk.heard(line.conversation, kept)
        replies = [relief.distress(question.language)] if urgent(question) else []
        try:
            if replies:
                said = await self._record.answer(question, replies, self.desk.staffing)
            else:
                said = await self._record.chosen(question, self.desk.chosen, self.desk.staffing)
        except RecordUnavailable as error:
            # It is kept and is not sent again: then it is answered when it is its turn.
            log.warning("record_unavailable", cause=str(error))
            return Accepted(kept.message, True, self._ticket(line, kept.message.id, question))
        self._listeners.publish(line.conversation, *said)
        await self.desk.answered(line.conversation, said, replies)
        if not replies:
            self.desk.chose(line.conversation)
        return Accepted(kept.message, True, None)

    async def _title(self, conversation: str, payload: str) -> str | None:
        """What the button with this payload says; None where no such button was offered."""
        if payload == telling.LEAVE:
            # This one stands beside the messages, too, and is called by how the request stands.
            standing = await self.desk.standings.of(conversation)
            if standing:
                return telling.leaving(standing.language, standing).title
        return await self._record.offered_title(conversation, payload)

    async def _safe(self, conversation: str, text: str) -> safeguard.Checked:
        """A typed text without personal data, and nothing in it that Rasa takes for a command."""
        checked = safeguard.check(text)
        if safeguard.has_contact(checked.text) and await self._from_child(conversation, text):
            checked = safeguard.of_a_child(checked)
        if checked.payload is None and text.startswith("/"):
            checked = replace(checked, payload=intake.harmless(checked.text))
        return checked

    async def _from_child(self, conversation: str, text: str) -> bool:
        if safeguard.of_child((text,)):
            return True
        try:
            before = await self._record.history(conversation)
        except UnknownConversation:
            return False
        return safeguard.of_child(one.text for one in before if one.sender == "learner")

    def _started(self, line: Line, kept: Kept, first: bool) -> Accepted:
        if kept.fresh:
            self._listeners.publish(line.conversation, kept.message)
            self.desk.heard(line.conversation, kept)
        # An answer that was still to come may change the language: then it is asked for later.
        question = kept.question if first else None
        ticket = self._ticket(line, kept.message.id, question) if kept.waiting else None
        return Accepted(kept.message, kept.fresh, ticket)

    def _ticket(self, line: Line, message: int, question: Question | None = None) -> Ticket:
        ticket = line.add(message, question)
        if ticket.timer is None:
            ticket.timer = asyncio.create_task(self._answering.watch(line, ticket))
        if line.worker is None:
            line.worker = asyncio.create_task(self._work(line))
        line.nudge()
        return ticket

    @contextmanager
    def _line(self, conversation: str) -> Iterator[Line]:
        line = self._lines.setdefault(conversation, Line(conversation))
        line.holders += 1
        try:
            yield line
        finally:
            line.holders -= 1
            self._forget_idle(line)

    async def _work(self, line: Line) -> None:
        try:
            await self._answering.run(line)
        finally:
            line.worker = None
            self._forget_idle(line)

    def _forget_idle(self, line: Line) -> None:
        if line.idle:
            self._lines.pop(line.conversation, None)


def _at_once(question: Question) -> bool:
    """A cry for help, and what the front answers by itself, waits for nobody."""
    return urgent(question) or choices.ours(question.text)
