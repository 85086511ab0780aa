"""A conversation with unanswered messages, while there are any."""

import asyncio
from collections.abc import Sequence

from front.errors import FrontError
from front.message import Message
from front.record import Question


class Ticket:
    """One unanswered message. ``heard``: what the learner is told first, answer or notice.

    ``question``: None until it is known what Rasa is to be asked.
    """

    def __init__(self, message: int, question: Question | None = None) -> None:
        self.message = message
        self.question = question
        self.heard: asyncio.Future[list[Message]] = asyncio.get_running_loop().create_future()
        self.timer: asyncio.Task[None] | None = None

    def tell(self, messages: Sequence[Message]) -> None:
        """The learner gets these messages, unless something was said before."""
        if not self.heard.done():
            self.heard.set_result(list(messages))

    def fail(self, error: FrontError) -> None:
        """Whoever waits gets this error, unless something was said before."""
        if not self.heard.done():
            self.heard.set_exception(error)
            self.heard.exception()  # marks it as seen: perhaps nobody waits

    def stop(self) -> None:
        """No notice is needed any more."""
        if self.timer:
            self.timer.cancel()


class Line:
    """The unanswered messages of one conversation, in order.

    ``order``: held while a message is written, so that ids grow in the order of arrival.
    ``telling``: held while a notice is written, so that it is written once.
    ``down``: Rasa could not be reached at the last try.
    """

    def __init__(self, conversation: str) -> None:
        self.conversation = conversation
        self.order = asyncio.Lock()
        self.telling = asyncio.Lock()
        self.down = False
        self.holders = 0
        self.worker: asyncio.Task[None] | None = None
        self.tickets: dict[int, Ticket] = {}
        self._nudge = asyncio.Event()

    @property
    def oldest(self) -> Ticket:
        """The ticket whose turn it is."""
        return self.tickets[min(self.tickets)]

    @property
    def idle(self) -> bool:
        """True when nothing waits and nobody is about to add something."""
        return not self.tickets and not self.holders

    def add(self, message: int, question: Question | None = None) -> Ticket:
        """A ticket for an unanswered message; the same one when it is asked for again."""
        return self.tickets.setdefault(message, Ticket(message, question))

    def close(self, ticket: Ticket, messages: Sequence[Message]) -> None:
        """The message is answered."""
        del self.tickets[ticket.message]
        ticket.stop()
        ticket.tell(messages)

    async def halt(self) -> None:
        """Nobody works on an answer any more; what is written of one is written by now."""
        if self.worker:
            self.worker.cancel()
            await asyncio.gather(self.worker, return_exceptions=True)

    def drop(self, last: int, error: FrontError) -> None:
        """No message up to an id waits any more; whoever waits for its answer gets this error."""
        for number in [one for one in self.tickets if one <= last]:
            ticket = self.tickets.pop(number)
            ticket.stop()
            ticket.fail(error)

    def nudge(self) -> None:
        """A new message while Rasa was away: try at once, perhaps it is back."""
        if self.down:
            self._nudge.set()

    async def pause(self, seconds: float) -> None:
        """Waits before the next try, or until a nudge."""
        try:
            async with asyncio.timeout(seconds):
                await self._nudge.wait()
        except TimeoutError:
            pass
        self._nudge.clear()
