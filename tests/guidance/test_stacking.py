"""Pathways from offers: what is a step, in which order, what adds up, what is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from guidance.criteria import Criteria, Span
from guidance.money import Money
from guidance.pathways.plan import Pathway, Purpose, Step, ToCredential
from guidance.stacking import Asked, Library, Wish, onward, plan
from guidance.vocabulary import Offer, Organisation, Price, Run, StackingLink
from tests.guidance.offers import DAY, offer


def link(into: str, ects: int | None = None, by: str | None = None) -> tuple[StackingLink, ...]:
    return (StackingLink(into, None, by, None if ects is None else Decimal(ects)),)


def run(start: int, days: int = 28) -> Run:
    return Run(DAY + timedelta(start), DAY + timedelta(start + days - 1))


def course(name: str, title: str = "", **stated: Any) -> Offer:
    return offer(name, title or f"Title of {name}", **stated)


def chain() -> list[Offer]:
    """Two small ones make a medium one of five credits, two medium ones a large one of ten."""
    return [
        course("a", stacks_into=link("m", 2), price=Decimal(10), ects=Decimal(2), runs=(run(5),)),
        course("b", stacks_into=link("m", 3), price=Decimal(20), ects=Decimal(3), runs=(run(9),)),
        course("c", stacks_into=link("m", 3), price=Decimal(5), ects=Decimal(3), runs=(run(90),)),
        course("m", stacks_into=link("large", 5), ects=Decimal(5), withdrawn=DAY),
        course("n", stacks_into=link("large", 5), ects=Decimal(5), price=Decimal(100)),
        course("large", ects=Decimal(10), price=Decimal(9)),
    ]


def made(
    offers: list[Offer], goal: str = "large", wish: Wish = Wish.FEWEST, **asked: Any
) -> Pathway:
    found = plan(Library(offers), ToCredential(goal), Asked(DAY, **asked), wish)
    assert isinstance(found, Pathway)
    return found


def taken(pathway: Pathway) -> list[str]:
    return [step.offer.id for step in pathway.steps]


def step(pathway: Pathway, name: str) -> Step:
    return next(one for one in pathway.steps if one.offer.id == name)


def test_small_credentials_add_up_in_two_stages() -> None:
    pathway = made(chain(), wish=Wish.CHEAPEST)
    assert sorted(taken(pathway)) == ["a", "c", "n"]
    assert pathway.by_credits
    medium, large = pathway.stages
    assert (medium.credential, medium.asked, medium.total) == ("m", Decimal(5), Decimal(5))
    assert [(one.part, one.ects) for one in large.counted] == [("m", Decimal(5)), ("n", Decimal(5))]
    assert large.missing == 0
    assert [why.purpose for why in step(pathway, "a").why] == [Purpose.COUNTS]
    assert step(pathway, "a").why[0].of == "m"


def test_the_wish_decides_between_ways() -> None:
    assert sorted(taken(made(chain(), wish=Wish.CHEAPEST))) == ["a", "c", "n"]
    dated = [replace(one, weeks=Decimal(4)) for one in chain()]
    fastest = made(dated, wish=Wish.FASTEST)
    assert sorted(taken(fastest)) == ["a", "b", "n"]
    assert fastest.sums.finish == DAY + timedelta(9 + 27)
    assert made(chain()).direct is not None


def test_what_is_held_is_counted_and_not_planned_again() -> None:
    pathway = made(chain(), held=frozenset({"n", "b"}))
    assert taken(pathway) == ["c"]
    assert [(one.part, one.held) for one in pathway.stages[-1].counted] == [
        ("m", False),
        ("n", True),
    ]
    assert pathway.sums.ects == 3


def test_what_is_held_may_be_enough() -> None:
    pathway = made(chain(), held=frozenset({"m", "n"}))
    assert pathway.steps == ()
    assert pathway.stages[-1].missing == 0


def test_sums_say_what_is_not_stated() -> None:
    offers = chain()
    offers[1] = replace(offers[1], price=Price(Decimal(43), "PLN"))
    pathway = made([replace(offers[0], price=None), *offers[1:]], held=frozenset({"n"}))
    assert sorted(taken(pathway)) == ["b", "c"]
    assert pathway.sums.unpriced == 0
    assert {money.currency for money in pathway.sums.cost} == {"EUR", "PLN"}
    assert pathway.sums.euros is not None
    assert [rate.currency for rate in pathway.sums.rates] == ["PLN"]
    assert (pathway.sums.no_hours, pathway.sums.hours) == (0, (Decimal(150), Decimal(180)))
    bare = made([replace(one, price=None) for one in chain()], held=frozenset({"n"}))
    assert (bare.sums.unpriced, bare.sums.cost, bare.sums.weekly) == (2, (), None)


def test_a_limit_holds_for_every_step() -> None:
    criteria = Criteria(price=Money(Decimal(15)))
    offers = [replace(one, price=Price(Decimal(12))) if one.id == "n" else one for one in chain()]
    assert sorted(taken(made(offers, criteria=criteria))) == ["a", "c", "n"]


def test_credits_that_are_not_stated_are_not_counted() -> None:
    offers = [course("p", stacks_into=("g",), ects=Decimal(10)), course("g", ects=Decimal(10))]
    pathway = made(offers, "g")
    assert taken(pathway) == ["p", "g"]
    assert not pathway.by_credits
    (stage,) = pathway.stages
    assert (stage.total, stage.missing) == (Decimal(0), Decimal(10))
    assert step(pathway, "p").why[0].ects is None


def test_a_course_of_the_goal_itself_is_told_beside() -> None:
    pathway = made(chain())
    assert pathway.by_credits
    assert pathway.direct is not None
    assert pathway.direct.id == "large"
    assert pathway.uncounted == ()


@pytest.mark.parametrize(
    ("text", "taken_first"),
    [
        ("“First steps”", True),
        ("first steps or a similar course", True),
        ("EQF 4 or equivalent; First steps", True),
        ("three years of first steps in industry", False),
        ("steps", False),
        ("ukończony kurs „First steps”", True),
    ],
)
def test_a_requirement_that_names_a_title_comes_before(text: str, taken_first: bool) -> None:
    offers = [course("x", "First steps"), course("g", "Great things", prerequisites=text)]
    pathway = made(offers, "g")
    assert taken(pathway) == (["x", "g"] if taken_first else ["g"])
    if taken_first:
        assert step(pathway, "g").after == ("x",)
        assert step(pathway, "x").why[0].purpose is Purpose.REQUIRED


def test_one_of_two_that_would_do_is_taken() -> None:
    offers = [
        course("x", "First steps", price=Decimal(50)),
        course("y", "Second steps", price=Decimal(40)),
        course("g", "Great things", prerequisites="first steps or second steps"),
    ]
    pathway = made(offers, "g", Wish.CHEAPEST)
    assert taken(pathway) == ["y", "g"]
    assert [one.id for one in step(pathway, "y").alternatives] == ["x"]
    assert not step(pathway, "g").otherwise


def test_dates_follow_each_other() -> None:
    offers = [
        course("x", "First steps", runs=(run(40), run(3))),
        course("g", "Great things", prerequisites="first steps", runs=(run(10), run(60))),
    ]
    pathway = made(offers, "g")
    assert [one.start for one in pathway.steps] == [
        DAY + timedelta(3),
        DAY + timedelta(60),
    ]
    assert pathway.sums.finish == DAY + timedelta(87)
    assert all(one.announced for one in pathway.steps)


def test_a_date_that_no_record_names_is_said_to_be_so() -> None:
    offers = [
        course("x", "First steps", runs=(run(3),)),
        course("g", "Great things", prerequisites="first steps", runs=(run(10),)),
    ]
    last = made(offers, "g").steps[-1]
    assert (last.start, last.announced) == (DAY + timedelta(31), False)
    offers[0] = replace(offers[0], runs=())
    first = made(offers, "g").steps[0]
    assert (first.start, first.end) == (None, None)
    assert made(offers, "g").sums.finish is None
    assert not made(offers, "g", Wish.FASTEST).timed


def test_hours_a_week_are_kept_by_courses_side_by_side() -> None:
    offers = [
        replace(one, hours_per_week=Decimal(6), weeks=Decimal(4), runs=(run(5), run(50)))
        for one in chain()
    ]
    criteria = Criteria(hours=Span(most=Decimal(8), per="week"))
    pathway = made(offers, "m", criteria=criteria)
    assert len({one.start for one in pathway.steps}) == len(pathway.steps) == 2
    assert pathway.sums.weekly == 6
    together = made(offers, "m")
    assert together.sums.weekly == 12


def test_credits_used_twice_are_told() -> None:
    offers = [
        course("s", stacks_into=(*link("m", 5), *link("n", 5))),
        course("m", ects=Decimal(5), stacks_into=link("g", 5), withdrawn=DAY),
        course("n", ects=Decimal(5), stacks_into=link("g", 5), withdrawn=DAY),
        course("g", ects=Decimal(10)),
    ]
    pathway = made(offers, "g")
    assert taken(pathway) == ["s"]
    assert [(one.part, one.into) for one in pathway.twice] == [("s", ("m", "n"))]


def test_a_chain_over_two_institutions_is_told() -> None:
    there = [
        course("p", stacks_into=link("g", 5, "the other school"), ects=Decimal(5), school="One"),
        course("g", ects=Decimal(5), school="Other"),
    ]
    ((larger, counted),) = made(there, "g").crossing()
    assert (larger, counted.part, counted.decided_by) == ("g", "p", "the other school")
    awarded = Organisation("Other")
    same = [course("p", stacks_into=link("g", 5), awarding_body=awarded), there[1]]
    assert made(same, "g").crossing() == ()


def test_what_comes_next_is_what_it_counts_towards_or_what_requires_it() -> None:
    offers = [
        *chain(),
        course("z", "Further things", prerequisites="“Title of a”", price=Decimal(200)),
    ]
    found = onward(Library(offers), "a", Asked(DAY), Wish.FEWEST)
    assert [(one.credential, one.counts) for one in found] == [("m", True), ("z", False)]
    first, second = (one.pathway for one in found)
    assert isinstance(first, Pathway)
    assert isinstance(second, Pathway)
    assert taken(first) == ["c"]
    assert taken(second) == ["z"]


def test_closed_offers_are_no_steps() -> None:
    offers = chain()
    offers[2] = replace(offers[2], runs=(Run(date(2025, 1, 1), date(2025, 2, 1)),))
    assert sorted(taken(made(offers, wish=Wish.CHEAPEST))) == ["a", "b", "n"]


def test_the_order_of_offers_changes_nothing() -> None:
    for wish in Wish:
        assert made(chain(), wish=wish) == made(chain()[::-1], wish=wish)
