"""Showing offers, further ones, and what empties the list."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pytest

from guidance.answer import Listing
from guidance.criteria import Criteria
from guidance.facts import MOST_HITS, Hit, Match
from guidance.money import Money
from guidance.vocabulary import Mode, Offer, Price
from tests.guidance.dialogue.talks import Talk, put_into_words
from tests.guidance.offers import Shelf, offer


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
    *choices, _watch, _person = talk.answer.choices
    assert choices
    for number, choice in enumerate(choices):
        after = Talk(talk.facts, talk.language, talk.state, talk.answer)
        assert set(choice.entities.values()) == {"drop", None}
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
    talk.say("guide", intent="refine_offers", topic="Opieka", price={"max": 9, "currency": "JPY"})
    assert talk.sentences() == ["offers-none-fit", "offers-none-rate", "offers-relax-ask"]
    assert "JPY" in put_into_words(talk.answer)["pl"]


def test_free_is_free_in_any_currency(talk: Talk) -> None:
    talk.say("guide", intent="refine_offers", price={"max": 0, "currency": "JPY"})
    assert talk.shown() == ["s-0"]


def test_full_and_closed_offers_are_never_shown() -> None:
    talk = Talk()
    talk.say("guide", topic="Spawanie Cukiernictwo")
    assert talk.shown() == []
    assert talk.sentences()[0] == "offers-none-open"
    assert talk.answer.says[0].fields["what"] == Listing(("Spawanie Cukiernictwo",))


def many(number: int, **stated: object) -> tuple[Offer, ...]:
    """Courses of one name that differ in their number only."""
    return tuple(offer(f"m-{at:03}", f"Arkusze {at}", **stated) for at in range(number))


def test_a_list_that_was_cut_says_at_least_how_many_there_are() -> None:
    talk = Talk(Shelf(many(MOST_HITS + 5)))
    talk.say("guide", topic="Arkusze")
    assert talk.answer.says[1].key == "offers-found-least"
    assert talk.answer.says[1].fields == {"count": MOST_HITS}
    talk.state = talk.state.now(seen=tuple(f"m-{at:03}" for at in range(MOST_HITS)))
    talk.say("show_more")
    assert talk.sentences() == ["offers-no-more-best"]


def test_limits_hold_before_the_best_are_cut_off() -> None:
    last = offer("z", "Arkusze z", mode=Mode.ONLINE)
    talk = Talk(Shelf((*many(MOST_HITS + 5, mode=Mode.ONSITE), last)))
    talk.say("guide", topic="Arkusze", mode="online")
    assert talk.shown() == ["z"]
    assert talk.answer.says[1].key == "offers-found"


def test_relaxations_counted_among_the_best_say_at_least() -> None:
    talk = Talk(Shelf(many(MOST_HITS + 5, mode=Mode.ONSITE)))
    talk.say("guide", topic="Arkusze", mode="online")
    assert talk.sentences() == ["offers-none-fit", "offers-relax-ask-least"]
    assert talk.answer.choices[0].title.key == "offers-button-relax-least"
    talk.say("guide", price={"max": 5, "currency": "EUR"}, mode=None)
    assert "offers-none-unstated-least" in talk.sentences()
    for text in put_into_words(talk.answer).values():
        assert str(MOST_HITS) in text


def test_prices_in_a_currency_without_a_rate_are_said() -> None:
    talk = Talk(Shelf((offer("y", "Arkusze", price=Price(Decimal(9), "JPY")),)))
    talk.say("guide", topic="Arkusze", price={"max": 5, "currency": "EUR"})
    expected = ["offers-none-fit", "offers-none-unstated", "offers-none-unrated"]
    assert talk.sentences() == [*expected, "offers-relax-ask"]
    assert talk.answer.says[2].fields["currencies"] == Listing(("JPY",))


@dataclass(frozen=True)
class Watched(Shelf):
    """A catalogue that notes what it is asked."""

    asked: list[tuple[str, Criteria | None, str | None]] = field(default_factory=list)
    explained: list[str] = field(default_factory=list)

    def search(
        self,
        question: str,
        criteria: Criteria | None = None,
        language: str | None = None,
        today: date | None = None,
    ) -> tuple[Hit, ...]:
        """What the shelf finds; the search is noted."""
        self.asked.append((question, criteria, language))
        return Shelf.search(self, question, criteria, language, today)

    def explain(self, question: str, offer: Offer) -> Match | None:
        """What the shelf explains; the offer is noted."""
        self.explained.append(offer.id)
        return Shelf.explain(self, question, offer)


def test_one_search_finds_what_fits_and_only_what_is_shown_is_explained() -> None:
    facts = Watched(many(9, mode=Mode.ONLINE))
    talk = Talk(facts, "pl")
    talk.say("guide", topic="Arkusze", mode="online")
    assert facts.asked == [("Arkusze", Criteria(topics=("Arkusze",), mode="online"), "pl")]
    assert facts.explained == talk.shown()
    talk.say("guide", topic="Arkusze", language="lt")
    limited, without = facts.asked[1:]
    assert (limited[1:], without[1:]) == ((talk.state.criteria, "lt"), (None, "lt"))
