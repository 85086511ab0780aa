"""What stands on a roadmap, and that nothing on it is made up."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions import _render
from guidance.answer import Answer, Listing, Roadmap, Say, Stage, Term, say
from guidance.criteria import Criteria
from guidance.dialogue import roadmap as step
from guidance.dialogue.turn import Scene, Turn
from guidance.hearing import Entity, Heard
from guidance.money import Money
from guidance.roadmap import MOST_STAGES, Draft, Planned, asks_for_roadmap, compose
from guidance.state import Held, Route, State
from guidance.vocabulary import SAMPLE, Offer, Price, StackingLink
from tests.guidance.offers import DAY, Shelf, hits, offer
from words import Words, languages

SOON, LATER = DAY + timedelta(30), DAY + timedelta(60)


def page(*offers: Offer, order: str = "saved", state: State | None = None, **more: Any) -> Roadmap:
    draft = Draft(tuple(map(Planned, offers)), order, **more)
    return compose(draft, state or State(), "en", DAY)


def keys(says: tuple[Say, ...]) -> list[str]:
    return [one.key for one in says]


def fields(says: tuple[Say, ...]) -> dict[str, dict[str, Any]]:
    return {one.key: dict(one.fields) for one in says}


def asked(stage: Stage, nth: int = 0) -> list[str]:
    return keys(stage.asks[nth].what)


def shown(page: Roadmap) -> list[str]:
    return [stage.offer.id for stage in page.stages]


def ask(state: State, *offers: Offer, pathway: tuple[Planned, ...] = ()) -> Turn:
    heard = Heard("show_saved", "my plan as a pdf", "en")
    return step.show(Scene(heard, state, Shelf(offers), DAY, languages()), pathway)


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
        told = _render.extras(Words.load(language), Answer(roadmap=made))["roadmap"]
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
