"""Chatwoot as a messaging channel: what goes out, and the hand-off to its agents."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

import structlog
from pydantic import BaseModel

from front.chatwoot.client import Chatwoot
from front.chatwoot.echoes import Echoes
from front.chatwoot.note import Notes
from front.errors import ChannelAway, ChannelError, ChannelLocked, ChatGone, PartRefused
from front.message import Message
from front.messaging import Channel, Kind, Limits, Pace, Part, Press, Rich, Update
from front.messaging.markdown import markdown
from front.messaging.rich import join
from front.record import Record, turns
from front.record.turns import News
from guidance.handoff import Priority, State, silent

log = structlog.get_logger()

_OVER = {State.RETURNED, State.CLOSED}


class Told(BaseModel):
    """What of an event goes with its update; see front.chatwoot.events."""

    event: str = ""
    status: str = ""
    stamp: float = 0.0
    message: int = 0
    name: str = ""


class Bridge(Channel):
    """Conversations of one account, by the number that agents see. ``echoes`` is to be told of its
    own messages."""

    name: ClassVar[str] = turns.CHANNEL
    keeps: ClassVar[bool] = True
    limits = Limits(
        text=4000,
        measure=len,
        documents=False,
        pace=Pace(rate=10.0, burst=5, chat_rate=3.0, chat_burst=10),
    )

    def __init__(self, api: Chatwoot, record: Record, notes: Notes) -> None:
        self._api, self._record, self._notes = api, record, notes
        self.echoes = Echoes()

    async def send(self, chat: str, part: Part, key: str) -> None:
        """Sends a part; what can be pressed goes as options, addresses go as links."""
        links = (Rich.marked(one.title, "link", one.url) for one in part.buttons if one.url)
        text = markdown(join((part.rich, *links)))
        if not self.echoes.tries(chat, key, text):
            self.echoes.ends(chat)
            return
        try:
            number = await self._say(chat, text, [_item(one) for one in part.buttons if one.code])
        except ChannelAway:
            raise  # it may have been taken
        except ChannelError:
            self.echoes.ends(chat)
            raise
        self.echoes.ends(chat, number)

    async def _say(self, chat: str, text: str, items: Sequence[Mapping[str, str]]) -> int:
        if items:
            return await self._api.offer(chat, text, "input_select", items)
        return await self._api.say(chat, text)

    def shows(self, message: Message) -> bool:
        """What agents said came from there."""
        return message.sender != "counsellor"

    async def said(self, chat: str, message: Message) -> None:
        """After the words that a person is asked for, the conversation is turned over."""
        if message.handoff is None:
            return
        if silent(message.handoff.state):
            await self._pass_on(chat)
        elif message.handoff.state in _OVER:
            await self._api.turn(chat, "pending")
            await self._record.write(lambda one: turns.taken_back(one, chat))

    async def arrived(self, update: Update) -> bool:
        """Every event tells whose turn it is; False for what is between learner and agents."""
        told = Told.model_validate(update.reference)
        news = News(told.status, told.stamp, told.message)
        ours = await self._record.write(lambda one: turns.heard(one, update.chat, news))
        if told.event == "said":
            known = f"{self.name}:agent:{told.message}"
            await self._record.write(
                lambda one: turns.said(one, update.chat, told.name, update.text, known)
            )
        return ours and update.kind is not Kind.OWN

    async def _pass_on(self, chat: str) -> None:
        conversation = await self._record.read(lambda one: turns.conversation(one, chat))
        held = await self._record.handoff_here(conversation) if conversation else None
        if held is None or not silent(held.state):
            return  # agents were quicker, and are done with it
        await self._turn_over(chat)
        if held.priority is Priority.DANGER:
            await self._urgent(chat)
        # After the turn: its number tells which events are from before.
        note = await self._api.note(chat, markdown(Rich(await self._notes.of(held))))
        await self._record.write(lambda one: turns.passed_on(one, chat, note))
        log.info("passed_on", channel=self.name)

    async def _turn_over(self, chat: str) -> None:
        """Nobody is told that agents have it before they do: whatever is wrong is tried again."""
        try:
            await self._api.turn(chat, "open")
        except PartRefused as error:
            raise ChannelAway(f"not turned over: {error}") from error

    async def _urgent(self, chat: str) -> None:
        """Where bots may do that: not in every version. The note says it in any case."""
        try:
            await self._api.urgent(chat)
        except (ChannelLocked, ChatGone, PartRefused) as error:
            log.warning("not_urgent", channel=self.name, cause=str(error))


def _item(button: Press) -> dict[str, str]:
    return {"title": button.title, "value": button.code}
