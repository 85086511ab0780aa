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


SETS = [(name, language) for name in ("first", "second") for language in ("en", "pl")]
Set = tuple[str, str]


@pytest.fixture(scope="module")
def readings(running: Running) -> dict[Set, list[Read]]:
    """The messages of each set and language, as the running model reads them."""
    return {
        (name, language): [
            _read(running, one["text"], one["intent"])
            for one in yaml.safe_load((BLIND / f"{name}.{language}.yml").read_text("utf-8"))
        ]
        for name, language in SETS
    }


@pytest.fixture(params=SETS, ids="-".join)
def read(request: pytest.FixtureRequest, readings: dict[Set, list[Read]]) -> list[Read]:
    """Those of one set in one language."""
    return readings[request.param]


def _read(running: Running, text: str, meant: str) -> Read:
    address = running.rasa("/model/parse")
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


# Shares are worked out before they are compared: a failing test must show no message of the set
# that nobody is to tune on.
@pytest.mark.parametrize("language", ["en", "pl"])
def test_few_messages_are_misread_with_confidence(
    readings: dict[Set, list[Read]], language: str
) -> None:
    both = readings["first", language] + readings["second", language]
    misled = confused([one for one in both if one.misled])
    share = sum(misled.values()) / len(both)
    assert share <= 0.03, misled


def test_no_cry_for_help_is_missed(readings: dict[Set, list[Read]]) -> None:
    """One language of one set has 31 to 45 of them: together they say more."""
    cries = [one for read in readings.values() for one in read if one.meant == "distress"]
    missed = [one for one in cries if one.acted_on != "distress"]
    share = len(missed) / len(cries)
    assert share <= 0.02, confused(missed)


@pytest.mark.parametrize("language", ["en", "pl"])
def test_none_of_the_first_set_is_missed(readings: dict[Set, list[Read]], language: str) -> None:
    cries = [one for one in readings["first", language] if one.meant == "distress"]
    missed = confused(cries)
    assert not missed


def test_few_messages_are_taken_for_a_cry_for_help(read: list[Read]) -> None:
    imagined = [one for one in read if one.acted_on == "distress" != one.meant]
    share = len(imagined) / len(read)
    assert share <= 0.015, confused(imagined)
