"""The messages, and the states of the dialogue in which each is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
LANGUAGES = ("en", "pl")
# What is said before, so that the dialogue is in a state.
STATES: dict[str, dict[str, tuple[str, ...]]] = {
    "fresh": {"en": (), "pl": ()},
    "offers": {"en": ("I am looking for an Excel course",), "pl": ("szukam kursu Excela",)},
    "question": {"en": ("I am looking for a course",), "pl": ("szukam kursu",)},
    "guided": {
        "en": ("I don't know which course to take",),
        "pl": ("nie wiem, na jaki kurs iść",),
    },
    "contact": {"en": ("I want to talk to a counsellor",), "pl": ("chcę rozmawiać z doradcą",)},
    "handed-off": {
        "en": ("I want to talk to a counsellor", "my email is learner.test@example.org"),
        "pl": ("chcę rozmawiać z doradcą", "mój mail to learner.test@example.org"),
    },
    "comparison": {
        "en": ("I am looking for an Excel course", "compare the first two"),
        "pl": ("szukam kursu Excela", "porównaj dwa pierwsze"),
    },
    "pathway": {
        "en": ("How do I become a data analyst step by step?",),
        "pl": ("jak krok po kroku zostać analitykiem danych?",),
    },
}


@dataclass(frozen=True)
class Case:
    """One message in one state."""

    kind: str
    language: str
    state: str
    text: str
    entry: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.kind}/{self.language}/{self.state}: {self.text}"


def messages() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Kind, language and entry of every message."""
    for language in LANGUAGES:
        read = yaml.safe_load((FOLDER / f"messages.{language}.yml").read_text("utf-8"))
        for kind, entries in read.items():
            for entry in entries:
                yield kind, language, entry if isinstance(entry, dict) else {"text": entry}


def every_case() -> list[Case]:
    """Every message in every state."""
    return [
        Case(kind, language, state, entry["text"], entry)
        for (kind, language, entry), state in product(messages(), STATES)
    ]


def sample(step: int) -> list[Case]:
    """Every ``step``-th message, each in one state, the states in turn."""
    chosen = list(messages())[::step]
    states = list(STATES)
    return [
        Case(kind, language, states[at % len(states)], entry["text"], entry)
        for at, (kind, language, entry) in enumerate(chosen)
    ]
