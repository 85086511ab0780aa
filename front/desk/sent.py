"""A form that could not be taken: all that was typed, and what is wrong with it, field by field."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, Protocol, TypeVar

from front.desk import fields
from guidance.hours import moment_of

Value = TypeVar("Value")


class Fields(Protocol):
    """What a browser sent: a field may be there several times."""

    def get(self, key: str, /, default: Any) -> Any:
        """The first value of a field."""

    def getall(self, key: str, /, default: Any) -> Sequence[Any]:
        """All values of a field."""


@dataclass(frozen=True)
class Sent:
    """``form``: which of the page's forms it was; ``problems``: a sentence's key by field."""

    form: str = ""
    given: Mapping[str, Sequence[str]] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)

    def value(self, form: str, name: str, otherwise: str = "") -> str:
        """What was typed into a field of this form."""
        found = self.given.get(name, ()) if form == self.form else ()
        return found[0] if found else "" if form == self.form else otherwise

    def has(self, form: str, name: str, value: str, otherwise: bool = False) -> bool:
        """Whether a box or an option was chosen in this form."""
        return value in self.given.get(name, ()) if form == self.form else otherwise

    def problem(self, form: str, name: str) -> str:
        """The key of what is wrong with a field; empty for nothing."""
        return self.problems.get(name, "") if form == self.form else ""


class Reading:
    """Reads the fields of one form and notes what cannot be taken."""

    def __init__(self, form: str, data: Fields) -> None:
        self._form = form
        self._data = data
        self._names: set[str] = set()
        self.problems: dict[str, str] = {}

    def text(self, name: str, longest: int = 100) -> str:
        """A line of text without what cannot be seen."""
        self._names.add(name)
        found = "".join(sign for sign in str(self._data.get(name, "")) if sign.isprintable())
        return found.strip()[:longest]

    def several(self, name: str) -> list[str]:
        """All that was chosen of several."""
        self._names.add(name)
        return [str(one) for one in self._data.getall(name, [])]

    def day(self, name: str, wrong: str, otherwise: date | None = None) -> date | None:
        """A date as browsers send it; ``otherwise`` for an empty field."""
        text = self.text(name)
        return self._read(name, wrong, fields.day, text) if text or not otherwise else otherwise

    def clock(self, name: str, wrong: str) -> time | None:
        """A time of day, to the minute."""
        return self._read(name, wrong, fields.clock, self.text(name))

    def moment(self, name: str, wrong: str, zone: str) -> datetime | None:
        """A local date and time of a zone, as a moment (UTC)."""
        found = self._read(name, wrong, fields.local, self.text(name))
        return moment_of(found.date(), found.time(), zone) if found else None

    def check(self, good: bool, name: str, wrong: str) -> None:
        """Notes a problem, unless the field has one already."""
        if not good:
            self.problems.setdefault(name, wrong)

    def sent(self) -> Sent:
        """All that was read, to be shown again."""
        given = {name: [str(one) for one in self._data.getall(name, [])] for name in self._names}
        return Sent(self._form, given, self.problems)

    def _read(
        self, name: str, wrong: str, read: Callable[[str], Value | None], text: str
    ) -> Value | None:
        found = read(text)
        self.check(found is not None, name, wrong)
        return found
