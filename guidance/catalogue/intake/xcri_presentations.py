"""The presentations of a course of XCRI: its ways to learn, and their dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from guidance.catalogue.intake import values
from guidance.catalogue.intake.record_notes import Record
from guidance.catalogue.intake.ways import Way
from guidance.catalogue.intake.workload import Length, length
from guidance.catalogue.intake.xml_stream import Element, child, children, text
from guidance.errors import BadValue
from guidance.vocabulary import Link, Mode, Price, Run

PRESENTATIONS = ("presentation", "learningOpportunityInstance", "LearningOpportunityInstance")
# attendanceMode of XCRI-CAP 1.2, by code and by name. Distance learning need not be online, and
# what is learnt at work need not be on site: both leave the form empty.
MODES = {
    "cm": Mode.ONSITE,
    "campus": Mode.ONSITE,
    "nc": Mode.ONSITE,
    "face-to-face non-campus": Mode.ONSITE,
    "on": Mode.ONLINE,
    "online": Mode.ONLINE,
    "online (no attendance)": Mode.ONLINE,
    "mm": Mode.BLENDED,
    "mixed": Mode.BLENDED,
    "mixed mode": Mode.BLENDED,
}
SIGNS = {"£": "GBP", "€": "EUR", "zł": "PLN"}
AMOUNT = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?"
PRICE = re.compile(
    rf"(?P<before>[A-Z]{{3}}|£|€|zł)?\s?(?P<amount>{AMOUNT})\s?(?P<after>[A-Z]{{3}}|£|€|zł)?"
)
FREE = {"free", "free of charge", "no charge", "no fee"}
LENGTH = re.compile(r"(\d{1,4})\s?(hour|day|week|month|year)s?(?:\s\(approx\.?\))?", re.IGNORECASE)
UNITS = {"hour": "PT{}H", "day": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y"}
AGE = re.compile(r"([0-9]{1,2})\s?(\+|(?:-|–|to)\s?([0-9]{1,2}))(?:\s?years)?")


class Presentations:
    """What the presentations of one course state."""

    def __init__(self, record: Record, course: Element) -> None:
        self.record = record
        self.every = list(children(course, *PRESENTATIONS))

    def met(self) -> Iterator[tuple[Way, Run | None]]:
        """The way and the dates of each."""
        for one in self.every:
            yield self._way(one), self._run(one)

    def length(self) -> Length:
        """How long the course takes, where its presentations agree on it."""
        stated = (self._length(one) for one in self.every)
        found = dict.fromkeys((one.weeks, one.hours) for one in stated if one is not None)
        if len(found) > 1:
            problem = "differs between the presentations of the course, so none is taken"
            self.record.warn("mlo:duration", problem)
        return Length(*next(iter(found))) if len(found) == 1 else Length(None, None)

    def ages(self) -> tuple[int | None, int | None]:
        """The least and the highest age, where the presentations agree on them."""
        said = {text(child(one, "age")) for one in self.every}
        found = AGE.fullmatch(said.pop() or "") if len(said) == 1 else None
        return (int(found[1]), int(found[3]) if found[3] else None) if found else (None, None)

    def links(self, but: str | None) -> tuple[Link, ...]:
        """Where to apply, and the presentations' own pages."""
        found: dict[Link, None] = {}
        for one in self.every:
            for name, title in (("applyTo", "applyTo"), ("url", None)):
                url = self.record.take(name, values.url, text(child(one, name)))
                if url and url != but:
                    found[Link(url, title)] = None
        return tuple(found)

    def _way(self, one: Element) -> Way:
        venue = child(one, "venue")
        parts = (
            {} if venue is None else {part.tag.rpartition("}")[2]: part for part in venue.iter()}
        )
        country = self.record.take("venue", values.country, text(parts.get("country")))
        town = self.record.text("venue", text(parts.get("town")))
        return Way(
            self.record.take("venue", values.name, town),
            country,
            self._mode(child(one, "attendanceMode")),
            self._price(one),
            self._languages(one),
        )

    def _run(self, one: Element) -> Run:
        return Run(self._day(one, "start"), self._day(one, "end"), self._day(one, "applyUntil"))

    def _day(self, one: Element, name: str) -> date | None:
        """The machine-readable date, or else the text where it is a date."""
        element = child(one, name)
        if element is None:
            return None
        return self.record.day(name, element.get("dtf") or text(element))

    def _mode(self, element: Element | None) -> Mode | None:
        if element is None:
            return None
        code, said = element.get("identifier", "").lower(), text(element) or ""
        found = MODES.get(code) or MODES.get(said.lower())
        if found is None and (code or said):
            problem = f"“{(said or code)[:80]}” does not say whether it is online or on site"
            self.record.warn("attendanceMode", problem)
        return found

    def _languages(self, one: Element) -> tuple[str, ...]:
        name = "languageOfInstruction"
        found = (
            self.record.take(name, values.language, text(part)) for part in children(one, name)
        )
        return tuple(dict.fromkeys(code for code in found if code))

    def _price(self, one: Element) -> Price | None:
        """A price only where one amount and one currency are all that the costs say."""
        said = [cost for part in children(one, "cost") if (cost := text(part))]
        every = [self.record.take("mlo:cost", price, cost) for cost in said]
        found = {(one.amount, one.currency): one for one in every if one is not None}
        if len(found) > 1:
            self.record.warn("mlo:cost", "states different prices, so none is taken")
        whole = len(found) == 1 and None not in every
        return next(iter(found.values())) if whole else None

    def _length(self, one: Element) -> Length | None:
        element = child(one, "duration")
        if element is None:
            return None
        interval, said = element.get("interval"), text(element)
        if interval:
            return self.record.length("mlo:duration", interval)
        found = LENGTH.fullmatch(said or "")
        if found:
            iso = UNITS[found[2].lower()].format(found[1])
            return self.record.take("mlo:duration", length, iso)
        if said:
            problem = f"“{said[:80]}” is no length of time that can be read"
            self.record.warn("mlo:duration", problem)
        return None


def price(said: str) -> Price:
    """A text that is nothing but an amount and a currency, or “free”. Raises BadValue."""
    if said.strip().rstrip(".").lower() in FREE:
        return Price(Decimal(0))
    found = PRICE.fullmatch(said.strip())
    code = found and (found["before"] or found["after"])
    if not found or not code or (found["before"] and found["after"]):
        raise BadValue(f"“{said[:80]}” is not one amount in one currency, so no price is taken")
    amount = values.number(found["amount"].replace(",", ""), values.MOST_PRICE)
    return Price(amount, values.currency(SIGNS.get(code, code)))
