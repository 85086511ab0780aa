"""One turn with either bot, over a connection that stays open, and the lines that are said."""

from __future__ import annotations

import json
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from typing import Any

SECONDS = 30


class NoAnswer(Exception):
    """The bot did not answer a message, or not with words of its own."""


@dataclass(frozen=True)
class Line:
    """What is said; ``kind`` is plain (words only) or action (asks the action server)."""

    text: str
    kind: str = "plain"


# Different goals, so that no conversation is answered from what another one left behind.
GOALS = {
    "en": (
        "Excel",
        "welding",
        "first aid",
        "bookkeeping",
        "web development",
        "care for older people",
        "Python",
        "solar panels",
        "project management",
        "cooking",
        "forklift driving",
        "English",
        "child care",
        "gardening",
        "marketing",
        "cybersecurity",
        "heat pumps",
        "hairdressing",
        "photography",
        "teaching adults",
        "German",
        "food safety",
        "hotel reception",
        "CNC machines",
        "data analysis",
        "personal finance",
        "sign language",
    ),
    "pl": (
        "Excela",
        "spawania",
        "pierwszej pomocy",
        "księgowości",
        "tworzenia stron",
        "opieki nad seniorami",
        "Pythona",
        "fotowoltaiki",
        "zarządzania projektami",
        "gotowania",
        "obsługi wózka",
        "niemieckiego",
        "opieki nad dziećmi",
        "ogrodnictwa",
        "marketingu",
        "cyberbezpieczeństwa",
        "pomp ciepła",
        "fryzjerstwa",
        "fotografii",
        "nauczania dorosłych",
        "angielskiego",
        "HACCP",
        "recepcji hotelowej",
        "CNC",
        "analizy danych",
        "kadr i płac",
        "języka migowego",
    ),
}


def _english(goal: str) -> tuple[Line, ...]:
    return (
        Line("Hello!"),
        Line("What is a micro-credential?"),
        Line(f"I am looking for a course in {goal}", "action"),
        Line("only online", "action"),
        Line("tell me more about the first one", "action"),
        Line("Thank you very much"),
    )


def _polish(goal: str) -> tuple[Line, ...]:
    return (
        Line("Dzień dobry!"),
        Line("Co to jest mikropoświadczenie?"),
        Line(f"Szukam kursu {goal}", "action"),
        Line("tylko online", "action"),
        Line("powiedz mi więcej o pierwszej ofercie", "action"),
        Line("Dziękuję bardzo"),
    )


CAIRN_LINES = tuple(
    lines
    for english, polish in zip(GOALS["en"], GOALS["pl"], strict=True)
    for lines in (_english(english), _polish(polish))
)
DEFAULT_LINES = (
    (
        Line("hello"),
        Line("I am great"),
        Line("are you a bot?"),
        Line("I am sad"),
        Line("yes"),
        Line("bye"),
    ),
)


class Bot:
    """A bot behind HTTP on loopback."""

    lines: tuple[tuple[Line, ...], ...] = ()

    def __init__(self, port: int) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=SECONDS)

    def say(self, conversation: str, text: str) -> None:
        """One turn. Raises NoAnswer."""
        raise NotImplementedError

    def answers(self) -> bool:
        """Whether it answers a greeting by now."""
        try:
            self.say("start", "hello")
        except NoAnswer:
            return False
        finally:
            # Until the turns begin, a server may close a connection that is not used.
            self._connection.close()
        return True

    def _post(self, path: str, body: dict[str, str]) -> Any:
        try:
            headers = {"Content-Type": "application/json"}
            self._connection.request("POST", path, json.dumps(body), headers)
            response = self._connection.getresponse()
            return json.loads(response.read())
        except (OSError, HTTPException, ValueError) as error:
            self._connection.close()
            raise NoAnswer(type(error).__name__) from error


class CairnBot(Bot):
    """Cairn as programs use it: the front's interface, with its record and its checks."""

    lines = CAIRN_LINES

    def say(self, conversation: str, text: str) -> None:
        """One turn. Raises NoAnswer, also when the front only says that the answer is late."""
        path = f"/api/v1/conversations/{conversation}/messages"
        answer = self._post(path, {"text": text})
        if not any(message["sender"] == "assistant" for message in answer.get("messages", [])):
            raise NoAnswer(text)


class DefaultBot(Bot):
    """The default bot through the REST channel it comes with."""

    lines = DEFAULT_LINES

    def say(self, conversation: str, text: str) -> None:
        """One turn. Raises NoAnswer."""
        if not self._post("/webhooks/rest/webhook", {"sender": conversation, "message": text}):
            raise NoAnswer(text)
