"""Gets an answer for every message of a line, however long it takes."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import structlog

from front import language, relief
from front.errors import FrontError, RasaFailed, RasaSilent, RasaUnreachable, RecordUnavailable
from front.handoff import Desk, choices, telling
from front.line import Line, Ticket
from front.listeners import Listeners
from front.log import mark
from front.message import Message, Reply
from front.outage import Outage
from front.publishing import Publish
from front.rasa import Speaker
from front.record import Question, Record
from front.survey.questions import parting
from guidance.handoff import silent
from guidance.safety.relief import PAYLOAD as DISTRESS
from words import Words

log = structlog.get_logger()

_PATIENCE = 3.0  # seconds in which Rasa may answer somebody in danger
_TRIES = 5  # in which Rasa took the message and gave no answer
_LATE_DOWN = "service-unavailable"
_LATE_SLOW = "service-slow"
_GIVEN_UP = "service-given-up"


@dataclass(frozen=True)
class Pace:
    """All in seconds, but ``parallel``: requests to Rasa at the same time."""

    tell_after: float = 8.0
    retry_first: float = 1.0
    retry_longest: float = 15.0
    parallel: int = 32

    def pauses(self) -> Iterator[float]:
        """1, 2, 4 … 15, 15 … without an end."""
        pause = self.retry_first
        while True:
            yield min(pause, self.retry_longest)
            pause = min(pause * 2, self.retry_longest)


@dataclass
class _Attempt:
    ticket: Ticket
    unanswered: int = 0  # tries in which Rasa took the message
    replies: list[Reply] | None = None


class Answering:
    """Asks Rasa, writes the answers down, tells the listeners; says so when it takes long."""

    def __init__(
        self,
        record: Record,
        rasa: Speaker,
        listeners: Listeners,
        pace: Pace,
        publish: Publish,
        desk: Desk,
    ) -> None:
        self._desk = desk
        self._publish = publish
        self._record = record
        self._rasa = rasa
        self._listeners = listeners
        self._pace = pace
        self._slots = asyncio.Semaphore(pace.parallel)
        self._outage = Outage(rasa.there)

    async def run(self, line: Line) -> None:
        """Answers one message after the other until none is left."""
        while line.tickets:
            await self._answer(line, _Attempt(line.oldest))

    async def close(self) -> None:
        """Looks after Rasa no more."""
        await self._outage.close()

    async def watch(self, line: Line, ticket: Ticket) -> None:
        """Tells the learner after a while that the answer is late."""
        await asyncio.sleep(self._pace.tell_after)
        try:
            await self._tell(line)
        except RecordUnavailable as error:
            ticket.fail(error)
        except Exception:  # a bug must not leave anybody waiting for ever
            log.exception("notice_failed", conversation=mark(line.conversation))
            ticket.fail(FrontError("notice failed"))

    async def _answer(self, line: Line, attempt: _Attempt) -> None:
        for pause in self._pace.pauses():
            try:
                if await self._try(line, attempt):
                    return
            except RecordUnavailable as error:
                log.warning("record_unavailable", cause=str(error))
            except Exception:  # a bug must not silence the conversation
                log.exception("answering_failed", conversation=mark(line.conversation))
                attempt.unanswered += 1
            with self._outage.waits(line):
                await line.pause(0 if attempt.unanswered == _TRIES else pause)

    async def _try(self, line: Line, attempt: _Attempt) -> bool:
        question = await self._question(attempt.ticket)
        if attempt.unanswered >= _TRIES:
            said = await self._record.give_up(question, _apology(question.language))
            await self._deliver(line, attempt.ticket, said)
            return True
        if choices.ours(question.text):
            said = await self._record.chosen(question, self._desk.chosen, self._desk.staffing)
            await self._deliver(line, attempt.ticket, said)
            self._desk.chose(question.conversation)
            return True
        try:
            # An answer that could not be written down is not asked for a second time.
            attempt.replies = attempt.replies or await self._replies(question)
            line.down = False
        except RasaUnreachable as error:
            if not line.down:  # an hour's outage is one line a conversation, not hundreds
                self._note(question, error)
            line.down = True
            await self._tell(line)
            return await self._held(line, attempt.ticket, question)
        except (RasaSilent, RasaFailed) as error:
            self._note(question, error)
            line.down = False
            attempt.unanswered += 1
            return await self._held(line, attempt.ticket, question)
        ask = parting(attempt.replies) if self._desk.asks else None
        said = await self._record.answer(question, attempt.replies, self._desk.staffing, ask)
        await self._deliver(line, attempt.ticket, said, attempt.replies)
        return True

    async def _held(self, line: Line, ticket: Ticket, question: Question) -> bool:
        """Whether a counsellor has taken over in the meantime: then Rasa is asked no more."""
        here = await self._record.handoff_here(question.conversation)
        if here is None or not silent(here.state) or urgent(question):
            return False
        await self._deliver(
            line, ticket, await self._record.answer(question, [], self._desk.staffing)
        )
        return True

    async def _question(self, oldest: Ticket) -> Question:
        """Once it is a message's turn, nothing changes its language any more."""
        if oldest.question is None:
            oldest.question = await self._record.question(oldest.message)
        return oldest.question

    async def _replies(self, question: Question) -> list[Reply]:
        """What is said: by Rasa, or by the front itself where nobody may be kept waiting."""
        if urgent(question):
            return await self._urgent(question)
        if question.alone:
            return [relief.notice(question.language, question.masked, alone=True)]
        replies = await self._ask(question)
        if not question.masked:
            return replies
        language = replies[-1].language or question.language
        return [relief.notice(Words.closest(language), question.masked, alone=False), *replies]

    async def _urgent(self, question: Question) -> list[Reply]:
        """Rasa knows more of the conversation, but has only a moment to say so."""
        try:
            async with asyncio.timeout(_PATIENCE):
                return await self._ask(question)
        except (RasaUnreachable, RasaSilent, RasaFailed, TimeoutError) as error:
            self._note(question, error)
            return [relief.distress(question.language)]

    async def _ask(self, question: Question) -> list[Reply]:
        told: dict[str, object] = {
            "language": question.language,
            "channel": question.channel,
            "message": question.message,
        }
        if question.unforgotten:
            told["forget"] = True
        if urgent(question):
            told["danger"] = True
        elif question.talked:
            told["talked"] = True
        told |= {"settled": True} if question.settled else {}
        told |= {"leaning": question.leaning} if question.leaning else {}
        async with self._slots:
            replies = await self._rasa.ask(question.conversation, question.text, told)
        published = [self._publish(reply, question.language) for reply in replies]
        return language.offered(published)

    async def _deliver(
        self, line: Line, ticket: Ticket, said: list[Message], replies: Sequence[Reply] = ()
    ) -> None:
        self._listeners.publish(line.conversation, *said)
        line.close(ticket, said)
        await self._desk.answered(line.conversation, said, replies)

    async def _tell(self, line: Line) -> None:
        """Says once an outage that answers are late; all who wait hear it."""
        async with line.telling:
            if not line.tickets:
                return
            question = await self._question(line.oldest)
            key = _LATE_DOWN if line.down else _LATE_SLOW
            words = Words.load(question.language)
            reply = Reply(text=words.say(key), buttons=[telling.person(words)])
            notice, fresh = await self._record.notice(question, reply)
            said = [notice] if notice else []
            if fresh:
                self._listeners.publish(line.conversation, *said)
            for ticket in line.tickets.values():
                ticket.tell(said)

    @staticmethod
    def _note(question: Question, error: Exception) -> None:
        log.warning(
            "rasa_no_answer",
            conversation=mark(question.conversation),
            message=question.message,
            error=type(error).__name__,
            cause=str(error),
        )


def urgent(question: Question) -> bool:
    """Whether a message is beyond doubt one of somebody in danger."""
    return question.text == DISTRESS


def _apology(language: str) -> Reply:
    words = Words.load(language)
    button = telling.person(words, "failures")
    return Reply(text=words.say(_GIVEN_UP), language=language, buttons=[button])
