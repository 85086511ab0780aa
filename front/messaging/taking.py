"""Deals with what came in from a chat: one update after the other, each once."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace

import structlog

from front.errors import (
    Busy,
    ChannelError,
    Deleted,
    RecordUnavailable,
    Stopping,
    UnknownConversation,
)
from front.messaging import asking, moving, notices, pressing, scenes, speaking
from front.messaging.channel import Channel
from front.messaging.commands import Beginning, Command, beginning, language_of, read
from front.messaging.delivering import client_prefix
from front.messaging.inviting import Inviting
from front.messaging.moving import Hooks
from front.messaging.scenes import Scene
from front.messaging.turning import Turns
from front.messaging.update import UNREADABLE, Kind, Update
from front.moving_over import written
from front.record import Record, chat_outbox, chat_updates, withdrawing
from front.record.chat_updates import Outcome, Waiting
from front.switchboard import Switchboard
from words import Words, languages

log = structlog.get_logger()


Tell = Callable[[int, str], Awaitable[None]]


class Taking:
    """The way in of one channel."""

    def __init__(
        self,
        channel: Channel,
        record: Record,
        board: Switchboard,
        hooks: Hooks,
        turns: Turns,
        tell: Tell,
    ) -> None:
        self._channel = channel
        self._record = record
        self._board = board
        self._hooks = hooks
        self._turns = turns
        self._tell = tell
        self._inviting = Inviting(channel)

    async def run(self, number: int) -> None:
        """Deals with all that waits in a chat. Raises RecordUnavailable."""
        while waiting := await self._turns.next(number):
            if early := await self._turns.early(number, Update.model_validate(waiting.body)):
                await self._later(waiting, early)
                continue
            try:
                outcome = await self._dealt(waiting)
            except Stopping:
                return  # it waits for the next start
            except Busy as error:
                await self._turns.rest(number, error.after)
                continue
            except RecordUnavailable:
                raise
            except Exception:  # a bug with one update must not keep all that come after it
                log.exception("update_failed", channel=self._channel.name)
                outcome = _failed(waiting)
            await self._close(waiting, outcome)

    async def _later(self, waiting: Waiting, seconds: float) -> None:
        number = waiting.chat.id
        if await self._turns.tells(number, seconds):
            words = Words.load(Words.closest(waiting.chat.reads or "en"))
            await self._tell(number, words.say("limits-chat-later"))
        await self._turns.rest(number, seconds)

    async def _close(self, waiting: Waiting, outcome: Outcome) -> None:
        await self._record.write(lambda one: chat_updates.done(one, waiting, outcome))

    async def _dealt(self, waiting: Waiting) -> Outcome:
        update = Update.model_validate(waiting.body)
        if not await self._channel.arrived(update):
            return Outcome()
        language = waiting.chat.reads or update.language or "en"
        words = Words.load(Words.closest(language))
        scene = Scene(waiting.id, waiting.chat, update, words)
        if waiting.chat.ending == "leave" and update.kind is not Kind.INVITED:
            return Outcome()  # one of several people; we are about to be gone
        match update.kind:
            case Kind.BLOCKED:
                return scenes.blocked(scene)
            case Kind.GROUP:
                return scenes.group(scene)
            case Kind.WITHDRAWN:
                return await self._withdrawn(scene)
            case Kind.INVITED:
                return await self._inviting.accepted(scene.chat)
            case Kind.BEGAN:
                return Outcome(changes={"state": "open"})
            case _:
                return scenes.awake(scene, await self._of_learner(scene))

    async def _of_learner(self, scene: Scene) -> Outcome:
        update = scene.update
        match update.kind:
            case Kind.TEXT:
                return await self._text(scene, update.text)
            case Kind.BUTTON:
                return await self._button(scene)
            case Kind.EDIT:
                return await self._edited(scene)
            case Kind.PLACE:
                return scenes.place(scene)
            case Kind.CONTACT:
                return scenes.contact(scene)
            case _:
                return await self._unreadable(scene)

    async def _text(self, scene: Scene, text: str) -> Outcome:
        if written(text):
            return await moving.claimed(self._hooks, scene, text)
        if command := read(text):
            return await self._command(scene, command)
        titled = asking.titled(scene.chat.asked, scene.words, text)
        if code := scenes.chosen(scene.chat, text) or titled:
            return await self._coded(scene, code)
        await moving.greeted(self._hooks, scene, text)
        return await self._say(scene, text)

    async def _edited(self, scene: Scene) -> Outcome:
        """The answer was to the first wording: whether the new one is to be answered is asked."""
        here, own = scene.chat.conversation, speaking.client_id(scene.chat, scene.update)
        before = await self._record.read(lambda one: chat_outbox.of_client(one, here, own))
        if before and before.text == scene.update.text.strip():
            return Outcome()  # platforms tell of changes that nobody sees, too
        question = scene.words.say("messaging-edit-ask")
        asked = asking.Asked(scene.number, "edit", scene.update.text, own)
        return asking.ask(scene.words, asked, question)

    async def _say(
        self, scene: Scene, text: str, payload: str | None = None, client: str | None = None
    ) -> Outcome:
        chat, update, words = scene.chat, scene.update, scene.words
        try:
            return await speaking.say(self._board, chat, update, text, words, payload, client)
        except Deleted as done:
            return await self._gone(scene, done.receipt)

    async def _withdrawn(self, scene: Scene) -> Outcome:
        """Nothing of it is kept; that there was something is."""
        chat, words = scene.chat, scene.words.say("messaging-withdrawn")
        known = speaking.client_id(chat, scene.update)
        await self._record.write(
            lambda one: withdrawing.withdraw(one, chat.conversation, known, words)
        )
        return Outcome()

    async def _unreadable(self, scene: Scene) -> Outcome:
        """Says what cannot be read; what is written below it is read like any text."""
        kind = scene.update.kind if scene.update.kind in UNREADABLE else Kind.OTHER
        if not scene.update.text:
            return Outcome([notices.notice(scene.words.say(f"messaging-got-{kind}"))])
        told = notices.notice(scene.words.say("messaging-got-caption"))
        said = await self._text(scene, scene.update.text)
        return replace(said, notices=[told, *said.notices])

    async def _command(self, scene: Scene, command: Command) -> Outcome:
        words = scene.words
        match command.name:
            case "start":
                return await self._start(scene, beginning(command.rest))
            case "language":
                chosen = language_of(command.rest)
                if chosen:
                    return scenes.language(chosen)
                return asking.ask_language(words, scene.number)
            case "human":
                return await speaking.ask_for_person(self._board, scene.chat, scene.update, words)
            case "code":
                return await moving.given(self._hooks, scene)
            case "stop":
                told = notices.notice(words.say("messaging-stopped"))
                return Outcome([told], {"state": "quiet"})
            case "delete":
                question = words.say("messaging-delete-ask")
                return asking.ask(words, asking.Asked(scene.number, "delete"), question)
            case _:
                return Outcome([notices.commands(words)])

    async def _start(self, scene: Scene, with_it: Beginning) -> Outcome:
        if with_it.code:
            return moving.linked(scene, with_it.code)
        if await moving.greeted(self._hooks, scene) and not with_it.goal:
            return Outcome(changes={"greeted": True}, language=with_it.language)
        words = scene.words
        if with_it.language:
            words = Words.load(with_it.language)
        said = Outcome()
        if with_it.goal:
            said = await self._say(replace(scene, words=words), with_it.goal)
        greeted = [notices.greeting(words), *said.notices]
        return replace(said, notices=greeted, changes={"greeted": True}, language=with_it.language)

    async def _button(self, scene: Scene) -> Outcome:
        with suppress(ChannelError):  # only the mark is missing then
            await self._channel.pressed(scene.update)
        return await self._coded(scene, scene.update.text)

    async def _coded(self, scene: Scene, text: str) -> Outcome:
        """What the code of a button means."""
        if text == pressing.MARK:
            return Outcome()
        if text.startswith(notices.ACTION):
            return await self._act(scene, text.removeprefix(notices.ACTION))
        code = pressing.read(text)
        here = scene.chat.conversation
        message = None
        if code:
            number = code.message
            message = await self._record.read(lambda one: chat_outbox.message(one, here, number))
        button = pressing.meant(message, code, scene.words) if message and code else None
        if button is None:
            return Outcome([notices.notice(scene.words.say("messaging-button-old"))])
        return await self._say(scene, button.title, button.payload)

    async def _act(self, scene: Scene, act: str) -> Outcome:
        if found := asking.answered(scene.chat.asked, act):
            asked, yes = found
            return await self._answered(scene, asked, yes)
        match act.partition("."):
            case ("human", _, _):
                return await self._command(scene, Command("human"))
            case ("begin", _, "goal"):
                return await self._say(scene, scene.words.say("messaging-begin-goal"))
            case ("begin", _, "what"):
                return await self._say(scene, scene.words.say("messaging-begin-what"))
            case ("lang", _, code) if code in languages():
                return scenes.language(code)
            case _:
                return Outcome([notices.notice(scene.words.say("messaging-button-old"))])

    async def _answered(self, scene: Scene, asked: asking.Asked, yes: bool) -> Outcome:
        words = scene.words
        if not yes:
            return Outcome([notices.notice(words.say(f"messaging-not-{asked.about}"))])
        match asked.about:
            case "delete":
                return await self._delete(scene)
            case "move":
                return await moving.claimed(self._hooks, scene, asked.text)
            case "place":
                return await self._say(scene, words.say("messaging-said-place", town=asked.text))
            case "contact":
                said = words.say("messaging-said-contact", phone=asked.text)
                return await self._say(scene, said)
            case _:
                if read(asked.text):  # what was changed may be a command by now
                    return await self._text(scene, asked.text)
                again = speaking.reworded(asked.original, asked.number) if asked.original else None
                return await self._say(scene, asked.text, client=again)

    async def _delete(self, scene: Scene) -> Outcome:
        if self._hooks.forget is None:
            return Outcome([notices.notice(scene.words.say("messaging-delete-away"))])
        return await self._gone(scene, await self._forgotten(scene.chat.conversation))

    async def _gone(self, scene: Scene, receipt: scenes.Receipt | None) -> Outcome:
        """Whatever else was written in this chat goes, too: it went on with another conversation
        by a code, and nobody would find the one before."""
        prefix = client_prefix(scene.chat)
        others = await self._record.read(lambda one: chat_outbox.written_in(one, prefix))
        left = [one for one in others if one != scene.chat.conversation]
        receipts = [receipt, *[await self._forgotten(one) for one in left]]
        numbers = [one.number for one in receipts if one]
        told = notices.notice(scenes.deleted(scene.words, numbers, kept=self._channel.keeps))
        return Outcome([told], {"ending": "forget"}, renewed=True)

    async def _forgotten(self, conversation: str) -> scenes.Receipt | None:
        """None where nothing was ever said to the assistant."""
        with suppress(UnknownConversation):
            return await self._hooks.forget(conversation) if self._hooks.forget else None
        return None


def _failed(waiting: Waiting) -> Outcome:
    words = Words.load(Words.closest(waiting.chat.reads or "en"))
    return Outcome([notices.notice(words.say("service-error-internal"))])
