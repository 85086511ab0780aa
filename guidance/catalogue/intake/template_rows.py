"""Rows of a table with the template's header as offers: how CSV and Excel are read alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from guidance.catalogue.intake import template_lists as lists
from guidance.catalogue.intake import template_parts as parts
from guidance.catalogue.intake import values
from guidance.catalogue.intake.report import Note, Read, Weight
from guidance.catalogue.intake.template import EXAMPLE_ID, OLDER, REQUIRED, Kind, find, tidy
from guidance.catalogue.intake.template_cells import Field, Get, Reading, Row
from guidance.catalogue.intake.template_seen import Seen
from guidance.catalogue.intake.texts import are_plain
from guidance.catalogue.intake.workload import doubtful
from guidance.errors import BadCell, UnreadableFile
from guidance.vocabulary import Credential, Offer

HEADER = "(header)"
ROWS = "(rows)"
NAMED_AT_MOST = 5
MOST_COLUMNS = 1000


class Table:
    """A table's columns, and what makes offers of its rows.

    Raises UnreadableFile where a required column is missing or one is there twice.
    """

    def __init__(self, header: Iterable[str], source: str) -> None:
        self.names = [tidy(name) for name in header]
        self._complete()
        self.reading = Reading()
        self.source = source
        self.fields = [
            Field(index, name, place)
            for index, name in enumerate(self.names)
            if (place := find(name)) is not None and not self._twice(name)
        ]
        self.named = {one.column.name: one for one in self.fields}
        length = {"duration_weeks", "hours_per_week"}
        self._derives = length <= set(self.named) and "derived" not in self.named
        self._id = self._getter("id")
        self._status = self._getter("status")
        self._credential = self._credential_parts()
        self._offer = self._offer_parts()

    def header_notes(self) -> Iterator[Note]:
        """The columns that nothing is read from."""
        for name in self.names:
            if name and find(name) is None:
                yield Note(HEADER, name, self._unknown(name), line=1)
            elif self._twice(name):
                problem = f"is not read, for there is {OLDER[name]} too"
                yield Note(HEADER, name, problem, line=1)

    def is_withdrawn(self, row: Row) -> bool:
        """Whether a row says that its offer is withdrawn."""
        return self._status(row) is True

    def offer(self, row: Row) -> Offer:
        """One row in the vocabulary's terms. Raises BadCell where it cannot be an offer."""
        offer_id = self._id(row)
        about = {name: get(row) for name, get in self._credential}
        about["id"] = about.get("id") or offer_id
        offer = {name: get(row) for name, get in self._offer}
        if offer["provider"] is None:
            raise BadCell("provider", "is empty, but a record needs it")
        if self._derives and about.get("hours") is None:
            self._work_out(about, offer)
        elif warning := _doubt(about):
            self.reading.problems.append(("hours", warning))
        return Offer(id=offer_id, credential=Credential(**about), source=self.source, **offer)

    def _work_out(self, about: dict[str, Any], offer: dict[str, Any]) -> None:
        weeks, in_a_week = offer["weeks"], offer["hours_per_week"]
        if weeks and in_a_week:
            hours = round(weeks * in_a_week, 2).normalize() + 0
            if hours <= values.MOST_HOURS:
                about["hours"] = hours
                offer["derived"] = ("hours",)

    def _credential_parts(self) -> parts.Parts:
        fields, named, reading = self.fields, self.named, self.reading
        of = "credential"
        found = parts.attributes(fields, of, reading) + parts.quality(fields, of, reading)
        if self._has(f"{of}.awarding_body"):
            body = parts.organisation(fields, f"{of}.awarding_body", reading)
            found.append(("awarding_body", body))
        if self._has(f"{of}.national_level"):
            found.append(("national_level", parts.national_level(named, reading)))
        if self._has(f"{of}.outcomes"):
            found.append(("outcomes", lists.outcomes(fields, reading)))
        if "stacks_into" in named:
            found.append(("stacks_into", lists.stacks(named, fields, reading)))
        return found

    def _offer_parts(self) -> parts.Parts:
        fields, named, reading = self.fields, self.named, self.reading
        simple = parts.attributes(fields, "", reading)
        found = [one for one in simple if one[0] != "id"]
        if self._has("runs"):
            found.append(("runs", parts.runs(named, reading)))
        if self._has("price"):
            found.append(("price", parts.price(named, fields, reading)))
        return [*found, ("provider", parts.organisation(fields, "provider", reading))]

    def _has(self, into: str) -> bool:
        return any(f"{one.column.into}.".startswith(f"{into}.") for one in self.fields)

    def _getter(self, name: str) -> Get:
        one = self.named.get(name)
        if one is None:
            return lambda _row: None
        if one.column.kind is Kind.WITH_OTHERS:
            return self.reading.remembering(one, self.reading.reader(one), None)
        return self.reading.getter(one)

    def _twice(self, name: str) -> bool:
        """Whether a column stands under its older name and its own."""
        return name in OLDER and OLDER[name] in self.names

    def _unknown(self, name: str) -> str:
        if find(f"{name}_und"):
            return f"is not read: name its language, as in {name}_pl"
        return "is not a column of the template; nothing is read from it"

    def _complete(self) -> None:
        missing = [name for name in REQUIRED if name not in self.names]
        if missing:
            raise UnreadableFile(f"The header has no column {', '.join(missing)}")
        if len(self.names) > MOST_COLUMNS:
            raise UnreadableFile(f"The header has more than {MOST_COLUMNS} columns")
        twice = sorted({name for name in self.names if name and self.names.count(name) > 1})
        if twice:
            raise UnreadableFile(f"The header has more than once: {', '.join(twice)}")


