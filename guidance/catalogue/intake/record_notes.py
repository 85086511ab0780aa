"""A record while it is read: what is taken from it, and the notes on what is not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from guidance.catalogue.intake import json_values, values
from guidance.catalogue.intake.json_values import Object
from guidance.catalogue.intake.report import Note, Weight
from guidance.catalogue.intake.texts import clean
from guidance.catalogue.intake.workload import Length, doubtful, length
from guidance.errors import BadValue

T = TypeVar("T")
# Controls but the tabulator and line ends, and halves of characters.
HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(slots=True)
class Record:
    """Collects the notes of one record; ``name`` is its identifier or title as far as known."""

    name: str
    line: int | None = None
    notes: list[Note] = field(default_factory=list)
    told: set[tuple[str, str]] = field(default_factory=set)

    def warn(self, element: str, problem: str, about: str | None = None) -> None:
        """A warning; of those ``about`` the same thing in one element only the first is kept."""
        key = (element, problem if about is None else about)
        if key not in self.told:
            self.told.add(key)
            self.notes.append(Note(self.name, element, problem, line=self.line))

    def refuse(self, element: str, problem: str) -> None:
        """Says why the record is left out."""
        self.notes.append(Note(self.name, element, problem, Weight.REFUSED, self.line))

    def text(self, element: str, value: str | None) -> str | None:
        """A plain text; what cleaning did to it is noted once for each element."""
        if not value:
            return None
        cleaned = clean(value)
        if cleaned.done:
            self.warn(element, f"was made plain text: {', '.join(cleaned.done)}", "cleaned")
        return cleaned.text

    def texts(self, element: str, tagged: Iterable[tuple[str, str]]) -> dict[str, str]:
        """Plain texts by language; those of one language are joined, one a line."""
        found: dict[str, dict[str, None]] = {}
        for language, value in tagged:
            if plain := self.text(element, value):
                found.setdefault(language, {})[plain] = None
        return {language: "\n".join(lines) for language, lines in found.items()}

    def take(self, element: str, read: Callable[[str], T], value: str | None) -> T | None:
        """A value as ``read`` makes it; None and a warning where it raises BadValue."""
        if not value:
            return None
        try:
            return read(_shown(value))
        except BadValue as error:
            self.warn(element, str(error))
        return None

    def title(self, element: str, value: str | None) -> str | None:
        """A name the record cannot do without; refused where there is none."""
        return self._needed(element, self.text(element, value))

    def identifier(self, element: str, value: str | None) -> str | None:
        """An identifier as stated, trimmed; the record is refused where there is none."""
        return self._needed(element, value)

    def _needed(self, element: str, value: str | None) -> str | None:
        try:
            return values.name(_shown(value or ""))
        except BadValue as error:
            self.refuse(element, str(error))
        return None

    def day(self, element: str, value: str | None) -> date | None:
        """A date."""
        return self.take(element, values.day, value)

    def length(self, element: str, value: str | None) -> Length:
        """An ISO 8601 duration; empty where none can be read."""
        found = self.take(element, length, value)
        if found is not None and found.warning:
            self.warn(element, found.warning)
        return found or Length(None, None)

    def number(self, element: str, value: str | None, most: int) -> Decimal | None:
        """A number from 0 to ``most``; none is told from 0, which means that there is nothing."""
        return self.take(element, lambda said: values.number(said, most), value)

    def doubt(self, element: str, ects: Decimal | None, hours: Decimal | None) -> None:
        """Warns where stated hours and ECTS credits do not agree."""
        if problem := doubtful(ects, hours):
            self.warn(element, problem)


@dataclass(slots=True)
class JsonRecord(Record):
    """A record of JSON; its members are read by their names."""

    of: Object = field(default_factory=dict)

    def said(self, member: str) -> str | None:
        """A member's text or number, as a text."""
        return self.string(member, self.of.get(member))

    def all_said(self, member: str) -> tuple[str, ...]:
        """A member's texts, whether one or a list."""
        found = (self.string(member, one) for one in json_values.each(self.of.get(member)))
        return tuple(one for one in found if one)

    def objects(self, member: str) -> tuple[Object, ...]:
        """A member's objects, whether one or a list; a warning where there is something else."""
        every = tuple(json_values.each(self.of.get(member)))
        found = tuple(one for one in every if isinstance(one, dict))
        if len(found) < len(every):
            self.warn(member, "has a value that is no object, so it cannot be read")
        return found

    def url(self, member: str) -> str | None:
        """A member's address."""
        return self.take(member, values.url, self.said(member))

    def string(self, element: str, value: Any) -> str | None:
        """A text or number as a text; a warning where there is something else."""
        found = json_values.string(value)
        if found is None and value not in (None, ""):
            self.warn(element, "is not a text, so it cannot be read")
        return found


def _shown(value: str) -> str:
    if HIDDEN.search(value):
        raise BadValue("holds control characters")
    return value
