"""One language's sentences."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from fluent.runtime import FluentBundle

from words import formats, shelf
from words.errors import BrokenMessage, UnknownMessage

Field = str | int | float | Decimal | date


class Words:
    """Says messages of locales/ in one language, in English where it has no such message."""

    def __init__(self, language: str, bundles: tuple[FluentBundle, ...]) -> None:
        self.language = language
        self._bundles = bundles

    @classmethod
    def load(cls, language: str) -> Words:
        """The words of an available language. Raises UnknownLanguage."""
        return _load(language)

    @staticmethod
    def closest(wanted: str | None) -> str:
        """The available language for a tag such as ``pl-PL``; English where there is none."""
        return shelf.closest(wanted)

    def say(self, key: str, /, **fields: Field) -> str:
        """The sentence of a key, with its fields put in.

        Raises UnknownMessage for a key that no language has, BrokenMessage when a field is missing.
        """
        for bundle in self._bundles:
            if bundle.has_message(key):
                return self._format(bundle, key, bundle.get_message(key).value, fields)
        raise UnknownMessage(key)

    def attribute(self, key: str, name: str, /, **fields: Field) -> str | None:
        """An attribute of a message (``.url``), or None where the message has no such one."""
        for bundle in self._bundles:
            if bundle.has_message(key):
                pattern = bundle.get_message(key).attributes.get(name)
                return None if pattern is None else self._format(bundle, key, pattern, fields)
        raise UnknownMessage(key)

    def has(self, key: str) -> bool:
        """Whether any of the languages tried has the key."""
        return any(bundle.has_message(key) for bundle in self._bundles)

    def table(self, topic: str) -> dict[str, str]:
        """The sentences of a topic that need no field, by key without the topic's prefix."""
        said = {}
        for key in shelf.keys(self.language, topic):
            pattern = self._bundles[0].get_message(key).value
            if pattern is not None:
                text, errors = self._bundles[0].format_pattern(pattern)
                if not errors:
                    said[key.removeprefix(f"{topic}-")] = str(text)
        return said

    def day(self, value: date) -> str:
        """A date in words."""
        return formats.day(self.language, value)

    def day_of_year(self, value: date) -> str:
        """A date in words, without its year."""
        return formats.day_of_year(self.language, value)

    def weekday(self, value: date) -> str:
        """The name of a date's day."""
        return formats.weekday(self.language, value)

    def clock(self, value: datetime) -> str:
        """A time of day, by the clock of its zone."""
        return formats.clock(self.language, value)

    def city(self, zone: str) -> str:
        """What the city of a time zone (IANA) is called."""
        return formats.city(self.language, zone)

    def number(self, value: float | Decimal) -> str:
        """A number with the language's separators."""
        return formats.number(self.language, value)

    def money(self, value: Decimal, currency: str = "EUR") -> str:
        """An amount with its currency (ISO 4217)."""
        return formats.money(self.language, value, currency)

    def name_of(self, kind: str, code: str) -> str:
        """What a language (ISO 639-1) or a country (ISO 3166-1 alpha-2) is called."""
        name = formats.language_name if kind == "language" else formats.country_name
        return name(self.language, code)

    def _format(
        self, bundle: FluentBundle, key: str, pattern: Any, fields: dict[str, Field]
    ) -> str:
        if pattern is None:
            raise UnknownMessage(key)
        text, errors = bundle.format_pattern(pattern, fields)
        if errors:
            raise BrokenMessage(f"{self.language} {key}: {errors[0]}")
        return str(text)


@cache
def _load(language: str) -> Words:
    own = shelf.bundle(language)
    english = shelf.bundle(shelf.FALLBACK)
    return Words(language, (own,) if own is english else (own, english))
