"""Links to a learner's data. They are made when the learner asks in the talk, work for a quarter of
an hour, and are kept nowhere but here: a start of the front ends them all."""

import secrets
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from front.errors import UnknownConversation
from front.exporting import Exporting, data, page
from front.message import Link, Reply
from front.publishing import TOKEN_BYTES, hashed
from front.record.entries import Question
from front.record.tables import now
from words import Words

MINUTES = 15
PATH = "/my-data"
BUTTON = "export"  # of the front's own, see front.handoff.choices
_MOST = 5_000  # links at a time; the oldest ones go
# The endings of the files, and what each is called and is.
KINDS = {"html": ("page", "text/html"), "json": ("json", "application/json")}


@dataclass(frozen=True)
class _Pass:
    conversation: str
    language: str
    made: datetime


@dataclass(frozen=True)
class Paper:
    """A file that is handed out."""

    name: str
    media_type: str
    content: bytes


class HandingOut:
    """``address`` of the front for learners; times are told by the clock of ``zone``."""

    def __init__(self, exporting: Exporting, address: str, zone: str) -> None:
        self._exporting = exporting
        self._address = address
        self._zone = zone
        self._passes: OrderedDict[str, _Pass] = OrderedDict()

    def offer(
        self,
        _connection: Connection,
        asked: Question,
        _data: Mapping[str, Any],
    ) -> Sequence[Reply]:
        """What is said to the button that asks for the data: two links."""
        words = Words.load(Words.closest(asked.language))
        token = self._made(asked.conversation, words.language)
        links = [
            Link(
                title=words.say(f"erasing-link-{kind}"),
                url=f"{self._address}{PATH}/{token}/{_name(ending)}",
            )
            for ending, (kind, _) in KINDS.items()
        ]
        text = words.say("erasing-links", minutes=MINUTES)
        return [Reply(text=text, language=words.language, links=links)]

    async def of(self, token: str, ending: str) -> Paper | None:
        """The file behind a link; None where there is no such one, or no longer.

        Raises RecordUnavailable.
        """
        known = self._passes.get(hashed(token))
        if known is None or ending not in KINDS or now() - known.made > timedelta(minutes=MINUTES):
            return None
        try:
            found = await self._exporting.everything(known.conversation)
        except UnknownConversation:
            return None
        [begun] = found["conversation"]
        if datetime.fromisoformat(begun["created_at"]) > known.made:
            return None  # it was deleted, and another one began under its id
        html = ending == "html"
        text = page(found, known.language, self._zone) if html else data(found)
        return Paper(_name(ending), KINDS[ending][1], text.encode())

    def _made(self, conversation: str, language: str) -> str:
        token = secrets.token_urlsafe(TOKEN_BYTES)
        self._passes[hashed(token)] = _Pass(conversation, language, now())
        while len(self._passes) > _MOST:
            self._passes.popitem(last=False)
        return token


def _name(ending: str) -> str:
    return f"cairn-data.{ending}"
