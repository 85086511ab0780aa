"""Four offers that differ in all one can point at, and a talk after all of them were shown."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from guidance.state import State
from guidance.vocabulary import Mode, Offer, Organisation, Price
from tests.guidance.dialogue.talks import Talk
from tests.guidance.offers import DAY, Shelf, offer


def market() -> tuple[Offer, ...]:
    """Excel in Kraków, data analysis online in English, care in Łódź, Excel for firms for free."""
    return _excel(), _data(), _care(), _firms()


def _excel() -> Offer:
    return offer(
        "excel",
        "Excel od podstaw",
        titles={"en": "Excel from the start", "pl": "Excel od podstaw"},
        school="Vistula College",
        place="Kraków",
        mode=Mode.ONSITE,
        languages=("pl",),
        price=Price(Decimal(100), "EUR", {"en": "books", "pl": "książki"}),
        weeks=Decimal(4),
        hours_per_week=Decimal(6),
        ects=Decimal(2),
        eqf_level=3,
        start=DAY + timedelta(10),
        deadline=DAY + timedelta(8),
        seats_left=7,
        assessment="a written exam",
        prerequisites="basic use of a computer",
        recognition_note="The provider counts it towards its own courses.",
        url="https://example.org/excel",
    )


def _data() -> Offer:
    return offer(
        "data",
        "Analiza danych",
        titles={"en": "Data analysis", "pl": "Analiza danych"},
        school="Akademia Bałtyk",
        mode=Mode.ONLINE,
        languages=("en",),
        price=Price(Decimal(300), "PLN"),
        weeks=Decimal(10),
        ects=Decimal(5),
        eqf_level=5,
        start=DAY + timedelta(5),
        country="DE",
        url="https://example.org/data",
    )


def _care() -> Offer:
    care = offer("care", "Opieka w demencji", school="Szkoła Sowa", place="Łódź", country="PL")
    contact = Organisation("Szkoła Sowa", "PL", contact="kursy@example.org")
    return replace(care, provider=contact)


def _firms() -> Offer:
    return offer(
        "firms",
        "Excel dla firm",
        titles={"en": "Excel for business", "pl": "Excel dla firm"},
        school="Kuźnia",
        mode=Mode.BLENDED,
        place="Lublin",
        price=Price(Decimal(0)),
        weeks=Decimal(10),
        ects=Decimal(0),
        languages=("pl",),
    )


@dataclass
class Pointing(Talk):
    """A talk after the whole market was shown."""

    facts: Any = field(default_factory=lambda: Shelf(market()))
    state: State = field(
        default_factory=lambda: State(
            shown=("excel", "data", "care", "firms"), seen=("excel", "data", "care", "firms")
        )
    )

    def said(self) -> dict[str, Any]:
        """The fields of the latest answer's sentences by their keys."""
        return {one.key: dict(one.fields) for one in self.answer.says}
