"""The times at which a learning opportunity takes place."""

from __future__ import annotations

from guidance.catalogue.intake import values
from guidance.catalogue.intake.elm_rdf_nodes import Node
from guidance.catalogue.intake.elm_rdf_record import Record
from guidance.vocabulary import Run

MOST_SEATS = 1_000_000


def runs(record: Record) -> tuple[Run, ...]:
    """The runs of an opportunity: as our export lists them, else its periods and deadlines."""
    listed = record.things(record.node, "cairn:run")
    if listed:
        return tuple(_listed(record, one) for one in listed)
    periods = record.things(record.node, "temporal")
    deadlines = record.many(record.node, "applicationDeadline", values.day)
    if not periods and not deadlines:
        return ()
    if len(deadlines) > 1 and len(deadlines) != len(periods):
        record.note("applicationDeadline", "does not say which period it is for; all were left out")
        deadlines = ()
    found = [
        Run(
            start=record.value(period, "startDate", values.day),
            end=record.value(period, "endDate", values.day),
        )
        for period in (periods or [Node()])
    ]
    if len(deadlines) == len(found):
        found = [Run(one.start, one.end, day) for one, day in zip(found, deadlines, strict=True)]
    elif deadlines:
        found = [Run(one.start, one.end, deadlines[0]) for one in found]
    return tuple(one for one in found if one != Run())


def _listed(record: Record, node: Node) -> Run:
    return Run(
        start=record.value(node, "startDate", values.day),
        end=record.value(node, "endDate", values.day),
        deadline=record.value(node, "applicationDeadline", values.day),
        seats_left=record.value(
            node, "cairn:seatsLeft", lambda said: values.whole(said, 0, MOST_SEATS)
        ),
    )
