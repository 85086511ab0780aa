"""The roadmap as a step of the dialogue, and the sums and questions on its page."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.answer import Answer, Listing, Term, say
from guidance.criteria import Criteria
from guidance.dialogue.turn import Turn
from guidance.money import Money
from guidance.roadmap import MOST_STAGES, Draft, Planned, compose
from guidance.state import Held, Route, State
from guidance.vocabulary import SAMPLE, Price
from speech import rendering
from tests.guidance.offers import DAY, hits, offer
from tests.guidance.roadmap_pages import ask, fields, keys, page, shown
from words import Words, languages


def test_sums_count_what_is_stated_and_say_what_is_not() -> None:
    made = page(
        offer("a", ects=Decimal(2), hours=Decimal(50), price=Decimal(100)),
        offer("b", ects=Decimal("2.5"), price=Price(Decimal(400), "PLN")),
        offer("c", price=Price(Decimal(0), "USD")),
        offer("d", price=Price(Decimal(50), "EUR")),
        offer("e"),
    )
    told = fields(made.totals)
    assert told["roadmap-total-ects"] == {"ects": Decimal("4.5")}
    assert told["roadmap-total-ects-unstated"] == {"count": 3}
    assert told["roadmap-total-hours"] == {"hours": Decimal(50)}
    assert told["roadmap-total-hours-unstated"] == {"count": 4}
    cost = Listing((Money(Decimal(150), "EUR"), Money(Decimal(400), "PLN")))
    assert told["roadmap-total-cost"] == {"cost": cost}
    assert told["roadmap-total-cost-unstated"] == {"count": 1}


def test_what_is_free_costs_nothing_in_one_currency() -> None:
    free = (offer("a", price=Decimal(0)), offer("b", price=Price(Decimal(0), "PLN")))
    (cost,) = fields(page(*free).totals)["roadmap-total-cost"]["cost"].items
    assert cost.amount == 0


def test_what_cannot_be_joined_is_not_summed() -> None:
    over = offer("b", ects=Decimal(9), price=Decimal(9), deadline=DAY - timedelta(1))
    told = fields(page(offer("a", ects=Decimal(2), price=Decimal(1)), over).totals)
    assert told["roadmap-total-ects"] == {"ects": Decimal(2)}
    assert told["roadmap-total-left-out"] == {"count": 1}
    assert keys(page(over).totals) == ["roadmap-total-left-out"]


def test_credits_that_may_be_counted_twice_are_warned_about() -> None:
    small = offer("small", ects=Decimal(2), stacks_into=("big",))
    assert "roadmap-total-ects-twice" in keys(page(small, offer("big", ects=Decimal(9))).totals)
    assert "roadmap-total-ects-twice" not in keys(page(small, offer("x")).totals)


def test_offers_to_choose_from_are_not_summed() -> None:
    assert page(offer("a", ects=Decimal(2)), offer("b"), order="choice").totals == ()


@pytest.mark.parametrize(
    ("state", "goal"),
    [
        (State(), "roadmap-goal-none"),
        (State(criteria=Criteria(topics=("excel",))), "roadmap-goal-looking"),
        (State(route=Route("credential", "big")), "roadmap-goal-credential"),
        (State(route=Route("occupation", "nurse")), "roadmap-goal-occupation"),
        (State(route=Route("next", "big")), "roadmap-goal-next"),
    ],
)
def test_the_goal_is_the_pathways_or_what_was_looked_for(state: State, goal: str) -> None:
    made = page(offer("a"), state=state, titles={"big": "A diploma"})
    assert keys(made.goal) == [goal]
    if goal in {"roadmap-goal-credential", "roadmap-goal-next"}:
        assert made.goal[0].fields == {"name": "A diploma"}


def test_limits_and_what_is_held_are_named() -> None:
    state = State(
        criteria=Criteria(topics=("x",), mode="online"),
        route=Route("occupation", "nurse"),
        held=(Held("first aid"), Held("a" * 900)),
    )
    told = fields(page(offer("a"), state=state).goal)
    assert told["roadmap-limits"]["what"].items == (Term("term-mode-online"),)
    assert told["roadmap-held"]["what"].items[0] == "first aid"
    assert len(told["roadmap-held"]["what"].items[1]) < 200


def test_a_page_holds_only_so_much_and_says_what_is_left_out() -> None:
    made = page(*(offer(f"o-{at:02}") for at in range(MOST_STAGES + 3)), gone=2)
    assert len(made.stages) == MOST_STAGES
    assert fields(made.notes)["roadmap-note-more"] == {"count": 3}
    assert fields(made.notes)["roadmap-note-gone"] == {"count": 2}


def test_it_promises_nothing_and_names_invented_offers() -> None:
    assert keys(page(offer("a")).notes) == [
        "roadmap-note-change",
        "roadmap-note-promise",
        "roadmap-note-person",
    ]
    assert keys(page(offer("a", source=SAMPLE)).notes)[0] == "roadmap-note-sample"


def test_without_a_step_there_is_no_page() -> None:
    with pytest.raises(ValueError, match="at least one step"):
        page()


def test_the_dialogue_takes_the_pathway_then_what_is_saved_then_what_was_spoken_of() -> None:
    a, b, c = (offer(one) for one in "abc")
    known = State(saved=("a",), shown=("b", "c"), focus="c")
    assert stages(ask(known, a, b, c, pathway=(Planned(b),))) == ["b"]
    assert stages(ask(known, a, b, c)) == ["a"]
    assert stages(ask(known.now(saved=()), a, b, c)) == ["c"]
    choice = ask(known.now(saved=(), focus=None), a, b, c)
    assert stages(choice) == ["b", "c"]
    assert choice.answer.roadmap is not None
    assert choice.answer.roadmap.order == say("roadmap-order-choice")


def stages(turn: Turn) -> list[str]:
    assert turn.answer.roadmap is not None
    return shown(turn.answer.roadmap)


def test_with_nothing_to_show_it_says_what_to_do_first() -> None:
    turn = ask(State())
    assert keys(turn.answer.says) == ["roadmap-none"]
    assert turn.answer.roadmap is None


def test_kept_offers_that_vanished_are_counted() -> None:
    turn = ask(State(saved=("a", "gone")), offer("a"))
    assert turn.answer.roadmap is not None
    assert "roadmap-note-gone" in keys(turn.answer.roadmap.notes)
    assert turn.state == State(saved=("a", "gone"))


@given(st.lists(hits, max_size=1), st.sampled_from(["route", "saved", "choice"]))
def test_any_offers_make_a_page_in_every_language(found: list[Any], order: str) -> None:
    offers = [hit.offer for hit in found[0]] if found else []
    planned = tuple(map(Planned, offers)) or (Planned(offer("a")),)
    for language in languages():
        made = compose(Draft(planned, order), State(), language, DAY)
        told = rendering.extras(Words.load(language), Answer(roadmap=made))["roadmap"]
        assert len(told["stages"]) == len(told["sources"]) == min(len(planned), MOST_STAGES)
        assert all(len(one["cells"]) == len(told["columns"]) for one in told["stages"])
        assert all(texts(told))
        assert compose(Draft(planned, order), State(), language, DAY) == made


def texts(data: Any) -> list[str]:
    """All texts of a page; an address may be missing."""
    match data:
        case dict():
            return [text for k, one in data.items() if k != "url" for text in texts(one)]
        case list():
            return [text for one in data for text in texts(one)]
        case _:
            return [str(data)]
