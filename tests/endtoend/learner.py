"""A learner who writes through the interface for programs."""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
from http.client import HTTPException
from typing import Any
from uuid import uuid4

from tests.endtoend.running import Running

Message = dict[str, Any]
LONGEST_ANSWER = 10.0  # seconds: by then a learner has an answer or is told why not


class Learner:
    """One conversation; ``shown`` and ``seen`` hold the ids of offers as they were listed."""

    def __init__(self, running: Running, language: str, name: str = "") -> None:
        self.running = running
        self.language = language
        self.name = name or f"test-{uuid4().hex}"
        self.said: list[str] = []
        self.answer: list[Message] = []
        self.shown: list[str] = []
        self.seen: list[str] = []

    def say(self, text: str, patience: float = 0) -> list[Message]:
        """The messages that come back; never later than LONGEST_ANSWER.

        While nobody listens the same message is sent again, for ``patience`` seconds.
        """
        self.said.append(text)
        body = {"text": text, "language": self.language, "client_id": uuid4().hex}
        deadline = time.monotonic() + patience
        while True:
            began = time.monotonic()
            try:
                self.answer = self.request(body)["messages"]
                break
            except (urllib.error.URLError, ConnectionError, HTTPException):
                if began > deadline:
                    raise
                time.sleep(0.3)
        took = time.monotonic() - began
        assert took < LONGEST_ANSWER, f"{text!r}: nothing for {took:.1f} s"
        return self.answer

    def request(self, body: Message | None = None) -> Message:
        """The conversation's address, asked with POST for a body, else with GET."""
        address = f"{self.running.url}/api/v1/conversations/{self.name}/messages"
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(address, data, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as response:
            return dict(json.load(response))

    def history(self) -> list[Message]:
        """The whole conversation."""
        return list(self.request()["messages"])

    def remember(self) -> None:
        """Takes note of the offers in the last answer, when it is a list."""
        listed = [offer["id"] for offer in self.offers]
        if len(listed) > 1 or (listed and listed[0] not in self.seen):
            self.shown = listed
            self.seen += listed

    @property
    def text(self) -> str:
        """All that was answered last, in words; spaces that keep a number together are plain."""
        return "\n".join(message["text"] for message in self.answer).replace("\xa0", " ")

    @property
    def offers(self) -> list[Message]:
        """The offers in the last answer."""
        return [offer for message in self.answer for offer in message["offers"]]

    @property
    def buttons(self) -> list[Message]:
        """The suggested replies in the last answer."""
        return [button for message in self.answer for button in message["buttons"]]

    @property
    def sources(self) -> list[Message]:
        """The sources of the last answer."""
        return [source for message in self.answer for source in message["sources"]]

    @property
    def handoff(self) -> str | None:
        """Where the request for a person stands, if the last answer says so."""
        states = [message["handoff"]["state"] for message in self.answer if message["handoff"]]
        return states[-1] if states else None
