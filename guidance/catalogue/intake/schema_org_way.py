"""The ways to take a course of schema.org: its instances and prices, and when they take place.

Instances that differ in dates only are runs of one way. What schema.org says of a workload:
``courseWorkload`` as a duration is the whole of it; a ``Schedule`` with a duration, weekly, is
hours per week, and so many repeats so many weeks; hours from both are worked out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from guidance.catalogue.intake import values
from guidance.catalogue.intake.json_graph import Graph, kinds, local
from guidance.catalogue.intake.json_graph_record import Record, Unusable
from guidance.catalogue.intake.json_values import Object, first, objects, strings
from guidance.catalogue.intake.schema_org_price import prices
from guidance.catalogue.intake.ways import MOST_WAYS
from guidance.vocabulary import Mode, Price, Run

MODES = {
    "online": Mode.ONLINE,
    "onsite": Mode.ONSITE,
    "on-site": Mode.ONSITE,
    "blended": Mode.BLENDED,
    "OnlineEventAttendanceMode": Mode.ONLINE,
    "OfflineEventAttendanceMode": Mode.ONSITE,
    "MixedEventAttendanceMode": Mode.BLENDED,
}
OFF = {
    "EventCancelled": "This run is cancelled and is left out",
    "EventPostponed": "This run is postponed without a new date and is left out",
}
WEEKLY = {"P1W", "P7D", "WEEKLY"}
MOST_RUNS = 1000


@dataclass(frozen=True, slots=True)
class Way:
    """One place, form, language, length and price; ``hours`` are those of the whole."""

    languages: tuple[str, ...] = ()
    mode: Mode | None = None
    place: str | None = None
    country: str | None = None
    region: str | None = None
    weeks: Decimal | None = None
    hours_per_week: Decimal | None = None
    hours: Decimal | None = None
    derived: tuple[str, ...] = ()
    price: Price | None = None
    runs: tuple[Run, ...] = ()


def ways(
    course: Object, instances: tuple[Object, ...], graph: Graph, record: Record
) -> tuple[Way, ...]:
    """The ways of a course in file order; one at least. Raises Unusable: no run takes place."""
    held = [one for one in instances if not _is_off(one, record)]
    if instances and not held:
        # Without dates it would count as open.
        raise Unusable("eventStatus", "None of the runs takes place; the course is left out")
    # By what a way says, for texts by language have no hash.
    found: dict[str, tuple[Way, list[Run]]] = {}
    for one in held or [{}]:
        base, run = _way(course, one, graph, record), _run(course, one, record)
        for price in prices(course, one, graph, record):
            way = replace(base, price=price)
            key = repr(way)
            if key not in found and len(found) == MOST_WAYS:
                problem = f"More than {MOST_WAYS} ways to take the course; the rest is left out"
                record.say("hasCourseInstance", problem)
                continue
            _, runs = found.setdefault(key, (way, []))
            if run is not None and run not in runs and len(runs) < MOST_RUNS:
                runs.append(run)
    return tuple(replace(way, runs=tuple(runs)) for way, runs in found.values())


def address(thing: Object, graph: Graph) -> Object:
    """A thing's postal address; empty where it has none that is taken apart."""
    found = [one for one in graph.things(thing.get("address")) if "name" not in one]
    return found[0] if found else {}


def _is_off(instance: Object, record: Record) -> bool:
    status = local(first(instance.get("eventStatus")) or _reference(instance.get("eventStatus")))
    if status not in OFF:
        return False
    when = first(instance.get("startDate"))
    record.say("eventStatus", OFF[status] + (f" ({when[:20]})" if when else ""))
    return True


def _reference(value: Any) -> str:
    return next((first(one.get("@id")) or "" for one in objects(value)), "")


