"""One offer or several: which is meant, and what its record states."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from guidance.answer import Listing, Term
from tests.guidance.dialogue.talks import Talk

UNSTATED = Term("term-unstated")


@pytest.fixture
def talk() -> Talk:
    """A learner who was shown three courses."""
    started = Talk()
    started.say("guide", intent="find_offers", topic="Arkusze")
    return started


def facts(talk: Talk) -> dict[str, Any]:
    """The values of the one card by element."""
    (card,) = talk.answer.cards
    return {fact.label.key.removeprefix("term-element-"): fact.value for fact in card.facts}


@pytest.mark.parametrize(("mention", "at"), [("1", 0), ("2", 1), ("last", 2), (3, 2)])
def test_an_offer_is_meant_by_its_number(talk: Talk, mention: object, at: int) -> None:
    second = talk.state.shown[at]
    talk.say("tell_offer", "opowiedz o tym", mention=mention)
    assert talk.shown() == [second]
    assert talk.state.focus == second


def test_a_number_that_was_not_shown_asks_which_and_keeps_the_intent(talk: Talk) -> None:
    shown = talk.state.shown
    talk.say("enrol", intent="enrol", mention="7")
    assert talk.sentences() == ["offers-which"]
    assert [choice.intent for choice in talk.answer.choices] == ["enrol"] * 3
    talk.press(1)
    assert talk.shown() == [shown[1]]


def test_an_offer_is_meant_by_its_name(talk: Talk) -> None:
    talk.say("tell_offer", "ile kosztują arkusze 6?")
    assert talk.shown() == ["s-6"]
    talk.say("enrol", "jak się zapisać?")
    assert talk.shown() == ["s-6"], "the one spoken of last"


def test_before_any_offer_it_asks_what_to_look_for() -> None:
    talk = Talk()
    talk.say("tell_offer", "tell me more", mention="1")
    assert talk.sentences() == ["offers-none-shown", "offers-ask-topic"]
    talk.say("tell_offer", "tell me about it", topic="Arkusze")
    assert len(talk.shown()) == 3


def test_a_full_card_says_what_is_missing(talk: Talk) -> None:
    talk.say("tell_offer", "opieka")
    told = facts(talk)
    assert told["price"] == told["assessment"] == told["recognition"] == UNSTATED
    assert told["quality"] == "register"


def test_titles_of_what_it_counts_towards_stand_on_the_card(talk: Talk) -> None:
    talk.say("tell_offer", "arkusze 3")
    assert facts(talk)["stacking"] == Listing(("Spreadsheets 0",))


def test_an_english_text_is_marked_as_such_for_others(talk: Talk) -> None:
    talk.language = "pl"
    talk.say("tell_offer", "arkusze 3")
    english = Term("term-in-english", {"text": "You will learn to calculate."})
    assert facts(talk)["description"] == english
    talk.language = "en"
    talk.say("tell_offer", "arkusze 3")
    assert facts(talk)["description"] == "You will learn to calculate."


@pytest.mark.parametrize(
    ("name", "key"),
    [("Spawanie", "offers-standing-full"), ("Cukiernictwo", "offers-standing-closed")],
)
def test_an_offer_one_cannot_join_says_so(talk: Talk, name: str, key: str) -> None:
    for step in ("tell_offer", "enrol"):
        talk.say(step, name)
        assert talk.sentences()[-1] == key
        assert "offers-enrol-until" not in talk.sentences()
        assert all(caveat.key != "offers-caveat-seats" for caveat in talk.answer.cards[0].caveats)


def test_signing_up_names_provider_address_and_last_day(talk: Talk) -> None:
    talk.say("enrol", mention="1")
    assert talk.sentences() == ["offers-enrol", "offers-enrol-at", "offers-enrol-until"]
    talk.say("enrol", "opieka")
    assert talk.sentences() == ["offers-enrol", "offers-enrol-no-url"]


def test_saved_offers_are_kept_once_and_shown(talk: Talk) -> None:
    first, second = talk.state.shown[:2]
    talk.say("save_offer", mention="1")
    talk.say("save_offer", mention="1")
    talk.say("save_offer", mention="2")
    assert talk.answer.says[0].fields["count"] == 2
    talk.say("guide", topic="Opieka")
    talk.say("show_saved")
    assert talk.shown() == [first, second]
    talk.say("tell_offer", mention="2")
    assert talk.shown() == [second]


def test_nothing_saved_and_an_offer_that_has_gone_are_said() -> None:
    talk = Talk()
    talk.say("show_saved")
    assert talk.sentences() == ["offers-saved-none"]
    talk.say("save_offer", "Spawanie")
    talk.say("show_saved")
    assert talk.sentences() == ["offers-saved-list", "offers-saved-gone"]


def test_comparing_puts_the_same_rows_side_by_side(talk: Talk) -> None:
    talk.say("compare_offers", intent="compare_offers")
    assert len(talk.shown()) == 3
    rows = {tuple(fact.label.key for fact in card.facts) for card in talk.answer.cards}
    assert len(rows) == 1
    differing = talk.answer.says[1].fields["what"]
    assert isinstance(differing, Listing)
    assert Term("term-element-price") in differing.items
    assert Term("term-element-start") not in differing.items


def test_one_offer_is_not_compared_with_itself() -> None:
    talk = Talk()
    talk.say("guide", topic="Opieka")
    talk.say("compare_offers", intent="compare_offers")
    assert (talk.sentences(), talk.shown()) == (["offers-compare-one"], [])


def test_nothing_to_compare_asks_for_the_goal() -> None:
    talk = Talk()
    talk.say("compare_offers", intent="compare_offers")
    assert talk.sentences() == ["offers-none-shown", "offers-ask-topic"]


def test_a_provider_is_told_with_its_open_offers_only(talk: Talk) -> None:
    talk.say("tell_provider", "co to jest College?")
    assert talk.sentences() == ["offers-provider", "offers-provider-quality"]
    assert talk.answer.says[0].fields["count"] == 1
    assert talk.shown() == ["c-1"]


def test_the_provider_of_an_offer_and_an_unknown_one(talk: Talk) -> None:
    talk.say("tell_provider", "kto to prowadzi?", mention="1")
    assert talk.sentences()[1:] == ["offers-provider-country", "offers-provider-quality-unstated"]
    other = Talk()
    other.say("tell_provider", "Uniwersytet Nigdzie")
    assert other.sentences() == ["offers-provider-unknown"]


def test_a_record_that_has_gone_asks_which(talk: Talk) -> None:
    talk.state = replace(talk.state, shown=("gone", "s-1"), focus="gone")
    talk.say("tell_offer", mention="1")
    assert talk.sentences() == ["offers-which"]
