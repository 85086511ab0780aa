"""What stands on a roadmap, and that nothing on it is made up."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from guidance.answer import Term, say
from guidance.hearing import Entity, Heard
from guidance.money import Money
from guidance.roadmap import Draft, Planned, asks_for_roadmap, compose
from guidance.state import State
from guidance.vocabulary import StackingLink
from tests.guidance.offers import DAY, offer
from tests.guidance.roadmap_pages import LATER, SOON, asked, fields, keys, page, shown


@pytest.mark.parametrize(
    "text",
    [
        "give me my plan as pdf",
        "Can I have a roadmap?",
        "my road map please",
        "print it",
        "I want to print my plan",
        "show me my plan",
        "send me the whole plan",
        "a printable version",
        "put it all on one page",
        "wydrukuj plan",
        "wydrukuj mi to",
        "moja mapa drogowa",
        "pokaż moją mapę drogową",
        "daj mi mój plan w PDF",
        "pobierz plan do pobrania",
        "chcę to do druku",
        "zrób mi gotowy plan",
        "POKAŻ MÓJ PLAN",
        "pokaz moj plan",
    ],
)
def test_messages_that_ask_for_the_page(text: str) -> None:
    assert asks_for_roadmap(Heard("show_saved", text, "pl"))


@pytest.mark.parametrize(
    "text",
    [
        "show my saved offers",
        "what should I learn to become a nurse?",
        "my plan is to become a nurse",
        "plan my way to a degree",
        "a course on 3D printing",
        "save the first one",
        "what comes next?",
        "planuję zostać pielęgniarką",
        "zaplanuj mi drogę do zawodu drukarza",
        "kurs druku 3D",
        "zapisz pierwszą ofertę",
        "co dalej po tym kursie?",
        "",
    ],
)
def test_messages_that_ask_for_something_else(text: str) -> None:
    assert not asks_for_roadmap(Heard("plan_pathway", text, "pl"))


def test_a_button_asks_by_its_entity_and_not_by_its_words() -> None:
    pressed = '/show_saved{"wish": "roadmap"}'
    assert asks_for_roadmap(Heard("show_saved", pressed, "en", (Entity("wish", "roadmap"),)))
    other = '/plan_pathway{"occupation": "print operator, printable"}'
    assert not asks_for_roadmap(Heard("plan_pathway", other, "en"))


def test_saved_offers_stand_in_the_order_of_their_start() -> None:
    first, second = offer("b", start=SOON), offer("a", start=LATER)
    undated, over = offer("c"), offer("d", start=SOON, deadline=DAY - timedelta(1))
    assert shown(page(second, over, undated, first)) == ["b", "a", "c", "d"]
    same = (offer("z", start=SOON), offer("y", start=SOON))
    assert shown(page(*same)) == shown(page(*reversed(same))) == ["y", "z"]


def test_a_pathway_keeps_its_order_and_says_why() -> None:
    why = (say("offers-reason-free"),)
    planned = (Planned(offer("b", start=LATER), why), Planned(offer("a", start=SOON)))
    made = compose(Draft(planned, "route"), State(), "en", DAY)
    assert shown(made) == ["b", "a"]
    assert made.stages[0].points[:1] == why
    assert made.order == say("roadmap-order-route")
    assert keys(tuple(one.whom for one in made.asks))[0] == "roadmap-ask-end"


def test_cells_hold_what_is_stated_and_say_what_is_not() -> None:
    full = offer("a", start=SOON, deadline=DAY, price=Decimal(90), ects=Decimal(3))
    full_row, empty_row = (one.cells for one in page(full, offer("b")).stages)
    assert full_row[:3] == (SOON, DAY, Money(Decimal(90)))
    assert empty_row == (Term("roadmap-unstated"),) * 4
    assert [one.key for one in page(full).columns] == [
        "term-element-start",
        "term-element-deadline",
        "term-element-price",
        "term-element-workload",
    ]


def test_details_leave_out_what_is_not_stated() -> None:
    (stage,) = page(offer("a", eqf_level=4)).stages
    assert [fact.label.key for fact in stage.facts] == ["term-element-level"]


@pytest.mark.parametrize(
    ("stated", "standing", "question"),
    [
        ({}, "open", "roadmap-ask-seats"),
        ({"start": DAY - timedelta(3), "deadline": SOON}, "started", "roadmap-ask-seats"),
        ({"start": SOON, "seats_left": 0}, "full", "roadmap-ask-next"),
        ({"start": SOON, "deadline": DAY - timedelta(1)}, "closed", "roadmap-ask-next"),
        ({"withdrawn": DAY}, "withdrawn", "roadmap-ask-next"),
    ],
)
def test_each_offer_says_how_it_stands_today(
    stated: dict[str, Any], standing: str, question: str
) -> None:
    (stage,) = page(offer("a", **stated)).stages
    assert stage.standing.key == f"roadmap-standing-{standing}"
    assert asked(stage)[0] == question


def test_the_provider_is_asked_what_the_record_leaves_open() -> None:
    (bare,) = page(offer("a")).stages
    assert asked(bare) == [
        "roadmap-ask-seats",
        "roadmap-ask-prerequisites-none",
        "roadmap-ask-unstated",
    ]
    missing = fields(bare.asks[0].what)["roadmap-ask-unstated"]["what"]
    assert Term("term-element-price") in missing.items
    (told,) = page(offer("a", prerequisites="basic maths", funding="voucher")).stages
    assert fields(told.asks[0].what)["roadmap-ask-prerequisites"] == {"text": "basic maths"}
    assert fields(told.asks[0].what)["roadmap-ask-funding"] == {"text": "voucher"}


def test_who_would_receive_a_credential_is_asked_and_nothing_is_promised() -> None:
    named = StackingLink("big", "A diploma", decided_by="University of B")
    links = (named, StackingLink("bigger"), StackingLink("more"))
    titles = {"bigger": "A degree"}
    (stage,) = page(offer("a", stacks_into=links), titles=titles).stages
    assert keys(tuple(one.whom for one in stage.asks)) == [
        "roadmap-ask-provider",
        "roadmap-ask-receiver",
        "roadmap-ask-receiver-unnamed",
    ]
    assert stage.asks[1].what[0].fields["title"] == "A diploma"
    assert stage.asks[2].what[0].fields["title"] == "A degree"


def test_the_labour_office_is_named_only_where_a_record_speaks_of_funding() -> None:
    without = [one.whom.key for one in page(offer("a")).asks]
    assert without == ["roadmap-ask-employer", "roadmap-ask-enic"]
    assert page(offer("a", funding="voucher")).asks[-1].whom.key == "roadmap-ask-office"
