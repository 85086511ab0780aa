"""All that Cairn holds of a conversation, as data and as a page that can be read."""

import asyncio
import functools
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import jinja2
import structlog

from front import intake
from front.aside import Trackers
from front.errors import RasaError
from front.record import Record, exporting
from front.record.receipts import Receipt
from words import Words

log = structlog.get_logger()

_PATIENCE = 2.0  # seconds
_TEMPLATES = Path(__file__).parent / "handout" / "templates"

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


def page(found: Row, language: str, zone: str) -> str:
    """The same for people: a page of HTML that needs nothing else, with times by the clock of a
    zone."""
    told = Export(found, Words.load(Words.closest(language)), ZoneInfo(zone))
    template = _templates().get_template("data.html")
    return template.render(told=told, words=told.words, whole=data(found))


def data(found: Row) -> str:
    """The same for programs: JSON."""
    return json.dumps(found, ensure_ascii=False, indent=2)


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


# What is told under headings of their own, besides the messages.
LISTED = (
    "handoffs",
    "appointments",
    "files",
    "roadmaps",
    "opinions",
    "surveys",
    "consents",
    "chats",
)


@functools.cache
def _templates() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@dataclass(frozen=True)
class Said:
    """One message: when and who, and what was said and shown, a line each."""

    head: str
    lines: list[str]


@dataclass(frozen=True)
class Export:
    """What ``Exporting.everything`` found, told in words."""

    found: Row
    words: Words
    zone: ZoneInfo

    @property
    def made(self) -> str:
        """When it was put together."""
        return self.time(self.found["made_at"])

    @property
    def messages(self) -> list[Said]:
        """The talk, in order."""
        return [
            Said(f"{self.time(one['created_at'])} – {self._who(one)}", list(self._shown(one)))
            for one in self.found["messages"]
        ]

    @property
    def lists(self) -> list[tuple[str, list[str]]]:
        """The rest: a heading each, and lines. What holds nothing is left out."""
        tellers: dict[str, Callable[[Row], str]] = {
            "handoffs": self._handoff,
            "appointments": lambda row: self.time(row["starts_at"]),
            "files": lambda row: f"{row['name']} ({self.time(row['created_at'])})",
            "roadmaps": lambda row: self.time(row["made_at"]),
            "opinions": self._opinion,
            "surveys": self._survey,
            "consents": self._consent,
            "chats": lambda row: f"{row['channel']}: {row['address']}",
        }
        said = self.words.say
        return [
            (said(f"erasing-export-{name}"), [tellers[name](row) for row in self.found[name]])
            for name in LISTED
            if self.found[name]
        ]

    @property
    def remembered(self) -> list[str]:
        """What the assistant knows, by the names of its state."""
        known = self.found["remembered"]
        if known is None:
            return [self.words.say("erasing-export-remembered-not")]
        shown = {name: value for name, value in known.items() if value not in (None, "", [], {})}
        return [f"{name}: {_short(value)}" for name, value in shown.items()]

    def time(self, at: str) -> str:
        """A moment of the data, as people write it."""
        return moment(self.words, datetime.fromisoformat(at), self.zone)

    def _who(self, row: Row) -> str:
        who = self.words.say(f"erasing-export-{row['sender']}")
        name = row.get("content", {}).get("counsellor")
        return f"{name} ({who})" if name else who

    def _shown(self, row: Row) -> Iterator[str]:
        content = row.get("content", {})
        if row["text"]:
            yield from row["text"].split("\n")
        for offer in content.get("offers", ()):
            yield f"• {offer['title']} ({offer['provider']}) {offer.get('url') or ''}".rstrip()
        for one in (*content.get("links", ()), *content.get("sources", ())):
            yield f"→ {one['title']} {one.get('url') or ''}".rstrip()

    def _handoff(self, row: Row) -> str:
        said = self.words.say("erasing-export-handoff", time=self.time(row["requested_at"]))
        if contact := row.get("contact_value"):
            said = f"{said} {self.words.say('erasing-export-contact', contact=contact)}"
        return said

    def _opinion(self, row: Row) -> str:
        given = {"up": "👍", "down": "👎"}.get(str(row.get("thumb")), "–")
        said = [given, row.get("reason", ""), row.get("comment", "")]
        return f"{self.time(row['given_at'])}: {' '.join(one for one in said if one)}"

    def _consent(self, row: Row) -> str:
        given = {"time": self.time(row["given_at"]), "wording": row["wording"]}
        if withdrawn := row.get("withdrawn_at"):
            given["withdrawn"] = self.time(withdrawn)
            return self.words.say("consent-export-withdrawn", **given)
        return self.words.say("consent-export", **given)

    def _survey(self, row: Row) -> str:
        given = [str(row[name]) for name in ("solved", "ease") if name in row]
        return f"{self.time(row['asked_at'])}: {', '.join(given) or '–'}"


def _short(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
