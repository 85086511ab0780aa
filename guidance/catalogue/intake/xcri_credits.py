"""Credits and levels of a course of XCRI: of which scheme they are decides what they mean."""

from __future__ import annotations

import re
from decimal import Decimal

from guidance.catalogue.intake import values
from guidance.catalogue.intake.record_notes import Record
from guidance.catalogue.intake.xml_stream import Element, child, children, text
from guidance.vocabulary import NationalLevel, OtherCredits

TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
ECTS = re.compile(r"\bECTS\b|European\s*Credit\s*Transfer", re.IGNORECASE)
EQF = re.compile(r"\bEQF\b|European\s*Qualifications?\s*Framework", re.IGNORECASE)
LONGEST = 200


class Credits:
    """ECTS and other credits, EQF and national level.

    Only what names ECTS is ECTS: 10 UK credits (CATS, SCQF) are 5 of them. A level of the
    provider's own is no level of a national framework.
    """

    def __init__(self, record: Record, course: Element, provider: str) -> None:
        self.record = record
        self.provider = provider.casefold()
        self.ects: Decimal | None = None
        self.others: dict[OtherCredits, None] = {}
        self.eqf_level: int | None = None
        self.national_level: NationalLevel | None = None
        for one in children(course, "level"):
            scheme = one.get(TYPE, "").rpartition(":")[2] or None
            self._take_level(record.text("mlo:level", text(one)), scheme)
        for one in children(course, "credit"):
            self._take_credit(one)

    def _take_credit(self, credit: Element) -> None:
        scheme = self.record.text("credit:scheme", text(child(credit, "scheme")))
        level = self.record.text("credit:level", text(child(credit, "level")))
        self._take_level(level, scheme)
        said = text(child(credit, "value"))
        is_ects = bool(scheme and ECTS.search(scheme))
        most = values.MOST_ECTS if is_ects else values.MOST_HOURS
        value = self.record.number("credit:value", said, most)
        if not value:
            return
        if is_ects:
            self.ects = self.ects or value
        elif scheme is None:
            self.record.warn("credit:scheme", "is missing, so it is not clear what the value is")
        else:
            self.others[OtherCredits(value, scheme[:LONGEST])] = None

    def _take_level(self, level: str | None, scheme: str | None) -> None:
        if level is None or (scheme and ECTS.search(scheme)):
            return
        if scheme and EQF.search(scheme):
            found = self.record.take("credit:level", values.eqf_level, level)
            self.eqf_level = self.eqf_level or found
        elif self.national_level is None and (scheme or "").casefold() != self.provider:
            framework = scheme[:LONGEST] if scheme else None
            self.national_level = NationalLevel(level[:LONGEST], framework)
