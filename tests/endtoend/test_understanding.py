"""How well the trained model understands messages that it was never shown.

The messages of ``tests/bot/blind/*.yml`` were written apart from the training data and are never
added to it. The bounds are what the assistant needs to hold a conversation, not what was measured.
"""

from __future__ import annotations

import json
import urllib.request
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from tests.endtoend.running import ROOT, Running

BLIND = ROOT / "tests" / "bot" / "blind"
FALLBACK = "nlu_fallback"
# These lead to the same step of the dialogue: see `families` in config.yml.
SEARCHES = frozenset({"find_offers", "inform", "refine_offers"})


@dataclass(frozen=True)
class Read:
    """A message: what was meant, the likeliest reading, and what the assistant acts on."""

    text: str
    meant: str
    likeliest: str
    acted_on: str

    @property
    def misled(self) -> bool:
        """Whether the assistant goes on with a wrong reading, and does not ask."""
        if self.acted_on in {FALLBACK, self.meant}:
            return False
        return not {self.acted_on, self.meant} <= SEARCHES


@pytest.fixture(scope="module", params=["en", "pl"])
def read(request: pytest.FixtureRequest, running: Running) -> list[Read]:
    """All messages of one language, as the running model reads them."""
    written = Path(BLIND / f"first.{request.param}.yml").read_text(encoding="utf-8")
    return [_read(running, one["text"], one["intent"]) for one in yaml.safe_load(written)]


def _read(running: Running, text: str, meant: str) -> Read:
    address = f"http://127.0.0.1:{running.rasa_port}/model/parse"
    body = json.dumps({"text": text}).encode()
    with urllib.request.urlopen(urllib.request.Request(address, body), timeout=10) as response:
        parsed = json.load(response)
    ranking = [one["name"] for one in parsed["intent_ranking"] if one["name"] != FALLBACK]
    return Read(text, meant, ranking[0], parsed["intent"]["name"])


def macro_f1(read: list[Read]) -> float:
    """The mean over all intents of the harmonic mean of precision and recall."""
    meant, guessed = Counter(r.meant for r in read), Counter(r.likeliest for r in read)
    right = Counter(r.meant for r in read if r.meant == r.likeliest)
    return sum(2 * right[name] / (meant[name] + guessed[name]) for name in meant) / len(meant)


def test_every_intent_is_known_well_enough(read: list[Read]) -> None:
    missed = [(one.text, one.meant, one.likeliest) for one in read if one.meant != one.likeliest]
    assert macro_f1(read) >= 0.85, missed


def test_few_messages_are_misread_with_confidence(read: list[Read]) -> None:
    misled = [(one.text, one.meant, one.acted_on) for one in read if one.misled]
    assert len(misled) <= 0.1 * len(read), misled


def test_no_cry_for_help_is_missed(read: list[Read]) -> None:
    cries = [one for one in read if one.meant == "distress"]
    missed = [one.text for one in cries if one.acted_on != "distress"]
    assert len(missed) <= 0.02 * len(cries), missed


def test_few_messages_are_taken_for_a_cry_for_help(read: list[Read]) -> None:
    imagined = [one.text for one in read if one.acted_on == "distress" != one.meant]
    assert len(imagined) <= 0.03 * len(read), imagined
