"""The offerings of a course of OOAPI: its ways to learn, and their dates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from guidance.catalogue.intake import values
from guidance.catalogue.intake.json_values import Object, objects, string
from guidance.catalogue.intake.ooapi_education import languages, links
from guidance.catalogue.intake.ooapi_places import mode, place
from guidance.catalogue.intake.record_notes import JsonRecord
from guidance.catalogue.intake.ways import Way
from guidance.vocabulary import Link, Offer, Price, Run

# What a learner pays in all (enumerations/costType); other kinds are parts of it or subsidies.
TOTAL = {"total costs", "total_costs"}
MOST_SEATS = 1_000_000


@dataclass(slots=True)
class Offerings:
    """What a course's offerings state; where they do not state it, the course does."""

    record: JsonRecord
    one: Offer
    stated: Iterable[Object]
    met: list[tuple[Way, Run | None]] = field(default_factory=list)
    links: dict[Link, None] = field(default_factory=dict)

    def course(self) -> Offer:
        """The course with the pages that its offerings add; fills ``met``."""
        for node in self.stated:
            self.met.append((self._way(node), run(self.record, node)))
            self.links.update(dict.fromkeys(links(self.record, node)))
            link = self.record.take("link", values.url, string(node.get("link")))
            if link and link != self.one.url:
                self.links[Link(link)] = None
        every = dict.fromkeys((*self.one.links, *self.links))
        return replace(self.one, links=tuple(every))

    def _way(self, node: Object) -> Way:
        town, country = place(self.record, node)
        if town is None and country is None:
            town, country = self.one.place, self.one.country
        return Way(
            town,
            country,
            mode(self.record, node) or self.one.mode,
            price(self.record, node),
            languages(self.record, node) or self.one.languages,
        )


def run(record: JsonRecord, node: Object) -> Run:
    """Its dates; what one can enter at any time can be joined until that period ends."""
    until = _day(record, node, "enrollEndDate", "enrolEndDate")
    return Run(
        start=_day(record, node, "startDate"),
        end=_day(record, node, "endDate"),
        deadline=until or _day(record, node, "flexibleEntryPeriodEnd"),
        seats_left=_seats_left(record, node),
    )


def price(record: JsonRecord, node: Object) -> Price | None:
    """The total costs, where they are stated once and in a currency."""
    found = {}
    for one in objects(node.get("priceInformation")):
        kind = string(one.get("costType"))
        if kind in TOTAL:
            amount = record.number("priceInformation", string(one.get("amount")), values.MOST_PRICE)
            code = record.take("priceInformation", values.currency, string(one.get("currency")))
            if amount is not None and code:
                found[amount, code] = Price(amount, code)
            else:
                record.warn("priceInformation", "has no amount and currency that can be read")
        else:
            problem = f"states “{(kind or 'costs')[:40]}”, which are not the total costs"
            record.warn("priceInformation", problem)
    if len(found) > 1:
        record.warn("priceInformation", "states different total costs for one offering")
    return next(iter(found.values())) if len(found) == 1 else None


def _day(record: JsonRecord, node: Object, *members: str) -> date | None:
    """The first stated; v5 drafts and v6 write the same names with Time."""
    for member in (*members, *(f"{one}Time" for one in members)):
        if node.get(member):
            return record.day(member, record.string(member, node[member]))
    return None


def _seats_left(record: JsonRecord, node: Object) -> int | None:
    most, taken = (
        record.take(
            member,
            lambda said: values.number(said, MOST_SEATS),
            record.string(member, node.get(member)),
        )
        for member in ("maxNumberStudents", "enrolledNumberStudents")
    )
    return None if most is None or taken is None else int(max(most - taken, Decimal(0)))
