"""One record while it is read: its values, and what is to be said about them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

from babel import Locale

from guidance.catalogue.intake import values, workload
from guidance.catalogue.intake.json_values import first, joined, strings, tagged, texts
from guidance.catalogue.intake.report import Note, Weight
from guidance.catalogue.intake.texts import clean
from guidance.errors import BadValue
from guidance.vocabulary import UNDETERMINED, NationalLevel, OtherCredits, Skill, Texts

T = TypeVar("T")
ECTS = re.compile(
    r"(?:ECTS(?:[ _-]*(?:credits?|(?:credit )?points?|punkty|pkt\.?|CP|LP))?"
    r"|(?:credits?|points?|punkty) ECTS"
    r"|European Credit Transfer (?:and Accumulation )?System(?: \(ECTS\))?(?: credits?)?)",
    re.IGNORECASE,
)
EQF = re.compile(
    r"\b(?:EQF|QEQ|ERK|CEC)\b|European Qualifications Framework|data\.europa\.eu/snb/eqf|/eqf",
    re.IGNORECASE,
)
NATIONAL = re.compile(
    r"([A-Z]{1,4}QF|NFQ|PRK|DQR|NQR|CQFW)[ -]*(?:level|poziom)?[ -]*(\d{1,2})", re.I
)


class Unusable(BadValue):
    """A record that cannot be taken: its element at fault and why."""

    def __init__(self, element: str, reason: str) -> None:
        super().__init__(reason)
        self.element = element


@dataclass(slots=True)
class Record:
    """Collects one note for each element of a record; ``language`` is that of texts without."""

    name: str
    language: str = UNDETERMINED
    said: dict[str, str] = field(default_factory=dict)

    def say(self, element: str, problem: str) -> None:
        """Something to mind about an element; what was said of it first stays."""
        self.said.setdefault(element, problem)

    def notes(self) -> Iterator[Note]:
        """What was said, in order."""
        return (Note(self.name, element, problem) for element, problem in self.said.items())

    def refused(self, error: Unusable) -> Note:
        """That the record was left out."""
        return Note(self.name, error.element, str(error), Weight.REFUSED)

    def take(self, element: str, value: Any, read: Callable[[str], T]) -> T | None:
        """The first text of a value as ``read`` understands it; None where it is not stated."""
        found = first(value)
        if found is None:
            if value not in (None, "", [], {}):
                self.say(element, "is in a shape that cannot be read here; it is left out")
            return None
        try:
            return read(found)
        except BadValue as error:
            self.say(element, f"{error}; it is left out")
            return None

    def number(self, element: str, value: Any, most: int) -> Decimal | None:
        """A number from 0 to ``most``."""
        return self.take(element, value, lambda text: values.number(text, most))

    def clean(self, element: str, text: str) -> str | None:
        """A text without markup and the like, which is said of the element."""
        cleaned = clean(text)
        if cleaned.done:
            self.say(element, f"{'; '.join(cleaned.done)}")
        return cleaned.text

    def line(self, element: str, value: Any) -> str | None:
        """The first text of a value, in whatever language, as one line."""
        for _, text in tagged(value):
            cleaned = self.clean(element, text)
            if cleaned:
                return self.take(element, cleaned, values.name)
        return None

    def texts(self, element: str, value: Any) -> Texts:
        """The first text of each language."""
        return self._cleaned(element, texts(value, self.language))

    def joined(self, element: str, value: Any) -> Texts:
        """All texts of each language, one a line."""
        return self._cleaned(element, joined(value, self.language))

    def needed(self, element: str, value: Any) -> tuple[str, Texts]:
        """A title in one language, and in all. Raises Unusable where there is none."""
        found = self.texts(element, value)
        if not found:
            raise Unusable(element, "is empty, but a record needs it")
        try:
            return values.name(next(iter(found.values()))), found
        except BadValue as error:
            raise Unusable(element, str(error)) from error

    def _cleaned(self, element: str, found: Texts) -> Texts:
        cleaned = {code: self.clean(element, text) for code, text in found.items()}
        return {code: text for code, text in cleaned.items() if text}

    def languages(self, element: str, value: Any) -> tuple[str, ...]:
        """ISO 639-1 codes from codes, or from names in English."""
        found = (self.take(element, one, _language) for one in strings(value))
        return tuple(dict.fromkeys(code for code in found if code))

    def country(self, element: str, value: Any) -> str | None:
        """An ISO 3166-1 code from a code, or from a name in English."""
        return self.take(element, value, _country)

    def length(self, element: str, value: Any) -> workload.Length:
        """Weeks and hours of an ISO 8601 duration."""
        found = self.take(element, value, workload.length)
        if found and found.warning:
            self.say(element, found.warning)
        return found or workload.Length(None, None)

    def credits(
        self, element: str, amount: Any, unit: str | None
    ) -> tuple[Decimal | None, tuple[OtherCredits, ...]]:
        """ECTS credits, and those of other systems; without a unit they are neither."""
        found = self.number(element, amount, values.MOST_ECTS)
        if found is None:
            return None, ()
        if unit is None:
            self.say(element, f"{found} has no unit; only “ECTS” makes it ECTS credits; left out")
            return None, ()
        if ECTS.fullmatch(unit.strip()):
            return found, ()
        return None, (OtherCredits(found, unit.strip()[:100]),)

    def skill(self, element: str, label: Any, uri: Any) -> Skill | None:
        """A skill by its name, and its address where it has one."""
        said = self.line(element, label)
        address = first(uri)
        return Skill(said, address if address and "://" in address else None) if said else None


def eqf(text: str | None, framework: str | None) -> int | None:
    """The EQF level where the text or its framework says that it is one; else None."""
    if not text or not EQF.search(f"{framework or ''} {text}"):
        return None
    try:
        return values.eqf_level(text)
    except BadValue:
        return None


def national(text: str | None, framework: str | None) -> NationalLevel | None:
    """A level of another framework, where one is named; else None."""
    if not text:
        return None
    if framework:
        return None if EQF.search(framework) else NationalLevel(text, framework)
    found = NATIONAL.fullmatch(text)
    named = found is not None and not EQF.match(text)
    return NationalLevel(found.group(2), found.group(1).upper()) if found and named else None


def _language(value: str) -> str:
    try:
        return values.language(value)
    except BadValue:
        return values.language(_codes("languages").get(value.casefold(), value))


def _country(value: str) -> str:
    try:
        return values.country(value)
    except BadValue:
        return values.country(_codes("territories").get(value.casefold(), value))


@cache
def _codes(kind: str) -> dict[str, str]:
    names = getattr(Locale("en"), kind)
    return {name.casefold(): code for code, name in names.items()}
