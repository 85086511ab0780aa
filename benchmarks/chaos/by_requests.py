"""Learners without an open connection: by the interface for programs, by the page without scripts,
and in Telegram. Each says a message until it is told that it is kept."""

from __future__ import annotations

import asyncio
import itertools
import random
import re
import secrets
from typing import Any

import aiohttp

from benchmarks.chaos.logbook import Book, Said
from front.plain.keys import COOKIE, token_for
from tests.telegram.world import HEADER, SECRET, message

_PATIENCE = aiohttp.ClientTimeout(total=20)
_NONCE = re.compile(r'name="nonce" value="([^"]+)"')
_ARTICLE = re.compile(r'<article class="message (\w+)".*?</article>', re.DOTALL)
FIRST_CHAT = 5000


class Caller:
    """What the three share: they try again until the front has an answer."""

    channel = ""
    files = False

    def __init__(self, url: str, learner: str, book: Book, chance: random.Random) -> None:
        self._url, self._learner, self._book, self._chance = url, learner, book, chance
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0), cookie_jar=aiohttp.DummyCookieJar()
        )
        self.language = "en"
        self.place = self._new_place()

    async def again(self, one: Said, text: str) -> None:
        """The same message a second time."""
        await self.say(one, text)

    async def say(self, one: Said, text: str) -> None:
        """Until it is acknowledged or refused."""
        raise NotImplementedError

    async def lose(self) -> None:
        """There is no line that could break."""

    async def leave(self) -> None:
        """There is nothing to close."""

    async def come_back(self) -> None:
        """Looks at what is there."""
        await self.settle()

    async def send_file(self, one: Said) -> None:
        """Only the chat is tried for this: ``files`` is never true here."""
        raise NotImplementedError

    async def erase(self) -> None:
        """Only some do."""

    async def settle(self) -> bool:
        """Looks at everything anew."""
        return True

    async def close(self) -> None:
        """Leaves for good."""
        await self.settle()
        await self._session.close()

    def _new_place(self) -> Any:
        return self._book.begin(secrets.token_urlsafe(32), self._learner, self.channel)

    async def _until_heard(
        self, method: str, path: str, tries: int = 200, **more: Any
    ) -> tuple[int, str]:
        """Status and text of the first answer that is not about being away; (0, "") without."""
        for _ in range(tries):
            try:
                async with self._session.request(
                    method, self._url + path, timeout=_PATIENCE, allow_redirects=False, **more
                ) as response:
                    if response.status < 500:
                        return response.status, await response.text()
                    self._book.counts[f"{self.channel}: told {response.status}"] += 1
            except (aiohttp.ClientError, TimeoutError, OSError):
                self._book.counts[f"{self.channel}: no answer"] += 1
            await asyncio.sleep(0.5 + self._chance.random())
        return 0, ""

    def _heard(self, one: Said, status: int, good: int) -> None:
        if status == good:
            one.kept = one.kept or self._book.now()
        elif status:
            one.refused = str(status)
            self._book.counts[f"refused: {self.channel} {status}"] += 1


class Program(Caller):
    """By the REST interface."""

    channel = "rest"

    async def say(self, one: Said, text: str) -> None:
        """With the same client id until it is answered."""
        asked = self._book.now()
        body = {"text": text, "client_id": one.client_id, "language": self.language}
        status, told = await self._until_heard("POST", self._here("/messages"), json=body)
        self._heard(one, status, 200)
        self._book.look(self._learner, self.place.id, told, asked)

    async def erase(self) -> None:
        """404: an attempt before this one did it, and nobody heard."""
        self.place.asked = self._book.now()
        status, _ = await self._until_heard("DELETE", self._here(""))
        if status in {200, 404}:
            self.place.erased = self._book.now()
            self.place = self._new_place()

    async def settle(self) -> bool:
        """Reads the whole conversation."""
        asked, place = self._book.now(), self.place
        async with self._session.get(
            self._url + self._here("/messages"), timeout=_PATIENCE
        ) as response:
            if response.status == 404:
                return True
            if response.status != 200:
                return False
            found = (await response.json())["messages"]
        self._book.look(self._learner, place.id, str(found), asked)
        self._book.screens[place.id] = [(m["id"], m["sender"], m["text"]) for m in found]
        return True

    def _here(self, path: str) -> str:
        return f"/api/v1/conversations/{self.place.id}{path}"


class Reader(Caller):
    """On the page without scripts."""

    channel = "plain"
    origin = ""

    async def say(self, one: Said, text: str) -> None:
        """One page's form, sent until it is taken: the same words with the same nonce."""
        nonce = one.client_id
        form = {"key": self.place.id, "token": token_for(self.place.id)}
        form |= {"nonce": nonce, "text": text}
        status, _ = await self._until_heard("POST", self._path(), data=form, headers=self._sent())
        self._heard(one, status, 303)

    async def erase(self) -> None:
        """By the link at the end of the page and its confirmation."""
        self.place.asked = self._book.now()
        form = {"key": self.place.id, "token": token_for(self.place.id)}
        status, _ = await self._until_heard(
            "POST", "/plain/delete?lang=en", data=form, headers=self._sent()
        )
        if status == 200:
            self.place.erased = self._book.now()
            self.place = self._new_place()

    async def settle(self) -> bool:
        """Loads the page."""
        asked, place = self._book.now(), self.place
        async with self._session.get(
            f"{self._url}{self._path()}&all=1", headers=self._sent(), timeout=_PATIENCE
        ) as response:
            page = await response.text()
            if response.status != 200:
                return False
        self._book.look(self._learner, place.id, page, asked)
        articles = [found.group(1, 0) for found in _ARTICLE.finditer(page)]
        self._book.screens[place.id] = [(0, sender, text) for sender, text in articles]
        return True

    def _path(self) -> str:
        return f"/plain?lang={self.language}"

    def _sent(self) -> dict[str, str]:
        return {"Cookie": f"{COOKIE}={self.place.id}", "Origin": self.origin}


class Chatter(Caller):
    """In Telegram: an update is brought until the front says that it has it."""

    channel = "telegram"
    _chats = itertools.count(FIRST_CHAT)

    async def say(self, one: Said, text: str) -> None:
        """Brings it; the second time it is the same update."""
        update = self._updates.setdefault(one.marker, message(text, self._chat, self.language))
        status, _ = await self._until_heard(
            "POST", "/telegram/webhook", json=update, headers={HEADER: SECRET}
        )
        self._heard(one, status, 200)

    def _new_place(self) -> Any:
        self._chat = next(self._chats)
        self._updates: dict[str, dict[str, Any]] = {}
        return self._book.begin(f"telegram:{self._chat}", self._learner, self.channel)
