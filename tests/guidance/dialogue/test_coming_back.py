"""What is said to somebody who was here days ago, by names of sentences."""

from __future__ import annotations

from datetime import timedelta

from guidance.answer import Card, Term
from guidance.criteria import Criteria
from guidance.dialogue import coming_back
from guidance.dialogue.coming_back import Changed
from guidance.dialogue.turn import Scene, Turn
from guidance.hearing import Heard
from guidance.state import State
from tests.guidance.dialogue.talks import put_into_words
from tests.guidance.offers import DAY, Shelf, offer
from words import languages

SINCE = DAY - timedelta(days=5)
SOON = DAY + timedelta(days=20)
KEPT = (
    offer("open", "Arkusze", start=SOON),
    offer("begun", "Bazy danych", start=SINCE, end=SOON, deadline=SOON),
    offer("over", "Cukiernictwo", start=SINCE),
)


def greeted(state: State, changed: Changed = lambda _card: ()) -> Turn | None:
    """The turn of a greeting on the day of these tests."""
    scene = Scene(Heard("greet", "", "pl"), state, Shelf(KEPT), DAY, languages())
    return coming_back.greet(scene, SINCE, changed)


def keys(turn: Turn | None) -> list[str]:
    """The names of what is said."""
    assert turn is not None
    put_into_words(turn.answer)
    return [one.key for one in turn.answer.says]


def test_saved_offers_come_first_and_each_once() -> None:
    turn = greeted(State(saved=("begun",), shown=("open", "begun")))
    assert turn is not None
    assert [card.offer.id for card in turn.answer.cards] == ["begun", "open"]
    assert turn.state.shown == ("begun", "open")
    assert keys(turn) == [
        "continuing-back",
        "continuing-checked",
        "continuing-unchanged",
        "continuing-begun",
    ]


def test_what_nobody_can_compare_is_not_called_unchanged() -> None:
    assert keys(greeted(State(shown=("open",)), lambda _card: None)) == [
        "continuing-back",
        "continuing-checked",
    ]


def test_one_that_changed_is_named_beside_those_that_did_not() -> None:
    def changed(card: Card) -> list[tuple[Term, str, str]]:
        return [(Term("term-element-price"), "90", "120")] if card.offer.id == "open" else []

    said = keys(greeted(State(shown=("open", "begun")), changed))
    assert said[:3] == ["continuing-back", "continuing-checked", "continuing-changed"]


def test_where_nothing_is_left_the_search_is() -> None:
    turn = greeted(State(criteria=Criteria(topics=("ciasta",)), shown=("over", "gone")))
    assert keys(turn) == [
        "continuing-back",
        "continuing-goal",
        "continuing-closed",
        "continuing-missing",
    ]
    assert turn is not None
    assert (turn.answer.cards, turn.state.shown) == ((), ("over", "gone"))
    assert [one.intent for one in turn.answer.choices] == [
        "find_offers",
        "start_over",
        "delete_my_data",
    ]


def test_a_watched_search_that_finds_something_is_told_too() -> None:
    watched = State(shown=("open",), watches=(Criteria(topics=("Arkusze",)),))
    assert keys(greeted(watched))[-1] == "resuming-watched"


def test_who_found_nothing_is_not_greeted() -> None:
    assert greeted(State(criteria=Criteria(topics=("ciasta",)))) is None