def _doubt(about: dict[str, Any]) -> str | None:
    ects, hours = about.get("ects"), about.get("hours")
    return doubtful(ects, hours) if ects and hours else None


def read(table: Table, rows: Iterable[tuple[int, Row | str]]) -> Iterator[Read]:
    """Offers and notes from rows with their lines; a text in a row's place says what is wrong."""
    yield from table.header_notes()
    reader = _Rows(table)
    for line, row in rows:
        yield from reader.one(line, row)
    yield from reader.summary()


class _Rows:
    """What the rows of a table give, one by one."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._problems = table.reading.problems
        self._width = len(table.names)
        self._id, self._title = (table.named[name].index for name in ("id", "title"))
        self._seen = Seen()
        self._withdrawn: list[str] = []
        self._count = 0

    def one(self, line: int, row: Row | str) -> Iterator[Read]:
        """The notes and the offer of one row."""
        if isinstance(row, str):
            yield Note("", "(row)", row, Weight.REFUSED, line)
            return
        try:
            offer = self._offer(line, row)
        except BadCell as error:
            if any(map(str.strip, row)):
                yield Note(self._record(row), error.column, error.reason, Weight.REFUSED, line)
            offer = None
        if offer is not None:
            for column, problem in self._problems:
                yield Note(offer.id, column, problem, line=line)
            yield offer
        self._problems.clear()

    def _offer(self, line: int, row: Row) -> Offer | None:
        if len(row) != self._width:
            self._fit(row)
        self._table.reading.is_clean = are_plain(row)
        if row[self._id].strip() == EXAMPLE_ID:
            return None
        if self._table.is_withdrawn(row):
            self._count += 1
            self._withdrawn += [self._record(row)] if self._count <= NAMED_AT_MOST else []
            return None
        offer = self._table.offer(row)
        before = self._seen.line(offer.id, line)
        if before is not None:
            raise BadCell("id", f"“{offer.id}” stands on line {before} too")
        return offer

    def _fit(self, row: Row) -> None:
        """A row may be shorter than the header, and longer by empty cells."""
        if any(map(str.strip, row[self._width :])):
            raise BadCell("(row)", f"has {len(row)} cells, the header {self._width}")
        row[self._width :] = []
        row.extend([""] * (self._width - len(row)))

    def _record(self, row: Row) -> str:
        found = (" ".join(row[at].split()) for at in (self._id, self._title) if at < len(row))
        return next(filter(None, found), "")[: values.LONGEST_NAME]

    def summary(self) -> Iterator[Note]:
        """How many rows were left out because their offers are withdrawn."""
        if self._count:
            named = ", ".join(self._withdrawn) + (", …" if self._count > NAMED_AT_MOST else "")
            problem = f"is “withdrawn”; rows left out: {self._count} ({named})"
            yield Note(ROWS, "status", problem)
