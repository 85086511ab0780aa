"""A conversation goes on in a chat, or from it somewhere else, by a one-time code."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from front.errors import Refused
from front.message import Message
from front.messaging import asking, notices
from front.messaging.scenes import Receipt, Scene
from front.moving_over import MINUTES, Code
from front.record.chat_updates import Outcome
from front.record.chats import Chat

Forget = Callable[[str], Awaitable[Receipt | None]]
Claim = Callable[[str, Chat], Awaitable[str | None]]
Give = Callable[[Chat], Awaitable[Code]]
Back = Callable[[str, str], Awaitable[Message | None]]


@dataclass
class Hooks:
    """``forget`` deletes a conversation and all that belongs to it. ``claim`` gives the
    conversation that a code of another channel stands for, None where it is not (any longer)
    good, for the chat that asks; ``code`` makes one of the chat's own; both raise Refused. ``back``
    greets in a conversation whoever was away, if that is to be, by what they write now. None: there
    is no such thing here.
    """

    forget: Forget | None = None
    claim: Claim | None = None
    code: Give | None = None
    back: Back | None = None


def linked(scene: Scene, code: str) -> Outcome:
    """A link may come from anybody, with the code of a conversation of theirs: it is not opened
    before the person in the chat was told who reads along, and said yes."""
    question = scene.words.say("messaging-move-ask")
    return asking.ask(scene.words, asking.Asked(scene.number, "move", code), question)


async def claimed(hooks: Hooks, scene: Scene, code: str) -> Outcome:
    """The conversation of a code goes on in this chat."""
    try:
        found = await hooks.claim(code, scene.chat) if hooks.claim else None
    except Refused as error:
        return Outcome([notices.notice(scene.words.say(error.words, **error.fields))])
    if found is None:
        return Outcome([notices.notice(scene.words.say("messaging-code-old"))])
    told = notices.notice(scene.words.say("messaging-code-taken"))
    return Outcome([told], {"greeted": True}, conversation=found)


async def given(hooks: Hooks, scene: Scene) -> Outcome:
    """A code with which the conversation goes on elsewhere."""
    try:
        made = await hooks.code(scene.chat) if hooks.code else None
    except Refused as error:
        return Outcome([notices.notice(scene.words.say(error.words, **error.fields))])
    if made is None:
        return Outcome([notices.commands(scene.words)])
    told = scene.words.say("continuing-code", code=made.code, minutes=MINUTES, page=made.page)
    return Outcome([notices.notice(told)])


async def greeted(hooks: Hooks, scene: Scene, text: str = "") -> bool:
    """Whether somebody came back after days, perhaps with a text, and was greeted with what was
    found."""
    return bool(hooks.back and await hooks.back(scene.chat.conversation, text))
