"""A learner takes back the contact that they left: by a button, or by saying so.

It is done at once: nothing is lost by it but the contact, and taking consent back is as easy as
giving it (GDPR, Article 7(3)).
"""

import functools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from front.admitting import Said
from front.handoff.choices import choice
from front.handoff.consenting import WITHDRAW
from front.message import Reply
from front.record import consents
from front.record.entries import Question
from words import Words, languages

_LONGEST = 60  # characters of a typed wish


def heard(said: Said) -> Said:
    """What was said; a typed wish to take the contact back as the button that does so."""
    return replace(said, payload=WITHDRAW) if not said.payload and _typed(said.text) else said


def _typed(text: str) -> bool:
    plain = " ".join(text.casefold().strip(" \t\n.!").split())
    return len(plain) <= _LONGEST and plain in _wishes()


@functools.cache
def _wishes() -> frozenset[str]:
    """Whole messages only: in a longer one Rasa hears what else is wanted."""
    lists = (Words.load(one).say("consent-typed-withdraw") for one in languages())
    return frozenset(one.strip().casefold() for many in lists for one in many.split("|"))


@choice("withdraw")
def _pressed(connection: Connection, asked: Question, _data: Mapping[str, Any]) -> Sequence[Reply]:
    words = Words.load(Words.closest(asked.language))
    gone = consents.withdraw(connection, asked.conversation)
    text = words.say("consent-withdrawn" if gone else "consent-none")
    return [Reply(text=text, language=words.language)]
