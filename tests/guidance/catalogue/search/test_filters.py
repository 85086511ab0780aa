"""Limits as the index applies them: they never leave out an offer that keeps the limits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from guidance.catalogue.search.filters import filters, marks
from guidance.catalogue.search.keys import LONGEST
from guidance.catalogue.search.searching import Searcher
from guidance.criteria import Criteria, Span
from guidance.limits import AVAILABLE, country, hours_a_week, keeps, weeks, workload
from guidance.money import Money, amount
from guidance.vocabulary import Mode, Offer, Run
from tests.guidance.catalogue import strategies
from tests.guidance.catalogue.search.conftest import fill
from tests.guidance.offers import DAY, days, offer, some_hits, wanted

MARGIN = st.sampled_from([Decimal(0), Decimal("0.01"), Decimal(3)])


def kept(offers: list[Offer], criteria: Criteria, today: date) -> set[int]:
    """The numbers of those that can be joined and keep all limits."""
    return {
        number
        for number, one in enumerate(offers, 1)
        if one.standing(today) in AVAILABLE and keeps(one, criteria, criteria.limits(), today)
    }


def passing(engine: Engine, criteria: Criteria, today: date) -> set[int]:
    """The numbers of those that the index lets through."""
    return set(Searcher(engine).passing(0, criteria, today, 1000))


@st.composite
def met_by(draw: st.DrawFn, one: Offer) -> Criteria:
    """Limits that an offer may keep: around what it states."""
    run = draw(st.sampled_from(one.runs)) if one.runs else Run()
    credential, lasts = one.credential, weeks(one, run)
    weekly, whole = hours_a_week(one), workload(one)
    price = None if one.price is None else amount(one.price)
    asked: dict[str, Any] = {
        "level": None if credential.eqf_level is None else str(credential.eqf_level),
        "ects": draw(spans(credential.ects)),
        "hours": draw(spans(weekly, "week") | spans(whole[0] if whole else None)),
        "duration": draw(spans(lasts)),
        "price": price and Money(price.amount + draw(MARGIN), price.currency),
        "mode": one.mode and one.mode.value,
        "place": one.place and draw(st.sampled_from([one.place, one.place.upper()])),
        "country": country(one),
        "language": one.languages[0] if one.languages else None,
        "start": run.start and (run.start - timedelta(1), draw(st.sampled_from([None, run.start]))),
    }
    some = draw(st.sets(st.sampled_from(sorted(asked)), max_size=3))
    return replace(Criteria(), **{name: asked[name] for name in some})


def spans(value: Decimal | None, per: str = "total") -> st.SearchStrategy[Span | None]:
    """Spans that hold a value, some with it at their very end."""
    if value is None:
        return st.none()
    return st.builds(
        lambda below, above: Span(
            None if below is None else value - below, None if above is None else value + above, per
        ),
        st.none() | MARGIN,
        st.none() | MARGIN,
    )


@settings(max_examples=40)
@given(st.lists(st.integers(0, 2**48), min_size=1, max_size=3), wanted, days)
def test_nothing_that_keeps_the_limits_is_left_out(
    both: tuple[Engine, Engine], seeds: list[int], criteria: Criteria, today: date
) -> None:
    offers = [hit.offer for seed in seeds for hit in some_hits(seed)]
    for engine in both:
        fill(engine, offers)
        assert kept(offers, criteria, today) <= passing(engine, criteria, today)


@settings(max_examples=20)
@given(st.data())
def test_an_offer_passes_limits_around_what_it_states(
    both: tuple[Engine, Engine], data: st.DataObject
) -> None:
    offers = data.draw(st.lists(strategies.offers(), min_size=1, max_size=2))
    criteria = data.draw(met_by(offers[0]))
    starts = [run.start for one in offers for run in one.runs if run.start]
    today = data.draw(st.sampled_from([DAY, date(1940, 1, 1), *starts]))
    found = []
    for engine in both:
        fill(engine, offers)
        found.append(passing(engine, criteria, today))
        assert kept(offers, criteria, today) <= found[-1]
    assert found[0] == found[1]


FITTING = replace(
    offer("a", languages=("pl", "en"), mode=Mode.ONSITE, place="Łódź", country="PL", eqf_level=4),
    credential=replace(offer("a").credential, eqf_level=4, ects=Decimal("2.5"), hours=Decimal(70)),
    weeks=Decimal(7),
    price=offer("a", price=Decimal(400)).price,
    runs=(Run(DAY + timedelta(30), DAY + timedelta(60)), Run(DAY - timedelta(30))),
)
TOO_MUCH: dict[str, tuple[Any, Any]] = {
    "level": ("4", "5"),
    "ects": (Span(Decimal("2.5"), Decimal("2.5")), Span(Decimal("2.51"))),
    "hours": (Span(Decimal(70), Decimal(70)), Span(most=Decimal(69))),
    "duration": (Span(Decimal(7), Decimal(7)), Span(most=Decimal(6))),
    "price": (Money(Decimal(400)), Money(Decimal(300))),
    "mode": ("onsite", "blended"),
    "place": ("lodz", "Kraków"),
    "country": ("PL", "DE"),
    "language": ("en", "de"),
    "start": ((DAY, DAY + timedelta(30)), (DAY + timedelta(31), None)),
}


@pytest.mark.parametrize("name", TOO_MUCH)
def test_what_breaks_a_limit_is_left_out(both: tuple[Engine, Engine], name: str) -> None:
    good, bad = (replace(Criteria(), **{name: value}) for value in TOO_MUCH[name])
    weekly = Criteria(hours=Span(Decimal(10), Decimal(10), "week"))
    for engine in both:
        fill(engine, [FITTING, offer("bare")])
        assert passing(engine, good, DAY) == kept([FITTING], good, DAY) == {1}
        assert passing(engine, weekly, DAY) == {1}
        assert passing(engine, bad, DAY) == set()


def test_of_several_lengths_one_has_to_fit_and_of_several_workloads_all(
    both: tuple[Engine, Engine],
) -> None:
    first, last = DAY + timedelta(30), DAY + timedelta(92)
    lengths = replace(offer("a"), runs=(Run(first, first + timedelta(20)), Run(first, last)))
    derived = offer("b", ects=Decimal(2))
    asked = {
        1: [Criteria(duration=Span(Decimal(8))), Criteria(duration=Span(most=Decimal(4)))],
        2: [Criteria(hours=Span(Decimal(50), Decimal(60)))],
        0: [Criteria(hours=Span(Decimal(51))), Criteria(hours=Span(most=Decimal(59)))],
    }
    for engine in both:
        fill(engine, [lengths, derived])
        for number, all_of_it in asked.items():
            for criteria in all_of_it:
                assert passing(engine, criteria, DAY) == {number} - {0}


def test_online_learning_is_in_every_place_and_country(both: tuple[Engine, Engine]) -> None:
    online = offer("a", mode=Mode.ONLINE, country="IE")
    for engine in both:
        fill(engine, [online, offer("b", place="Kraków", country="PL")])
        assert passing(engine, Criteria(place="Kraków", country="PL"), DAY) == {1, 2}
        assert passing(engine, Criteria(place="Dublin"), DAY) == {1}


def test_what_can_no_longer_be_joined_is_left_out(both: tuple[Engine, Engine]) -> None:
    day = timedelta(1)
    offers = [
        offer("none stated"),
        offer("today", deadline=DAY),
        offer("over", deadline=DAY - day),
        offer("full", start=DAY + day, seats_left=0),
        offer("gone", withdrawn=DAY),
        replace(offer("two"), runs=(Run(DAY - day), Run(DAY + day))),
        replace(offer("open end"), runs=(Run(DAY - day), Run())),
    ]
    for engine in both:
        fill(engine, offers)
        assert passing(engine, Criteria(), DAY) == kept(offers, Criteria(), DAY) == {1, 2, 6, 7}
        assert passing(engine, Criteria(), DAY + day) == {1, 6, 7}


def test_so_many_pass_at_most_and_the_first_ones(both: tuple[Engine, Engine]) -> None:
    for engine in both:
        fill(engine, [offer("a", mode=Mode.ONLINE) for _ in range(30)])
        for criteria in (None, Criteria(mode="online")):
            found = Searcher(engine).passing(0, criteria, DAY, 7)
            assert found == list(range(1, 8))


@given(st.text(min_size=1), st.text(min_size=1))
def test_marks_are_letters_and_digits(place: str, code: str) -> None:
    asked = Criteria(place=place, country=code, language=code, level="5")
    held = [*marks(replace(offer("a", place=place, country=code), languages=(code,)))]
    for mark in (*held, *(one for group in filters(asked, None).marks for one in group)):
        assert mark.isalnum()
        assert len(mark) <= LONGEST + 3
    assert all(set(group) & set(held) for group in filters(replace(asked, level=None), None).marks)


def test_the_topics_and_a_level_in_words_are_no_limits() -> None:
    assert filters(Criteria(topics=("excel",), level="beginner", order="price"), None).marks == ()
