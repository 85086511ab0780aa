"""Which credential a message names as its goal, and what it says is done already."""

from __future__ import annotations

import pytest

from guidance.catalogue.store import Catalogue
from guidance.state import Held, Route
from tests.guidance.dialogue.stacking.ways import CARE, DATA, ENERGY, WAY, asked
from tests.guidance.dialogue.talks import Talk


@pytest.mark.parametrize(
    ("language", "text", "steps"),
    [
        ("en", "how do I get to Care coordinator if I start from zero?", CARE),
        ("en", "which small courses lead up to the Renewable energy technician?", ENERGY),
        ("en", "what else do I need to get the Renewable energy tecnician?", ENERGY),
        ("pl", "chcę dojść do Certyfikatu analityka danych, co po kolei?", DATA),
        ("pl", "które kursy prowadzą do Koordynacji opieki", CARE),
        ("pl", "jak dojść do Technika odnawialnych źródeł energii? zaczynam od zera", ENERGY),
    ],
)
def test_a_goal_is_named_with_endings_and_slips(
    catalogue: Catalogue, language: str, text: str, steps: list[str]
) -> None:
    talk = Talk(catalogue, language)
    assert asked(talk, text, level="beginner", occupation="…") == steps
    assert talk.state.route == Route("credential", steps[-1])
    assert talk.state.criteria.level is None


@pytest.mark.parametrize(
    ("language", "occupation", "goal"),
    [
        ("pl", "technikiem odnawialnych źródeł energii", ENERGY[2]),
        ("pl", "koordynatorką opieki", CARE[2]),
        ("pl", "analitykiem danych", DATA[2]),
        ("en", "care coordinators", CARE[2]),
    ],
)
def test_an_inflected_name_of_a_credential_is_no_occupation(
    catalogue: Catalogue, language: str, occupation: str, goal: str
) -> None:
    talk = Talk(catalogue, language)
    asked(talk, "…", occupation=occupation)
    assert talk.state.route == Route("credential", goal)


@pytest.mark.parametrize(
    ("language", "text", "occupation"),
    [
        ("en", "I want to become a data analyst", "data analyst"),
        ("pl", "chcę zostać analitykiem danych", "analitykiem danych"),
    ],
)
def test_to_become_what_a_credential_is_called_after_is_a_way(
    catalogue: Catalogue, language: str, text: str, occupation: str
) -> None:
    talk = Talk(catalogue, language)
    talk.say("guide", text, "find_offers", occupation=occupation)
    assert talk.shown() == DATA
    talk = Talk(catalogue, language)
    talk.say("guide", "I want to become a nurse", "find_offers", occupation="nurse")
    assert talk.state.route is None
    assert talk.state.criteria.topics == ("nurse",)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "finished Elderly care basics, what's the next step"),
        ("en", "I did Elderly care basics, now what?"),
        ("pl", "mam już Podstawy opieki nad osobami starszymi, co dalej?"),
        ("pl", "zrobiłam Podstawy opieki nad osobami starszymi i co teraz?"),
    ],
)
@pytest.mark.parametrize("step", ["plan_pathway", "not_understood", "tell_credential"])
def test_what_is_done_is_noted_and_gone_on_from(
    catalogue: Catalogue, language: str, text: str, step: str
) -> None:
    talk = Talk(catalogue, language)
    talk.say(step, text, "nlu_fallback", topic="opieki")
    assert talk.sentences()[:2] == ["holding-noted", "stacking-way-next"]
    assert talk.shown() == [CARE[1]]
    assert [one.credential for one in talk.state.held] == [CARE[0]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I finished Excel from the start and I want the Data analyst certificate"),
        ("pl", "skończyłem Excel od podstaw, jak dojść do Certyfikatu analityka danych?"),
    ],
)
def test_of_two_names_one_is_held_and_one_is_the_goal(
    catalogue: Catalogue, language: str, text: str
) -> None:
    talk = Talk(catalogue, language)
    assert asked(talk, text) == DATA[1:]
    assert talk.state.held == (Held(talk.facts.offers([DATA[0]])[0].title(language), DATA[0]),)


def test_what_one_has_follows_what_is_held(catalogue: Catalogue) -> None:
    talk = Talk(catalogue, "pl")
    talk.state = talk.state.now(held=(Held("Excel od podstaw", DATA[0]),))
    talk.say("not_understood", "to co mogę robić po tym, co mam?", "nlu_fallback")
    assert talk.shown() == [DATA[1]]


def test_without_anything_known_what_next_is_no_way(catalogue: Catalogue) -> None:
    talk = Talk(catalogue)
    talk.say("not_understood", "what can I do with what I have?", "nlu_fallback")
    assert talk.state.route is None


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "ok then to Care coordinator"), ("pl", "to może do Koordynacji opieki")],
)
def test_another_goal_after_one_that_nothing_leads_to(
    catalogue: Catalogue, language: str, text: str
) -> None:
    talk = Talk(catalogue, language)
    asked(talk, "…", occupation="airline pilot")
    talk.say("not_understood", text, "nlu_fallback", occupation="care")
    assert talk.shown() == CARE


def test_the_next_date_of_an_offer_is_no_way(catalogue: Catalogue) -> None:
    talk = Talk(catalogue, "pl")
    talk.say("tell_offer", "jaki jest następny termin Koordynacji opieki?", "ask_offer")
    assert "details-fact-start" in talk.sentences()


@pytest.mark.parametrize(
    ("step", "text", "wish"),
    [
        ("not_understood", "and the fastest?", "fastest"),
        ("not_understood", "with as few steps as possible", "fewest"),
        ("compare_offers", "the cheapest way?", "cheapest"),
        ("guide", "a najszybsza?", "fastest"),
        ("show_more", "a w jak najmniej kroków?", "fewest"),
    ],
)
def test_a_wish_keeps_the_goal(catalogue: Catalogue, step: str, text: str, wish: str) -> None:
    talk = Talk(catalogue)
    asked(talk, WAY["en"])
    talk.say(step, text, "nlu_fallback")
    assert talk.state.route == Route("credential", DATA[2], wish)
    assert talk.shown() == DATA


def test_a_limit_in_a_message_not_understood_holds_for_every_step(catalogue: Catalogue) -> None:
    talk = Talk(catalogue)
    asked(talk, WAY["en"])
    price = {"max": 900, "currency": "EUR"}
    talk.say("not_understood", "not over 900", "nlu_fallback", price=price)
    assert talk.sentences()[:2] == ["stacking-none-credential", "stacking-reason-limits"]


def test_a_subject_before_a_colon_is_no_name_of_a_credential(catalogue: Catalogue) -> None:
    talk = Talk(catalogue)
    text = "I have a postgraduate diploma in human resources"
    talk.say("tell_credential", text, "tell_credential")
    assert [one.credential for one in talk.state.held] == [None]
    talk.say("tell_credential", "and I finished Energy basics", "tell_credential")
    assert talk.state.held[-1].credential == ENERGY[0]
