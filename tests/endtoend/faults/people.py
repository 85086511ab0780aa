"""A learner and a counsellor who go on while something breaks, as their pages do."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx

from benchmarks.desk_load.house import Seat, seat
from front.record import Record, presence
from tests.endtoend.running import Running

# The longest that anybody is left without a word: a locked database is waited for, an answer too.
LONGEST_SILENCE = 10.0
# A page says a message again until it is confirmed.
_AGAIN = 0.3


@dataclass(frozen=True)
class Told:
    """What came back at once: ``status`` 0 where nobody answered; ``text`` is all that was said."""

    status: int
    text: str
    senders: tuple[str, ...]
    seconds: float


class Learner:
    """One conversation; ``said`` holds the texts that were acknowledged, in that order."""

    def __init__(self, url: str, language: str, client: httpx.Client) -> None:
        self.language = language
        self.name = f"fault-{uuid4().hex}"
        self.said: list[str] = []
        self._letters: list[tuple[str, str]] = []
        self._address = f"{url}/api/v1/conversations/{self.name}/messages"
        self._client = client

    def say(self, text: str) -> Told:
        """Says it once; it waits to be said again where it was not acknowledged."""
        self._letters.append((text, uuid4().hex))
        return self._post()

    def go_on(self, seconds: float) -> float:
        """Says again what was not acknowledged, until it is; the seconds that took.

        Raises AssertionError when it takes longer.
        """
        began = time.monotonic()
        while self._letters:
            told = self._post()
            took = time.monotonic() - began
            assert took < seconds, f"not acknowledged after {took:.0f} s: {told}"
            if self._letters:
                time.sleep(_AGAIN)
        return time.monotonic() - began

    def history(self) -> list[dict[str, Any]]:
        """The whole conversation."""
        response = self._client.get(self._address)
        assert response.status_code == 200, response.text
        return list(response.json()["messages"])

    def all_answered(self) -> bool:
        """Whether the assistant has answered as often as it was spoken to."""
        senders = [one["sender"] for one in self.history()]
        return senders[-1] != "learner" and senders.count("assistant") >= senders.count("learner")

    def _post(self) -> Told:
        text, client_id = self._letters[0]
        body = {"text": text, "language": self.language, "client_id": client_id}
        began = time.monotonic()
        try:
            response = self._client.post(self._address, json=body)
        except httpx.TransportError as error:
            return Told(0, type(error).__name__, (), time.monotonic() - began)
        found = response.json()
        if response.status_code == 200:
            self._letters.pop(0)
            self.said.append(text)
            messages = found["messages"]
            words = "\n".join(one["text"] for one in messages)
            senders = tuple(one["sender"] for one in messages)
        else:
            words, senders = found["error"]["message"], ()
        return Told(response.status_code, words, senders, time.monotonic() - began)


class Counsellor:
    """Somebody at the desk who holds a conversation with ``learner``; ``said`` as of a learner."""

    def __init__(self, running: Running, learner: Learner, client: httpx.Client) -> None:
        self.learner = learner
        self.said: list[str] = []
        self._url, self._client = running.url, client
        self._seat = asyncio.run(_seated(f"sqlite:///{running.var}/record.db"))
        asked = learner.say("Chcę porozmawiać z człowiekiem")
        assert asked.status == 200, asked
        running.wait_for(learner.all_answered, 60)
        queue = self._page("/desk/")
        rows = sorted(set(re.findall(r'id="row-(\d+)"', queue.text)))
        assert len(rows) == 1, (asked, queue.status_code, queue.headers, queue.text[-2000:])
        [number] = rows
        self._talk = f"/desk/conversation/{number}"
        claimed = self._form(f"{self._talk}/claim", {})
        assert claimed.status_code in {200, 204, 303}, claimed.text
        self._letters: list[tuple[str, str]] = []

    def page(self) -> Told:
        """Opens the conversation."""
        return _told(lambda: self._page(self._talk))

    def say(self, text: str) -> Told:
        """Sends it once, as the page does; what failed stays in the field."""
        self._letters.append((text, uuid4().hex))
        return self._post()

    def go_on(self, seconds: float) -> None:
        """Presses again until it is sent. Raises AssertionError when it takes longer."""
        until = time.monotonic() + seconds
        while self._letters:
            told = self._post()
            assert time.monotonic() < until, told
            if self._letters:
                time.sleep(_AGAIN)

    def _post(self) -> Told:
        text, client_id = self._letters[0]
        form = {"text": text, "client_id": client_id}
        told = _told(lambda: self._form(f"{self._talk}/say", form))
        if told.status == 204:
            self._letters.pop(0)
            self.said.append(text)
        return told

    @property
    def _signed_in(self) -> dict[str, str]:
        return {"Cookie": "; ".join(f"{k}={v}" for k, v in self._seat.cookies.items())}

    def _page(self, path: str) -> httpx.Response:
        return self._client.get(self._url + path, headers=self._signed_in)

    def _form(self, path: str, form: dict[str, str]) -> httpx.Response:
        headers = {"HX-Request": "true", "Origin": self._url, **self._signed_in}
        data = {"form_token": self._seat.form_token, **form}
        address = self._url + path
        return self._client.post(address, data=data, headers=headers)


def _told(ask: Callable[[], httpx.Response]) -> Told:
    began = time.monotonic()
    try:
        response = ask()
    except httpx.TransportError as error:
        return Told(0, type(error).__name__, (), time.monotonic() - began)
    return Told(response.status_code, response.text, (), time.monotonic() - began)


async def _seated(url: str) -> Seat:
    record = Record(url)
    try:
        one = await seat(record, int(uuid4().hex[:6], 16), 9)
        # As if the desk were open: whoever asks for a person is put into the queue.
        await record.write(lambda connection: presence.seen(connection, one.id))
        return one
    finally:
        await record.close()
