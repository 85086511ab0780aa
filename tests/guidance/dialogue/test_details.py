"""One offer or several: which is meant, and what its record states."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from guidance.answer import Field, Listing, Named, Term
from guidance.vocabulary import Run
from tests.guidance.dialogue.talks import Talk
from tests.guidance.offers import DAY, Shelf, offer

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
    assert told["provider-quality"] == Listing(
        ("register", Term("term-quality-scope-unstated")), apart=True
    )
    assert "quality" not in told


def test_titles_of_what_it_counts_towards_stand_on_the_card(talk: Talk) -> None:
    talk.say("tell_offer", "arkusze 3")
    larger = Listing(("Spreadsheets 0", Term("term-stacking-ask")), apart=True)
    assert facts(talk)["stacking"] == larger


def test_a_text_in_another_language_is_marked_as_such(talk: Talk) -> None:
    talk.language = "pl"
    talk.say("tell_offer", "arkusze 3")
    said: dict[str, Field] = {
        "text": "You will learn to calculate.",
        "language": Named("language", "en"),
    }
    english = Term("term-in-language", said)
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
        assert key in talk.sentences()
        assert "offers-enrol-until" not in talk.sentences()
        assert all(caveat.key != "offers-caveat-seats" for caveat in talk.answer.cards[0].caveats)


@pytest.mark.parametrize(
    ("later", "key"),
    [
        ((), "offers-standing-no-next"),
        ((Run(DAY + timedelta(9), deadline=DAY - timedelta(1)),), "offers-standing-next"),
    ],
)
def test_a_closed_offer_names_the_day_of_its_record_and_the_next_start(
    later: tuple[Run, ...], key: str
) -> None:
    over = Run(DAY - timedelta(90), deadline=DAY - timedelta(99))
    checked = DAY - timedelta(3)
    talk = Talk(Shelf((offer("o", "Spawanie", runs=(over, *later), updated=checked),)))
    talk.say("guide", topic="Spawanie")
    assert (talk.shown(), talk.sentences()[0]) == ([], "offers-none-open")
    talk.say("tell_offer", "Spawanie")
    assert talk.sentences()[:3] == ["offers-details", "offers-standing-closed", key]
    assert talk.answer.says[1].fields["day"] == checked
    assert talk.answer.says[2].fields.get("day") == (later[0].start if later else None)


def test_an_offer_with_one_run_left_can_be_joined() -> None:
    over, full = Run(DAY - timedelta(90)), Run(DAY + timedelta(5), seats_left=0)
    left = Run(DAY + timedelta(40), deadline=DAY + timedelta(30))
    talk = Talk(Shelf((offer("o", "Spawanie", runs=(over, full, left)),)))
    talk.say("guide", topic="Spawanie")
    assert talk.shown() == ["o"]
    talk.say("enrol", mention="1")
    assert talk.sentences()[-1] == "offers-enrol-until"
    assert talk.answer.says[-1].fields["day"] == left.deadline


def test_without_a_page_of_its_own_the_providers_is_named() -> None:
    one = offer("o", "Spawanie")
    school = replace(one.provider, homepage="https://example.org/school")
    talk = Talk(Shelf((replace(one, provider=school),)))
    talk.say("enrol", "Spawanie")
    assert talk.answer.says[1].fields == {"url": "https://example.org/school"}


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
