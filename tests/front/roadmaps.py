"""A roadmap as the dialogue makes it, for the tests of the front and of the browser."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from guidance.criteria import Criteria
from guidance.dialogue import roadmap
from guidance.dialogue.turn import Scene
from guidance.hearing import Heard
from guidance.state import Held, State
from guidance.vocabulary import Mode, Offer
from speech import rendering
from tests.front.fakes import Items
from tests.guidance.offers import DAY, Shelf, offer
from words import Words, languages

# What a typesetter, a browser or a terminal could take for an order.
NASTY = '#panic("x") $x^2$ <script>alert(1)</script> &amp; {{ 7*7 }} \\ @ref [link] _a_ *b* `c` //d'
OFFERS = (
    offer(
        "s-1",
        "Arkusze od podstaw",
        titles={"pl": "Arkusze od podstaw", "en": "Spreadsheets from the start"},
        school="Szkoła Żółtej Łódki",
        languages=("pl",),
        mode=Mode.ONLINE,
        price=Decimal(120),
        ects=Decimal(2),
        hours=Decimal(54),
        eqf_level=3,
        weeks=Decimal(6),
        start=date(2026, 3, 2),
        deadline=date(2026, 2, 20),
        prerequisites={"pl": "podstawowa obsługa komputera", "en": "basic use of a computer"},
        assessment="test",
        quality_assurance="register",
        stacks_into=("s-2",),
        url="https://example.org/arkusze?a=1&b=2",
        updated=DAY,
    ),
    offer(
        "s-2",
        "Analiza danych",
        titles={"pl": "Analiza danych w praktyce", "en": "Data analysis in practice"},
        school="College",
        languages=("en",),
        mode=Mode.ONSITE,
        place="Łódź",
        ects=Decimal(6),
        start=date(2026, 4, 1),
        funding={"pl": "bon szkoleniowy", "en": "training voucher"},
        url="https://example.org/analiza",
    ),
)


def extras(
    language: str = "pl", held: str = NASTY, offers: tuple[Offer, ...] = OFFERS
) -> dict[str, Any]:
    """What goes beside the text of the answer that brings a roadmap."""
    known = State(
        criteria=Criteria(topics=("analiza danych",)),
        saved=tuple(one.id for one in offers),
        held=(Held(held),),
    )
    heard = Heard("show_saved", "plan", language)
    turn = roadmap.show(Scene(heard, known, Shelf(offers), DAY, languages()))
    return rendering.extras(Words.load(language), turn.answer)


def items(language: str = "pl", **given: Any) -> Items:
    """The items of a Rasa that answers with a roadmap."""
    return [{"text": "plan"}, {"custom": {"cairn": extras(language, **given)}}]
