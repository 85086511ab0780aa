"""Conversations in one SQLite file: everything is kept, only what the next turn needs is read."""

from __future__ import annotations

import json
import logging
import os
import sqlite3
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionReverted,
    Event,
    UserUtteranceReverted,
    deserialise_events,
)
from rasa.shared.core.trackers import DialogueStateTracker

from bot.compaction import compact, latest_session

logger = logging.getLogger(__name__)

DATABASE = "tracker.db"
_SCHEMA = """
create table if not exists events(
    -- autoincrement: the number of a deleted row is never given again, so that a cached
    -- conversation cannot be taken for one begun anew after an erasure
    id integer primary key autoincrement,
    sender text not null,
    type text not null,
    data text not null);
create index if not exists events_by_sender on events(sender, id);
"""


class StoredTracker(DialogueStateTracker):
    """A tracker that knows what of it is in the store.

    `stored` counts its events that came from there; `version` is the id of the conversation's
    last row when it was read (0: there was none).
    """

    stored: int = 0
    version: int = 0


class BoundedTrackerStore(TrackerStore):
    """An append-only log, a cache in the process, and trackers that do not grow.

    `retrieve` gives the conversation's state and at least its last `turns` user turns, at most
    twice as many (see compaction.py). The log keeps all events until a conversation is erased.

    SQLite runs with a write-ahead log and synchronous=NORMAL: a crash of Rasa loses nothing, a
    power cut may lose the last turns. That is enough here, because the front keeps every
    message in its own database before it forwards it; FULL would cost a disk flush per turn.
    """

    def __init__(
        self,
        domain: Domain | None = None,
        event_broker: EventBroker | None = None,
        host: str | None = None,  # noqa: ARG002 - Rasa passes it always
        db: str = f"var/{DATABASE}",
        turns: int = 5,
        cache: int = 512,
        **kwargs: Any,
    ) -> None:
        super().__init__(domain, event_broker, **kwargs)
        folder = os.environ.get("CAIRN_VAR")
        self._path = Path(folder) / DATABASE if folder else Path(db)
        self._turns = int(turns)
        self._cache_size = int(cache)
        self._cache: OrderedDict[str, tuple[int, list[Event]]] = OrderedDict()
        self._connection = self._open()

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        # Rasa opens the store in one thread and may serve from another, one at a time.
        connection = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
        connection.execute("pragma busy_timeout = 3000")
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = normal")
        connection.execute("pragma secure_delete = on")
        connection.executescript(_SCHEMA)
        return connection

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()

    def init_tracker(self, sender_id: str) -> StoredTracker:
        """An empty tracker of this store; its history is bounded here, not by Rasa."""
        return StoredTracker(sender_id, self.domain.slots)

    async def exists(self, conversation_id: str) -> bool:
        """Whether anything is stored of the conversation."""
        return self._version(conversation_id) > 0

    async def keys(self) -> Iterable[str]:
        """The ids of all conversations."""
        return [sender for (sender,) in self._rows("select distinct sender from events")]

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The latest session, compacted; None when nothing is stored."""
        version = self._version(sender_id)
        if not version:
            self._cache.pop(sender_id, None)
            return None
        cached = self._cache.get(sender_id)
        if cached and cached[0] == version:
            return self._tracker(sender_id, cached[1], version)
        events = self._compact(latest_session(self._stored_events(sender_id)))
        self._remember(sender_id, version, events)
        return self._tracker(sender_id, events, version)

    async def retrieve_full_tracker(self, conversation_id: str) -> DialogueStateTracker | None:
        """Every event of every session; None when nothing is stored."""
        version = self._version(conversation_id)
        if not version:
            return None
        return self._tracker(conversation_id, self._stored_events(conversation_id), version)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Appends what is new in `tracker`.

        A tracker that did not come from this store replaces the conversation, rows and all:
        that is what Rasa's `PUT /conversations/<id>/tracker/events` asks for, and how the
        texts of a conversation are erased.
        """
        sender, events = tracker.sender_id, list(tracker.events)
        known = isinstance(tracker, StoredTracker)
        new = events[tracker.stored :] if known else events
        if self.event_broker:
            await self._stream_new_events(self.event_broker, new, sender)
        if not new and known:
            return
        with self._writing():
            before = self._version(sender)
            if not known:
                self._connection.execute("delete from events where sender = ?", (sender,))
            self._append(sender, new)
            version = self._version(sender)
        if known and tracker.version != before:
            logger.warning("Another process wrote to a conversation of %s.", self._path.name)
            self._cache.pop(sender, None)
        elif not known or any(isinstance(e, (UserUtteranceReverted, ActionReverted)) for e in new):
            # What was reverted may lie further back than the compacted events reach.
            self._cache.pop(sender, None)
        else:
            self._remember(sender, version, self._compact(latest_session(events)))
        if known:
            tracker.stored, tracker.version = len(events), version

    def _append(self, sender: str, events: list[Event]) -> None:
        rows = [
            (sender, event.type_name, json.dumps(event.as_dict(), ensure_ascii=False))
            for event in events
        ]
        self._connection.executemany(
            "insert into events(sender, type, data) values (?, ?, ?)", rows
        )

    def _tracker(self, sender: str, events: list[Event], version: int) -> StoredTracker:
        tracker = self.init_tracker(sender)
        for event in events:
            tracker.update(event)
        tracker.stored, tracker.version = len(events), version
        return tracker

    def _compact(self, events: list[Event]) -> list[Event]:
        return compact(events, self.init_tracker(""), self._turns)

    def _remember(self, sender: str, version: int, events: list[Event]) -> None:
        self._cache[sender] = (version, events)
        self._cache.move_to_end(sender)
        if len(self._cache) > self._cache_size:
            self._cache.popitem(last=False)

    def _version(self, sender: str) -> int:
        return int(self._rows("select max(id) from events where sender = ?", sender)[0][0] or 0)

    def _stored_events(self, sender: str) -> list[Event]:
        rows = self._rows("select data from events where sender = ? order by id", sender)
        return deserialise_events([json.loads(data) for (data,) in rows])

    def _rows(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        with closing(self._connection.execute(query, values)) as cursor:
            return cursor.fetchall()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        self._connection.execute("begin immediate")
        try:
            yield
        except BaseException:
            self._connection.execute("rollback")
            raise
        self._connection.execute("commit")
