"""Getting values from the cells of a row: one function for each column that a file has.

What cannot be read is not stated, and kept as a problem of the row at hand. Values that come again,
such as codes, dates and providers, are read once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from guidance.catalogue.intake import cells, values
from guidance.catalogue.intake.template import Column, Kind, Place
from guidance.catalogue.intake.texts import LONGEST, clean, is_plain, without_controls
from guidance.errors import BadCell, BadValue

Row = list[str]
Get = Callable[[Row], Any]
# How many values of a column are remembered.
REMEMBERED = 2000
NOTHING: dict[Kind, Any] = {Kind.LIST: (), Kind.PARTS: ()}


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a file: where it stands, its name there, and what it is in the template."""

    index: int
    name: str
    place: Place

    @property
    def column(self) -> Column:
        """The column of the template."""
        return self.place.column


@dataclass(slots=True)
class Reading:
    """Reads cells; ``problems`` are those of the row at hand, as columns and sentences.

    ``is_clean`` tells that all texts of that row are known to be clean: most rows are.
    """

    problems: list[tuple[str, str]] = field(default_factory=list)
    is_clean: bool = False

    def getter(self, one: Field) -> Get:
        """The value of a column that is read by itself. It raises BadCell for a name."""
        kind = one.column.kind
        if one.column.required:
            return self._name(one)
        if kind is Kind.TEXT:
            return self._text(one)
        empty = NOTHING.get(kind)
        return self.remembering(one, self.reader(one), empty)

    def reader(self, one: Field) -> Callable[[str], Any]:
        """What makes a value of one cell's content."""
        if one.column.kind in NOTHING:
            return lambda cell: self._list(one, cell)
        return lambda cell: self.value(one, cell)

    def remembering(self, one: Field, read: Callable[[str], Any], empty: Any) -> Get:
        """A getter that reads a content once, if it has no problem."""
        known: dict[str, Any] = {}
        index, problems = one.index, self.problems

        def get(row: Row) -> Any:
            cell = row[index]
            if not cell:
                return empty
            if cell in known:
                return known[cell]
            before = len(problems)
            found = read(cell)
            if len(problems) == before and len(known) < REMEMBERED:
                known[cell] = found
            return found

        return get

    def value(self, one: Field, cell: str) -> Any:
        """What the column's own function makes of a cell; None where it cannot be read."""
        keep = one.column.kind is Kind.IDENTIFIER
        text = (self.identifier if keep else self.plain)(cell, one.name)
        try:
            return None if text is None else (one.column.read or str)(text)
        except BadValue as error:
            self.problems.append((one.name, str(error)))
            return None

    def items(self, one: Field, cell: str) -> list[str]:
        """The texts of a list, the empty ones too."""
        # A list may be longer than a text can be.
        if len(cell) > LONGEST:
            return [self.plain(item, one.name) or "" for item in cells.items(cell)]
        return cells.items(self.plain(cell, one.name) or "")

    def plain(self, cell: str, name: str) -> str | None:
        """A clean text; None where nothing is left."""
        if (self.is_clean or is_plain(cell)) and cell:
            return cell
        cleaned = clean(cell)
        if cleaned.done:
            self.problems.append((name, ", ".join(cleaned.done)))
        return cleaned.text

    def identifier(self, cell: str, name: str) -> str | None:
        """An identifier is kept as it is, also where it looks like markup."""
        found = without_controls(cell)
        if found != cell:
            self.problems.append((name, "removed control characters"))
        return found.strip() or None

    def texts(self, found: list[Field]) -> Get:
        """Texts by language, from a column for each."""
        wanted = [(one.index, one.place.language, one.name) for one in found]

        def get(row: Row) -> dict[str, str]:
            texts = {}
            for index, language, name in wanted:
                cell = row[index]
                if cell:
                    text = cell if self.is_clean else self.plain(cell, name)
                    if text is not None:
                        texts[language] = text
            return texts

        return get

    def _text(self, one: Field) -> Get:
        index, name = one.index, one.name

        def get(row: Row) -> str | None:
            cell = row[index]
            return (cell if self.is_clean else self.plain(cell, name)) if cell else None

        return get

    def _name(self, one: Field) -> Get:
        index, name = one.index, one.name
        make = self.identifier if one.column.kind is Kind.IDENTIFIER else self.plain

        def get(row: Row) -> str:
            cell = row[index]
            if self.is_clean and 0 < len(cell) <= values.LONGEST_NAME:
                return cell
            try:
                return values.name(make(cell, name) or "")
            except BadValue as error:
                raise BadCell(name, str(error)) from None

        return get

    def _list(self, one: Field, cell: str) -> tuple[Any, ...]:
        if one.column.kind is Kind.PARTS:
            rough: list[Any] = cells.parts(self.plain(cell, one.name) or "")
        else:
            rough = self.items(one, cell)
        found: list[Any] = []
        for item in rough:
            if item and item != [""]:
                self._add(one, item, found)
        return tuple(found)

    def _add(self, one: Field, item: Any, found: list[Any]) -> None:
        try:
            made = (one.column.read or str)(item)
        except BadValue as error:
            self.problems.append((one.name, str(error)))
        else:
            found.append(made)