def _run(course: Object, instance: Object, record: Record) -> Run | None:
    dated = instance or course
    run = Run(
        start=record.take("startDate", dated.get("startDate"), values.day),
        end=record.take("endDate", dated.get("endDate"), values.day),
        deadline=record.take(
            "applicationDeadline",
            dated.get("applicationDeadline", course.get("applicationDeadline")),
            values.day,
        ),
        seats_left=record.take(
            "remainingAttendeeCapacity",
            dated.get("remainingAttendeeCapacity"),
            lambda text: values.whole(text, 0, 1_000_000),
        ),
    )
    return None if run == Run() else run


def _way(course: Object, instance: Object, graph: Graph, record: Record) -> Way:
    place, country, region, virtual = _place(instance.get("location"), graph, record)
    mode = _mode(instance, record) or _mode(course, record)
    weeks, per_week, hours, derived = _length(course, instance, graph, record)
    return Way(
        languages=_languages(instance, graph, record) or _languages(course, graph, record),
        mode=mode or (Mode.ONLINE if virtual and not place else None),
        place=place,
        country=country,
        region=region,
        weeks=weeks,
        hours_per_week=per_week,
        hours=hours,
        derived=derived,
    )


def _languages(node: Object, graph: Graph, record: Record) -> tuple[str, ...]:
    stated = [
        one.get("alternateName") or one.get("name") for one in graph.things(node.get("inLanguage"))
    ]
    return record.languages("inLanguage", stated)


def _mode(node: Object, record: Record) -> Mode | None:
    said = (*strings(node.get("courseMode")), *strings(node.get("eventAttendanceMode")))
    found = {mode for one in said if (mode := MODES.get(one.lower()) or MODES.get(local(one)))}
    if len(found) == 1:
        return found.pop()
    if said:
        words = ", ".join(said)[:100]
        record.say("courseMode", f"“{words}” is not one of online, onsite, blended; left out")
    return None


def _place(
    value: Any, graph: Graph, record: Record
) -> tuple[str | None, str | None, str | None, bool]:
    """Town or name of the place, country, region; and whether there is a virtual one."""
    things = graph.things(value)
    virtual = any("VirtualLocation" in kinds(one) for one in things)
    real = [one for one in things if "VirtualLocation" not in kinds(one)]
    if not real:
        return None, None, None, virtual
    if len(real) > 1:
        record.say("location", "has several places; the first is taken")
    spot = address(real[0], graph) or real[0]
    town = record.line("location", spot.get("addressLocality"))
    return (
        town or record.line("location", real[0].get("name") or real[0].get("address")),
        record.country("location.addressCountry", spot.get("addressCountry")),
        record.line("location.addressRegion", spot.get("addressRegion")),
        virtual,
    )


def _length(
    course: Object, instance: Object, graph: Graph, record: Record
) -> tuple[Decimal | None, Decimal | None, Decimal | None, tuple[str, ...]]:
    """Weeks, hours per week, hours of the whole, and those of them that were worked out."""
    stated = [
        record.length(element, node.get(element))
        for node, element in (
            (instance, "courseWorkload"),
            (course, "timeRequired"),
            (course, "timeToComplete"),
            (instance, "duration"),
        )
    ]
    weeks = next((one.weeks for one in reversed(stated) if one.weeks), None)
    hours = next((one.hours for one in stated[:3] if one.hours), None)
    derived: list[str] = []
    per_week, repeats = _schedule(instance.get("courseSchedule"), graph, record)
    if weeks is None and repeats:
        weeks = repeats
        derived.append("weeks")
    if hours is None and weeks and per_week and weeks * per_week <= values.MOST_HOURS:
        hours = round(weeks * per_week, 2).normalize() + 0
        derived.append("hours")
    return weeks, per_week, hours, tuple(derived)


def _schedule(value: Any, graph: Graph, record: Record) -> tuple[Decimal | None, Decimal | None]:
    """Hours per week and weeks of a schedule that repeats every week."""
    for one in graph.things(value):
        weekly = (first(one.get("repeatFrequency")) or "").upper() in WEEKLY
        if weekly:
            hours = record.length("courseSchedule.duration", one.get("duration")).hours
            most = values.MOST_WEEKS
            return hours, record.number("repeatCount", one.get("repeatCount"), most) or None
    return None, None
