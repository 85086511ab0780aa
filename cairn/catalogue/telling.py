"""Findings in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from guidance.catalogue.checking.findings import Kind, Value, Wrong
from words import Field, Words

# Values by these names hold codes of languages, with spaces between.
LANGUAGES = "languages"
ADDED = (Kind.MISSING, Kind.WANTED)


def heading(words: Words, wrong: Wrong) -> str:
    """What a group of findings of one kind, on one element, is called."""
    return words.say(f"check-kind-{wrong.kind}", element=element(words, wrong.element))


def sentence(words: Words, wrong: Wrong) -> str:
    """What is wrong with one record."""
    fields = dict(_fields(words, wrong))
    return words.say(f"check-wrong-{wrong.kind}", **fields)


def advice(words: Words, wrong: Wrong) -> str:
    """What to do about it."""
    if wrong.kind in ADDED:
        return words.say(f"check-add-{wrong.element.replace(' ', '-')}")
    return words.say(f"check-do-{wrong.kind}")


def element(words: Words, name: str) -> str:
    """What an element is called."""
    return words.say(f"check-element-{name.replace(' ', '-')}")


def topic(words: Words, name: str) -> str:
    """What a topic is called."""
    return words.say(f"check-topic-{name}")


def plain(wrong: Wrong) -> dict[str, Any]:
    """The values as JSON has them; codes of languages as a list."""
    return {
        name: str(value).split() if name.startswith(LANGUAGES) else value
        for name, value in wrong.values.items()
    }


def _fields(words: Words, wrong: Wrong) -> Iterator[tuple[str, Field]]:
    yield "element", element(words, wrong.element)
    for name, value in wrong.values.items():
        yield name, _said(words, name, value)
    if "currency" in wrong.values:
        amount = Decimal(str(wrong.values["amount"]))
        yield "price", words.money(amount, str(wrong.values["currency"]))
    if "why" in wrong.values:
        given = {name: str(value) for name, value in wrong.values.items()}
        yield "why", words.say(f"check-why-{wrong.values['why']}", **given)


def _said(words: Words, name: str, value: Value) -> Field:
    if isinstance(value, date):
        return words.day(value)
    if isinstance(value, Decimal):
        return words.number(value)
    if name.startswith(LANGUAGES):
        codes = str(value).split()
        return ", ".join(words.name_of("language", code) for code in codes)
    return value
