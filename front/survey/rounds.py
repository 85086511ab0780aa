"""Looks for talks that are over: hand-offs that ended, and pages where nobody writes any more."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta

from aiohttp import web

from front.each import attempt, each
from front.handoff import Desk
from front.keys import RECORD, SETTINGS, SWITCHBOARD
from front.record import Record, surveys
from front.record.tables import now
from front.survey.questions import first

_ROUND = 15.0  # seconds between two looks, where no signal comes sooner
# What ended before that is not asked about any more, such as after a long stop of the front.
_LATELY = timedelta(hours=1)
_AT_ONCE = 500  # conversations in one question to the database


async def keep_asking(app: web.Application) -> AsyncIterator[None]:
    """Asks while the front runs, unless the operator does not want it."""
    settings = app[SETTINGS]
    app[SWITCHBOARD].desk.asks = settings.survey
    if not settings.survey:
        yield
        return
    after = timedelta(minutes=settings.survey_quiet)
    rounds = Rounds(app[RECORD], app[SWITCHBOARD].desk, after)
    tasks = [asyncio.create_task(rounds.listen()), asyncio.create_task(rounds.run())]
    yield
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


class Rounds:
    """``quiet``: how long an answer stands before the learner is asked about it."""

    def __init__(self, record: Record, desk: Desk, quiet: timedelta) -> None:
        self._record = record
        self._desk = desk
        self._quiet = quiet
        self._nudge = asyncio.Event()
        # What was looked at once: nothing of it changes any more, or before another message.
        self._ended: set[int] = set()
        self._looked: dict[str, int] = {}

    async def listen(self) -> None:
        """A hand-off that moves is looked at at once."""
        with self._desk.signals.listen() as ear:
            async for signal in ear:
                if signal.kind == "queue":
                    self._nudge.set()

    async def run(self) -> None:
        """Round after round; one that fails is not the last."""
        while True:
            await attempt(self.once, "survey")
            await self._pause()

    async def once(self) -> None:
        """Asks wherever it is time to."""
        ended = await self._record.read(lambda one: surveys.ended(one, _LATELY))
        await each(sorted(ended - self._ended), self._ask_of_person)
        self._ended = ended
        open_pages = self._desk.present()
        for start in range(0, len(open_pages), _AT_ONCE):
            await self._quiet_ones(open_pages[start : start + _AT_ONCE])
        self._looked = {one: self._looked[one] for one in open_pages if one in self._looked}

    async def _quiet_ones(self, places: Sequence[str]) -> None:
        newest = await self._record.read(lambda one: surveys.newest(one, places))
        quiet = [
            (place, last)
            for place, last, at in newest
            if self._looked.get(place) != last and now() - at >= self._quiet
        ]
        await each(quiet, self._ask_when_quiet)

    async def _ask_of_person(self, number: int) -> None:
        asked = await self._record.write(lambda one: surveys.ask_of_person(one, number, first))
        await self._tell(asked)

    async def _ask_when_quiet(self, found: tuple[str, int]) -> None:
        place, last = found
        quiet = self._quiet
        await self._tell(
            await self._record.write(lambda one: surveys.ask_when_quiet(one, place, quiet, first))
        )
        self._looked[place] = last

    async def _tell(self, asked: surveys.Asked | None) -> None:
        if asked:
            await self._desk.told(asked.conversation, [asked.message])

    async def _pause(self) -> None:
        try:
            async with asyncio.timeout(_ROUND):
                await self._nudge.wait()
        except TimeoutError:
            pass
        self._nudge.clear()
