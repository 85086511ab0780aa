"""What was erased since a backup was made is erased again in what the backup brings back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from cairn.backup.manifest import Manifest
from cairn.backup.places import Places
from cairn.errors import NotPossible
from front.record import erasing
from front.record.database import open_engine
from front.record.erased import line_of, number_of
from front.record.tables import conversations


class Erased:
    """Knows whether a conversation was erased since a backup was made.

    Raises NotPossible where that is not known, unless ``unknown`` is accepted.
    """

    def __init__(self, places: Places, name: str, told: Manifest, *, unknown: bool) -> None:
        lines = places.erased.since(name)
        if lines is None and not unknown:
            raise NotPossible(
                f"The list {places.backups / 'erased.list'} does not know of {name}, so what was "
                "erased since would come back. Put the newest list there, or say "
                "--without-erased and ask every learner with a later receipt."
            )
        self._lines = lines or set()
        keys = [bytes.fromhex(told.erased_key), places.erased.key()]
        self._keys = {number_of(one): one for one in keys}
        strange = {one.split()[0] for one in self._lines} - set(self._keys)
        if strange and not unknown:
            raise NotPossible(
                f"The list names what was erased by a key that is missing ({strange.pop()}): put "
                "that erased.key into CAIRN_VAR, or say --without-erased."
            )
        self._named = _left_to_forget(places)
        # From now on the present record is not asked any more.
        places.erased.add(self._named)

    def knows(self, conversation: str) -> bool:
        """Whether it was erased."""
        lines = {line_of(key, conversation) for key in self._keys.values()}
        return conversation in self._named or bool(lines & self._lines)

    def from_record(self, url: str) -> int:
        """Erases them from a record of the present version; how many."""
        engine = open_engine(url)
        try:
            with engine.execution_options(writes=True).begin() as connection:
                found = list(connection.scalars(select(conversations.c.id)))
                wanted = [one for one in found if self.knows(one)]
                for one in wanted:
                    rest = erasing.erase(connection, one, "operator").rest
                    self._named |= {one, *rest.senders}
                    # No page is open, Rasa's store is cleared here, and the list has it: were it
                    # left to the front it would be listed as of today, and count for later backups.
                    erasing.settle(connection, rest.id, told=True, cleared=True)
            return len(wanted)
        finally:
            engine.dispose()

    def from_tracker(self, file: Path) -> None:
        """Erases them from what Rasa remembers."""
        with closing(sqlite3.connect(file, isolation_level=None)) as driver:
            driver.execute("PRAGMA secure_delete=ON")
            senders = [row[0] for row in driver.execute("SELECT DISTINCT sender FROM events")]
            gone = [(one,) for one in senders if self.knows(one)]
            driver.executemany("DELETE FROM events WHERE sender = ?", gone)


def _left_to_forget(places: Places) -> set[str]:
    """Erased in the present record, and not in the list yet: Cairn stopped in between."""
    database = places.database("record")
    if database.file is not None and not database.file.exists():
        return set()
    engine = open_engine(database.url)
    try:
        with engine.connect() as connection:
            left = erasing.unforgotten(connection)
        return {name for one in left for name in (one.conversation, *one.senders)}
    except SQLAlchemyError:  # a present record that is damaged is why one restores
        return set()
    finally:
        engine.dispose()
