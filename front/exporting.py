"""All that Cairn holds of a conversation, as data and as a text that can be read."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import structlog

from front import intake
from front.aside import Trackers
from front.errors import RasaError
from front.record import Record, exporting
from front.record.erasing import Receipt
from words import Words

log = structlog.get_logger()

_PATIENCE = 2.0  # seconds

Row = dict[str, Any]


class Exporting:
    """``trackers``: what the assistant remembers besides the record."""

    def __init__(self, record: Record, trackers: Trackers) -> None:
        self._record = record
        self._trackers = trackers

    async def everything(self, conversation: str) -> dict[str, Any]:
        """All of a conversation; ``remembered`` is None where the assistant cannot be asked now.

        Raises BadConversationId, UnknownConversation, RecordUnavailable.
        """
        intake.check_conversation(conversation)
        found = await self._record.read(lambda one: exporting.everything(one, conversation))
        try:
            async with asyncio.timeout(_PATIENCE):
                known = await self._trackers.known(conversation)
        except (RasaError, TimeoutError) as error:
            log.warning("export_without_memory", cause=str(error) or type(error).__name__)
            return found | {"remembered": None}
        return found | {"remembered": known.state or {}}


def text(found: Row, language: str, zone: str) -> str:
    """The same for people, with times by the clock of a zone."""
    return Export(found, Words.load(Words.closest(language)), ZoneInfo(zone)).text()


def receipt_text(receipt: Receipt, language: str, zone: str) -> str:
    """A receipt in words."""
    words = Words.load(Words.closest(language))
    return words.say(
        "erasing-receipt",
        number=receipt.number,
        time=moment(words, receipt.at, ZoneInfo(zone)),
        messages=receipt.counts.get("messages", 0),
    )


def moment(words: Words, at: datetime, zone: ZoneInfo) -> str:
    """A day and a time by the clock of a zone."""
    here = at.astimezone(zone)
    return f"{words.day(here.date())}, {words.clock(here)}"


# What each is told under.
LISTED = ("handoffs", "appointments", "files", "roadmaps", "surveys")


@dataclass(frozen=True)
class Export:
    """What ``Exporting.everything`` found, told in words."""

    found: Row
    words: Words
    zone: ZoneInfo

    def text(self) -> str:
        """All of it, part by part; parts that hold nothing are left out."""
        say = self.words.say
        parts = [
            [
                say("erasing-export-title"),
                say("erasing-export-made", time=self._time(self.found["made_at"])),
                say("erasing-export-id", conversation=self.found["conversation_id"]),
            ],
            *self._said(),
            *self._listed("handoffs", self._handoff),
            *self._listed("appointments", self._appointment),
            *self._listed("files", self._file),
            *self._listed("roadmaps", self._roadmap),
            *self._listed("surveys", self._survey),
            [say("erasing-export-besides")],
        ]
        return "\n\n".join("\n".join(part) for part in parts) + "\n"

    def _said(self) -> Iterator[list[str]]:
        yield [self.words.say("erasing-export-messages")]
        for row in self.found["messages"]:
            who = self.words.say(f"erasing-export-{row['sender']}")
            if name := row.get("content", {}).get("counsellor"):
                who = f"{name} ({who})"
            yield [f"{self._time(row['created_at'])} – {who}", *self._shown(row)]

    def _shown(self, row: Row) -> Iterator[str]:
        content = row.get("content", {})
        if row["text"]:
            yield row["text"]
        for offer in content.get("offers", ()):
            yield f"• {offer['title']} ({offer['provider']}) {offer.get('url') or ''}".rstrip()
        for one in (*content.get("links", ()), *content.get("sources", ())):
            yield f"→ {one['title']} {one.get('url') or ''}".rstrip()

    def _listed(self, name: str, line: Callable[[Row], str]) -> Iterator[list[str]]:
        if self.found[name]:
            title = self.words.say(f"erasing-export-{name}")
            yield [title, *(f"• {line(row)}" for row in self.found[name])]

    def _handoff(self, row: Row) -> str:
        said = self.words.say("erasing-export-handoff", time=self._time(row["requested_at"]))
        if contact := row.get("contact_value"):
            said = f"{said} {self.words.say('erasing-export-contact', contact=contact)}"
        return said

    def _appointment(self, row: Row) -> str:
        return self._time(row["starts_at"])

    def _file(self, row: Row) -> str:
        return f"{row['name']} ({self._time(row['created_at'])})"

    def _roadmap(self, row: Row) -> str:
        return self._time(row["made_at"])

    def _survey(self, row: Row) -> str:
        given = [str(row[name]) for name in ("solved", "ease") if name in row]
        return f"{self._time(row['asked_at'])}: {', '.join(given) or '–'}"

    def _time(self, at: str) -> str:
        return moment(self.words, datetime.fromisoformat(at), self.zone)
