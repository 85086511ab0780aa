"""Whether the front can serve just now, found out at most once a second however often it is asked.

A look at the record or the disk may hang: it has a time limit, and while one hangs no other begins.
"""

import asyncio
import shutil
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import aiohttp
from sqlalchemy import Connection, text

from front.errors import RecordUnavailable
from front.record import Record
from front.record.database import sqlite_file
from front.record.migrate import HEAD
from front.settings import Settings
from guidance.catalogue.engine import CatalogueSettings
from guidance.catalogue.store import Catalogue
from guidance.errors import CatalogueUnavailable

OK = "ok"
_FRESH = 1.0  # seconds that an answer is given again
_PATIENCE = 2.0  # seconds for one look
_MB = 10**6

# Written anew with what is there: only a commit shows that the disk takes it. No row of anybody.
_TOUCH = text("UPDATE alembic_version SET version_num = version_num")
_VERSION = text("SELECT version_num FROM alembic_version")

Look = Callable[[], Awaitable[str]]


@dataclass(frozen=True)
class State:
    """What was found; ``needed`` and ``beside`` say of each part ``ok`` or what is wrong.

    Without a part that is ``needed`` nobody can be served; without one ``beside`` answers are late:
    messages are kept, counsellors are reached.
    """

    needed: Mapping[str, str]
    beside: Mapping[str, str]

    @property
    def ready(self) -> bool:
        """Whether new conversations may be sent here."""
        return set(self.needed.values()) <= {OK}

    @property
    def status(self) -> str:
        """``ready``, ``degraded`` (ready, with late answers) or ``not-ready``."""
        if not self.ready:
            return "not-ready"
        return "ready" if set(self.beside.values()) <= {OK} else "degraded"


class Readiness:
    """Answers whether the front is ready.

    ``stopping``: set when it was told to stop. ``busy``: whoever sheds load adds a question here;
    one that says yes makes the front not ready.
    """

    def __init__(
        self,
        settings: Settings,
        record: Record,
        catalogue: Catalogue,
        probe: aiohttp.ClientSession,
    ) -> None:
        self.stopping = False
        self.busy: list[Callable[[], bool]] = []
        self._settings = settings
        self._record = record
        self._catalogue = catalogue
        self._probe = probe
        self._files = {
            one: _number(one) for one in (sqlite_file(settings.record), _catalogue_file()) if one
        }
        self._looks: dict[str, asyncio.Task[str]] = {}
        self._last: tuple[float, State] | None = None
        self._asking: asyncio.Task[State] | None = None

    async def state(self) -> State:
        """How it is now, or was within the last second."""
        if self._last is None or time.monotonic() - self._last[0] > _FRESH:
            if self._asking is None or self._asking.done():
                self._asking = asyncio.create_task(self._found())
            await asyncio.shield(self._asking)
        if self._last is None:  # the task above sets it
            raise AssertionError
        needed = {**self._last[1].needed, **self._own()}
        return State(needed, self._last[1].beside)

    def close(self) -> None:
        """Waits for no look that still hangs."""
        for task in [*self._looks.values(), self._asking]:
            if task is not None:
                task.cancel()

    def _own(self) -> dict[str, str]:
        # What this process knows of itself is never out of date.
        return {
            "stopping": "yes" if self.stopping else OK,
            "busy": "yes" if any(ask() for ask in self.busy) else OK,
        }

    async def _found(self) -> State:
        settings = self._settings
        token = settings.inner_token.get_secret_value() if settings.inner_token else ""
        needed: dict[str, Look] = {
            "record": self._writable,
            "catalogue": self._readable,
            "disk": self._room,
        }
        beside: dict[str, Look] = {
            "rasa": lambda: self._answers(settings.rasa_url + "/status", {"token": token}),
            "actions": lambda: self._answers(settings.actions_url + "/ready"),
        }
        said = await asyncio.gather(*(self._look(*one) for one in (needed | beside).items()))
        found = dict(zip(needed | beside, said, strict=True))
        state = State({one: found[one] for one in needed}, {one: found[one] for one in beside})
        self._last = time.monotonic(), state
        return state

    async def _look(self, name: str, look: Look) -> str:
        task = self._looks.get(name)
        if task is None or task.done():
            task = self._looks[name] = asyncio.create_task(_said(look))
        await asyncio.wait([task], timeout=_PATIENCE)
        return task.result() if task.done() else "hangs"

    async def _writable(self) -> str:
        if self._moved(sqlite_file(self._settings.record)):
            return "gone"
        try:
            version = await self._record.write(_touch)
        except RecordUnavailable as error:
            return str(error)
        return OK if version == HEAD else f"of version {version}, not {HEAD}"

    async def _readable(self) -> str:
        if self._moved(_catalogue_file()):
            return "gone"
        try:
            sources = await asyncio.to_thread(self._catalogue.sources)
        except CatalogueUnavailable as error:
            return str(error)
        return OK if sources else "empty"

    async def _room(self) -> str:
        least = self._settings.free_mb * _MB
        folders = {self._settings.var, *(one.parent for one in self._files)}
        for folder in folders:
            usage = await asyncio.to_thread(shutil.disk_usage, folder)
            if usage.free < least:
                return f"{usage.free // _MB} MB free, {self._settings.free_mb} needed"
        return OK

    async def _answers(self, url: str, query: Mapping[str, str] | None = None) -> str:
        try:
            async with self._probe.get(url, params=query) as response:
                return OK if response.status == 200 else f"answers {response.status}"
        except (aiohttp.ClientError, TimeoutError) as error:
            return type(error).__name__

    def _moved(self, file: Path | None) -> bool:
        """A file that was deleted or exchanged: an open connection would go on with the old one."""
        if file is None:
            return False
        found = _number(file)
        if self._files[file] is None:
            self._files[file] = found
        return found is None or found != self._files[file]


async def _said(look: Look) -> str:
    try:
        return await look()
    except OSError as error:
        return type(error).__name__


def _touch(connection: Connection) -> str:
    connection.execute(_TOUCH)
    return str(connection.scalar(_VERSION))


def _number(file: Path) -> int | None:
    try:
        return file.stat().st_ino
    except OSError:
        return None


def _catalogue_file() -> Path | None:
    return sqlite_file(CatalogueSettings().url())
