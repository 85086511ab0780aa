"""A counsellor of the chaos: claims, answers, notes, passes on, ends, or goes without a word."""

from __future__ import annotations

import asyncio
import random
from typing import Any

import aiohttp

from benchmarks.chaos.house import ChaosHouse
from benchmarks.chaos.logbook import Act, Book, Said
from benchmarks.desk_load import counsellor
from benchmarks.desk_load.counsellor import MESSAGE, TEXT, VERSION, Talk
from benchmarks.desk_load.house import Seat
from benchmarks.desk_load.logbook import Logbook

_MOST = 4  # conversations at once
_ENDINGS = {"close": 6, "give-back": 4, "release": 2, "transfer": 3, "vanish": 2}
_GONE = (50.0, 80.0)  # seconds: longer than CAIRN_COUNSELLOR_GONE
_PATIENCE = aiohttp.ClientTimeout(total=20)
_TRIES = 30


class Counsellor(counsellor.Counsellor):
    """Works until told to stop; ``colleagues``: the numbers of the others."""

    def __init__(
        self, house: ChaosHouse, seat: Seat, book: Book, chance: random.Random, url: str
    ) -> None:
        super().__init__(_Reached(url), seat, 0, Logbook(), chance, 0.02)
        self._own, self._notes = house, book
        self.colleagues: list[int] = []
        self._away = asyncio.Event()
        self.closing = False

    async def work(self) -> None:
        """At the desk, then away without a word, then at the desk again."""
        while True:
            self._away.clear()
            here = asyncio.create_task(super().work())
            leaving = asyncio.create_task(self._away.wait())
            try:
                await asyncio.wait((here, leaving), return_when=asyncio.FIRST_COMPLETED)
            finally:
                here.cancel()
                leaving.cancel()
                ended = await asyncio.gather(here, leaving, return_exceptions=True)
            if isinstance(ended[0], Exception):
                raise ended[0]
            self._talks.clear()
            self._notes.counts["counsellors: gone without a word"] += 1
            await asyncio.sleep(self._chance.uniform(*_GONE))

    async def _happened(self, name: str) -> None:
        """Talks are read while they are held; only the queue's news is waited for."""
        if name in {"queue", "hello"}:
            self._nudge.set()

    async def _queue(self) -> None:
        async with asyncio.TaskGroup() as talks:
            self._talking = talks
            await super()._queue()

    async def _claim_one(self) -> None:
        if len(self._talks) >= _MOST or self.closing:
            return
        waiting = await self._waiting()
        if not waiting or (number := waiting[0]["number"]) in self._talks:
            return
        act = await self._do("claim", number, {}, f"/desk/claim/{number}")
        if act.done:
            self._talks[number] = talk = Talk(number)
            self._talking.create_task(self._hold(talk))

    async def _waiting(self) -> list[dict[str, Any]]:
        async with self._session.get(
            f"{self._house.url}/desk/waiting", headers={"HX-Request": "true"}, timeout=_PATIENCE
        ) as response:
            if response.status == 401:
                await self._sign_in_again()
            if response.status != 200 or response.content_type != "application/json":
                return []
            return list((await response.json())["waiting"])

    async def _hold(self, talk: Talk) -> None:
        for _ in range(self._chance.randint(2, 6)):
            await self._safely(self._read(talk))
            await asyncio.sleep(self._chance.uniform(0.5, 4))
            await self._safely(self._something(talk))
        endings = list(_ENDINGS)
        ending = self._chance.choices(endings, list(_ENDINGS.values()))[0]
        if self.closing:
            ending = "close"
        if ending == "vanish":
            self._away.set()
            return
        await self._end(talk, ending)
        self._talks.pop(talk.number, None)

    async def _something(self, talk: Talk) -> None:
        what = self._chance.choices(("say", "note", "files", "typing"), (6, 2, 3, 1))[0]
        match what:
            case "say":
                await self._speak(talk)
            case "note":
                marker = self._notes.marker()
                form = {"note": f"Came for a course. {marker}"}
                await self._do("note", talk.number, form, marker=marker)
            case "files":
                await self._do("learner-files", talk.number, {"allow": "1"})
            case "typing":
                await self._do("typing", talk.number, {})

    async def _speak(self, talk: Talk) -> None:
        """The page keeps what was not taken, and sends it again under the same id."""
        one = self._notes.say(self._seat.name, f"handoff:{talk.number}", "counsellor")
        form = {"text": f"Good day, I am looking into it. {one.marker}", "client_id": one.client_id}
        for _ in range(_TRIES):
            act = await self._tried("say", talk.number, form, one)
            if act.done:
                one.kept = self._notes.now()
                return
            if 0 < act.status < 500 and act.status != 401:
                one.refused = str(act.status)
                return
            await asyncio.sleep(1)

    async def _tried(self, kind: str, number: int, form: dict[str, str], one: Said) -> Act:
        try:
            return await self._do(kind, number, form, marker=one.marker)
        except (aiohttp.ClientError, OSError, TimeoutError):
            return Act(self._seat.name, kind, number, self._notes.now())

    async def _end(self, talk: Talk, ending: str) -> None:
        for _ in range(_TRIES):
            try:
                page = await self._get(f"/desk/conversation/{talk.number}")
                if page and f"{talk.number}/{ending}" not in page:
                    return
                form = {"version": next(iter(VERSION.findall(page)), "")}
                form |= {"outcome": "answered"} if ending == "close" else {}
                if ending == "transfer":
                    form["to"] = f"counsellor-{self._chance.choice(self.colleagues)}"
                    form["note"] = "Please go on."
                if (await self._do(ending, talk.number, form)).done:
                    return
            except (aiohttp.ClientError, OSError, TimeoutError):
                self._notes.counts["counsellors: no answer"] += 1
            await asyncio.sleep(1)

    async def _do(
        self, kind: str, number: int, form: dict[str, str], path: str = "", marker: str = ""
    ) -> Act:
        """One act by its form; what fails on the way raises, and is not acknowledged."""
        act = Act(self._seat.name, kind, number, self._notes.now(), marker)
        self._notes.acts.append(act)
        path = path or f"/desk/conversation/{number}/{kind}"
        act.status, _ = await self._post(path, form)
        if act.status == 401:
            await self._sign_in_again()
        self._notes.counts[f"counsellors: {kind} {act.status}"] += 1
        return act

    async def _read(self, talk: Talk) -> None:
        async with talk.reading:
            asked = self._notes.now()
            page = await self._get(f"/desk/conversation/{talk.number}")
            # Beside the talk the page shows the queue: there nothing may be that was deleted.
            self._notes.look(self._seat.name, "desk", page, asked)
            for _, _, body in MESSAGE.findall(page):
                said = TEXT.search(body)
                text = said.group(1) if said else ""
                self._notes.look(self._seat.name, f"handoff:{talk.number}", text, asked)

    async def _get(self, path: str) -> str:
        async with self._session.get(
            self._house.url + path, timeout=_PATIENCE, allow_redirects=False
        ) as response:
            if response.status in {302, 303, 401}:
                await self._sign_in_again()
            return await response.text() if response.status == 200 else ""

    async def _sign_in_again(self) -> None:
        """The clock jumped beyond the end of the session."""
        self._notes.counts["counsellors: signed in again"] += 1
        self._seat = await self._own.sign_in_again(self._seat)
        self._session.cookie_jar.update_cookies(self._seat.cookies)


class _Reached:
    """The desk, through the line."""

    def __init__(self, url: str) -> None:
        self._url = url

    @property
    def url(self) -> str:
        """Its address."""
        return self._url
