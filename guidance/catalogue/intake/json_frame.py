"""Where the records of a JSON file begin and end, from the events of its parser."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import Any

from guidance.errors import UnreadableFile

DEEPEST = 100
# The largest number that a double can hold has 309 digits (IEEE 754).
MOST_DIGITS = 309
# What one record, or what stands beside the records, may take: its characters, and for each of
# its values about what Python takes for it.
LARGEST, PER_VALUE = 100_000_000, 64
OPENS, CLOSES = {"start_map": dict, "start_array": list}, {"end_map", "end_array"}


class Where(Enum):
    """What encloses the next value, beside the record that is being built."""

    NOTHING = "nothing"
    LIST = "the list at the top"
    OBJECT = "the object at the top"
    CONTAINER = "a list under a member of the object at the top"


@dataclass(slots=True)
class Frame:
    """Collects the records in ``ready``, and what stands beside them in ``members``."""

    containers: Collection[str]
    ready: list[Any] = field(default_factory=list)
    members: dict[str, Any] = field(default_factory=dict)
    empty: bool = True
    where: Where = Where.NOTHING
    # The values being built, the outermost first, and the member that the next one is for.
    open: list[Any] = field(default_factory=list)
    key: str = ""
    name: str = ""
    contained: bool = False
    ended: bool = False
    line: int = 0
    ended_on: int = 0
    held: int = 0
    kept: int = 0

    def take(self, events: Iterable[tuple[str, Any]], line: int, size: int) -> None:
        """Takes the events of a piece of ``size`` characters. Raises UnreadableFile."""
        self.line = line
        self.held += size
        for kind, value in events:
            self.held += PER_VALUE
            if kind == "number":
                self._check_number(value)
            if self.open:
                self._build(kind, value)
            else:
                self._enclose(kind, value)
        if self.held > LARGEST:
            raise UnreadableFile(f"What stands on line {line} is too large to be one record")

    def _build(self, kind: str, value: Any) -> None:
        if kind == "map_key":
            self.key = value
        elif kind in CLOSES:
            whole = self.open.pop()
            if not self.open:
                self._finished(whole)
        elif kind in OPENS:
            self._add(made := OPENS[kind]())
            self._deeper(made)
        else:
            self._add(value)

    def _add(self, value: Any) -> None:
        inner = self.open[-1]
        if isinstance(inner, list):
            inner.append(value)
        else:
            inner[self.key] = value

    def _deeper(self, made: Any) -> None:
        self.open.append(made)
        if len(self.open) > DEEPEST:
            raise UnreadableFile(f"Line {self.line} is nested more than {DEEPEST} deep")

    def _enclose(self, kind: str, value: Any) -> None:
        if self.where is Where.NOTHING:
            self._at_the_top(kind, value)
        elif kind in CLOSES:
            self._close()
        elif kind == "map_key":
            self.name = value
        elif self._opens_container(kind):
            self.where, self.contained = Where.CONTAINER, True
        else:
            self._begin(kind, value)

    def _opens_container(self, kind: str) -> bool:
        inside = self.where is Where.OBJECT and kind == "start_array"
        return inside and self.name in self.containers

    def _at_the_top(self, kind: str, value: Any) -> None:
        first, self.empty = self.empty, False
        if not first and (self.ended or self.line == self.ended_on):
            raise UnreadableFile(f"Something follows on line {self.line}, after the JSON has ended")
        if not first:
            self._begin(kind, value)
        elif kind not in OPENS:
            raise UnreadableFile("The file holds a single value, no list and no record")
        else:
            self.where = Where.LIST if kind == "start_array" else Where.OBJECT

    def _close(self) -> None:
        if self.where is Where.CONTAINER:
            self.where = Where.OBJECT
            return
        # A list, or an object that holds one, is the whole file; records may stand line by line.
        self.ended = self.contained or self.where is Where.LIST
        self.where = Where.NOTHING
        self.ended_on = self.line
        if not self.ended:
            self._record(self.members)

    def _begin(self, kind: str, value: Any) -> None:
        if kind in OPENS:
            self.open.append(OPENS[kind]())
        else:
            self._finished(value)

    def _finished(self, value: Any) -> None:
        if self.where is not Where.OBJECT:
            self._record(value)
        elif self.name in self.containers and isinstance(value, dict):
            self.contained = True
            self._record(value)
        else:
            self.members[self.name] = value
            self.kept = self.held

    def _record(self, value: Any) -> None:
        self.ready.append(value)
        self.ended_on = self.line
        self.held = self.kept

    def _check_number(self, value: int | Decimal) -> None:
        if isinstance(value, int):
            long = value.bit_length() > MOST_DIGITS * 4
        else:
            long = len(value.as_tuple().digits) > MOST_DIGITS
            long = long or abs(value.adjusted()) > MOST_DIGITS
        if long:
            raise UnreadableFile(f"Line {self.line} holds a number too large to be any")
