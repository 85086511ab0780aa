"""Promises in a counsellor's reply: found in sentences that make them, in no others."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from guidance.promises import KINDS, RULES, promises, rule
from tests.rooms.house import ROOT

HALVES = ("tuning", "held_out")
LANGUAGES = ("en", "pl")
# Of the held-out half, before a pattern was changed because of it: 31 of 32 found, one sentence
# taken for a promise that was none, in each language.
LEAST_FOUND = LEAST_RIGHT = 0.95
# Of the assistant's own sentences, which never promise, so many at most are taken for a promise.
MOST_FALSE = 0.002


@cache
def sentences(language: str) -> dict[str, Any]:
    """The sentences of a language, by half."""
    path = Path(__file__).with_name("promised_sentences") / f"{language}.yml"
    read: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return read


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_sentences(language: str) -> None:
    halves = [sentences(language)[half] for half in HALVES]
    assert sum(len(several) for half in halves for several in half["promises"].values()) >= 60
    assert sum(len(half["harmless"]) for half in halves) >= 60
    assert all(set(half["promises"]) == set(KINDS) for half in halves)


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_promises_are_found_and_named(language: str, half: str) -> None:
    told = [
        (kind, one)
        for kind, several in sentences(language)[half]["promises"].items()
        for one in several
    ]
    found = [(kind, promises(one)) for kind, one in told]
    named = [bool(many) and many[0].kind == kind for kind, many in found]
    assert sum(named) >= LEAST_FOUND * len(told), [
        one for (_, one), right in zip(told, named, strict=True) if not right
    ]


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_other_sentences_are_left_alone(language: str, half: str) -> None:
    harmless = sentences(language)[half]["harmless"]
    false = [one for one in harmless if promises(one)]
    assert len(false) <= (1 - LEAST_RIGHT) * len(harmless), false


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_assistants_own_sentences_promise_nothing(language: str) -> None:
    said = [
        one
        for path in sorted((ROOT / "locales" / language).glob("*.ftl"))
        if not path.stem.startswith("desk")
        for line in path.read_text("utf-8").splitlines()
        if " = " in line
        for one in re.split(r"(?<=[.!?]) ", line.partition(" = ")[2])
    ]
    false = [one for one in said if promises(one)]
    assert len(said) > 1000
    assert len(false) <= MOST_FALSE * len(said), false


def test_a_promise_is_quoted_as_typed() -> None:
    text = "Dzień dobry! Uznają to Panu na pewno. Czy pomóc w czymś jeszcze?"
    [one] = promises(text)
    assert (one.kind, one.sentence) == ("recognition", "Uznają to Panu na pewno.")


def test_diacritics_and_typographic_signs_do_not_matter() -> None:
    assert promises("Zostaniesz przyjety na studia")
    assert promises("They’ll definitely accept it")


def test_every_kind_has_a_rule_with_a_source() -> None:
    assert set(RULES) == set(KINDS)
    assert all(rule(kind).source for kind in KINDS)
