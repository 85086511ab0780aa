"""What is kept while the records of one file are read."""

from __future__ import annotations

from dataclasses import dataclass, field

from guidance.catalogue.intake import values
from guidance.catalogue.intake.json_graph import ID, Graph
from guidance.catalogue.intake.json_graph_record import Record, Unusable
from guidance.catalogue.intake.json_values import Object, first
from guidance.errors import BadValue


@dataclass(slots=True)
class Reading:
    """The identifiers taken so far, the record at hand, and nodes that came in with others."""

    graph: Graph
    source: str
    seen: dict[str, int] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    count: int = 0
    record: Record = field(default_factory=lambda: Record(""))

    def start(self, title: str | None) -> None:
        """The next record, known by its title until its identifier is claimed."""
        self.count += 1
        said = " ".join((title or "").split())[:200]
        self.record = Record(said or f"(record {self.count})", self.graph.names.language)

    def claim(self, stated: str) -> str:
        """The record's identifier. Raises Unusable: it is none, or another record's too."""
        try:
            found = values.name(self.record.clean(ID, stated) or "")
        except BadValue as error:
            raise Unusable(ID, str(error)) from error
        if found in self.seen:
            reason = f"“{found}” is that of record {self.seen[found]} of the file too"
            raise Unusable(ID, reason)
        self.seen[found] = self.count
        self.record.name = found
        return found

    def further(self, identifier: str, number: int) -> str:
        """The identifier of the offer of this number among those of a record."""
        if number == 1:
            return identifier
        while (found := f"{identifier}#{number}") in self.seen:
            number += 1
        self.seen[found] = self.count
        return found

    def use(self, nodes: tuple[Object, ...]) -> tuple[Object, ...]:
        """Keeps in mind that these nodes are parts of a record."""
        self.used.update(name for node in nodes if (name := first(node.get(ID))))
        return nodes

    def was_used(self, node: Object) -> bool:
        """Whether a node came in as a part of another record."""
        return first(node.get(ID)) in self.used
