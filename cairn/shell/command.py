"""`cairn shell`."""

from __future__ import annotations

import os
import sys
import time
import uuid
from collections.abc import Mapping
from typing import Any

from cairn.errors import CairnError
from cairn.run.health import REACHABLE
from cairn.run.paths import ROOT
from cairn.run.settings import read_settings
from cairn.shell.client import Conversation, NotRunning, RefusedMessage
from cairn.shell.render import choice, lines
from words import Words, closest

SECONDS_FOR_NEWS = 20


def talk(language: str) -> int:
    """Hold a conversation until the end of the input; the exit code.

    Raises CairnError, in the person's language, when no Cairn answers.
    """
    settings = read_settings(os.environ, ROOT)
    code = closest(language or wanted_language(os.environ))
    host = REACHABLE.get(settings.host, settings.host)
    conversation = Conversation(host, settings.port, f"shell-{uuid.uuid4().hex[:12]}", code)
    words = Words.load(code)
    try:
        conversation.begin()
        print(words.say("shell-welcome"))
        Terminal(conversation, words).run()
    except NotRunning as error:
        raise CairnError(words.say("shell-not-running", address=str(error))) from error
    print("\n" + words.say("shell-goodbye", conversation=conversation.id))
    return 0


def wanted_language(environment: Mapping[str, str]) -> str:
    """The language of the person's terminal, such as pl_PL.UTF-8; empty when it names none."""
    said = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    named = (value for value in said if value.partition(".")[0] not in {"", "C", "POSIX"})
    return next(named, "")


class Terminal:
    """Reads what the person types and shows what comes back."""

    def __init__(self, conversation: Conversation, words: Words) -> None:
        self._conversation = conversation
        self._words = words
        self._buttons: list[dict[str, str]] = []

    def run(self) -> None:
        """Talk until the end of the input or Ctrl-C. Raises NotRunning."""
        while True:
            try:
                text = input(f"\n{self._words.say('widget-you')}: ").strip()
                if text:
                    self._turn(choice(text, self._buttons))
            except (EOFError, KeyboardInterrupt):
                return

    def _turn(self, text: str) -> None:
        self._show(self._conversation.news())
        try:
            answer = self._conversation.say(text)
        except RefusedMessage as error:
            print(self._words.say("shell-refused", reason=str(error)))
            return
        self._show(answer)
        if answer and answer[-1]["sender"] == "service":
            self._wait_for_news()

    def _wait_for_news(self) -> None:
        deadline = time.monotonic() + SECONDS_FOR_NEWS
        while time.monotonic() < deadline:
            time.sleep(1)
            messages = self._conversation.news()
            if messages:
                self._show(messages)
                return
        print(self._words.say("shell-no-answer"))

    def _show(self, messages: list[dict[str, Any]]) -> None:
        for message in messages:
            print()
            for line in lines(message, self._words):
                print(line)
        if messages:
            self._buttons = messages[-1]["buttons"]
        sys.stdout.flush()
