"""What a learner does, as people do. The seed says what, the machine when exactly."""

from __future__ import annotations

import asyncio
import random
from typing import Protocol

import aiohttp

from benchmarks.chaos.logbook import Book, Place, Said

_ASKED = {
    "en": (
        "courses about Excel {}",
        "what is a micro-credential? {}",
        "I want to learn programming {}",
        "tell me about the second one {}",
        "is it free of charge? {}",
        "something in the evening please {}",
        "Thanks a lot, very kind {}",
    ),
    "pl": (
        "kursy Excela {}",
        "co to jest mikropoświadczenie? {}",
        "chcę się nauczyć programowania {}",
        "opowiedz o drugim {}",
        "czy to jest bezpłatne? {}",
        "coś wieczorem, proszę {}",
        "Bardzo dziękuję {}",
    ),
}
_PERSON = {
    "en": "I want to talk to a person {}",
    "pl": "Chcę porozmawiać z człowiekiem {}",
}
# What people do, and how often.
_STEPS = {
    "ask": 40,
    "twice": 8,
    "hurry": 8,
    "person": 14,
    "lose": 8,
    "leave": 6,
    "language": 4,
    "erase": 2,
}
_SENDS = 0.4  # once a counsellor allows files, instead of the next step
_AWAY = (2.0, 12.0)  # seconds
_BETWEEN = (2.0, 9.0)


class Mouth(Protocol):
    """A channel as a learner uses it."""

    channel: str
    language: str

    @property
    def files(self) -> bool:
        """Whether files can be sent now."""

    @property
    def place(self) -> Place:
        """The conversation as it is now; a new one after a deletion."""

    async def say(self, one: Said, text: str) -> None:
        """Says something new."""

    async def again(self, one: Said, text: str) -> None:
        """Says the same message a second time."""

    async def lose(self) -> None:
        """The line breaks."""

    async def leave(self) -> None:
        """Goes away."""

    async def come_back(self) -> None:
        """Is there again."""

    async def send_file(self, one: Said) -> None:
        """Sends a small file."""

    async def erase(self) -> None:
        """Deletes all; returns when it is confirmed."""

    async def settle(self) -> bool:
        """Looks at everything; whether nothing is left to be said."""

    async def close(self) -> None:
        """Goes for good."""


class Learner:
    """Does one thing after the other until told to stop."""

    def __init__(self, name: str, mouth: Mouth, book: Book, chance: random.Random) -> None:
        self.name, self.mouth = name, mouth
        self._book, self._chance = book, chance
        mouth.language = chance.choice(("en", "pl"))

    async def live(self) -> None:
        """For ever."""
        await asyncio.sleep(self._chance.uniform(0, _BETWEEN[1]))
        await self._ask()
        while True:
            await asyncio.sleep(self._chance.uniform(*_BETWEEN))
            step = self._chance.choices(list(_STEPS), list(_STEPS.values()))[0]
            if self.mouth.files and self._chance.random() < _SENDS:
                step = "file"
            self._book.counts[f"learners: {step}"] += 1
            await getattr(self, f"_{step}")()

    async def settle(self, seconds: float) -> None:
        """Until all is said; after ``seconds`` the judge will find what is not."""
        until = self._book.now() + seconds
        while self._book.now() < until:
            try:
                if await self.mouth.settle():
                    return
            except (aiohttp.ClientError, TimeoutError, OSError):
                self._book.counts["away while settling"] += 1
            await asyncio.sleep(0.5)
        self._book.unsettled.append(self.mouth.place.id)

    async def _ask(self) -> None:
        await self._say("ask", self._chance.choice(_ASKED[self.mouth.language]))

    async def _person(self) -> None:
        await self._say("person", _PERSON[self.mouth.language])

    async def _hurry(self) -> None:
        """Three in a row, without waiting for answers."""
        for _ in range(3):
            await self._ask()

    async def _twice(self) -> None:
        one, text = self._said("twice", self._chance.choice(_ASKED[self.mouth.language]))
        await self.mouth.say(one, text)
        if self._chance.random() < 0.5:
            await self.mouth.lose()
        await self.mouth.again(one, text)

    async def _lose(self) -> None:
        await self._ask()
        await self.mouth.lose()

    async def _leave(self) -> None:
        await self.mouth.leave()
        await asyncio.sleep(self._chance.uniform(*_AWAY))
        await self.mouth.come_back()

    async def _language(self) -> None:
        self.mouth.language = "pl" if self.mouth.language == "en" else "en"
        await self._ask()

    async def _file(self) -> None:
        one = self._book.say(self.name, self.mouth.place.id, "file")
        await self.mouth.send_file(one)

    async def _erase(self) -> None:
        await self.mouth.erase()
        await self._ask()

    async def _say(self, kind: str, text: str) -> None:
        one, said = self._said(kind, text)
        await self.mouth.say(one, said)

    def _said(self, kind: str, text: str) -> tuple[Said, str]:
        one = self._book.say(self.name, self.mouth.place.id, kind)
        return one, text.format(one.marker)
