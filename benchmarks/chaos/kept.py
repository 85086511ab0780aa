"""What the databases and logs hold when all has ended, as plain rows: what the judge compares."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.chaos.logbook import MARK
from front.record.keyring import ring

_MESSAGES = (
    "select id, conversation_id, sender, text, client_id, state, in_reply_to from message"
    " order by id"
)
_EVENTS = 'select id, handoff_id, move, before, "after", actor from handoff_event order by id'


@dataclass(frozen=True)
class Row:
    """A message of the record."""

    id: int
    place: str
    sender: str
    text: str
    client_id: str | None
    state: str | None
    in_reply_to: int | None


@dataclass(frozen=True)
class Event:
    """A move of a hand-off."""

    id: int
    handoff: int
    move: str
    before: str | None
    after: str
    actor: str


@dataclass
class Kept:
    """``handoffs``: state and conversation by number; ``chats``: conversation by address in
    Telegram; ``heard``: what Rasa's store holds, conversation and event as JSON; ``where``: by
    marker the files that hold it, bytes as they are on the disk.
    """

    messages: list[Row] = field(default_factory=list)
    handoffs: dict[int, tuple[str, str]] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    chats: dict[str, str] = field(default_factory=dict)
    heard: list[tuple[str, str]] = field(default_factory=list)
    where: dict[str, set[str]] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)


def read(var: Path) -> Kept:
    """All of a run that has ended."""
    kept, keys = Kept(), ring()
    with closing(sqlite3.connect(var / "record.db")) as record:
        kept.messages = [Row(*row) for row in record.execute(_MESSAGES)]
        for number, state, place in record.execute(
            "select id, state, conversation_id from handoff"
        ):
            kept.handoffs[number] = state, place
        kept.events = [Event(*row) for row in record.execute(_EVENTS)]
        kept.notes = [
            keys.open("note.text", text) for (text,) in record.execute("select text from note")
        ]
        kept.chats = {
            keys.open("chat.address", address): place
            for address, place in record.execute(
                "select address, conversation_id from chat where channel = 'telegram'"
            )
        }
    with closing(sqlite3.connect(var / "tracker.db")) as tracker:
        kept.heard = list(tracker.execute("select sender, data from events order by id"))
    kept.where = where(var, [var.parent / "run.out"])
    return kept


def where(folder: Path, besides: Iterable[Path]) -> dict[str, set[str]]:
    """By marker, the names of the files that hold it."""
    found: dict[str, set[str]] = {}
    files = [one for one in folder.rglob("*") if one.is_file()]
    for file in (*files, *besides):
        if not file.exists():
            continue
        # Text in a database is UTF-8, too.
        for marker in set(MARK.findall(file.read_bytes().decode("utf-8", "replace"))):
            found.setdefault(marker, set()).add(_name(file, folder))
    return found


def _name(file: Path, folder: Path) -> str:
    return str(file.relative_to(folder)) if folder in file.parents else file.name
