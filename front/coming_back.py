"""Whoever comes back after days is greeted once with what was found, looked at again today."""

import asyncio
from collections.abc import Mapping
from datetime import date, datetime, timedelta

import structlog

from front import safeguard
from front.aside import Trackers
from front.changes import changed
from front.errors import RasaFailed, RasaUnreachable, RecordUnavailable
from front.log import mark
from front.message import Button, Message, Offer, Reply, Source
from front.record import Record, returning
from front.record.returning import Away, Shown
from front.record.tables import now
from front.switchboard import Switchboard
from guidance.answer import Answer
from guidance.dialogue import coming_back
from guidance.dialogue.turn import Scene, Turn
from guidance.errors import CatalogueError
from guidance.facts import Facts
from guidance.hearing import Heard
from guidance.safety.relief import PAYLOAD as DISTRESS
from guidance.state import State, from_data, to_data
from speech import rendering
from words import Words, languages

log = structlog.get_logger()

_PATIENCE = 3.0  # seconds in which Rasa has to say what is known
# After a restart all pages come back at once: so many are greeted at a time.
AT_ONCE = 8

_AWAY = (RasaUnreachable, RasaFailed, CatalogueError, RecordUnavailable, TimeoutError)


class ComingBack:
    """``after``: how long somebody was away who is greeted."""

    def __init__(
        self,
        record: Record,
        board: Switchboard,
        trackers: Trackers,
        facts: Facts,
        after: timedelta,
    ) -> None:
        self._record = record
        self._board = board
        self._trackers = trackers
        self._facts = facts
        self._after = after
        self._looks: set[asyncio.Task[Message | None]] = set()
        self._few = asyncio.Semaphore(AT_ONCE)

    def look(self, conversation: str) -> None:
        """As ``opened``, without waiting for it: a page shows its history at once."""
        task = asyncio.create_task(self.opened(conversation))
        self._looks.add(task)
        task.add_done_callback(self._looks.discard)

    async def close(self) -> None:
        """Ends what has begun; what is not written then is said another time."""
        looks = list(self._looks)
        for task in looks:
            task.cancel()
        await asyncio.gather(*looks, return_exceptions=True)

    async def opened(self, conversation: str, text: str = "") -> Message | None:
        """Greets who opened the conversation, or wrote ``text`` in it, if that is to be; who shows
        the conversation hears it as any message.

        None where there is nothing to say, where Rasa, the catalogue or the record is away, and
        for a cry for help: what was looked for before is not what is needed then.
        """
        if safeguard.payload(text) == DISTRESS:
            return None
        try:
            return await self._greeted(conversation)
        except _AWAY as error:
            log.warning("not_greeted", conversation=mark(conversation), cause=type(error).__name__)
        except Exception:  # a bug here must not keep the message that brought the greeting
            log.exception("greeting_failed", conversation=mark(conversation))
        return None

    async def _greeted(self, conversation: str) -> Message | None:
        before = now() - self._after
        gone = await self._record.read(lambda one: returning.away(one, conversation, before))
        if gone is None:
            return None
        async with self._few:
            return await self._looked(conversation, before, gone)

    async def _looked(self, conversation: str, before: datetime, gone: Away) -> Message | None:
        """What is known of the conversation is looked at again, and told."""
        state = await self._known(conversation)
        if not (state.saved or state.shown):
            return None
        cards = await self._record.read(lambda one: returning.shown(one, conversation))
        scene = _scene(state, gone.language, self._facts)
        turn = await asyncio.to_thread(_turn, scene, gone.since, cards)
        return await self._say(conversation, before, turn, scene) if turn else None

    async def _known(self, conversation: str) -> State:
        async with asyncio.timeout(_PATIENCE):
            return from_data(await self._trackers.state(conversation))

    async def _say(
        self, conversation: str, before: datetime, turn: Turn, scene: Scene
    ) -> Message | None:
        reply = reply_of(turn.answer, Words.load(scene.heard.language))
        async with self._board.alone(conversation) as quiet:
            # Who has just written is being answered.
            if not quiet or await self._known(conversation) != scene.state:
                return None
            said = await self._record.write(
                lambda one: returning.greet(one, conversation, before, reply)
            )
            if said is None:
                return None
            await self._board.desk.told(conversation, [said])
            await self._learn(conversation, turn.state)
        return said

    async def _learn(self, conversation: str, state: State) -> None:
        """That the offers stand in this order, and that today's news are told."""
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._trackers.set_state(conversation, to_data(state))
        except (RasaUnreachable, RasaFailed, TimeoutError) as error:
            # The greeting stands; its news may be told a second time.
            log.warning("greeting_not_noted", conversation=mark(conversation), cause=str(error))


def reply_of(answer: Answer, words: Words) -> Reply:
    """An answer of the dialogue in words, as the assistant says it."""
    extras = rendering.extras(words, answer)
    return Reply(
        text=rendering.text(words, answer),
        language=words.language,
        offers=[Offer.model_validate(one) for one in extras.get("offers", ())],
        sources=[Source.model_validate(one) for one in extras.get("sources", ())],
        buttons=[Button.model_validate(one) for one in rendering.buttons(words, answer.choices)],
        notes=extras.get("notes", []),
    )


def _scene(state: State, language: str, facts: Facts) -> Scene:
    heard = Heard("greet", "", Words.closest(language))
    return Scene(heard, state, facts, date.today(), languages())


def _turn(scene: Scene, since: datetime, cards: Mapping[str, Shown]) -> Turn | None:
    day = since.astimezone().date()
    return coming_back.greet(scene, day, lambda card: changed(scene, card, cards))
