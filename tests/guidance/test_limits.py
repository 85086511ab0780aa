"""Each limit keeps, breaks or is not stated."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from guidance.criteria import Criteria, Span
from guidance.limits import NAMES, Verdict, joinable, keeps, meant_run, plain, verdict
from guidance.money import Money
from guidance.vocabulary import Mode, Price, Run
from tests.guidance.offers import DAY, offer

KEEPS, BREAKS, UNSTATED = Verdict.KEEPS, Verdict.BREAKS, Verdict.UNSTATED
UP_TO_5 = Span(None, Decimal(5))
WEEKLY = Span(None, Decimal(5), "week")
WEEK = Run(date(2026, 3, 2), date(2026, 3, 8))
FORTNIGHT = Run(date(2026, 3, 2), date(2026, 3, 15))
MARCH = (date(2026, 3, 1), date(2026, 3, 31))


@pytest.mark.parametrize(
    ("limit", "wanted", "stated", "found"),
    [
        ("level", "4", {"eqf_level": 4}, KEEPS),
        ("level", "4", {"eqf_level": 5}, BREAKS),
        ("level", "4", {}, UNSTATED),
        ("ects", UP_TO_5, {"ects": Decimal(5)}, KEEPS),
        ("ects", UP_TO_5, {"ects": Decimal("5.5")}, BREAKS),
        ("ects", UP_TO_5, {"hours": Decimal(5)}, UNSTATED),
        ("hours", UP_TO_5, {"hours": Decimal(5)}, KEEPS),
        ("hours", UP_TO_5, {"hours": Decimal(6)}, BREAKS),
        ("hours", UP_TO_5, {}, UNSTATED),
        ("hours", Span(None, Decimal(60)), {"ects": Decimal(2)}, KEEPS),
        ("hours", Span(None, Decimal(59)), {"ects": Decimal(2)}, BREAKS),
        ("hours", WEEKLY, {"hours_per_week": Decimal(5)}, KEEPS),
        ("hours", WEEKLY, {"hours_per_week": Decimal(6), "hours": Decimal(5)}, BREAKS),
        ("hours", WEEKLY, {"hours": Decimal(50), "weeks": Decimal(10)}, KEEPS),
        ("hours", WEEKLY, {"hours": Decimal(51), "weeks": Decimal(10)}, BREAKS),
        ("hours", WEEKLY, {"hours": Decimal(400)}, UNSTATED),
        ("hours", WEEKLY, {"weeks": Decimal(4)}, UNSTATED),
        ("hours", WEEKLY, {"hours": Decimal(5), "weeks": Decimal("0.5")}, KEEPS),
        ("hours", WEEKLY, {"hours": Decimal(6), "weeks": Decimal("0.5")}, BREAKS),
        ("hours", WEEKLY, {"hours": Decimal(10), "runs": (FORTNIGHT,)}, KEEPS),
        ("hours", WEEKLY, {"hours": Decimal(11), "runs": (FORTNIGHT, FORTNIGHT)}, BREAKS),
        ("hours", WEEKLY, {"hours": Decimal(9), "runs": (FORTNIGHT, WEEK)}, UNSTATED),
        ("hours", WEEKLY, {"hours": Decimal(5), "runs": (WEEK, Run(date(2026, 3, 2)))}, KEEPS),
        ("duration", UP_TO_5, {"weeks": Decimal(5)}, KEEPS),
        ("duration", UP_TO_5, {"weeks": Decimal("5.1")}, BREAKS),
        ("duration", UP_TO_5, {"start": date(2026, 3, 2), "end": date(2026, 4, 5)}, KEEPS),
        ("duration", UP_TO_5, {"start": date(2026, 3, 2), "end": date(2026, 4, 6)}, BREAKS),
        ("duration", UP_TO_5, {"start": date(2026, 3, 2), "end": date(2026, 3, 1)}, UNSTATED),
        ("duration", UP_TO_5, {"start": date(2026, 3, 2)}, UNSTATED),
        ("duration", UP_TO_5, {}, UNSTATED),
        ("price", Money(Decimal(100)), {"price": Decimal(100)}, KEEPS),
        ("price", Money(Decimal(100)), {"price": Decimal("100.01")}, BREAKS),
        ("price", Money(Decimal(100)), {}, UNSTATED),
        ("price", Money(Decimal(432), "PLN"), {"price": Decimal(100)}, KEEPS),
        ("price", Money(Decimal(431), "PLN"), {"price": Decimal(100)}, BREAKS),
        ("price", Money(Decimal(9), "JPY"), {"price": Decimal(0)}, KEEPS),
        ("price", Money(Decimal(0), "JPY"), {"price": Decimal(0)}, KEEPS),
        ("price", Money(Decimal(100)), {"price": Price(Decimal(431), "PLN")}, KEEPS),
        ("price", Money(Decimal(100)), {"price": Price(Decimal(432), "PLN")}, BREAKS),
        ("price", Money(Decimal(9), "JPY"), {"price": Price(Decimal(9), "JPY")}, KEEPS),
        ("price", Money(Decimal(9)), {"price": Price(Decimal(9), "JPY")}, UNSTATED),
        ("price", Money(Decimal(0)), {"price": Price(Decimal(9), "JPY")}, BREAKS),
        ("price", Money(Decimal(9)), {"price": Price(Decimal(0), "JPY")}, KEEPS),
        ("mode", "online", {"mode": Mode.ONLINE}, KEEPS),
        ("mode", "online", {"mode": Mode.BLENDED}, BREAKS),
        ("mode", "online", {}, UNSTATED),
        ("mode", "onsite+blended", {"mode": Mode.BLENDED}, KEEPS),
        ("mode", "onsite+blended", {"mode": Mode.ONLINE}, BREAKS),
        ("place", "Łódź", {"place": "Lodz"}, KEEPS),
        ("place", "Łódź", {"place": "Kraków"}, BREAKS),
        ("place", "Łódź", {"mode": Mode.ONLINE}, KEEPS),
        ("place", "Łódź", {}, UNSTATED),
        ("place", "Małopolska", {"place": "Kraków"}, KEEPS),
        ("place", "województwo łódzkie", {"place": "Kraków"}, BREAKS),
        ("place", "łódzkie", {"place": "Lodz"}, KEEPS),
        ("place", "Silesia", {"place": "Wieś"}, UNSTATED),
        ("place", "Silesia", {"region": "PL22A", "place": "Wieś"}, KEEPS),
        ("place", "Silesia", {"region": "Śląsk"}, KEEPS),
        ("place", "Silesia", {"place": "Kraków", "country": "DE"}, BREAKS),
        ("place", "Silesia", {"mode": Mode.ONLINE}, KEEPS),
        ("place", "Silesia", {}, UNSTATED),
        ("place", "Bayern", {"region": "Bayern", "place": "Passau"}, KEEPS),
        ("place", "Bayern", {"place": "Passau"}, BREAKS),
        ("country", "PL", {"country": "PL"}, KEEPS),
        ("country", "PL", {"country": "DE"}, BREAKS),
        ("country", "PL", {"country": "DE", "mode": Mode.ONLINE}, KEEPS),
        ("country", "PL", {}, UNSTATED),
        ("language", "pl", {"languages": ("en", "pl")}, KEEPS),
        ("language", "pl", {"languages": ("en",)}, BREAKS),
        ("language", "pl", {}, UNSTATED),
        ("not_by", ("szkola",), {"school": "Szkoła"}, BREAKS),
        ("not_by", ("szkola",), {"school": "Szkoła Wisła"}, KEEPS),
        ("not_these", ("b-1", "a-1"), {}, BREAKS),
        ("not_these", ("b-1",), {}, KEEPS),
        ("start", MARCH, {"start": date(2026, 3, 31)}, KEEPS),
        ("start", MARCH, {"start": date(2026, 4, 1)}, BREAKS),
        ("start", (MARCH[0], None), {"start": date(2026, 2, 28)}, BREAKS),
        ("start", (None, MARCH[1]), {"start": date(2026, 1, 1), "deadline": DAY}, KEEPS),
        ("start", (None, MARCH[1]), {"start": date(2025, 1, 1)}, UNSTATED),
        ("start", MARCH, {"start": MARCH[0], "seats_left": 0}, UNSTATED),
        ("start", MARCH, {"deadline": MARCH[0]}, UNSTATED),
        ("start", MARCH, {}, UNSTATED),
    ],
)
def test_a_limit(limit: str, wanted: Any, stated: dict[str, Any], found: Verdict) -> None:
    assert verdict(limit, offer(**stated), Criteria(**{limit: wanted}), DAY) is found


def test_every_limit_has_a_check_and_no_other_name() -> None:
    said: dict[str, Any] = dict.fromkeys(("level", "mode", "place", "country", "language"), "4")
    said.update(dict.fromkeys(("ects", "hours", "duration"), UP_TO_5))
    said.update(not_by=("Szkoła",), not_these=("a-1",))
    said.update(dict.fromkeys(("not_by", "not_these"), ("x",)))
    every = Criteria(topics=("excel",), price=Money(Decimal(1)), start=MARCH, order="price", **said)
    assert set(every.limits()) == set(NAMES)
    with pytest.raises(KeyError):
        verdict("colour", offer(), every, DAY)


def run(start: int, weeks: int, **stated: Any) -> Run:
    """A run that begins so many days from the day of the test."""
    first = DAY + timedelta(start)
    return Run(first, first + timedelta(7 * weeks - 1), **stated)


def test_of_several_runs_one_that_can_be_joined_has_to_keep_a_limit() -> None:
    soon, later = Criteria(start=(DAY, DAY + timedelta(9))), run(40, 3)
    for gone in (run(-9, 3), run(3, 3, seats_left=0), run(3, 3, deadline=DAY - timedelta(1))):
        assert verdict("start", offer(runs=(gone, later)), soon, DAY) is BREAKS
    assert verdict("start", offer(runs=(later, run(9, 3))), soon, DAY) is KEEPS
    assert verdict("start", offer(runs=(later, Run(seats_left=4))), soon, DAY) is UNSTATED


def test_one_run_keeps_all_that_is_asked_of_dates() -> None:
    one = offer(runs=(run(3, 10), run(60, 4)))
    soon = (DAY, DAY + timedelta(9))
    assert verdict("duration", one, Criteria(duration=UP_TO_5), DAY) is KEEPS
    both = Criteria(duration=UP_TO_5, start=soon)
    assert not keeps(one, both, both.limits(), DAY)
    for name in both.limits():
        left = both.without(name)
        assert keeps(one, left, left.limits(), DAY)


def test_the_run_to_speak_of_is_the_soonest_that_keeps_the_limits() -> None:
    soon, short, late = run(3, 10), run(60, 4), run(90, 4)
    one = offer(runs=(late, short, run(-30, 4), soon))
    assert joinable(one, DAY) == (late, short, soon)
    assert meant_run(one, Criteria(), DAY) == soon
    assert meant_run(one, Criteria(duration=UP_TO_5), DAY) == short
    assert meant_run(one, Criteria(start=(late.start, None)), DAY) == late
    assert meant_run(one, Criteria(start=(DAY + timedelta(900), None)), DAY) == soon
    assert meant_run(offer(), Criteria(duration=UP_TO_5), DAY) is None
    untold = offer(runs=(Run(DAY + timedelta(2)), short))
    assert meant_run(untold, Criteria(duration=UP_TO_5), DAY) == short
    begun = run(-9, 4, deadline=DAY)
    weekly = offer(runs=(begun, late), weeks=Decimal(4))
    assert meant_run(weekly, Criteria(duration=UP_TO_5), DAY) == late


def test_the_place_of_learning_comes_before_the_providers_country() -> None:
    abroad = replace(offer(country="DE"), country="PL")
    assert verdict("country", abroad, Criteria(country="PL"), DAY) is KEEPS
    assert verdict("country", abroad, Criteria(country="DE"), DAY) is BREAKS


def test_places_are_compared_without_case_and_diacritics() -> None:
    assert plain(" ŁÓDŹ ") == plain("lodz") == "lodz"
