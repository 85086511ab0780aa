"""Showing offers, further ones, and what empties the list."""

from __future__ import annotations

from decimal import Decimal

import pytest

from guidance.money import Money
from tests.guidance.dialogue.talks import Talk, put_into_words


@pytest.fixture
def talk() -> Talk:
    """A learner who was shown courses on spreadsheets."""
    started = Talk()
    started.say("guide", intent="find_offers", topic="Arkusze")
    return started


def test_three_offers_come_with_reasons_and_their_number(talk: Talk) -> None:
    assert talk.sentences() == ["offers-looking-for", "offers-found", "offers-say-which"]
    assert talk.answer.says[1].fields == {"count": 8}
    assert len(talk.shown()) == 3
    assert all(card.reasons and card.facts for card in talk.answer.cards)
    assert "I found 8 offers" in put_into_words(talk.answer)["en"]
    assert "Jest 8 ofert" in put_into_words(talk.answer)["pl"]


def test_show_more_never_repeats_and_ends_with_a_sentence(talk: Talk) -> None:
    told = talk.shown()
    for number in (3, 2):
        talk.say("show_more", intent="show_more")
        assert len(talk.shown()) == number
        told += talk.shown()
    assert sorted(told) == [f"s-{at}" for at in range(8)]
    talk.say("show_more", intent="show_more")
    assert (talk.shown(), talk.sentences()) == ([], ["offers-no-more"])
    assert talk.answer.choices


def test_the_end_of_everything_names_no_empty_list() -> None:
    talk = Talk()
    for intent in ("dont_know", "no_preference", "no_preference"):
        talk.say("guide", intent=intent)
    for _ in range(3):
        talk.say("show_more")
    assert talk.sentences() == ["offers-no-more"]
    assert "any subject" in put_into_words(talk.answer)["en"]
    assert "dowolny temat" in put_into_words(talk.answer)["pl"]


def test_show_more_before_anything_was_shown_asks() -> None:
    talk = Talk()
    talk.say("show_more")
    assert talk.sentences() == ["offers-ask-topic"]


def test_refining_keeps_what_was_said_before(talk: Talk) -> None:
    talk.say("guide", intent="refine_offers", mode="online")
    talk.say("guide", intent="refine_offers", price={"max": 100, "currency": "EUR"})
    criteria = talk.state.criteria
    assert (criteria.topics, criteria.mode) == (("Arkusze",), "online")
    assert criteria.price == Money(Decimal(100))
    assert talk.shown() == ["s-1"]
    assert "offers-say-more" in talk.sentences()


def test_a_wish_in_the_text_orders_what_is_shown(talk: Talk) -> None:
    talk.say("guide", "coś tańszego", intent="refine_offers")
    assert talk.shown() == ["s-0", "s-1", "s-2"]


def test_a_new_goal_keeps_the_limits(talk: Talk) -> None:
    talk.say("guide", intent="refine_offers", language="pl")
    talk.say("guide", intent="find_offers", topic="Opieka")
    assert talk.sentences()[0] == "offers-none-fit"
    assert talk.state.criteria.language == "pl"
    assert talk.state.criteria.topics == ("Opieka",)


def test_each_button_that_gives_up_a_limit_brings_what_it_says(talk: Talk) -> None:
    talk.say("guide", intent="refine_offers", place="Łódź", language="pl", mode="onsite")
    assert talk.sentences() == ["offers-none-fit", "offers-relax-ask"]
    *choices, _person = talk.answer.choices
    assert choices
    for number, choice in enumerate(choices):
        after = Talk(talk.facts, talk.language, talk.state, talk.answer)
        assert set(choice.entities.values()) == {None}
        after.press(number)
        assert after.answer.says[1].fields["count"] == choice.title.fields["count"]


def test_giving_up_a_limit_works_without_a_goal_too() -> None:
    talk = Talk()
    talk.say("guide", place="Łódź")
    talk.say("guide", mode="onsite")
    talk.say("guide", language="lt")
    assert talk.sentences()[0] == "offers-none-fit"
    talk.say("guide", intent="refine_offers", language=None)
    assert talk.shown() == ["s-0", "s-2", "s-4"]


def test_offers_that_do_not_state_enough_are_counted(talk: Talk) -> None:
    talk.say("guide", intent="find_offers", topic="Opieka", price={"max": 5, "currency": "EUR"})
    assert talk.sentences() == ["offers-none-fit", "offers-none-unstated", "offers-relax-ask"]


def test_a_currency_without_a_rate_is_said(talk: Talk) -> None:
    talk.say("guide", intent="refine_offers", price={"max": 900, "currency": "JPY"})
    assert talk.sentences() == ["offers-none-fit", "offers-none-rate", "offers-relax-ask"]
    assert "JPY" in put_into_words(talk.answer)["pl"]


def test_free_is_free_in_any_currency(talk: Talk) -> None:
    talk.say("guide", intent="refine_offers", price={"max": 0, "currency": "JPY"})
    assert talk.shown() == ["s-0"]


def test_full_and_closed_offers_are_never_shown() -> None:
    talk = Talk()
    talk.say("guide", topic="Spawanie Cukiernictwo")
    assert talk.shown() == []
    assert "offers-none-fit" in talk.sentences()
