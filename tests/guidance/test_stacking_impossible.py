"""Why there is no pathway, and pathways to an occupation's skills."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from guidance.criteria import Criteria
from guidance.money import Money
from guidance.pathways.plan import (
    Goal,
    Impossible,
    NeededSkill,
    Obstacle,
    Pathway,
    Purpose,
    Reason,
    ToCredential,
    ToSkills,
)
from guidance.stacking import Asked, Library, Wish, plan
from guidance.vocabulary import Offer
from tests.guidance.offers import DAY
from tests.guidance.test_stacking import chain, course, link, run, taken


def reasons(offers: list[Offer], goal: str | Goal = "g", **asked: Any) -> tuple[Reason, ...]:
    wanted = ToCredential(goal) if isinstance(goal, str) else goal
    found = plan(Library(offers), wanted, Asked(DAY, **asked))
    assert isinstance(found, Impossible)
    assert found.reasons
    return found.reasons


def test_what_is_held_needs_no_pathway() -> None:
    assert reasons(chain(), "large", held=frozenset({"large"})) == (Reason(Obstacle.HELD, "large"),)


def test_what_nobody_knows_is_told() -> None:
    assert reasons(chain(), "nowhere") == (Reason(Obstacle.UNKNOWN, "nowhere"),)


def test_a_course_that_is_over_and_has_no_parts_is_told() -> None:
    found = reasons([course("g", withdrawn=DAY)])
    assert {one.obstacle for one in found} == {Obstacle.NO_LINK, Obstacle.CLOSED}


def test_too_few_credits_are_told_as_so_many_of_so_many() -> None:
    offers = [
        course("p", stacks_into=link("g", 4)),
        course("q", stacks_into=link("g", 3), withdrawn=DAY),
        course("r", stacks_into=link("g"), withdrawn=DAY),
        course("g", ects=Decimal(10), withdrawn=DAY),
    ]
    (few, closed) = reasons(offers)
    assert few == Reason(Obstacle.TOO_FEW, "g", (), Decimal(4), Decimal(10), 1)
    assert closed.obstacle is Obstacle.CLOSED
    assert reasons(offers, held=frozenset({"q"}))[0].have == 7


def test_credits_that_the_larger_one_does_not_state_are_told() -> None:
    offers = [course("p", stacks_into=link("g", 4)), course("g", withdrawn=DAY)]
    assert reasons(offers)[0] == Reason(Obstacle.NOT_STATED, "g", ("p",), uncounted=1)


def test_the_limit_that_leaves_nothing_is_named() -> None:
    criteria = Criteria(price=Money(Decimal(8)), mode="online")
    (one,) = reasons(chain(), "large", criteria=criteria)
    assert one == Reason(Obstacle.LIMITS, names=("price", "mode"), together=True)
    (one,) = reasons(chain(), "large", criteria=criteria.without("mode"))
    assert one == Reason(Obstacle.LIMITS, names=("price",))


def test_dates_that_fit_no_announced_time_are_named() -> None:
    offers = [
        course("x", "First steps", runs=(run(3),)),
        course("g", "Great things", prerequisites="first steps", runs=(run(10),)),
    ]
    criteria = Criteria(start=(DAY, DAY + timedelta(30)))
    assert reasons(offers, criteria=criteria) == (Reason(Obstacle.DATES, names=("start",)),)


def test_a_circle_is_named() -> None:
    offers = [
        course("g", "Great things", prerequisites="“Small things”"),
        course("s", "Small things", prerequisites="“Great things”"),
    ]
    found = {one.obstacle: one for one in reasons(offers)}
    assert set(found[Obstacle.CIRCLE].names) == {"g", "s"}
    assert found[Obstacle.REQUIRED].names == ("s",)


def test_a_circle_of_what_counts_is_named() -> None:
    offers = [
        course("g", ects=Decimal(5), stacks_into=link("h", 5), withdrawn=DAY),
        course("h", ects=Decimal(5), stacks_into=link("g", 5), withdrawn=DAY),
    ]
    found = {one.obstacle: one for one in reasons(offers)}
    assert set(found[Obstacle.CIRCLE].names) == {"g", "h"}
    assert found[Obstacle.TOO_FEW].have == 0


def skills(**taught: tuple[str, ...]) -> ToSkills:
    return ToSkills("baker", tuple(NeededSkill(k, v, "label") for k, v in taught.items()))


def test_an_occupation_is_covered_with_the_fewest_offers() -> None:
    offers = [course(name, price=Decimal(10)) for name in ("p", "q", "r")]
    goal = skills(knead=("p", "q"), bake=("q", "r"), sell=("none",), count=())
    found = plan(Library(offers), goal, Asked(DAY))
    assert isinstance(found, Pathway)
    assert taken(found) == ["q"]
    assert [(one.label, one.by, one.how) for one in found.covered] == [
        ("knead", ("q",), "label"),
        ("bake", ("q",), "label"),
    ]
    assert found.missing == ("sell", "count")
    assert [(why.purpose, why.of) for why in found.steps[0].why] == [
        (Purpose.SKILL, "knead"),
        (Purpose.SKILL, "bake"),
    ]


def test_a_skill_that_is_held_needs_no_step() -> None:
    offers = [course("p"), course("q")]
    goal = skills(knead=("p",), bake=("q",))
    found = plan(Library(offers), goal, Asked(DAY, held=frozenset({"p"})))
    assert isinstance(found, Pathway)
    assert taken(found) == ["q"]
    assert [one.by for one in found.covered] == [("p",), ("q",)]
    everything = plan(Library(offers), goal, Asked(DAY, held=frozenset({"p", "q"})))
    assert isinstance(everything, Pathway)
    assert everything.steps == ()


def test_the_cheapest_way_to_an_occupation_may_have_more_steps() -> None:
    offers = [
        course("p", price=Decimal(1)),
        course("q", price=Decimal(1)),
        course("both", price=Decimal(9)),
    ]
    goal = skills(knead=("p", "both"), bake=("q", "both"))
    cheapest = plan(Library(offers), goal, Asked(DAY), Wish.CHEAPEST)
    fewest = plan(Library(offers), goal, Asked(DAY), Wish.FEWEST)
    assert isinstance(cheapest, Pathway)
    assert isinstance(fewest, Pathway)
    assert (taken(cheapest), taken(fewest)) == (["p", "q"], ["both"])


def test_an_occupation_that_nobody_teaches_is_told() -> None:
    found = reasons([replace(course("p"), withdrawn=DAY)], skills(knead=("p",), bake=()))
    assert found == (Reason(Obstacle.SKILLS, names=("knead", "bake")),)
    limited = reasons(
        [course("p")], skills(knead=("p",)), criteria=Criteria(price=Money(Decimal(1)))
    )
    assert limited == (Reason(Obstacle.LIMITS, names=("price",)),)
