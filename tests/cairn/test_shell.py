"""Cairn in a terminal, against a front of the test's own."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from cairn.errors import CairnError
from cairn.shell import command
from cairn.shell.render import choice, lines
from tests.cairn.runs import free_port
from words import Words

MESSAGE: dict[str, Any] = {
    "id": 2,
    "sender": "assistant",
    "text": "Two offers.",
    "offers": [
        {
            "id": "a",
            "title": "Care",
            "provider": "School",
            "url": "https://school.example/care",
            "reasons": ["It is free."],
            "caveats": ["No date is given."],
            "facts": [{"label": "Price", "value": "0"}],
        }
    ],
    "buttons": [{"title": "More", "payload": "/show_more"}],
    "sources": [{"title": "Annex I", "url": "https://eu.example", "date": "2022-06-16"}],
}


class Front(BaseHTTPRequestHandler):
    """Answers each message with what the test has put into `answers`."""

    asked: list[dict[str, Any]]
    answers: list[tuple[int, dict[str, Any]]]
    news: list[dict[str, Any]]

    def do_GET(self) -> None:
        if self.path != "/health" and not self.asked:
            self._answer(404, {"error": {"code": "unknown-conversation", "message": "Unknown."}})
            return
        messages = [] if self.path == "/health" else self.news[:]
        self.news.clear()
        self._answer(200, {"messages": messages})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.asked.append(json.loads(body))
        self._answer(*self.answers.pop(0))

    def _answer(self, status: int, content: dict[str, Any]) -> None:
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def front(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Front]]:
    Front.asked, Front.answers, Front.news = [], [], []
    with HTTPServer(("127.0.0.1", 0), Front) as server:
        monkeypatch.setenv("CAIRN_PORT", str(server.server_port))
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield Front
        server.shutdown()


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the person types, line by line, until the end of the input."""
    remaining: list[str] = []

    def read(_prompt: str) -> str:
        if not remaining:
            raise EOFError
        return remaining.pop(0)

    monkeypatch.setattr("builtins.input", read)
    return remaining


def reply(**changes: Any) -> tuple[int, dict[str, Any]]:
    return 200, {"messages": [MESSAGE | changes]}


def test_a_conversation(
    front: type[Front], typed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    front.answers += [reply(), reply(text="Here are more.", buttons=[])]
    typed += ["I want to care for people", "", "1"]
    assert command.talk("en") == 0
    assert [body["text"] for body in front.asked] == ["I want to care for people", "/show_more"]
    assert front.asked[0]["language"] == "en"
    said = capsys.readouterr().out
    assert "a program, not to a person" in said
    assert "Here are more." in said


def test_a_late_answer_is_waited_for(
    front: type[Front],
    typed: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def sleep(_seconds: float) -> None:
        front.news.append(MESSAGE | {"text": "At last."})

    monkeypatch.setattr("cairn.shell.command.time.sleep", sleep)
    front.answers.append(reply(sender="service", text="It takes longer."))
    typed.append("hello")
    command.talk("en")
    said = capsys.readouterr().out
    assert said.index("It takes longer.") < said.index("At last.")


def test_a_refused_message_is_told(
    front: type[Front], typed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    front.answers.append((422, {"error": {"code": "text-too-long", "message": "Za długie."}}))
    typed.append("a" * 9999)
    command.talk("pl")
    assert "Nie udało się przekazać wiadomości: Za długie." in capsys.readouterr().out


def test_without_a_running_cairn_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAIRN_PORT", str(free_port()))
    with pytest.raises(CairnError, match="make run"):
        command.talk("en")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "pl_PL.UTF-8"}, "pl_PL.UTF-8"),
        ({"LANG": "pl_PL.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en_GB.UTF-8"),
        ({"LANG": "pl_PL.UTF-8", "LC_ALL": "C.UTF-8"}, "pl_PL.UTF-8"),
        ({}, ""),
    ],
)
def test_language_of_the_terminal(environment: dict[str, str], language: str) -> None:
    assert command.wanted_language(environment) == language


def test_a_message_as_lines() -> None:
    assert list(lines(MESSAGE, Words.load("en"))) == [
        "Two offers.",
        "",
        "  1. Care – School",
        "     Price: 0",
        "     + It is free.",
        "     ! No date is given.",
        "     Page: https://school.example/care",
        "",
        "Sources:",
        "  Annex I, https://eu.example, 2022-06-16",
        "",
        "  [1] More",
    ]


def test_a_counsellor_is_named() -> None:
    shown = lines(MESSAGE | {"sender": "counsellor"}, Words.load("pl"))
    assert next(iter(shown)) == "[Doradca]"


@pytest.mark.parametrize(
    ("text", "sent"), [("1", "/show_more"), ("0", "0"), ("2", "2"), ("²", "²"), ("hi", "hi")]
)
def test_a_number_chooses_a_button(text: str, sent: str) -> None:
    assert choice(text, MESSAGE["buttons"]) == sent
