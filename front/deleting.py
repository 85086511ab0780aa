"""Deleting one's data by saying so: the assistant asks once, the front hears the answer.

The question is an answer of the assistant with two buttons (utter-delete-my-data in privacy.ftl).
Nothing is deleted but by a clear yes to it: its button, or one of a few words typed right after it.
"""

import functools
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection

from front.admitting import Said
from front.errors import Deleted, Erased, UnknownConversation
from front.handoff import choices
from front.message import Button, Reply
from front.record import Record, asked
from front.record.entries import Question
from front.record.receipts import Receipt
from words import Words, languages

MINUTES = 15
_WITHIN = timedelta(minutes=MINUTES)
YES, NO = choices.payload("erase_now"), choices.payload("erase_not")
_ASK = "/delete_my_data"  # an intent of the dialogue
_LONGEST = 40  # characters of a typed answer

Forget = Callable[[str], Awaitable[Receipt]]


class Deleting:
    """``forget`` deletes a conversation; it is set when the front starts."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self.forget: Forget | None = None

    async def heard(self, said: Said) -> Said:
        """What was said, a typed no as the button that says so.

        Raises Deleted where it was a yes and all is deleted, Erased where that was done meanwhile,
        RecordUnavailable.
        """
        pressed = said.payload or said.text
        if pressed == YES:
            if await self._open(said, typed=False):
                await self._delete(said)
        elif (meant := typed(pressed)) and await self._open(said, typed=True):
            if meant == YES:
                await self._delete(said)
            return replace(said, payload=NO)
        return said

    async def _open(self, said: Said, *, typed: bool) -> bool:
        here = said.conversation
        return await self._record.read(
            lambda one: asked.still_open(one, here, YES, _WITHIN, typed=typed)
        )

    async def _delete(self, said: Said) -> None:
        assert self.forget is not None  # noqa: S101  set before anybody can say anything
        try:
            receipt = await self.forget(said.conversation)
        except UnknownConversation:
            raise Erased from None
        raise Deleted(receipt)


def typed(text: str) -> str | None:
    """The button that a typed text stands for; None where it is no clear yes or no."""
    plain = " ".join(text.casefold().strip(" \t\n.!").split())
    return _meanings().get(plain) if len(plain) <= _LONGEST else None


@functools.cache
def _meanings() -> Mapping[str, str]:
    found = {}
    for language in languages():
        words = Words.load(language)
        for name, payload in (("yes", YES), ("no", NO)):
            for one in words.say(f"erasing-typed-{name}").split("|"):
                found[one.strip().casefold()] = payload
    return found


@choices.choice("erase_now")
def _late(_connection: Connection, question: Question, _data: Mapping[str, Any]) -> Sequence[Reply]:
    """Only a button that is no longer good comes here."""
    words = Words.load(Words.closest(question.language))
    again = Button(title=words.say("erasing-ask-again"), payload=_ASK)
    text = words.say("erasing-late", minutes=MINUTES)
    return [Reply(text=text, language=words.language, buttons=[again])]


@choices.choice("erase_not")
def _kept(_connection: Connection, question: Question, _data: Mapping[str, Any]) -> Sequence[Reply]:
    words = Words.load(Words.closest(question.language))
    return [Reply(text=words.say("erasing-kept"), language=words.language)]
