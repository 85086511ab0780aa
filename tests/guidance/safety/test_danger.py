"""Unmistakable danger is seen through its disguises, and no course is taken for it."""

from __future__ import annotations

import re
import time

import pytest
import yaml

from guidance.safety import danger
from guidance.safety.letters import readings
from tests.endtoend.safety.messages import messages
from tests.rooms.house import ROOT

CALM = [
    "first aid for suicide prevention",
    "kurs o przemocy w rodzinie dla pracowników socjalnych",
    "I'm dying to learn Excel",
    "zabójczo trudny",
    "I don't want to live in Warsaw, only online please",
    "nie chcę żyć w Warszawie",
    "this exam will kill me",
    "żona mnie zabije, jak wydam tyle na kurs",
    "he beats me at chess every time",
    "program mi się tnie",
    "I want to shoot people, mostly portraits: is there a photography course?",
    "within 20 kms of Lublin",
    "szkolenie: jak rozmawiać z osobą w kryzysie samobójczym",
    "suicide risk assessment for nurses",
    "chciałbym umrzeć ze śmiechu",
    "how do I kill time between the lessons",
    "gdyby mnie nie było na zajęciach, czy dostanę certyfikat?",
    "training for work with victims of domestic violence",
]


@pytest.mark.parametrize("text", [e["text"] for kind, _, e in messages() if kind == "distress"])
def test_danger_is_recognised_without_the_classifier(text: str) -> None:
    assert danger.sure(text)


@pytest.mark.parametrize("text", CALM)
def test_what_only_sounds_like_danger_is_left_to_the_classifier(text: str) -> None:
    assert not danger.sure(text)


def test_no_message_of_another_intent_is_taken_for_danger() -> None:
    wrong = [text for intent, text in trained() if intent != "distress" and danger.sure(text)]
    assert not wrong, wrong


def trained() -> list[tuple[str, str]]:
    """Every training message with its intent, without the marks of entities."""
    found = []
    for path in sorted((ROOT / "data").glob("*/nlu.*.yml")):
        for part in yaml.safe_load(path.read_text("utf-8"))["nlu"]:
            for line in part["examples"].splitlines() if "intent" in part else ():
                marks = r"\[([^\]]*)\](\([^)]*\)|\{[^}]*\})"
                found.append((part["intent"], re.sub(marks, r"\1", line[2:])))
    return found


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("K1ll Mys3lf", "kill myself"),
        ("k i l l  m y s e l f", "kill myself"),
        ("z-a-b-i-j-e sie", "zabije sie"),
        ("Żyć, nie umierać!", "zyc . nie umierac"),
        ("don’t", "dont"),
    ],
)
def test_disguises_are_taken_off(text: str, read: str) -> None:
    assert read in readings(text)


def test_a_long_message_is_read_at_once() -> None:
    began = time.perf_counter()
    for text in ("i want " * 570, "sie " * 1000, "a " * 2000, "he says he " * 360, "1a" * 2000):
        danger.sure(text)
    assert time.perf_counter() - began < 5
