"""The brief of a conversation, as its page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from aiohttp import web

from front.desk.conversation.view import View
from front.desk.pages import language_of
from front.desk.understood import remembered
from front.handoff import briefing
from front.handoff.briefing import Past, Told
from words import Words


@dataclass(frozen=True)
class Brief:
    """The brief in words; ``remembered``: whether the dialogue could be asked."""

    points: Sequence[Told]
    remembered: bool


async def brief_of(request: web.Request, seen: View) -> Brief:
    """What a counsellor is told first; without the dialogue's part when Rasa is down."""
    one = seen.handoff
    state = await remembered(request, one.conversation)
    before = sum(one.number > other.handoff.number for other in seen.episodes)
    known = Past(one, seen.whole, seen.spoken, before)
    return Brief(briefing.told(Words.load(language_of(request)), state, known), state is not None)
