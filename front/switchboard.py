"""The heart: takes a learner's message from any channel, keeps it, sees that it is answered."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass

import structlog

from front import intake, moving_over, relief, withdrawing
from front.admitting import Admitting, Said
from front.answering import Answering, Pace, urgent
from front.deleting import Deleting
from front.errors import CodeTyped, Erased, RecordUnavailable, Stopping
from front.handoff import Desk, Meeting, choices
from front.limiting.gate import Gate
from front.limiting.load import Waiting
from front.line import Line, Ticket
from front.listeners import Listener, Listeners, Note, Post, Subscription
from front.looks import Looks
from front.message import Message
from front.publishing import Publish
from front.rasa import Speaker
from front.record import Kept, Question, Record
from front.stray import Stray, client_ids

__all__ = ["Accepted", "Said", "Switchboard"]

log = structlog.get_logger()


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
        gate: Gate,
        meeting: Meeting | None = None,
    ) -> None:
        self._record = record
        self._gate = gate
        gate.load.waiting = self._unanswered
        self._listeners = Listeners()
        self.looks = Looks()
        self.desk = Desk(record, self._listeners, meeting)
        self._answering = Answering(record, rasa, self._listeners, pace, publish, self.desk)
        self.deleting = Deleting(record)
        self._admitting = Admitting(record, self.desk)
        self._lines: dict[str, Line] = {}
        self._stray = Stray()
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

        Raises Refused (a one-time code is no message; Deleted: it was the yes to deleting all;
        Erased: it is a copy of one that was deleted), Later: too much or too fast, nothing of it
        is kept), RecordUnavailable, Stopping.
        """
        if self._stopping:
            raise Stopping
        if moving_over.written(said.text):
            raise CodeTyped
        said = withdrawing.heard(await self.deleting.heard(said))
        learner = await self._admitting.admit(said)
        await self._gate.pass_by(learner, said.place, counted=said.counted)
        with self._gate.taking_in(), self._line(said.conversation) as line:
            async with line.order:
                if self._stray.knows(said.conversation, said.client_id):
                    raise Erased
                first = not line.tickets
                kept = await self._record.keep(learner)
                if kept.begun:
                    await self._gate.begun(said.place)
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

    async def missed(self, conversation: str, after: int) -> list[Message]:
        """As ``history``, for a page that heard all up to ``after`` when its connection broke:
        with older messages that were published later. Raises as ``history``."""
        conversation = intake.check_conversation(conversation)
        late = self._listeners.late.of(conversation) if after else ()
        return await self._record.history(conversation, after, late=late)

    def subscribe(self, conversation: str) -> AbstractContextManager[Subscription]:
        """New messages of everyone in this conversation, while the block lasts."""
        return self._listeners.subscribe(conversation)

    def attached(self, conversation: str, listener: Listener) -> AbstractContextManager[Listener]:
        """As ``subscribe``, for a listener that hears without a task of its own."""
        return self._listeners.attached(conversation, listener)

    def attach(self, post: Post) -> AbstractContextManager[None]:
        """A messaging channel hears of its conversations, while the block lasts."""
        return self._listeners.carrying(post)

    def tell(self, conversation: str, note: Note) -> None:
        """Lets every open page of a conversation know."""
        self._listeners.publish(conversation, note)

    def waiting(self, conversation: str) -> bool:
        """True while an answer is on its way."""
        line = self._lines.get(conversation)
        return bool(line and line.tickets)

    def here(self, conversation: str) -> bool:
        """Whether the learner sees at once what is said: on an open page, or in a chat."""
        return self._listeners.heard(conversation)

    def looks_on(self, conversation: str) -> bool:
        """Whether the learner sees soon what is said: also on a page that has no connection."""
        return self.here(conversation) or self.looks.recent(conversation)

    async def emptied(self, conversation: str, erase: Callable[[], Awaitable[int]]) -> None:
        """Nothing is taken in or answered in a conversation while ``erase`` deletes it.

        ``erase`` returns the id of the last message that is gone: none up to it is answered any
        more. When it fails all goes on as before.
        """
        with self._line(conversation) as line:
            async with line.order:
                await line.halt()
                try:
                    sent = await self._record.read(lambda one: client_ids(one, conversation))
                    line.drop(await erase(), Erased())
                    self._stray.deleted(conversation, sent)
                finally:
                    self._go_on(line)

    def erased(self, conversation: str, receipt: str) -> None:
        """Tells every page of a conversation that it is gone."""
        self._listeners.publish(conversation, Note("erased", {"receipt": receipt}))

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
        await self._answering.close()

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

    def _started(self, line: Line, kept: Kept, first: bool) -> Accepted:
        # An answer that was still to come may change the language: then it is asked for later.
        question = kept.question if first else None
        # Before the message is published: pages show at once that an answer is on its way.
        ticket = self._ticket(line, kept.message.id, question) if kept.waiting else None
        if kept.fresh:
            self._listeners.publish(line.conversation, kept.message)
            self.desk.heard(line.conversation, kept)
        return Accepted(kept.message, kept.fresh, ticket)

    def _unanswered(self) -> Waiting:
        late = [len(line.tickets) for line in self._lines.values() if line.down]
        every = sum(len(line.tickets) for line in self._lines.values())
        return Waiting(every - sum(late), sum(late))

    def _ticket(self, line: Line, message: int, question: Question | None = None) -> Ticket:
        ticket = line.add(message, question)
        if ticket.timer is None:
            ticket.timer = asyncio.create_task(self._answering.watch(line, ticket))
        self._go_on(line)
        line.nudge()
        return ticket

    def _go_on(self, line: Line) -> None:
        if line.worker is None and line.tickets:
            line.worker = asyncio.create_task(self._work(line))

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
