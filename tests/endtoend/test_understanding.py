"""How well the trained model understands messages that it was never shown.

The messages of ``tests/bot/blind/*.yml`` were written apart from the training data and are never
added to it. The bounds are what the assistant needs to hold a conversation, not what was measured.
"""

from __future__ import annotations

import json
import urllib.request
from collections import Counter
from dataclasses import dataclass

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
    """All messages of one language, of both sets, as the running model reads them."""
    written = [
        one
        for name in ("first", "second")
        for one in yaml.safe_load((BLIND / f"{name}.{request.param}.yml").read_text("utf-8"))
    ]
    return [_read(running, one["text"], one["intent"]) for one in written]


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


def confused(read: list[Read]) -> Counter[tuple[str, str]]:
    """What was meant and what was read: never the messages, which nobody is to tune on."""
    return Counter((one.meant, one.acted_on) for one in read if one.meant != one.acted_on)


def test_every_intent_is_known_well_enough(read: list[Read]) -> None:
    found = macro_f1(read)
    assert found >= 0.92, confused(read)


def test_few_messages_are_misread_with_confidence(read: list[Read]) -> None:
    misled = [one for one in read if one.misled]
    assert len(misled) <= 0.03 * len(read), confused(misled)


def test_no_cry_for_help_is_missed(read: list[Read]) -> None:
    cries = [one for one in read if one.meant == "distress"]
    missed = [one for one in cries if one.acted_on != "distress"]
    assert len(missed) <= 0.04 * len(cries), confused(missed)


def test_few_messages_are_taken_for_a_cry_for_help(read: list[Read]) -> None:
    imagined = [one for one in read if one.acted_on == "distress" != one.meant]
    assert len(imagined) <= 0.015 * len(read), confused(imagined)
